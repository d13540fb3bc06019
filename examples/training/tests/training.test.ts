import { expect, test } from "vitest";
import { compilePipelines, fail, ranBefore, runsOf, simulate, wasSkipped } from "argots/testing";
import type * as training from "../pipelines/training.pipeline.ts";

const file = compilePipelines<typeof training>(new URL("../pipelines/training.pipeline.ts", import.meta.url));
const components = { loadData: {}, preprocess: {}, train: {}, deploy: {} };

test("a bad model is not deployed", async () => {
  const run = await simulate(file, { components: { ...components, evaluate: { accuracy: 0.6 } } });
  expect(run.status).toBe("succeeded");
  expect(wasSkipped(run, "deploy")).toBe(true);
  expect(run.results).toEqual({ accuracy: 0.6 });
});

test("a good model is deployed, after it was evaluated", async () => {
  const run = await simulate(file, { params: { accuracyThreshold: 0.9 }, components: { ...components, evaluate: { accuracy: 0.9 } } });
  expect(ranBefore(run, "evaluate", "deploy")).toBe(true);
  expect(runsOf(run, "deploy", { accuracy: 0.9 })).toHaveLength(1);
});

test("the same data is not prepared twice; loading it is never skipped", async () => {
  const evaluate = { accuracy: 0.6 };
  const first = await simulate(file, { components: { ...components, evaluate } });
  const second = await simulate(file, { components: { loadData: {} }, cache: first.cache });
  expect(second.tasks.map(({ component, status }) => `${component} ${status}`)).toEqual([
    "loadData succeeded",
    "preprocess cached",
    "train cached",
    "evaluate cached",
  ]);
});

test("nothing is deployed where the training fails", async () => {
  const run = await simulate(file, { components: { loadData: {}, preprocess: {}, train: fail("out of memory", { exitCode: 137 }) } });
  expect(run.problems).toEqual(["train: out of memory"]);
  expect(run.skipped.map(({ component }) => component)).toEqual(["evaluate", "deploy"]);
});
