import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { cancelOnSignals, cancelRun, type CancelPolicy, type CancelSignal } from "../../../src/cluster/follow/cancel.ts";
import { waitFor } from "../../../src/cluster/follow/follow.ts";
import { makeWorkflow } from "../tree/workflows.ts";
import { errorOf, makeFakeService, type Script } from "./fake-service.ts";
import { makeVirtualClock } from "./virtual-clock.ts";

const running = { versions: [{ at: 0, workflow: makeWorkflow("Running", []) }] };
const never = () => new Promise<never>(() => undefined);

function setUp(script: Script = {}, policy: CancelPolicy = "terminate") {
  const clock = makeVirtualClock();
  const service = makeFakeService(running, clock, script);
  const signals = new EventEmitter();
  const exits: number[] = [];
  const seen: CancelSignal[] = [];
  const canceller = cancelOnSignals(
    service,
    { name: "run", namespace: "argo" },
    { policy, clock, signals, exit: (code) => exits.push(code), onSignal: (signal) => seen.push(signal) },
  );
  return { clock, service, signals, exits, seen, canceller };
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("%s: the run is told at once, and only once", async (signal, exitCode) => {
  const { signals, canceller, service, seen, exits, clock } = setUp();
  expect(canceller.cancellation).toBeUndefined();
  signals.emit(signal);
  expect(service.calls).toEqual(["terminate"]);
  expect(await canceller.cancellation).toEqual({ signal, exitCode, result: "terminated" });
  expect(seen).toEqual([signal]);
  expect([clock.elapsed(), exits]).toEqual([0, []]);
});

test("whoever follows the run ends with it", async () => {
  const { signals, canceller, service, clock } = setUp();
  const waiting = waitFor(service, "run", { clock, signal: canceller.signal });
  void clock.sleep(5_000).then(() => signals.emit("SIGTERM"));
  await expect(waiting).rejects.toThrow("ended by SIGTERM");
  expect(service.calls).toContain("terminate");
});

test("stop and leave", async () => {
  const stop = setUp({}, "stop");
  stop.signals.emit("SIGINT");
  expect(await stop.canceller.cancellation).toMatchObject({ result: "stopped" });
  expect(stop.service.calls).toEqual(["stop"]);
  const leave = setUp({}, "leave");
  leave.signals.emit("SIGINT");
  expect(await leave.canceller.cancellation).toMatchObject({ result: "left", exitCode: 130 });
  expect(leave.service.calls).toEqual([]);
});

test("a second signal, of whichever kind, ends the program at once", () => {
  const { signals, exits, service } = setUp({ shutdown: never });
  signals.emit("SIGINT");
  expect(exits).toEqual([]);
  signals.emit("SIGTERM");
  expect(exits).toEqual([143]);
  expect(service.calls).toEqual(["terminate"]);
});

test("after dispose, signals are none of its business", () => {
  const { signals, canceller, service } = setUp();
  canceller.dispose();
  signals.emit("SIGINT");
  expect(service.calls).toEqual([]);
  expect(signals.eventNames()).toEqual([]);
});

test("a connection that breaks: once more, at once", async () => {
  const { signals, canceller, service, clock } = setUp({
    shutdown: (_verb, count) => (count === 0 ? Promise.reject(errorOf("transport")) : Promise.resolve()),
  });
  signals.emit("SIGINT");
  expect(await canceller.cancellation).toMatchObject({ result: "terminated" });
  expect(service.calls).toEqual(["terminate", "terminate"]);
  expect(clock.elapsed()).toBe(0);
});

test("a cluster that is down, refuses, or says nothing: told within 4 s (ARG8069)", async () => {
  for (const shutdown of [() => Promise.reject(errorOf("transport")), () => Promise.reject(errorOf("forbidden")), never]) {
    const { signals, canceller, service, clock } = setUp({ shutdown });
    signals.emit("SIGINT");
    expect(await canceller.cancellation).toMatchObject({ result: "failed", message: { code: "ARG8069" } });
    expect(clock.elapsed()).toBeLessThanOrEqual(3_500);
    expect(service.calls.length).toBeLessThanOrEqual(2);
  }
});

test("a connection that died without knowing: a second request goes through", async () => {
  const { signals, canceller, clock } = setUp({ shutdown: (_verb, count) => (count === 0 ? never() : Promise.resolve()) });
  signals.emit("SIGINT");
  expect(await canceller.cancellation).toMatchObject({ result: "terminated" });
  expect(clock.elapsed()).toBe(1_500);
});

test("both of two requests count: a slow one that gets through beside one that is refused", async () => {
  const clock = makeVirtualClock();
  const service = makeFakeService(running, clock, {
    shutdown: (_verb, count) => (count === 0 ? clock.sleep(2_500) : Promise.reject(errorOf("transport"))),
  });
  expect(await cancelRun(service, { name: "run" }, { policy: "terminate", clock })).toEqual({ result: "terminated" });
});

test("a run whose creation was never confirmed is found by its name as soon as it is there", async () => {
  const { signals, canceller, clock } = setUp({
    shutdown: (_verb, count) => (count < 6 ? Promise.reject(errorOf("not-found", "no such workflow", 404)) : Promise.resolve()),
  });
  signals.emit("SIGTERM");
  expect(await canceller.cancellation).toMatchObject({ result: "terminated" });
  expect(clock.elapsed()).toBe(1_500);
  const absent = setUp({ shutdown: () => Promise.reject(errorOf("not-found", "no such workflow", 404)) });
  absent.signals.emit("SIGTERM");
  expect(await absent.canceller.cancellation).toMatchObject({ result: "not-found" });
  expect(absent.clock.elapsed()).toBeLessThanOrEqual(3_500);
});
