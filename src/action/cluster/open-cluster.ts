import type { ClusterLibrary } from "../../cli/context.ts";
import { loadConfiguration } from "../../cli/configuration/configuration.ts";
import type { ClusterService } from "../../cluster/service.ts";
import type { ActionContext } from "../context.ts";
import type { Log } from "../github/log.ts";
import { isWebAddress, type Inputs } from "../inputs.ts";
import type { Masking } from "../masking.ts";
import { oidcToken } from "./oidc-token.ts";

/** What the modes work with in a cluster. */
export interface ActionCluster {
  readonly library: ClusterLibrary;
  readonly service: ClusterService;
  /** As the user said; undefined where the manifest's, then the cluster's, is meant. */
  readonly namespace: string | undefined;
  /** Where Argo's user interface is, if anybody said. */
  readonly uiUrl: string | undefined;
}

/** Opens the way to the cluster that inputs, configuration and environment name. Every secret is masked as soon as it is known. Rejects with a ClusterError. */
export async function openCluster(
  {
    inputs,
    folder,
    masks,
    log,
  }: { readonly inputs: Inputs; /** Absolute. */ readonly folder: string; readonly masks: Masking; readonly log: Log },
  context: ActionContext,
): Promise<ActionCluster> {
  const library = await context.loadCluster();
  // What is wrong with the file has been said by now.
  const { configuration } = loadConfiguration(folder, inputs.config, context.files);
  const namespace = inputs.namespace ?? configuration.namespace;
  const service = await library.openCluster({
    environment: context.env,
    clock: context.clock,
    kubeconfig: inputs.kubeconfig,
    context: inputs.context ?? configuration.context,
    argoServer: inputs.argoServer,
    argoToken: inputs.argoToken,
    namespace,
    ...(inputs.oidcAudience === undefined ? {} : { token: oidcToken(inputs.oidcAudience, masks, context) }),
    onSecret: (secret) => masks.add([secret]),
    onRetry: (notice) => log.print(notice),
  });
  return { library, service, namespace, uiUrl: uiUrlOf(inputs, configuration.uiUrl, context) };
}

function uiUrlOf(inputs: Inputs, configured: string | undefined, { env }: ActionContext): string | undefined {
  const named = inputs.uiUrl ?? configured;
  if (named !== undefined) return isWebAddress(named) ? named : undefined;
  // Argo Server is the user interface as well.
  const server = inputs.argoServer ?? (inputs.kubeconfig === undefined ? env["ARGO_SERVER"] : undefined);
  if (!server) return undefined;
  const address = server.includes("://") ? server : `https://${server}`;
  return isWebAddress(address) ? address : undefined;
}
