import { describe, expect, it } from "vitest";
import { expressionRules } from "../expressions/rules.ts";
import { found, objectsOf, told } from "../expressions/support.ts";

const cases = expressionRules.flatMap((rule) =>
  rule.examples.map((example, index) => ({ rule, example, title: `${rule.name} ${index + 1}` })),
);

describe("the examples of the rules about expressions", () => {
  it.each(cases)("$title: what is wrong is found, what is right is not", ({ rule, example }) => {
    const wrong = found(example.wrong).filter((each) => each.rule === rule);
    expect(wrong.length, example.wrong).toBeGreaterThan(0);
    for (const { hint } of wrong) expect(hint, example.wrong).toBeTruthy();
    expect(objectsOf(example.right), example.right).toHaveLength(1);
    expect(told(example.right), example.right).toEqual([]);
  });

  it("are of rules with codes and names of their own", () => {
    expect(expressionRules.length).toBeGreaterThan(20);
    for (const key of ["code", "name"] as const) {
      expect(new Set(expressionRules.map((rule) => rule[key])).size).toBe(expressionRules.length);
    }
  });
});
