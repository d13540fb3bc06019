import { describe, expect, test } from "vitest";
import { fail, runsOf, simulate, type SimulatedArtifact } from "../../src/testing.ts";
import { file } from "./file.ts";

const load = {};

describe("what ran", () => {
  test("tasks in order, with inputs and outputs as values, artifacts as their makers' stand-ins gave them", async () => {
    const { status, tasks, results, seconds, problems } = await simulate(file, {
      pipeline: "training",
      params: { url: "{{workflow.name}}", rate: 0.5 },
      components: { load, train: ({ rate }) => ({ accuracy: rate * 2, model: { metadata: { framework: "none" } } }), deploy: () => ({}) },
    });
    const model = { name: "model", path: "/artifacts/train/model", uri: "/artifacts/train/model", metadata: { framework: "none" } };
    const data = { name: "data", path: "/artifacts/load/data", uri: "/artifacts/load/data", metadata: {} };
    expect({ status, seconds, problems }).toEqual({ status: "succeeded", seconds: 3, problems: [] });
    expect(results).toEqual({ accuracy: 1, model });
    const place = "test/testing/pipelines/training.pipeline.ts";
    const attempts = [{ status: "succeeded", exitCode: 0 }];
    expect(tasks).toEqual([
      {
        ...{ component: "load", name: "load", path: "load", place: `${place}:59`, status: "succeeded", attempts, after: [] },
        ...{ inputs: { url: "{{workflow.name}}" }, outputs: { data }, startedAt: 0, finishedAt: 1 },
      },
      {
        ...{ component: "train", name: "train", path: "train", place: `${place}:60`, status: "succeeded", attempts, after: ["load"] },
        ...{ inputs: { data, rate: 0.5 }, outputs: { accuracy: 1, model }, startedAt: 1, finishedAt: 2 },
      },
      {
        ...{
          component: "deploy",
          name: "deploy",
          path: "deploy",
          place: `${place}:61`,
          status: "succeeded",
          attempts,
          after: ["train", "load"],
        },
        ...{ inputs: { model }, outputs: {}, startedAt: 2, finishedAt: 3 },
      },
    ]);
  });

  test("items of a loop, and what is skipped in some of them", async () => {
    const run = await simulate(file, {
      pipeline: "search",
      params: { rates: [0.1, 0.4] },
      components: {
        load,
        train: ({ rate }, { item, index, path }) => ({ accuracy: rate + Number(item === rate) + index! * path.length }),
        notify: {},
      },
    });
    const [first, second] = runsOf(run, "train");
    expect([first, second]).toMatchObject([
      { path: "map-rate(0).train", item: 0.1, index: 0, outputs: { accuracy: 1.1 } },
      { path: "map-rate(1).train", item: 0.4, index: 1, outputs: { accuracy: 18.4 } },
    ]);
    expect(run.results).toEqual({ best: 18.4, accuracies: [1.1, 18.4] });
    const some = await simulate(file, {
      pipeline: "search",
      components: { load, train: ({ rate }) => ({ accuracy: rate * 2 }), notify: {} },
    });
    expect(some.skipped.map(({ path, item, because }) => [path, item, because])).toEqual([
      ["map-rate(0).notify", 0.1, "condition"],
      ["map-rate(1).notify", 0.2, "condition"],
    ]);
    expect(runsOf(some, "notify").map(({ inputs }) => inputs["text"])).toEqual(["0.3 is good", "best 0.6"]);
  });

  test("artifacts of a loop arrive as one directory, in order", async () => {
    const load = ({ url }: { url: string }) => ({ data: { metadata: { url } } });
    const run = await simulate(file, {
      pipeline: "gather",
      params: { urls: ["a", "b", "c"] },
      components: { load, total: ({ parts }) => parts.path.length },
    });
    const parts = runsOf(run, "total")[0]!.inputs["parts"] as SimulatedArtifact;
    expect(parts.parts?.map(({ metadata }) => metadata["url"])).toEqual(["a", "b", "c"]);
    expect(run.results).toEqual({ size: parts.path.length });
    const none = await simulate(file, { pipeline: "gather", params: { urls: [] }, components: { total: 0 } });
    expect(runsOf(none, "total")[0]!.inputs["parts"]).toMatchObject({ parts: [] });
    expect(none.skipped).toMatchObject([{ component: "load", because: "empty-list" }]);
  });

  test("a while loop ends as its condition says; its end is nothing that was skipped", async () => {
    const run = await simulate(file, { pipeline: "until", components: { score: ({ depth }) => depth / 3 } });
    expect(runsOf(run, "score").map(({ inputs }) => inputs["depth"])).toEqual([0, 1, 2, 3]);
    expect([run.results, run.skipped]).toEqual([{ value: 1, count: 4 }, []]);
    const never = await simulate(file, { pipeline: "until", params: { most: 0 } });
    expect([never.tasks, never.skipped.map(({ component }) => component)]).toEqual([[], ["score"]]);
  });

  test("inside of a pipeline that is called, and what is skipped with it", async () => {
    const components = { score: () => 0.5, notify: {} };
    const deep = await simulate(file, { pipeline: "outer", params: { depth: 3, deep: true }, components });
    expect([deep.tasks.map(({ path }) => path), deep.results]).toEqual([["inner.value", "inner.notify"], { value: 0.5 }]);
    const flat = await simulate(file, { pipeline: "outer", params: { depth: 3 } });
    expect(flat.results).toEqual({ value: -1 });
    const reason = "not taken: `if (deep) {` (test/testing/pipelines/training.pipeline.ts:147)";
    expect(flat.skipped.map(({ path, reason }) => [path, reason])).toEqual([
      ["inner.value", reason],
      ["inner.notify", reason],
    ]);
  });
});

test("a pipeline that is called in a loop, and tried again", async () => {
  let count = 0;
  const components = { score: () => (count++ === 0 ? fail("once") : 1), notify: {} };
  const run = await simulate(file, { pipeline: "nested", components });
  expect(run.tasks.map(({ path, item, index, status }) => [path, item, index, status])).toEqual([
    ["inner(0).value", 2, 0, "failed"],
    ["inner(1).value", 4, 1, "succeeded"],
    ["inner(0)#2.value", 2, 0, "succeeded"],
    ["inner(1).notify", 4, 1, "succeeded"],
    ["inner(0)#2.notify", 2, 0, "succeeded"],
  ]);
  expect(run.skipped).toMatchObject([{ path: "inner(0).notify", item: 2, because: "failure" }]);
});

describe("every kind of component", () => {
  test("containers, Python, requests, raw templates and those of the cluster", async () => {
    const run = await simulate(file, {
      pipeline: "calls",
      components: {
        ...{ load, split: {}, ping: "healthy", steps: { loss: "0.25" }, slack: ({ text }) => ({ timestamp: `at ${text}` }) },
        ...{ measure: ({ data }) => ({ loss: data.name === "test" ? 0.5 : 0.125 }), accepted: "taken" },
      },
    });
    // The condition of the second request wants a status of 202.
    expect([run.status, run.problems]).toEqual(["failed", ["accepted: successCondition 'response.statusCode == 202' evaluated false"]]);
    expect(runsOf(run, "measure")).toMatchObject([
      { name: "measure", inputs: { level: "high" } },
      { name: "again", inputs: { data: { name: "test" } } },
    ]);
    expect(runsOf(run, "again")[0]!.inputs).not.toHaveProperty("level");
    expect(runsOf(run, "split")[0]!.inputs).toMatchObject({ testSize: 0.5 });
    expect(runsOf(run, "slack")[0]!.outputs).toEqual({ timestamp: "at 0.125" });
    expect(runsOf(run, "ping")[0]).toMatchObject({ name: "health", outputs: { result: "healthy" } });
  });

  test("people answer, and pauses pass", async () => {
    const review = { verdict: "ship", comment: "good" } as const;
    const components = {
      review,
      signOff: "deploy",
      makeVolume: ({ size }: { size: string }) => ({ name: `pv-${size}` }),
      notify: {},
    } as const;
    const run = await simulate(file, { pipeline: "people", components });
    expect(runsOf(run, "notify").map(({ inputs }) => inputs["text"])).toEqual(["pv-1Gi", "good"]);
    expect(runsOf(run, "coolDown")[0]).toMatchObject({ status: "succeeded", startedAt: 0 });
    expect(run.seconds).toBeGreaterThan(600);
    const held = await simulate(file, {
      pipeline: "people",
      components: { ...components, review: { verdict: "hold", comment: "" }, signOff: () => "discard" },
    });
    expect([held.status, held.skipped.map(({ name }) => name)]).toEqual(["succeeded", ["notify", "deployed"]]);
  });

  test("locks are waited for; how many a semaphore lets in is not known here", async () => {
    const run = await simulate(file, { pipeline: "limited", components: { score: 1 } });
    expect(run.tasks.map(({ finishedAt }) => finishedAt)).toEqual([1, 2]);
  });

  test("an artifact that the pipeline takes", async () => {
    const run = await simulate(file, {
      pipeline: "given",
      params: { model: { metadata: { framework: "none" } } },
      components: { deploy: {} },
    });
    expect(runsOf(run, "deploy")[0]!.inputs["model"]).toMatchObject({ name: "model", metadata: { framework: "none" } });
  });

  test("what the run knows of itself", async () => {
    const at = async (run: object): Promise<unknown> => {
      const { tasks } = await simulate(file, { pipeline: "scheduled", run, components: { notify: {} } });
      return tasks[0]!.inputs["text"];
    };
    expect(await at({ createdAt: "2026-02-03T04:05:06Z" })).toBe("2026-02-03T04:05:06Z");
    expect(await at({ scheduledAt: "2026-01-01T00:00:00Z" })).toBe("2026-01-01T00:00:00Z");
    const named = await simulate(file, { pipeline: "atExit", run: { name: "nightly-7" }, components: { score: 1, notify: {} } });
    expect(runsOf(named, "notify")[0]!.inputs["text"]).toBe("nightly-7 Succeeded 0");
  });
});
