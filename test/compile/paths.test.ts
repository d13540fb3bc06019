import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compileFixture } from "../support/fixtures.ts";
import { expectationOf, fixturesWithPaths, pathsOf, takePath } from "../support/paths.ts";

const fixtures = fixturesWithPaths(fileURLToPath(new URL("./fixtures", import.meta.url)));

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
  const { manifests, diagnostics } = compileFixture(fixture);

  test("compiles", () => {
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each(pathsOf(fixture))("%s", async (_name, path) => {
    expect(await takePath(manifests[0]!.documents, path)).toEqual(expectationOf(path));
  });
});
