import { describe, expect, test } from "vitest";
import { scriptedExecutor } from "../../src/simulator/scripted-executor.ts";
import { simulateToEnd } from "../../src/simulator/simulate.ts";
import { fixtures, summary, updateFixture } from "./fixture.ts";

describe("a workflow goes as the controller would have it go", () => {
  test.each(fixtures().map((fixture) => [fixture.name, fixture] as const))("%s", async (_name, fixture) => {
    const result = await simulateToEnd(fixture.manifests, { executor: scriptedExecutor(fixture) });
    const happened = summary(result);
    if (process.env["UPDATE_FIXTURES"] === "1") updateFixture(fixture, happened);
    else expect(happened).toEqual(fixture.expect);
  });
});
