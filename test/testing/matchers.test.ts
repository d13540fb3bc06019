import { expect, test } from "vitest";
import { matchers, simulate, storyOf, type SimulationMatchers } from "../../src/testing.ts";
import { file } from "./file.ts";

declare module "vitest" {
  // As vitest declares it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
  interface Matchers<T = any> extends SimulationMatchers {}
}

expect.extend(matchers);

const train = ({ rate }: { rate: number }) => ({ accuracy: rate });
const training = (rate: number) =>
  simulate(file, { pipeline: "training", params: { rate }, components: { load: {}, train, deploy: {}, notify: {} } });

test("what ran, with which inputs, in which order; what was skipped", async () => {
  const run = await training(0.9);
  expect(run).toHaveRun("train");
  expect(run).toHaveRun("train", { rate: 0.9 });
  expect(run).toHaveRun("train", { rate: expect.any(Number) as number, data: { name: "data" } });
  expect(run).not.toHaveRun("train", { rate: 0.8 });
  expect(run).toHaveRunBefore("load", "deploy");
  expect(run).not.toHaveRunBefore("deploy", "load");
  expect(run).toHaveSkipped("notify");
  expect(run).not.toHaveSkipped("deploy");
  expect(run).not.toHaveReused("train");
  const poor = await training(0.1);
  expect(poor).toHaveSkipped("deploy");
  expect(poor).not.toHaveRun("deploy");
  const first = await simulate(file, { pipeline: "cached", components: { load: {}, train } });
  const second = await simulate(file, { pipeline: "cached", cache: first.cache });
  expect(second).toHaveReused("train");
  expect(second).not.toHaveRun("train");
});

test("an order that is chance is none", async () => {
  const run = await simulate(file, {
    pipeline: "calls",
    components: {
      ...{ load: {}, split: {}, measure: { loss: 1 }, ping: "ok", steps: { loss: "1" }, slack: { timestamp: "" } },
      accepted: "ok",
    },
  });
  const [ping, measure] = ["ping", "measure"].map((name) => run.tasks.find(({ component }) => component === name)!);
  expect(ping!.finishedAt).toBeLessThanOrEqual(measure!.startedAt);
  expect(run).not.toHaveRunBefore("ping", "measure");
});

test("what is said where it is otherwise", async () => {
  const run = await training(0.1);
  const said = (assertion: () => void): string => {
    try {
      assertion();
    } catch (error) {
      return (error as Error).message.split("\n")[0]!;
    }
    return "nothing";
  };
  expect(said(() => expect(run).toHaveRun("deploy"))).toBe("`deploy` did not run.");
  expect(said(() => expect(run).not.toHaveRun("train"))).toBe("`train` ran once.");
  expect(said(() => expect(run).toHaveRun("train", { rate: 3 }))).toBe('`train` with {"rate":3} did not run.');
  expect(said(() => expect(run).toHaveRunBefore("train", "load"))).toBe("nothing makes `load` wait for `train`.");
  expect(said(() => expect(run).toHaveRunBefore("deploy", "load"))).toBe("`deploy` did not run.");
  expect(said(() => expect(run).toHaveSkipped("train"))).toBe("`train` ran once.");
  expect(said(() => expect(run).toHaveSkipped("split"))).toBe("there is no task of `split`.");
  expect(said(() => expect(training(1)).toHaveRun("train"))).toContain("a promise: write `expect(await simulate(…))`");
  expect(
    storyOf(run)
      .split("\n")
      .map((line) => line.slice(0, 20)),
  ).toEqual(["The run succeeded.", '  succeeded load {"u', '  succeeded train {"', "  succeeded notify {", "  skipped   deploy —"]);
});
