import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPythonModule } from "../../src/transpiler/python/read-module.ts";
import { pythonStubs } from "../../src/transpiler/python/stubs.ts";
import { compiled } from "./run.ts";

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");

/** What reviewers see in a manifest. Write them anew with `npx vitest run test/python/golden -u`. */
describe("scripts as they stand in a manifest", () => {
  it.each([
    ["training.py", "load_data"],
    ["training.py", "evaluate_model"],
    ["training.py", "deploy_model"],
    ["two-step.py", "preprocess_data"],
  ])("%s#%s", async (file, name) => {
    await expect(compiled(fixture(file), name).script.source).toMatchFileSnapshot(`golden/${name}.py`);
  });

  it("short for a plain function", async () => {
    const { script } = compiled("def add(a: int, b: int) -> int:\n    return a + b\n", "add");
    await expect(script.source).toMatchFileSnapshot("golden/add.py");
    const launcher = script.source.slice(script.source.indexOf("# Argo starts here"));
    expect(launcher.split("\n").filter((line) => line !== "").length).toBeLessThanOrEqual(20);
  });

  it("within a page for artifacts with metadata", () => {
    const { script } = compiled(fixture("training.py"), "load_data");
    const launcher = script.source.slice(script.source.indexOf("# Argo starts here"));
    expect(launcher.split("\n").filter((line) => line !== "").length).toBeLessThanOrEqual(40);
  });

  it("the same text every time", () => {
    expect(compiled(fixture("training.py"), "train_model").script).toEqual(compiled(fixture("training.py"), "train_model").script);
  });
});

describe("stubs", () => {
  it("declare every component of a file", async () => {
    const module = readPythonModule(fixture("training.py"), "training.py");
    await expect(pythonStubs(module, "./components/training.py")).toMatchFileSnapshot("golden/training.stubs.ts.txt");
  });
  it("plain functions, values, literals and descriptions", () => {
    const source = `from typing import List, Literal, NamedTuple, Optional

def _hidden(x: int) -> int:
    return x

def score_it(mode: Literal["a", "b"], weights: List[float] = [], note: Optional[str] = None) -> float:
    """Scores.

    More */ text.
    """
    return 1

def broken(x):
    pass

def pair() -> NamedTuple("O", [("left_side", dict), ("right", str)]):
    pass
`;
    expect(pythonStubs(readPythonModule(source, "s.py"), "./s.py")).toBe(`import { python, type Json } from "argots";

/**
 * Scores.
 *
 * More * / text.
 */
export const scoreIt = python<{ mode: "a" | "b"; weights?: number[]; note?: string }, number>(
  "./s.py#score_it",
  { image: "python:3.12-slim" },
);

export const pair = python<{}, { leftSide: Record<string, Json>; right: string }>(
  "./s.py#pair",
  { image: "python:3.12-slim" },
);
`);
  });
});
