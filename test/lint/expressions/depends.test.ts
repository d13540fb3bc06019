import { describe, expect, it } from "vitest";
import { found, pointedAt, told, workflow } from "./support.ts";

const dag = (tasks: readonly string[], last: string): string =>
  workflow(
    `dag:\n  tasks:\n${tasks.map((name) => `    - {name: ${name}, template: count}\n`).join("")}    - {name: last, template: count, ${last}}`,
  );
const depends = (text: string): string => dag(["a", "b-c"], `depends: ${JSON.stringify(text)}`);

describe("depends", () => {
  it.each([
    ["a &&", "&", "follow"],
    ["a & b-c", "&", "a && b-c"],
    ["a | b-c", "b", ""],
    ["a b-c", "b", "between"],
    ["a.Succeeded b-c.Failed", "b-c", "between"],
    ["(a || b-c", "b-c", "`)` missing"],
    ["a || b-c)", ")", "`)` too many"],
    ["!(a", "a", "`)` missing"],
    ["a, b-c", ",", "between"],
    ["'a'", "'a'", ""],
  ])("%s cannot be evaluated", (text, pointed, hint) => {
    const all = found(depends(text));
    expect(all.map((each) => each.rule.name)).toEqual(["depends-syntax"]);
    expect(pointedAt(all[0]!)).toBe(pointed);
    expect(all[0]!.hint).toContain(hint);
  });

  it.each(["a", "a && b-c", "(a.Succeeded || b-c.Failed) && !b-c.Skipped", "a.AnySucceeded", " a ", "a\n&& b-c"])("%j is fine", (text) => {
    expect(told(depends(text))).toEqual([]);
  });

  it.each(["a.Done", "nope", "a and b-c"])("%s is for Argo's own validation", (text) => {
    expect(told(depends(text))).toEqual([]);
  });

  it.each(["in", "nil", "not", "or", "true", "if", "else", "let", "matches", "startsWith"])("cannot name a task %s", (name) => {
    for (const last of [`depends: "a && ${name}"`, `dependencies: [a, ${JSON.stringify(name)}]`]) {
      const all = found(dag(["a", JSON.stringify(name)], last));
      expect(all.map((each) => [each.rule.name, pointedAt(each).replaceAll('"', "")])).toEqual([["depends-keyword", name]]);
    }
  });

  it.each(["map", "len", "then", "end"])("can name a task %s", (name) => {
    expect(told(dag(["a", name], `depends: "a && ${name}"`))).toEqual([]);
  });
});
