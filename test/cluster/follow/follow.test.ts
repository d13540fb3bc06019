import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClusterError } from "../../../src/cluster/cluster-error.ts";
import { cancelRun } from "../../../src/cluster/follow/cancel.ts";
import { follow, waitFor, type FollowEvent, type FollowOptions } from "../../../src/cluster/follow/follow.ts";
import { outcomeMessage } from "../../../src/cluster/follow/outcome-message.ts";
import { firstFailure } from "../../../src/cluster/tree/first-failure.ts";
import { transitions } from "../../../src/cluster/tree/transitions.ts";
import { mixedRun, succeedingRun } from "../tree/runs.ts";
import { makeWorkflow } from "../tree/workflows.ts";
import { makeFakeService, type GetFault, type Recording, type Script, type WatchFault } from "./fake-service.ts";
import { recordingOf } from "./recording.ts";
import { makeVirtualClock } from "./virtual-clock.ts";

const mixed = recordingOf(mixedRun);
const lastOf = (recording: Recording) => recording.versions.at(-1)!.workflow;

interface Followed {
  readonly events: readonly FollowEvent[];
  readonly error: unknown;
  readonly calls: readonly string[];
  /** Milliseconds. */
  readonly elapsed: number;
}

async function followed(recording: Recording, script: Script = {}, options: Partial<FollowOptions> = {}): Promise<Followed> {
  const clock = makeVirtualClock();
  const service = makeFakeService(recording, clock, script);
  const events: FollowEvent[] = [];
  let error: unknown;
  try {
    for await (const event of follow(service, "run", { clock, ...options })) events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  return { events, error, calls: service.calls, elapsed: clock.elapsed() };
}

const told = ({ events }: Followed) =>
  events.flatMap((event) => (event.kind === "changed" ? event.transitions.map(({ node, to }) => `${node.path} ${to}`) : []));
const kinds = ({ events }: Followed) => events.map(({ kind }) => kind).filter((kind) => kind !== "changed");
const notices = ({ events }: Followed) => events.flatMap((event) => (event.kind === "notice" ? [event.message.code] : []));
const outcome = ({ events }: Followed) => {
  const last = events.at(-1);
  return last?.kind === "end" ? last.outcome : undefined;
};
/** Every state that any version has, once. */
const everything = (recording: Recording) =>
  recording.versions.flatMap(({ workflow }, index) =>
    transitions(recording.versions[index - 1]?.workflow, workflow).map(({ node, to }) => `${node.path} ${to}`),
  );

test("a quiet way: each transition once, in order, and the outcome", async () => {
  const result = await followed(mixed);
  expect(told(result)).toEqual(everything(mixed));
  expect(kinds(result)).toEqual(["end"]);
  expect(outcome(result)).toMatchObject({ kind: "finished", phase: "Failed" });
  expect(result.elapsed).toBe(60_000);
});

test("a run that has ended already", async () => {
  const result = await followed({ versions: [{ at: 0, workflow: lastOf(mixed) }] });
  expect(kinds(result)).toEqual(["end"]);
  expect(told(result)).toEqual(transitions(undefined, lastOf(mixed)).map(({ node, to }) => `${node.path} ${to}`));
  expect(result.elapsed).toBeLessThan(1_000);
});

describe("a watch that ends is opened again where it stopped", () => {
  const cases: readonly (readonly [string, Script])[] = [
    ["in good order, after each event", { thenWatch: { kind: "end", after: 1 } }],
    ["broken, after each event", { thenWatch: { kind: "cut", after: 1 } }],
    ["410, then well", { watch: [{ kind: "gone" }, { kind: "end", after: 2 }, { kind: "gone" }] }],
    ["silent for ever, whatever is done, then well", { watch: [{ kind: "silence" }] }],
    ["5xx, then well", { watch: [{ kind: "error", error: "transport" }] }],
  ];
  test.each(cases)("%s", async (_name, script) => {
    const result = await followed(mixed, script);
    const all = told(result);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(everything(mixed))).toEqual(new Set([...all, ...everything(mixed).filter((one) => / (?:running|pending)$/.test(one))]));
    expect(outcome(result)).toMatchObject({ kind: "finished", phase: "Failed" });
    expect(notices(result)).toEqual([]);
  });
});

test("a watch that is silent for 30 s, or for 300 s, does not hide the end: the run is asked for as well", async () => {
  const late: Recording = { versions: [mixed.versions[0]!, { at: 1_000_000, workflow: lastOf(mixed) }] };
  const result = await followed(late, { thenWatch: { kind: "silence" } });
  expect(outcome(result)).toMatchObject({ kind: "finished" });
  expect(result.elapsed).toBeLessThanOrEqual(1_031_000);
  const watches = result.calls.filter((call) => call.startsWith("watch"));
  expect(watches.length).toBeGreaterThan(5);
  const asked = result.calls.filter((call) => call === "get").length;
  expect(asked).toBeGreaterThanOrEqual(1_000_000 / 30_000);
  const own = await followed(late, { thenWatch: { kind: "silence" } }, { poll: 10_000_000, silence: 20_000 });
  expect(own.elapsed).toBeLessThanOrEqual(1_060_000);
});

test("a watch that lives is not opened again and again", async () => {
  const late: Recording = { versions: [mixed.versions[0]!, { at: 3_600_000, workflow: lastOf(mixed) }] };
  const result = await followed(late);
  expect(result.calls.filter((call) => call.startsWith("watch"))).toHaveLength(1);
  expect(result.elapsed).toBe(3_600_000);
});

test("what is forbidden to be watched is asked for, and that is said once (ARG8063)", async () => {
  const result = await followed(mixed, { thenWatch: { kind: "error", error: "forbidden" } });
  expect(notices(result)).toEqual(["ARG8063"]);
  expect(outcome(result)).toMatchObject({ kind: "finished", phase: "Failed" });
  expect(result.calls.filter((call) => call.startsWith("watch"))).toHaveLength(1);
  expect(result.elapsed).toBeLessThanOrEqual(65_000);
  const broken = await followed(mixed, { thenWatch: { kind: "error", error: "transport" } });
  expect(notices(broken)).toEqual(["ARG8063"]);
  expect(outcome(broken)).toMatchObject({ kind: "finished", phase: "Failed" });
});

test("a cluster that does not answer for a while is waited for, which is said once (ARG8062), and so is its return", async () => {
  const down = Array.from({ length: 20 }, () => ({ kind: "error", error: "transport" }) as const);
  const result = await followed(mixed, { get: [undefined, ...down], watch: down });
  expect(kinds(result)).toEqual(["notice", "recovered", "end"]);
  expect(notices(result)).toEqual(["ARG8062"]);
  expect(outcome(result)).toMatchObject({ kind: "finished", phase: "Failed" });
});

test("it is given up after the time of grace, and not before (ARG8061)", async () => {
  const dead: Script = { thenGet: { kind: "error", error: "transport" }, thenWatch: { kind: "error", error: "transport" } };
  const result = await followed(mixed, dead, { grace: 60_000 });
  expect(notices(result)).toEqual(["ARG8062"]);
  expect(result.error).toBeInstanceOf(ClusterError);
  expect(result.error).toMatchObject({ kind: "transport", diagnostic: { code: "ARG8061" } });
  expect((result.error as ClusterError).diagnostic.text).toContain("for 1m 00s");
  expect(result.elapsed).toBe(60_000);
  const hanging = await followed(mixed, { thenGet: { kind: "hang" }, thenWatch: { kind: "silence" } });
  expect(hanging.error).toMatchObject({ diagnostic: { code: "ARG8061" } });
  expect(hanging.elapsed).toBeLessThanOrEqual(120_000 + 300_000);
});

test("timers that are a little early, as they are, do not keep it waiting for ever", async () => {
  const virtual = makeVirtualClock();
  const clock = { ...virtual, sleep: (milliseconds: number, signal?: AbortSignal) => virtual.sleep(Math.max(0, milliseconds - 1), signal) };
  const service = makeFakeService(mixed, clock, {
    thenGet: { kind: "error", error: "transport" },
    thenWatch: { kind: "error", error: "transport" },
  });
  await expect(waitFor(service, "run", { clock, grace: 60_000 })).rejects.toMatchObject({ diagnostic: { code: "ARG8061" } });
  const hanging = makeFakeService(mixed, clock, { shutdown: () => new Promise<never>(() => undefined) });
  expect(await cancelRun(hanging, { name: "run" }, { policy: "stop", clock })).toMatchObject({ result: "failed" });
});

test("while the watch brings events, it does not matter that asking fails", async () => {
  const result = await followed(mixed, { get: [undefined, undefined], thenGet: { kind: "error", error: "transport" } }, { poll: 6_000 });
  expect(told(result)).toEqual(everything(mixed));
  expect(kinds(result)).toEqual(["end"]);
});

test.each(["unauthenticated", "forbidden"] as const)("%s ends it at once: a dead token does not come alive", async (error) => {
  const result = await followed(mixed, {
    get: [undefined],
    thenGet: { kind: "error", error },
    thenWatch: { kind: "error", error: "unauthenticated" },
  });
  expect(result.error).toMatchObject({ kind: error });
  expect(result.elapsed).toBeLessThan(10_000);
});

test("no such run (ARG8060)", async () => {
  const result = await followed({ versions: [] });
  expect(result.error).toMatchObject({ kind: "not-found", diagnostic: { code: "ARG8060" } });
  const other = await followed(mixed, {}, { uid: "another" });
  expect(other.error).toMatchObject({ kind: "not-found" });
});

test("deleted while it ran", async () => {
  const half: Recording = { versions: mixed.versions.slice(0, 4), deletedAt: 9_000 };
  const cases: readonly Script[] = [
    {},
    { thenWatch: { kind: "silence" } },
    { thenWatch: { kind: "error", error: "forbidden" } },
    { thenWatch: { kind: "gone" } },
  ];
  for (const script of cases) {
    const result = await followed(half, script);
    expect(outcome(result)).toMatchObject({ kind: "deleted", workflow: { metadata: { name: "run" } } });
    expect(outcomeMessage(outcome(result)!, { name: "run" })).toMatchObject({ code: "ARG8064" });
  }
});

test("ended, and removed at once: the end is not lost, even when it is seen that it is gone before the watch says how it ended", async () => {
  const gone: Recording = { ...mixed, deletedAt: 60_000 };
  const result = await followed(gone, { watch: [{ kind: "end", after: 5 }] }, { poll: 1_000 });
  expect(outcome(result)).toMatchObject({ kind: "finished", phase: "Failed" });
  // Both happened while nothing was open.
  const missed = await followed(
    { versions: [mixed.versions[0]!, { at: 2_000, workflow: lastOf(mixed) }], deletedAt: 2_000 },
    { get: [undefined, { kind: "slow", milliseconds: 3_000 }], watch: [{ kind: "cut", after: 0 }] },
  );
  expect(outcome(missed)).toMatchObject({ kind: "finished", phase: "Failed" });
});

test("another run took the name", async () => {
  const other = makeWorkflow("Running", []);
  const replaced: Recording = {
    versions: [...mixed.versions.slice(0, 3), { at: 9_000, workflow: { ...other, metadata: { ...other.metadata, uid: "uid-2" } } }],
  };
  expect(outcome(await followed(replaced))).toMatchObject({ kind: "deleted", workflow: { metadata: { uid: "uid-1" } } });
});

test("a reply that is late does not turn the time back", async () => {
  const get: GetFault[] = Array.from({ length: 40 }, () => ({ kind: "slow", milliseconds: 4_500 }));
  const result = await followed(mixed, { get: [undefined as never, ...get] }, { poll: 1_000 });
  expect(told(result)).toEqual(everything(mixed));
});

test("the time is up: the outcome says so, the run goes on", async () => {
  const result = await followed(mixed, {}, { timeout: 20_000 });
  expect(outcome(result)).toMatchObject({ kind: "timed-out", workflow: { status: { phase: "Running" } } });
  expect(result.elapsed).toBe(20_000);
  expect(result.calls).not.toContain("terminate");
  expect(outcomeMessage(outcome(result)!, { name: "run", timeout: 20_000 })).toMatchObject({ code: "ARG8065" });
  const dead = await followed(mixed, { thenGet: { kind: "hang" } }, { timeout: 20_000 });
  expect(outcome(dead)).toEqual({ kind: "timed-out", workflow: undefined });
});

test("an abort ends it with its reason, wherever it waits", async () => {
  for (const script of [{}, { thenGet: { kind: "hang" } }] satisfies Script[]) {
    const clock = makeVirtualClock();
    const service = makeFakeService(mixed, clock, script);
    const controller = new AbortController();
    void clock.sleep(7_000).then(() => controller.abort(new Error("enough")));
    await expect(waitFor(service, "run", { clock, signal: controller.signal })).rejects.toThrow("enough");
    expect(clock.elapsed()).toBe(7_000);
  }
  await expect(
    waitFor(makeFakeService(mixed, makeVirtualClock()), "run", {
      clock: makeVirtualClock(),
      signal: AbortSignal.abort(new Error("before")),
    }),
  ).rejects.toThrow("before");
});

test("who stops listening leaves nothing behind", async () => {
  const clock = makeVirtualClock();
  const service = makeFakeService(mixed, clock);
  for await (const event of follow(service, "run", { clock })) if (event.kind === "changed") break;
  const calls = service.calls.length;
  await clock.sleep(600_000);
  expect(service.calls.length).toBe(calls);
});

test("nodes in the controller's database: only the phase is known, which is said once (ARG8041)", async () => {
  const of = (phase: "Running" | "Failed") => {
    const { nodes: _nodes, ...status } = makeWorkflow(phase, []).status!;
    return { ...makeWorkflow(phase, []), status: { ...status, offloadNodeStatusVersion: "fnv:1" } };
  };
  const result = await followed({
    versions: [
      { at: 0, workflow: of("Running") },
      { at: 1_000, workflow: of("Failed") },
    ],
  });
  expect(notices(result)).toEqual(["ARG8041"]);
  expect(outcome(result)).toMatchObject({ kind: "finished", phase: "Failed" });
});

test("what is said of the outcome", async () => {
  const failed = outcome(await followed(mixed))!;
  const failure = firstFailure(lastOf(mixed));
  expect(outcomeMessage(failed, { name: "run", failure })).toMatchObject({
    code: "ARG8066",
    text: "The run `run` failed at `report.draw`: exit code 1.",
    hint: "`argots logs run report.draw` shows what it printed; `argots retry run` runs again what has not succeeded.",
  });
  const tried = { ...failure!, path: "each(0:it's)", attempts: 3 };
  expect(outcomeMessage(failed, { name: "run", failure: tried })).toMatchObject({
    text: "The run `run` failed at `each(0:it's)` after 3 tries: exit code 1.",
    hint: expect.stringContaining("`argots logs run 'each(0:it'\\''s)'`") as unknown,
  });
  expect(outcomeMessage(failed, { name: "run" })).toMatchObject({ code: "ARG8067" });
  const good = outcome(await followed(recordingOf(succeedingRun)))!;
  expect(outcomeMessage(good, { name: "run" })).toBeUndefined();
});

test("whatever happens in between, nothing is told twice, every end is told, and the outcome is true", async () => {
  const count = fc.integer({ min: 0, max: 4 });
  const watchFault: fc.Arbitrary<WatchFault | undefined> = fc.oneof(
    fc.constant(undefined),
    count.map((after): WatchFault => ({ kind: "end", after })),
    count.map((after): WatchFault => ({ kind: "cut", after })),
    fc.constant<WatchFault>({ kind: "gone" }),
    fc.constant<WatchFault>({ kind: "silence" }),
    fc.constantFrom("transport", "unexpected", "refused").map((error): WatchFault => ({ kind: "error", error })),
  );
  const getFault: fc.Arbitrary<GetFault | undefined> = fc.oneof(
    fc.constant(undefined),
    fc.constantFrom("transport", "unexpected").map((error): GetFault => ({ kind: "error", error })),
    fc.constant<GetFault>({ kind: "hang" }),
    fc.integer({ min: 1, max: 20_000 }).map((milliseconds): GetFault => ({ kind: "slow", milliseconds })),
  );
  const script = fc.record({ watch: fc.array(watchFault, { maxLength: 12 }), get: fc.array(getFault, { maxLength: 12 }) });
  const runs = [mixedRun, succeedingRun].map((run) => ({ run, recording: recordingOf(run) }));
  await fc.assert(
    fc.asyncProperty(script, fc.constantFrom(...runs), fc.constantFrom(3_000, 30_000), async (faults, { run, recording }, poll) => {
      const result = await followed(recording, faults, { poll, silence: 20_000, grace: 3_600_000 });
      const all = told(result);
      expect(new Set(all).size).toBe(all.length);
      const possible = new Set(everything(recording));
      for (const one of all) expect(possible.has(one)).toBe(true);
      const ends = transitions(undefined, lastOf(recording)).map(({ node, to }) => `${node.path} ${to}`);
      expect(all).toEqual(expect.arrayContaining(ends));
      // Of each part, the states are in the order in which they were.
      const last = new Map(all.map((one) => [one.slice(0, one.lastIndexOf(" ")), one]));
      expect([...last.values()].sort()).toEqual([...ends].sort());
      expect(outcome(result)).toMatchObject({ kind: "finished", phase: run.phase });
    }),
    { numRuns: 60 },
  );
});
