import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { corpusFolder, corpusIsHere } from "../argo/read-manifests.ts";
import { answer, answerWhen } from "./answers.ts";
import { type Case, parseGoJson, readCases } from "./read-cases.ts";

const fixtures = fileURLToPath(new URL("fixtures", import.meta.url));
const fields = ["ok", "error", "json", "type", "param", "bool", "result", "resultError", "strict"] as const;

/** The cases that Argo answers in another way, and how. */
function differences(cases: readonly Case[], ours: (given: Case) => object): readonly object[] {
  return cases.flatMap((given) => {
    const got = ours(given) as Readonly<Record<string, unknown>>;
    const different = fields.filter((field) => got[field] !== given[field]);
    return different.map((field) => ({ expr: given.expr, field, argo: given[field], ours: got[field] }));
  });
}

describe("what Argo's evaluators make of expressions", () => {
  const environment = parseGoJson(readFileSync(`${fixtures}/environment.json`, "utf8"));
  const own = readCases(`${fixtures}/expressions.jsonl`).map((given) => ({ ...given, env: given.env === true ? environment : {} }));

  it("has cases of its own", () => {
    expect(own.length).toBeGreaterThan(400);
  });

  it("agrees on its own cases", () => {
    expect(differences(own, answer)).toEqual([]);
  });

  it("agrees on its own cases of `when`", () => {
    const cases = readCases(`${fixtures}/when.jsonl`).map((given) => ({ ...given, env: {} }));
    expect(cases.length).toBeGreaterThan(150);
    expect(differences(cases, answerWhen)).toEqual([]);
  });

  it.runIf(corpusIsHere)("agrees with Argo 4.1.2 on recorded expressions", () => {
    const cases = readCases(`${corpusFolder}/expressions.jsonl`);
    expect(cases.length).toBeGreaterThan(1000);
    expect(differences(cases, answer)).toEqual([]);
  });

  it.runIf(corpusIsHere)("agrees with Argo 4.1.2 on recorded `when`", () => {
    const cases = readCases(`${corpusFolder}/when.jsonl`);
    expect(cases.length).toBeGreaterThan(300);
    expect(differences(cases, answerWhen)).toEqual([]);
  });
});
