import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lint } from "../../../src/lint.ts";
import { marked, readCases } from "./read-cases.ts";

describe.each(["faults", "harmless"])("%s", (name) => {
  const cases = readCases(readFileSync(new URL(`${name}.txt`, import.meta.url), "utf8"));

  test.each(cases)("$title", ({ expected, manifest }) => {
    const { findings, bugs } = lint([{ name: "a.yaml", text: manifest }]);
    expect(bugs).toEqual([]);
    expect(marked(findings, manifest)).toEqual(expected);
    // Argo's own words may stand alone; everything else says what to do.
    for (const { hint } of findings) expect(hint).toMatch(/^[^a-z].*\S$/s);
    if (name === "harmless") expect(expected.filter((line) => line.startsWith("error"))).toEqual([]);
    else expect(expected).not.toEqual([]);
  });
});
