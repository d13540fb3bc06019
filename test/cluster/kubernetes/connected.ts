import { afterEach } from "vitest";
import { argoServerService } from "../../../src/cluster/argo-server/service.ts";
import { ClusterError } from "../../../src/cluster/cluster-error.ts";
import { kubernetesService } from "../../../src/cluster/kubernetes/service.ts";
import type { KubernetesObject } from "../../../src/cluster/objects.ts";
import { makeConnection } from "../../../src/cluster/transport/make-connection.ts";
import { makeFastClock } from "../../support/loopback/clock.ts";
import { startLoopback, type LoopbackOptions } from "../../support/loopback/loopback.ts";

const running: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

/** A service before a loopback cluster; waiting takes no time. */
export async function connected(options: LoopbackOptions = {}) {
  const loopback = await startLoopback(options);
  const clock = makeFastClock();
  const connection = await makeConnection(
    {
      kind: options.kind ?? "kubernetes",
      server: loopback.url,
      origin: "loopback",
      namespace: options.namespace ?? "argo",
      tls: { ca: loopback.ca, serverName: undefined, insecure: false },
      proxy: undefined,
      credentials: {
        source: "the test",
        obtain: () =>
          Promise.resolve({ headers: { authorization: "Bearer loopback-token" }, certificate: undefined, secrets: [], expires: undefined }),
      },
      secrets: [],
    },
    { clock, random: () => 0 },
    undefined,
  );
  running.push(connection, loopback);
  const service = options.kind === "argo-server" ? argoServerService(connection, clock) : kubernetesService(connection, clock);
  /** `PATCH workflows/a`, for those that change something. */
  const writes = () =>
    loopback.requests.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path.split("/argo/").at(-1)!}`);
  return { loopback, clock, connection, service, writes };
}

export const argo = (
  kind: string,
  name: string,
  spec: KubernetesObject["spec"] = {},
  metadata: KubernetesObject["metadata"] = {},
): KubernetesObject => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind,
  metadata: { name, ...metadata },
  spec,
});

/** The ClusterError that a promise rejects with, as `kind CODE text`. */
export async function failure(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ClusterError) return `${error.kind} ${error.diagnostic.code} ${error.diagnostic.text}`;
    throw error;
  }
  throw new Error("it did not fail");
}

export async function collect<T>(items: AsyncIterable<T>, most = Infinity): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) {
    found.push(item);
    if (found.length >= most) break;
  }
  return found;
}
