import fc from "fast-check";
import { expect, test } from "vitest";
import { StreamCut } from "../../../src/cluster/cluster-error.ts";
import { lastLines, nodeLogs, type LogEvent, type NodeLogOptions } from "../../../src/cluster/follow/logs.ts";
import type { Workflow } from "../../../src/cluster/objects.ts";
import type { LogLine, LogOptions } from "../../../src/cluster/service.ts";
import { makeWorkflow } from "../tree/workflows.ts";
import { errorOf, lines, makeFakeService, type Script } from "./fake-service.ts";
import { makeVirtualClock } from "./virtual-clock.ts";

const of = (phase: "Pending" | "Running" | "Succeeded" | "Failed", run: "Running" | "Failed" = "Running"): Workflow =>
  makeWorkflow(run, [
    { path: "", type: "DAG", phase: "Running" },
    { path: "a", type: "Pod", phase, boundary: "" },
  ]);

const line = (seconds: number, text: string): LogLine => ({
  time: new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString().replace("Z", "000000Z"),
  text,
});
const cut = new StreamCut("the connection broke");

async function read(
  versions: readonly { readonly at: number; readonly workflow: Workflow }[],
  script: Script,
  options: Partial<NodeLogOptions> = {},
) {
  const clock = makeVirtualClock();
  const service = makeFakeService({ versions }, clock, script);
  const first = (await service.get("Workflow", "run")) as Workflow;
  const events: LogEvent[] = [];
  let error: unknown;
  try {
    for await (const event of nodeLogs(service, first, "run-a", { clock, ...options })) events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const texts = events.flatMap((event) => (event.kind === "line" ? [event.text] : []));
  const notices = events.flatMap((event) => (event.kind === "notice" ? [event.message] : []));
  return { texts, notices, error, calls: service.calls, elapsed: clock.elapsed() };
}

/** As the API server: from the second of `since` on. */
const since = (all: readonly LogLine[], options: LogOptions) => {
  const from = options.since === undefined ? 0 : Math.floor(Date.parse(options.since) / 1000) * 1000;
  return all.filter(({ time }) => time === undefined || Date.parse(time) >= from);
};

test("a log that is all there", async () => {
  const all = [line(1, "one"), line(2, "two")];
  const result = await read([{ at: 0, workflow: of("Succeeded") }], { logs: () => lines(all) });
  expect(result.texts).toEqual(["one", "two"]);
  expect(result.elapsed).toBe(0);
});

test("a log that breaks off goes on where it broke off: same times, same texts, no line lost or told twice", async () => {
  const all = [line(1, "a"), line(1.5, "b"), line(1.5, "b"), line(1.5, "c"), line(9, "d"), line(9, "d"), line(9, "e")];
  for (let at = 0; at <= all.length; at++) {
    const result = await read([{ at: 0, workflow: of("Succeeded") }], {
      logs: (_node, options, count) => lines(count === 0 ? [...all.slice(0, at), cut] : since(all, options)),
    });
    expect(result.texts).toEqual(all.map(({ text }) => text));
    expect(result.notices).toEqual([]);
  }
});

test("any log, broken anywhere and any number of times, also where the server gives no times", async () => {
  const log = fc.record({
    steps: fc.array(fc.record({ wait: fc.constantFrom(0, 0, 0.000_5, 0.4, 1, 7), text: fc.constantFrom("a", "b", "") }), { maxLength: 60 }),
    timed: fc.boolean(),
    cuts: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(log, async ({ steps, timed, cuts }) => {
      let time = 0;
      const all = steps.map(({ wait, text }) => (timed ? line((time += wait), text) : { time: undefined, text }));
      const result = await read(
        [
          { at: 0, workflow: of("Running") },
          { at: 60_000, workflow: of("Succeeded") },
        ],
        {
          logs: (_node, options, count) => {
            const rest = since(all, options);
            return lines(count < cuts.length ? [...rest.slice(0, cuts[count]), cut] : rest);
          },
        },
        { follow: true },
      );
      expect(result.texts).toEqual(all.map(({ text }) => text));
    }),
    { numRuns: 100 },
  );
});

test("lines that the server wrote a little out of order are not lost at the seam", async () => {
  const all = [line(5.9, "a"), line(6.1, "b"), line(5.95, "late")];
  const result = await read([{ at: 0, workflow: of("Succeeded") }], {
    logs: (_node, options, count) => lines(count === 0 ? [...all.slice(0, 2), cut] : since(all, options)),
  });
  expect(result.texts).toEqual(["a", "b", "late"]);
});

test("a log that ends in good order while the task goes on (a proxy's limit) goes on", async () => {
  const all = [line(1, "one"), line(30, "two"), line(50, "three")];
  const result = await read(
    [
      { at: 0, workflow: of("Running") },
      { at: 40_000, workflow: of("Succeeded") },
    ],
    {
      logs: (_node, options, count) => lines(since(all, options).slice(0, count === 0 ? 1 : 5)),
    },
    { follow: true },
  );
  expect(result.texts).toEqual(["one", "two", "three"]);
  expect(result.elapsed).toBeLessThan(60_000);
});

test("a pod that is still to come is waited for", async () => {
  const result = await read(
    [
      { at: 0, workflow: of("Pending") },
      { at: 400_000, workflow: of("Running") },
      { at: 420_000, workflow: of("Succeeded") },
    ],
    {
      logs: (_node, _options, count) => {
        if (count < 20) return lines([errorOf("not-found", "the pod is not there", 404)]);
        return count < 40 ? lines([errorOf("refused", "waiting to start", 400)]) : lines([line(1, "hello")]);
      },
    },
    { follow: true },
  );
  expect(result.texts).toEqual(["hello"]);
  expect(result.notices).toEqual([]);
});

test("a container that is quiet for hours is no trouble, although the connection falls silent again and again", async () => {
  const silent = async function* () {
    await clock.sleep(300_000);
    yield* lines([cut]);
  };
  const clock = makeVirtualClock();
  const versions = [
    { at: 0, workflow: of("Running") },
    { at: 7_200_000, workflow: of("Succeeded") },
  ];
  const service = makeFakeService({ versions }, clock, {
    logs: () => (clock.elapsed() < 7_200_000 ? silent() : lines([line(1, "at last")])),
  });
  const first = (await service.get("Workflow", "run")) as Workflow;
  const events: LogEvent[] = [];
  for await (const event of nodeLogs(service, first, "run-a", { clock, follow: true })) events.push(event);
  expect(events).toMatchObject([{ kind: "line", text: "at last" }]);
});

test("a log that does not end with its task (Argo Server follows it until the run ends) is ended", async () => {
  const endless = async function* (all: readonly LogLine[]) {
    yield* lines(all);
    await new Promise<never>(() => undefined);
  };
  const all = [line(1, "one"), line(2, "two")];
  const result = await read(
    [
      { at: 0, workflow: of("Running") },
      { at: 20_000, workflow: of("Succeeded") },
    ],
    {
      logs: (_node, options) => (options.follow ? endless(since(all, options)) : lines(since(all, options))),
    },
    { follow: true },
  );
  expect(result.texts).toEqual(["one", "two"]);
  expect(result.elapsed).toBeLessThan(40_000);
});

test("a pod that is gone, or never started, is said", async () => {
  const gone = await read(
    [{ at: 0, workflow: of("Succeeded") }],
    { logs: () => lines([errorOf("not-found", "The log is gone.", 404)]) },
    { follow: true },
  );
  expect(gone.notices).toMatchObject([{ text: "The log is gone." }]);
  const never = await read(
    [
      { at: 0, workflow: of("Running") },
      { at: 10_000, workflow: of("Failed") },
    ],
    { logs: () => lines([errorOf("refused", "ImagePullBackOff", 400)]) },
    { follow: true },
  );
  expect(never.notices).toMatchObject([{ text: "ImagePullBackOff" }]);
  expect(never.elapsed).toBeLessThan(30_000);
});

test("a cluster that does not answer is tried again, then the log is said to be broken (ARG8068)", async () => {
  const once = await read([{ at: 0, workflow: of("Succeeded") }], {
    logs: (_node, _options, count) => lines(count < 5 ? [errorOf("transport")] : [line(1, "x")]),
  });
  expect(once.texts).toEqual(["x"]);
  const never = await read(
    [{ at: 0, workflow: of("Running") }],
    { logs: () => lines([errorOf("transport")]) },
    { follow: true, grace: 60_000 },
  );
  expect(never.notices).toMatchObject([{ code: "ARG8068" }]);
  expect(never.elapsed).toBeLessThan(80_000);
});

test("a refusal is one", async () => {
  for (const kind of ["forbidden", "unauthenticated"] as const) {
    const result = await read([{ at: 0, workflow: of("Running") }], { logs: () => lines([errorOf(kind)]) }, { follow: true });
    expect(result.error).toMatchObject({ kind });
  }
});

test("a run that is deleted meanwhile does not keep its log waiting", async () => {
  const clock = makeVirtualClock();
  const service = makeFakeService({ versions: [{ at: 0, workflow: of("Running") }], deletedAt: 5_000 }, clock, {
    logs: () => lines([line(1, "x"), cut]),
  });
  const first = (await service.get("Workflow", "run")) as Workflow;
  const texts: string[] = [];
  for await (const event of nodeLogs(service, first, "run-a", { clock, follow: true, grace: 30_000 }))
    texts.push(event.kind === "line" ? event.text : event.message.code);
  expect(texts).toEqual(["x", "ARG8068"]);
});

test("an abort ends it", async () => {
  const controller = new AbortController();
  controller.abort(new Error("enough"));
  const result = await read([{ at: 0, workflow: of("Running") }], {}, { signal: controller.signal });
  expect(result.error).toMatchObject({ message: "enough" });
});

test("the last lines of a failure, and how many there were before", async () => {
  const clock = makeVirtualClock();
  const all = Array.from({ length: 25 }, (_, index) => line(index, `line ${index}`));
  const service = makeFakeService({ versions: [{ at: 0, workflow: of("Failed") }] }, clock, { logs: () => lines(all) });
  const tail = async (count: number) => lastLines(service, of("Failed"), "run-a", count, { clock });
  expect(await tail(3)).toMatchObject({
    lines: [{ text: "line 22" }, { text: "line 23" }, { text: "line 24" }],
    before: 22,
    notice: undefined,
  });
  expect((await tail(25)).lines.map(({ text }) => text)).toEqual(all.map(({ text }) => text));
  expect((await tail(100)).before).toBe(0);
});
