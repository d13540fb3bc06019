import { describe, expect, it } from "vitest";

import { findings, kubernetesRules, lines, objectsOf } from "./kubernetes-support.ts";

const cases = kubernetesRules.flatMap((rule) =>
  rule.examples.map((example, index) => ({ rule, example, title: `${rule.name} ${index + 1}` })),
);

describe("the examples of the rules about Kubernetes", () => {
  it.each(cases)("$title: what is wrong is found, what is right is not", ({ rule, example }) => {
    const wrong = findings([rule], objectsOf(example.wrong));
    expect(wrong.length, example.wrong).toBeGreaterThan(0);
    for (const { hint, path } of wrong) {
      expect(hint).toBeTruthy();
      expect(path.length).toBeGreaterThan(0);
    }
    expect(objectsOf(example.right), example.right).toHaveLength(1);
    expect(lines(findings([rule], objectsOf(example.right)))).toEqual([]);
    const others = findings(kubernetesRules, objectsOf(example.right)).filter((found) => found.rule.severity === "error");
    expect(lines(others), example.right).toEqual([]);
  });

  it("have codes and names of their own", () => {
    for (const key of ["code", "name"] as const) {
      expect(new Set(kubernetesRules.map((rule) => rule[key])).size).toBe(kubernetesRules.length);
    }
    expect(kubernetesRules.map((rule) => rule.code).filter((code) => !/^ARG04\d\d$/.test(code))).toEqual([]);
  });
});
