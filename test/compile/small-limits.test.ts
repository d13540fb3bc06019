import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { defaultArgoVersion } from "../../src/argo/version.ts";
import type { Message } from "../../src/diagnostics/diagnostic.ts";
import { lower } from "../../src/transpiler/lower/lower.ts";
import { compileFixture } from "../support/fixtures.ts";
import { fixturesWithPaths, pathsOf, takePath, type Passed, type Path } from "../support/paths.ts";

const fixtures = fixturesWithPaths(fileURLToPath(new URL("./fixtures", import.meta.url)));

/** What ran, whenever it began: parts of a block wait for each other as wholes. Keys of artifacts say which template wrote them. */
const unordered = ({ ends, runs, results }: Passed): Passed => ({
  ends,
  runs: runs.map((call) => call.replace(/[\w-]+-key=[^,)]*/g, "").replace(/=run\/[^,)]*/g, "")).sort(),
  ...(results ? { results } : {}),
});

/** What fails is named as it is called, and that is with another key here. */
const namesKey = ({ fails = [], errors = [] }: Path): boolean => [...fails, ...errors].some((call) => call.includes("-key="));

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("in small pieces: %s", (_, fixture) => {
  const messages: Message[] = [];
  const options = {
    as: "workflow",
    argoVersion: defaultArgoVersion,
    ...fixture.options,
    limits: { tasks: 3, inputs: 6, templates: 3 },
  } as const;
  const [lowered] = lower(compileFixture(fixture).graph, options, (message) => messages.push(message));

  test("is not refused", () => {
    expect(messages.filter(({ severity }) => severity === "error").map(({ text }) => text)).toEqual([]);
  });

  test.each(pathsOf(fixture).filter(([, path]) => !namesKey(path)))("%s", async (_name, path) => {
    expect(unordered(await takePath(lowered!.documents, path))).toEqual(unordered(path));
  });
});
