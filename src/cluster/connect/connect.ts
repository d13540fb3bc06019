import * as messages from "../../diagnostics/messages.generated.ts";
import type { Connection } from "../connection.ts";
import type { Access } from "../transport/access.ts";
import { makeConnection } from "../transport/make-connection.ts";
import { argoServerAccess } from "./argo-server-access.ts";
import { directAccess, inClusterAccess } from "./direct-access.ts";
import { findKubeconfig } from "./find-kubeconfig.ts";
import { kubeconfigAccess } from "./kubeconfig-access.ts";
import type { ConnectionOptions } from "./options.ts";
import { surroundingsOf, type Surroundings } from "./surroundings.ts";

/**
 * Opens a way to a cluster. Nothing is sent yet, but the credentials are obtained, so that a missing program or file is said here. Rejects with a
 * ClusterError, and with the signal's reason when that is aborted.
 *
 * @example
 * const connection = await connect({ kubeconfig: "~/.kube/config", context: "staging" });
 * const { status } = await connection.request({ method: "GET", path: "/version" });
 */
export async function connect(options: ConnectionOptions = {}): Promise<Connection> {
  const surroundings = surroundingsOf(options);
  const access = await findAccess(options, surroundings);
  const { clock } = surroundings;
  const settings = { clock, random: options.random ?? Math.random, onRetry: options.onRetry, onSecret: options.onSecret };
  return makeConnection(access, settings, options.signal);
}

/** What is named goes before what is found; what is found goes in the order of kubectl and argo. */
async function findAccess(options: ConnectionOptions, surroundings: Surroundings): Promise<Access> {
  if (options.argoServer) return argoServerAccess(options.argoServer, options, surroundings);
  if (options.server) return directAccess(options.server, options, surroundings);
  const inEnvironment = surroundings.environment["ARGO_SERVER"];
  if (inEnvironment && !options.kubeconfig && !options.context) return argoServerAccess(inEnvironment, options, surroundings);
  const found = await findKubeconfig(options, surroundings);
  if (found.kind === "found") return kubeconfigAccess(found.kubeconfig, options, surroundings);
  // The pod's own cluster has no contexts, so who names one means another.
  const inCluster = options.context
    ? { kind: "none" as const, looked: `so there is no context \`${options.context}\`` }
    : await inClusterAccess(options, surroundings);
  if (inCluster.kind !== "none") return inCluster;
  throw surroundings.fault(messages.noCluster({ looked: [...found.looked, inCluster.looked].join(", ") }));
}
