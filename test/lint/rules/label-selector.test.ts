import { describe, expect, it } from "vitest";
import { selectorProblem } from "../../../src/lint/kubernetes/label-selector.ts";

// Compared with labels.Parse of apimachinery on 20 000 random texts; these are the corners.
describe("conditions of resource templates", () => {
  it.each([
    "",
    " ",
    "a",
    "!a",
    "a,b",
    "a=b",
    "a ==b",
    "a!=b",
    "a=",
    "a in (b)",
    "a notin (b,c)",
    "a in (,)",
    "a in (b,,c)",
    "in in (in)",
    "a > 3",
    "status.x<0",
  ])("takes %j", (text) => {
    expect(selectorProblem(text)).toBeUndefined();
  });

  it.each([
    ["a >= 1", "there is `=` where a value should be"],
    ["a && b", "there is `&&` where `=`, `==`, `!=`, `>`, `<`, `in` or `notin` should be"],
    ["a == 'b'", "the value `'b'` may have only letters, digits, `-`, `_` and `.`, and begins and ends with a letter or digit"],
    ["a > b", "`a >` needs a whole number behind it"],
    ["a > -5", "`a >` needs a whole number behind it"],
    ["a,", "it ends where a field should be"],
    ["a in ()", "`in` needs values"],
    ["a in (b", "it ends where `,` or `)` should be"],
    ["!a=b", "there is `=` where a comma or the end should be"],
  ])("refuses %j", (text, problem) => {
    expect(selectorProblem(text)).toBe(problem);
  });
});
