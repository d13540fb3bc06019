import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { actualOf, compileFixture, expectedOf, fixturesIn, updating, writeExpected } from "../support/fixtures.ts";

const fixtures = fixturesIn(fileURLToPath(new URL("./fixtures", import.meta.url)));

describe("a pipeline file compiles to its manifest, or to its diagnostics", () => {
  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
    const actual = actualOf(compileFixture(fixture));
    if (updating) writeExpected(fixture, actual);
    expect(Object.keys(actual).length).toBeGreaterThan(0);
    expect(actual).toEqual(expectedOf(fixture));
  });
});
