import * as messages from "../../diagnostics/messages.generated.ts";
import type { Access } from "../transport/access.ts";
import { userCredentials } from "./credentials/user-credentials.ts";
import type { ConnectionOptions } from "./options.ts";
import { textOf, type Kubeconfig } from "./parse-kubeconfig.ts";
import { checkPem, pemOf } from "./pem.ts";
import { selectContext } from "./select-context.ts";
import { proxyFor, serverAddress } from "./server-address.ts";
import type { Surroundings } from "./surroundings.ts";

/** The cluster and the user of a kubeconfig's context. */
export async function kubeconfigAccess(kubeconfig: Kubeconfig, options: ConnectionOptions, surroundings: Surroundings): Promise<Access> {
  const { where } = kubeconfig;
  const { context, cluster, user, userName, namespace } = selectContext(kubeconfig, options.context, surroundings);
  const origin = `context ${context} of ${where}`;
  const address = textOf(cluster.fields["server"]);
  // Without an address, other clients go to http://localhost:8080.
  if (address === undefined)
    throw surroundings.fault(
      messages.contextIncomplete({
        context,
        where,
        kind: "cluster's address (`server`)",
        name: textOf(cluster.fields["name"]) ?? "server",
      }),
    );
  const server = serverAddress(address, origin, surroundings);
  const ca = await pemOf(cluster, "certificate-authority", `the certificate authority of ${origin}`, surroundings);
  checkPem(ca, undefined, origin, surroundings);
  const source = userName === undefined ? `${origin}, which names no user` : `the user ${userName} of ${where}`;
  return {
    kind: "kubernetes",
    server,
    origin,
    namespace: options.namespace || surroundings.environment["ARGO_NAMESPACE"] || namespace || "default",
    tls: { ca, serverName: textOf(cluster.fields["tls-server-name"]), insecure: cluster.fields["insecure-skip-tls-verify"] === true },
    proxy: proxyFor(server, textOf(cluster.fields["proxy-url"]), surroundings),
    credentials: await userCredentials({ user, cluster, source, token: options.token || undefined }, surroundings),
    secrets: surroundings.secrets,
  };
}
