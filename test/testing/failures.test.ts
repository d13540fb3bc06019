import { describe, expect, test } from "vitest";
import { fail, lasting, ranBefore, real, respond, runsOf, simulate } from "../../src/testing.ts";
import { file } from "./file.ts";
import { notify, score } from "./pipelines/training.pipeline.ts";

describe("tasks that fail", () => {
  test("a task is tried as often as it says, and a stand-in knows which attempt it is", async () => {
    const attempts: number[] = [];
    const flaky = (_inputs: unknown, { attempt }: { attempt: number }) => {
      attempts.push(attempt);
      return attempt < 3 ? fail("out of memory", { exitCode: 137 }) : { accuracy: 0.9 };
    };
    const run = await simulate(file, { pipeline: "training", components: { load: {}, train: flaky, deploy: {} } });
    expect([run.status, attempts]).toEqual(["succeeded", [1, 2, 3]]);
    expect(runsOf(run, "train")).toMatchObject([
      {
        path: "train",
        status: "succeeded",
        attempts: [
          { status: "failed", exitCode: 137, message: "out of memory" },
          { status: "failed", exitCode: 137, message: "out of memory" },
          { status: "succeeded", exitCode: 0 },
        ],
      },
    ]);
  });

  test("what depends on it is skipped, and the run fails with its message", async () => {
    const run = await simulate(file, {
      pipeline: "training",
      components: {
        load: {},
        train: () => {
          throw fail("no data");
        },
      },
    });
    expect([run.status, run.results]).toEqual(["failed", {}]);
    expect(run.problems).toEqual(["train: no data"]);
    expect(runsOf(run, "train")[0]).toMatchObject({ status: "failed", message: "no data", outputs: {} });
    expect(run.skipped.map(({ component, because, reason }) => [component, because, reason])).toEqual([
      ["deploy", "failure", "`train` failed"],
      ["notify", "failure", "`train` failed"],
    ]);
  });

  test("a pod that was lost", async () => {
    const run = await simulate(file, { pipeline: "slow", components: { score: fail("evicted", { lost: true }) } });
    expect(run.tasks).toMatchObject([{ status: "failed", attempts: [{ status: "failed", message: "evicted" }] }]);
    expect(run.tasks[0]!.attempts[0]).not.toHaveProperty("exitCode");
  });

  test("catch, throw and finally", async () => {
    const names = async (depth: number, components: object) => {
      const run = await simulate(file, { pipeline: "guarded", params: { depth }, components });
      return [run.status, run.tasks.map(({ name }) => name), run.skipped.map(({ name, because }) => `${name} ${because}`)];
    };
    const notify = {};
    expect(await names(3, { score: 1 })).toEqual(["succeeded", ["score", "clean"], ["notify no-failure"]]);
    expect(await names(8, { score: 1, notify })).toEqual(["succeeded", ["notify", "clean"], ["score failure"]]);
    const failing = ({ depth }: { depth: number }) => (depth > 0 ? fail() : 1);
    expect(await names(3, { score: failing, notify })).toEqual(["succeeded", ["score", "notify", "clean"], []]);
  });

  test("what runs at the end of the run sees how it ended", async () => {
    const run = await simulate(file, { pipeline: "atExit", params: { depth: 9 }, components: { score: 1, notify: {} } });
    expect([run.status, run.problems]).toEqual(["failed", ["too deep: 9"]]);
    expect(runsOf(run, "notify")[0]).toMatchObject({ path: "finally.notify", inputs: { text: "at-exit-1 Error 2" } });
    expect([ranBefore(run, "score", "notify"), ranBefore(run, "notify", "score")]).toEqual([true, false]);
  });

  test("a timeout", async () => {
    const quick = await simulate(file, { pipeline: "slow", components: { score: lasting(500, 1) } });
    expect([quick.status, quick.seconds]).toEqual(["succeeded", 500]);
    const slow = await simulate(file, { pipeline: "slow", components: { score: () => lasting(3_600, 1) } });
    expect([slow.status, slow.tasks[0]!.status]).toEqual(["failed", "failed"]);
    expect(slow.seconds).toBeLessThan(601);
  });

  test("an answer that a request does not want", async () => {
    const of = async (ping: ReturnType<typeof respond>, accepted: ReturnType<typeof respond>) => {
      const components = { load: {}, split: {}, measure: { loss: 1 }, steps: { loss: "1" }, slack: { timestamp: "" }, ping, accepted };
      const run = await simulate(file, { pipeline: "calls", components });
      return [run.status, run.problems, run.results.health];
    };
    expect(await of(respond(200, "ok"), respond(202))).toEqual(["succeeded", [], "ok"]);
    expect(await of(respond(500, "oh"), respond(202))).toEqual(["failed", ["health: received non-2xx response code: 500"], undefined]);
  });
});

describe("bodies of their own", () => {
  test("run here, and fail the task with what they throw", async () => {
    const run = await simulate(file, {
      pipeline: "outer",
      params: { depth: 3, deep: true },
      components: { score: real(score), notify: real(notify) },
    });
    expect([run.status, run.results]).toEqual(["succeeded", { value: 0.3 }]);
    const failing = await simulate(file, { pipeline: "scheduled", components: { notify: () => real(notify)({ text: "" }) } });
    expect(failing.problems).toEqual(["notify: nothing to say"]);
  });
});

describe("the cache", () => {
  const components = { load: {}, train: () => ({ accuracy: 0.5 }) };

  test("a run that comes after another finds what that has left, and only that", async () => {
    const first = await simulate(file, { pipeline: "cached", components });
    expect(first.tasks.map(({ status }) => status)).toEqual(["succeeded", "succeeded"]);
    const second = await simulate(file, { pipeline: "cached", components: {}, cache: first.cache });
    expect(second.tasks.map(({ component, status, outputs, attempts }) => [component, status, outputs, attempts])).toEqual([
      ["load", "cached", {}, []],
      ["train", "cached", { accuracy: 0.5 }, []],
    ]);
    expect([second.results, runsOf(second, "train")]).toEqual([{ accuracy: 0.5 }, []]);
    const other = await simulate(file, { pipeline: "cached", params: { rate: 0.7 }, components, cache: first.cache });
    expect(other.tasks.map(({ status }) => status)).toEqual(["cached", "succeeded"]);
    expect(other.tasks[1]!.inputs["data"]).toMatchObject({ name: "data" });
  });

  test("it forgets when it should, and a run does not change what an earlier one left", async () => {
    const first = await simulate(file, { pipeline: "cached", components });
    const late = await simulate(file, { pipeline: "cached", components, cache: first.cache, run: { createdAt: "2025-01-03T00:00:00Z" } });
    expect(late.tasks.map(({ status }) => status)).toEqual(["cached", "succeeded"]);
    const entries = (cache: typeof first.cache): number => [...cache.entries.values()].reduce((sum, one) => sum + one.size, 0);
    await simulate(file, { pipeline: "cached", params: { url: "b" }, components, cache: first.cache });
    expect(entries(first.cache)).toBe(2);
  });
});
