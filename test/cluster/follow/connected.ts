import { afterEach } from "vitest";
import { argoServerService } from "../../../src/cluster/argo-server/service.ts";
import type { Clock } from "../../../src/cluster/connection.ts";
import { connect } from "../../../src/cluster/connect/connect.ts";
import { kubernetesService } from "../../../src/cluster/kubernetes/service.ts";
import { systemClock } from "../../../src/cluster/transport/system-clock.ts";
import { startLoopback, type LoopbackOptions } from "../../support/loopback/loopback.ts";

const running: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

/** So many times as fast as the real time. */
const speed = 25;

export const quickClock: Clock = clockAt(speed);

/** A clock that goes so many times as fast. */
export function clockAt(times: number): Clock {
  return {
    now: () => Date.now() * times,
    sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / times, signal),
  };
}

/** A service before a loopback cluster, with real connections and a quick clock. */
export async function connected(options: LoopbackOptions = {}) {
  const loopback = await startLoopback(options);
  const isServer = options.kind === "argo-server";
  const connection = await connect({
    ...(isServer ? { argoServer: loopback.url, argoToken: "loopback-token" } : { kubeconfig: loopback.kubeconfig }),
    namespace: "argo",
    environment: {},
    clock: quickClock,
  });
  running.push(connection, loopback);
  return { loopback, service: isServer ? argoServerService(connection, quickClock) : kubernetesService(connection, quickClock) };
}
