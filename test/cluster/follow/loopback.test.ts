import { EventEmitter } from "node:events";
import { describe, expect, test } from "vitest";
import { cancelOnSignals, cancelRun } from "../../../src/cluster/follow/cancel.ts";
import { follow, waitFor, type FollowEvent, type FollowOptions } from "../../../src/cluster/follow/follow.ts";
import { nodeLogs } from "../../../src/cluster/follow/logs.ts";
import { podNameOf } from "../../../src/cluster/kubernetes/pod-name.ts";
import type { Workflow } from "../../../src/cluster/objects.ts";
import type { ClusterService } from "../../../src/cluster/service.ts";
import { systemClock } from "../../../src/cluster/transport/system-clock.ts";
import { transitions } from "../../../src/cluster/tree/transitions.ts";
import type { FaultKind } from "../../support/loopback/faults.ts";
import type { Loopback } from "../../support/loopback/loopback.ts";
import { mixedRun } from "../tree/runs.ts";
import { makeWorkflow } from "../tree/workflows.ts";
import { clockAt, connected, quickClock } from "./connected.ts";
import { recordingOf } from "./recording.ts";

const { versions } = recordingOf(mixedRun);
const everything = versions.flatMap(({ workflow }, index) =>
  transitions(versions[index - 1]?.workflow, workflow).map(({ node, to }) => `${node.path} ${to}`),
);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Stores the run as it goes, a version every few milliseconds, while it is followed. */
async function played(
  loopback: Loopback,
  service: ClusterService,
  during: (step: number) => Promise<unknown> | undefined = () => undefined,
  options: Partial<FollowOptions> = {},
) {
  const store = (workflow: Workflow) => loopback.setWorkflow(workflow as never);
  store(versions[0]!.workflow);
  const events: FollowEvent[] = [];
  const following = (async () => {
    for await (const event of follow(service, "run", { clock: quickClock, ...options })) events.push(event);
  })();
  // Whoever awaits it below sees why it failed.
  following.catch(() => undefined);
  // What happens before the follower has asked for the first time, it cannot tell one by one.
  await expect.poll(() => loopback.requests.length, { timeout: 20_000 }).toBeGreaterThan(0);
  for (const [step, { workflow }] of versions.slice(1).entries()) {
    await pause(25);
    await during(step);
    store(workflow);
  }
  await following;
  const told = events.flatMap((event) => (event.kind === "changed" ? event.transitions.map(({ node, to }) => `${node.path} ${to}`) : []));
  const last = events.at(-1);
  return { told, events, outcome: last?.kind === "end" ? last.outcome : undefined };
}

describe.each(["kubernetes", "argo-server"] as const)("following by %s", (kind) => {
  const watching = kind === "kubernetes" ? /watch=/ : /workflow-events/;
  const asking = kind === "kubernetes" ? /workflows\/run$/ : /workflows\/argo\/run$/;

  test("each transition once, in order, and the outcome", async () => {
    const { loopback, service } = await connected({ kind });
    const { told, outcome } = await played(loopback, service);
    expect(told).toEqual(everything);
    expect(outcome).toMatchObject({ kind: "finished", phase: "Failed" });
  });

  const faults: readonly (readonly [string, FaultKind, RegExp])[] = [
    ["410 in the watch", "gone", watching],
    ["a watch that is cut in the middle of an event", { cut: 900 }, watching],
    ["a watch that falls silent", "silence", watching],
    ["503 for the watch", { status: 503 }, watching],
    ["429 for the watch", { status: 429, retryAfter: 1 }, watching],
    ["a broken connection", "refuse-connection", watching],
    ["500 when it is asked for", { status: 500 }, asking],
    ["429 when it is asked for", { status: 429, retryAfter: 1 }, asking],
    ["a lost reply", "lose-reply", asking],
    ["a refused token, once", "unauthorized", watching],
  ];
  test.each(faults)("%s", async (_name, fault, path) => {
    const { loopback, service } = await connected({ kind, faults: [{ match: { path, times: 3 }, fault }] });
    const { told, outcome } = await played(loopback, service, undefined, { silence: 5_000, poll: 10_000 });
    expect(new Set(told).size).toBe(told.length);
    expect(told).toEqual(
      expect.arrayContaining(transitions(undefined, versions.at(-1)!.workflow).map(({ node, to }) => `${node.path} ${to}`)),
    );
    expect(outcome).toMatchObject({ kind: "finished", phase: "Failed" });
    expect(loopback.faults.left.length === 0 || loopback.requests.some((request) => request.fault !== undefined)).toBe(true);
  });

  test("a server that is away for a while, and has forgotten", async () => {
    const { loopback, service } = await connected({ kind });
    const { told, outcome } = await played(loopback, service, async (step) => {
      if (step === 3) await loopback.pause();
      if (step !== 6) return;
      loopback.store.compact();
      await loopback.resume();
    });
    expect(new Set(told).size).toBe(told.length);
    expect(outcome).toMatchObject({ kind: "finished", phase: "Failed" });
  });

  test("a token that dies ends it at once", async () => {
    const { loopback, service } = await connected({ kind });
    loopback.setWorkflow(versions[1]!.workflow as never);
    loopback.tokens.clear();
    await expect(waitFor(service, "run", { clock: quickClock })).rejects.toMatchObject({ kind: "unauthenticated" });
  });

  test("no such run, and one that is deleted", async () => {
    const { loopback, service } = await connected({ kind });
    await expect(waitFor(service, "run", { clock: quickClock })).rejects.toMatchObject({ diagnostic: { code: "ARG8060" } });
    loopback.setWorkflow(versions[1]!.workflow as never);
    const waiting = waitFor(service, "run", { clock: quickClock });
    await pause(50);
    loopback.store.remove("Workflow", "run", "argo");
    expect(await waiting).toMatchObject({ kind: "deleted" });
  });

  test("a log that is cut anywhere, with times and texts that come twice", async () => {
    const done = makeWorkflow("Failed", [
      { path: "", type: "DAG", phase: "Failed" },
      { path: "a", type: "Pod", templateName: "t", phase: "Failed", boundary: "", to: 1 },
    ]);
    const all = Array.from({ length: 40 }, (_, index) => ({
      time: `2026-01-01T00:00:${String(Math.floor(index / 8)).padStart(2, "0")}.${index % 8 < 4 ? "100000001" : "900000000"}Z`,
      text: `line ${index % 3}`,
    }));
    for (const cut of [0, 10, 137, 400, 900]) {
      const { loopback, service } = await connected({ kind, faults: [{ match: { path: /\/log/, times: 3 }, fault: { cut } }] });
      const workflow = loopback.setWorkflow(done as never) as unknown as Workflow;
      loopback.logs.set(podNameOf(workflow, workflow.status!.nodes!["run-a"]!), all);
      const texts: string[] = [];
      for await (const event of nodeLogs(service, workflow, "run-a", { clock: quickClock }))
        texts.push(event.kind === "line" ? event.text : event.message.code);
      expect(texts).toEqual(all.map(({ text }) => text));
    }
  });

  test("a log of a pod that is still to come, and goes on", async () => {
    const node = (phase: "Pending" | "Running" | "Succeeded") =>
      makeWorkflow("Running", [
        { path: "", type: "DAG", phase: "Running" },
        { path: "a", type: "Pod", templateName: "t", phase, boundary: "" },
      ]);
    const { loopback, service } = await connected({ kind });
    const workflow = loopback.setWorkflow(node("Pending") as never) as unknown as Workflow;
    const podName = podNameOf(workflow, workflow.status!.nodes!["run-a"]!);
    const texts: string[] = [];
    const reading = (async () => {
      for await (const event of nodeLogs(service, workflow, "run-a", { clock: quickClock, follow: true }))
        texts.push(event.kind === "line" ? event.text : event.message.code);
    })();
    await pause(60);
    loopback.setWorkflow(node("Running") as never);
    loopback.logs.set(podName, ["one"], { ended: false });
    await pause(250);
    loopback.logs.append(podName, "two");
    await pause(20);
    loopback.logs.append(podName, "three");
    loopback.logs.end(podName);
    loopback.setWorkflow(node("Succeeded") as never);
    await reading;
    expect(texts).toEqual(["one", "two", "three"]);
  });

  test("a signal: the run is told within moments, also when the connection breaks", async () => {
    for (const fault of [undefined, "refuse-connection", "lose-reply"] as const) {
      const { loopback, service } = await connected({
        kind,
        faults: fault ? [{ match: { method: kind === "kubernetes" ? "PATCH" : "PUT" }, fault }] : [],
      });
      loopback.setWorkflow(versions[2]!.workflow as never);
      const signals = new EventEmitter();
      const canceller = cancelOnSignals(
        service,
        { name: "run", namespace: "argo" },
        { policy: "terminate", clock: systemClock, signals, exit: () => undefined },
      );
      const waiting = waitFor(service, "run", { clock: quickClock, signal: canceller.signal });
      const began = Date.now();
      setTimeout(() => signals.emit("SIGTERM"), 30);
      await expect(waiting).rejects.toThrow("ended by SIGTERM");
      expect(await canceller.cancellation).toMatchObject({ result: "terminated", exitCode: 143 });
      expect(Date.now() - began).toBeLessThan(4_000);
      expect(loopback.store.get("Workflow", "run", "argo")).toMatchObject({ spec: { shutdown: "Terminate" } });
      canceller.dispose();
    }
  });

  test("a run that ended before, and one that is not there", async () => {
    const { loopback, service } = await connected({ kind });
    // Both are answered at once: a busy machine must not make a missing reply of it.
    const unhurried = clockAt(5);
    expect(await cancelRun(service, { name: "run" }, { policy: "terminate", clock: unhurried })).toEqual({ result: "not-found" });
    loopback.setWorkflow(versions.at(-1)!.workflow as never);
    const { result } = await cancelRun(service, { name: "run" }, { policy: "stop", clock: unhurried });
    // The Argo Server of the loopback stops whatever it is told to.
    expect(result).toBe(kind === "kubernetes" ? "ended-before" : "stopped");
  });
});
