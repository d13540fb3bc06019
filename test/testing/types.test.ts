import { expect, expectTypeOf, test } from "vitest";
import { compilePipelines, fail, lasting, respond, simulate, type StandIns } from "../../src/testing.ts";
import { file } from "./file.ts";
import type * as pipelines from "./pipelines/training.pipeline.ts";

type Given = StandIns<typeof pipelines>;

/** Never called: what is said here is said to the compiler. */
export async function typed(): Promise<void> {
  const given: Given = {
    load: ({ url }) => ({ data: { metadata: { url: url.toUpperCase() } } }),
    train: async ({ data, rate }, { attempt }) => (attempt > 1 ? fail(data.path) : { accuracy: rate.toFixed(2).length }),
    score: lasting(3, 0.5),
    signOff: "deploy",
    ping: respond(200),
    coolDown: undefined,
    deploy: ({ model }) => [model].push(model),
  };
  // @ts-expect-error -- a number
  given satisfies { readonly score: "high" };
  const wrong: Given = {
    // @ts-expect-error -- accuracy is a number
    train: { accuracy: "high" },
    // @ts-expect-error -- one of two texts
    signOff: () => "perhaps",
    // @ts-expect-error -- it takes a depth
    score: ({ width }) => width,
  };
  // @ts-expect-error -- no such component
  const unknown: Given = { trian: { accuracy: 1 } };
  // @ts-expect-error -- a pipeline, not a component
  const called: Given = { inner: { value: 1 } };
  void [wrong, unknown, called];
  const run = await simulate(file, { pipeline: "training", params: { rate: 0.5 } });
  expectTypeOf(run.results.accuracy).toEqualTypeOf<number | undefined>();
  // @ts-expect-error -- rate is a number
  await simulate(file, { pipeline: "training", params: { rate: "fast" } });
  // @ts-expect-error -- no such pipeline
  await simulate(file, { pipeline: "trainig" });
  // @ts-expect-error -- no such result
  void run.results.loss;
}

test("without types everything is checked when the test runs", async () => {
  const untyped = compilePipelines("test/testing/pipelines/training.pipeline.ts", { artifactRepository: "s3" });
  const score = ({ depth }: { depth: number }): number => depth / 2;
  const run = await simulate(untyped, { pipeline: "until", params: { most: 2 }, components: { score } });
  expect(run.results["value"]).toBe(0.5);
  const byPath = await simulate(new URL("pipelines/single.pipeline.ts", import.meta.url), { components: { score: () => 1 } });
  expect(byPath.results).toEqual({ result: 1 });
});
