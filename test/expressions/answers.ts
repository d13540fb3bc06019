import { argoEnvironment } from "../../src/expressions/argo/environment.ts";
import { type Evaluation, evaluate, parseExpression } from "../../src/expressions/expression.ts";
import { format } from "../../src/expressions/go/format.ts";
import { writeJson } from "../../src/expressions/go/json-write.ts";
import { Panic } from "../../src/expressions/go/outcome.ts";
import { wellFormed } from "../../src/expressions/go/text.ts";
import { type Value, typeOf } from "../../src/expressions/go/value.ts";
import { type Strictness, renderJson } from "../../src/expressions/template/render.ts";
import { decideWhen } from "../../src/expressions/when/when.ts";
import { type Case, variablesOf } from "./read-cases.ts";

type Answer = Omit<Case, "expr" | "env">;

export function run(source: string, variables: ReadonlyMap<string, Value> = new Map()): Evaluation {
  const environment = argoEnvironment(variables);
  const parsed = parseExpression(source, environment);
  if (parsed.kind === "refused") return parsed;
  if (parsed.kind === "problem") return { kind: "error", message: parsed.framed, position: parsed.position, isCompileError: true };
  return evaluate(parsed, environment);
}

/** The fields of a case, from our own evaluator. */
export function answer({ expr, env }: Pick<Case, "expr" | "env">): Answer {
  const variables = variablesOf(env);
  return { ...evaluated(run(expr, variables)), ...substituted(expr, variables) };
}

function evaluated(evaluation: Evaluation): Answer {
  if (evaluation.kind === "refused") throw new Error(`refused: ${evaluation.what}`);
  if (evaluation.kind === "error") return { ok: false, error: evaluation.message };
  const { value } = evaluation;
  return {
    ok: true,
    type: typeOf(value),
    ...jsonOf(value),
    ...(typeof value === "boolean" ? { bool: value } : {}),
    ...(value === null || typeOf(value).startsWith("func(") ? {} : { param: wellFormed(format(value)) }),
  };
}

function jsonOf(value: Value): { readonly json?: string } {
  try {
    return { json: writeJson(value) };
  } catch (error) {
    if (error instanceof Panic) return {};
    throw error;
  }
}

function substituted(expr: string, variables: ReadonlyMap<string, Value>): Partial<Answer> {
  const loose = substitute(`{{=${expr}}}`, variables, "none");
  const strict = substitute(`{{=${expr}}}`, variables, "all");
  const answer = loose.error === undefined ? { result: loose.text } : { resultError: loose.error };
  if (strict.error !== undefined) return strict.error === loose.error ? answer : { ...answer, strict: `error: ${strict.error}` };
  return strict.text === loose.text ? answer : { ...answer, strict: strict.text };
}

type Text = { readonly text: string; readonly error?: undefined } | { readonly text?: undefined; readonly error: string };

/** What becomes of a string of a manifest. */
export function substitute(text: string, variables: ReadonlyMap<string, Value>, strictness: Strictness): Text {
  const rendered = renderJson(goJson(text), variables, { strictness });
  if (rendered.kind === "refused") throw new Error(`refused: ${rendered.what}`);
  return rendered.kind === "error" ? { error: rendered.message } : { text: JSON.parse(rendered.text) as string };
}

/** As encoding/json writes it. */
function goJson(text: string): string {
  return JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

export function answerWhen({ expr, env }: Pick<Case, "expr" | "env">): Answer {
  const text = substitute(expr, variablesOf(env), "none");
  if (text.error !== undefined) return { ok: false, error: text.error };
  const decision = decideWhen(text.text);
  if (decision.kind === "refused") throw new Error(`refused: ${decision.what}`);
  if (decision.kind === "decision") return { ok: true, result: text.text, bool: decision.runs };
  return { ok: false, error: decision.message, result: text.text };
}
