import { afterEach } from "vitest";
import { ClusterError } from "../../../src/cluster/cluster-error.ts";
import { connect } from "../../../src/cluster/connect/connect.ts";
import type { ConnectionOptions } from "../../../src/cluster/connect/options.ts";
import { makeFastClock } from "../../support/loopback/clock.ts";
import { startLoopback, type LoopbackOptions } from "../../support/loopback/loopback.ts";

const running: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.close();
});

/** Closes it after the test. */
export function closeLater<Closing extends { close(): Promise<unknown> }>(each: Closing): Closing {
  running.push(each);
  return each;
}

/** A connection to a loopback cluster of its own, on a clock that needs no time. */
export async function connected(loopbackOptions: LoopbackOptions = {}, options: ConnectionOptions = {}) {
  const loopback = closeLater(await startLoopback(loopbackOptions));
  const clock = makeFastClock();
  const notices: string[] = [];
  const connection = closeLater(
    await connect({
      kubeconfig: loopback.kubeconfig,
      environment: {},
      clock,
      random: () => 0,
      onRetry: (notice) => notices.push(notice),
      ...options,
    }),
  );
  return { loopback, clock, connection, notices };
}

/** The ClusterError that this ends with; anything else fails the test. */
export async function faultOf(result: Promise<unknown>): Promise<ClusterError> {
  const outcome = await result.then(
    (value) => new Error(`it succeeded: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof ClusterError) return outcome;
  throw outcome;
}

/** All lines until it ends. */
export async function collected(lines: AsyncIterable<string>, into: string[] = []): Promise<string[]> {
  for await (const line of lines) into.push(line);
  return into;
}

export const workflowsPath = "/apis/argoproj.io/v1alpha1/namespaces/argo/workflows";

export function workflowNamed(name: string) {
  return { apiVersion: "argoproj.io/v1alpha1", kind: "Workflow", metadata: { name }, spec: { entrypoint: "main" } };
}
