import { expect, test } from "vitest";
import { compilePipelines, fail, ranBefore, runsOf, simulate, wasSkipped } from "argots/testing";
import type * as training from "../pipelines/training.pipeline.ts";

const file = compilePipelines<typeof training>(new URL("../pipelines/training.pipeline.ts", import.meta.url));

test("a bad model is not deployed", async () => {
  const run = await simulate(file, { components: { train: { accuracy: 0.6 } } });
  expect(run.status).toBe("succeeded");
  expect(wasSkipped(run, "deploy")).toBe(true);
  expect(run.results).toEqual({ accuracy: 0.6 });
});

test("a good model is deployed, after it was trained", async () => {
  const run = await simulate(file, { params: { threshold: 0.8 }, components: { train: { accuracy: 0.85 }, deploy: {} } });
  expect(ranBefore(run, "train", "deploy")).toBe(true);
  expect(runsOf(run, "deploy", { accuracy: 0.85 })).toHaveLength(1);
});

test("nothing is deployed where training fails", async () => {
  const run = await simulate(file, { components: { train: fail("no data") } });
  expect(run.problems).toEqual(["train: no data"]);
  expect(wasSkipped(run, "deploy")).toBe(true);
});
