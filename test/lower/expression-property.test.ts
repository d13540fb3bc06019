import fc from "fast-check";
import { expect, it } from "vitest";
import type { ValueType } from "../../src/graph/types.ts";
import type { Value } from "../../src/graph/values.ts";
import { variable, type Lookup } from "../../src/transpiler/lower/expression/access.ts";
import { argumentText } from "../../src/transpiler/lower/expression/argument.ts";
import { encodeConstant } from "../../src/transpiler/lower/expression/encode.ts";
import { evaluate, OutsidePromise } from "./native.ts";
import { evaluateInArgo, oracle } from "./oracle.ts";
import { parameters, someArguments, valuesOf } from "./random-values.ts";

const lookup: Lookup = {
  reference: (reference) => {
    if (reference.kind !== "parameter") throw new Error("only parameters here");
    return variable(["inputs", "parameters", reference.name], reference.type);
  },
};

interface Case {
  readonly expr: string;
  readonly env: Readonly<Record<string, string>>;
  readonly expected: string;
}

const values = valuesOf(3);
const cases = fc
  .sample(fc.record({ value: fc.oneof(values.number, values.text, values.boolean, values.numbers, values.texts), scope: someArguments }), {
    seed: Number(process.env["ARGOTS_SEED"] ?? 1),
    numRuns: Number(process.env["ARGOTS_RUNS"] ?? 3000),
  })
  .flatMap(({ value, scope }): readonly Case[] => {
    const text = print(value);
    const expr = /^\{\{= ([\s\S]*) \}\}$/.exec(text)?.[1];
    if (expr === undefined) return [];
    const env = Object.fromEntries(
      Object.entries(scope).map(([name, given]) => [
        `inputs.parameters.${name}`,
        encodeConstant(given, parameters[name as keyof typeof parameters]),
      ]),
    );
    try {
      return [{ expr, env, expected: encodeConstant(evaluate(value, scope), value.type) }];
    } catch (error) {
      if (error instanceof OutsidePromise) return [];
      throw error;
    }
  });

function print(value: Value): string {
  return argumentText(value, value.type satisfies ValueType, { lookup, report: () => undefined });
}

it("prints nothing that would end a tag", () => {
  expect(cases.length).toBeGreaterThan(500);
  for (const { expr } of cases) {
    expect(expr).not.toContain("}}");
    expect(expr.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "").split("(").length).toBe(
      expr.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "").split(")").length,
    );
  }
});

it("means in Argo what it means in JavaScript", () => {
  if (oracle === undefined) return;
  const outcomes = evaluateInArgo(cases);
  expect(outcomes).toHaveLength(cases.length);
  const differences = cases.flatMap(({ expr, env, expected }, position) => {
    const outcome = outcomes[position]!;
    const same = outcome.result === expected || sameJson(outcome.result, expected);
    return same ? [] : [{ expr, env, expected, got: outcome.error ?? outcome.result }];
  });
  expect(differences).toEqual([]);
});

/** Argo escapes `<` in JSON text; the value is the same. */
function sameJson(got: string | undefined, expected: string): boolean {
  try {
    return JSON.stringify(JSON.parse(got ?? "")) === JSON.stringify(JSON.parse(expected));
  } catch {
    return false;
  }
}
