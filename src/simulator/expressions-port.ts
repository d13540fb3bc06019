// The only door to the expression languages: Argo's environment around them, and our failures instead of their data.
import { argoEnvironment } from "../expressions/argo/environment.ts";
import { type EvaluateOptions, type Evaluation, evaluate, parseExpression } from "../expressions/expression.ts";
import { format, quote } from "../expressions/go/format.ts";
import { type Dictionary, type Value, dictionary } from "../expressions/go/value.ts";
import { type Rendered, type Strictness, renderJson, renderText } from "../expressions/template/render.ts";
import { decideWhen } from "../expressions/when/when.ts";
import { ControllerPanic, Failure, Unsupported } from "./failure.ts";
import type { Artifact } from "./objects.ts";
import type { Variable, Variables } from "./variables.ts";

export type { Strictness };

/** What an expression needs of the controller beside its variables. */
export interface Controller {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly release: "3.7" | "4.1";
}

function optionsOf({ now, release }: Controller): EvaluateOptions {
  return { now: BigInt(Math.round(now)) * 1_000_000n, version: release };
}

/** `template.Replace` and `ReplaceStrictAny`: the text is JSON before and after. Most have no tags at all. */
export function replaceInJson(controller: Controller, text: string, variables: Variables, strictness: Strictness): string {
  return text.includes("{{") ? textOf(renderJson(text, environmentOf(variables).flat, { strictness, ...optionsOf(controller) })) : text;
}

/** `Template.Replace`, which does not look at what it makes. */
export function replaceTags(controller: Controller, text: string, variables: Variables, strictness: Strictness): string {
  return text.includes("{{") ? textOf(renderText(text, environmentOf(variables).flat, { strictness, ...optionsOf(controller) })) : text;
}

function textOf(rendered: Rendered): string {
  switch (rendered.kind) {
    case "text":
      return rendered.text;
    case "refused":
      throw new Unsupported(rendered.what);
    case "error":
      throw new Failure(rendered.message, rendered.isMissing ? "missing" : "terminal");
  }
}

interface Environment {
  readonly flat: ReadonlyMap<string, Value>;
  /** What stands for an artifact in an expression, and which one it is. */
  readonly artifacts: ReadonlyMap<Value, Artifact>;
}

function environmentOf(variables: Variables): Environment {
  const artifacts = new Map<Value, Artifact>();
  const flat = new Map<string, Value>();
  for (const [name, value] of variables) {
    if (value === null || typeof value === "string") flat.set(name, value);
    else {
      const standIn: Dictionary = dictionary([["name", value.name]], "v1alpha1.Artifact");
      artifacts.set(standIn, value);
      flat.set(name, standIn);
    }
  }
  return { flat, artifacts };
}

function outcomeOf(controller: Controller, source: string, values: ReadonlyMap<string, Value>): Exclude<Evaluation, { kind: "refused" }> {
  const parsed = parseExpression(source, values);
  if (parsed.kind === "refused") throw new Unsupported(parsed.what);
  if (parsed.kind === "problem") return { kind: "error", message: parsed.framed, position: parsed.position, isCompileError: true };
  const outcome = evaluate(parsed, values, optionsOf(controller));
  if (outcome.kind === "refused") throw new Unsupported(outcome.what);
  return outcome;
}

function valueOf(controller: Controller, source: string, values: ReadonlyMap<string, Value>): Value {
  const outcome = outcomeOf(controller, source, values);
  if (outcome.kind === "error") throw new Failure(outcome.message);
  return outcome.value;
}

/** `valueFrom.expression`. */
export function evaluateText(controller: Controller, expression: string, variables: Variables): string {
  const value = valueOf(controller, expression, argoEnvironment(environmentOf(variables).flat));
  if (value === null) throw new Failure(`failed to evaluate expression ${quote(expression)}`);
  return format(value);
}

/** `fromExpression`. */
export function evaluateVariable(controller: Controller, expression: string, variables: Variables): Variable {
  const { flat, artifacts } = environmentOf(variables);
  const value = valueOf(controller, expression, argoEnvironment(flat));
  return value === null ? null : (artifacts.get(value) ?? format(value));
}

/** `ResolveVar` of `{{=…}}`: without Argo's functions, and without maps in maps. */
export function evaluateFlat(controller: Controller, expression: string, variables: Variables): Variable {
  const { flat, artifacts } = environmentOf(variables);
  const outcome = outcomeOf(controller, expression, flat);
  if (outcome.kind === "error")
    throw new Failure(`${outcome.isCompileError ? "Unable to compile" : "Invalid expression"}: ${quote(expression)}`);
  if (outcome.value === null) throw new Failure(`Unable to resolve: ${quote(`=${expression}`)}`);
  return artifacts.get(outcome.value) ?? format(outcome.value);
}

/** `argoexpr.EvalBool` in Argo's environment. */
export function evaluateBoolean(controller: Controller, expression: string, variables: Variables): boolean {
  return booleanOf(controller, expression, argoEnvironment(environmentOf(variables).flat));
}

function booleanOf(controller: Controller, expression: string, values: ReadonlyMap<string, Value>): boolean {
  const outcome = outcomeOf(controller, expression, values);
  if (outcome.kind === "error") {
    throw new Failure(outcome.isCompileError ? outcome.message : `unable to evaluate expression '${expression}': ${outcome.message}`);
  }
  if (typeof outcome.value === "boolean") return outcome.value;
  throw new Failure(`unable to cast expression result '${format(outcome.value)}' to bool`);
}

export type DependencyResult = Readonly<
  Record<"Succeeded" | "Failed" | "Errored" | "Skipped" | "Omitted" | "Daemoned" | "AnySucceeded" | "AllFailed", boolean>
>;

/** The condition of `depends`, whose names are those of tasks. */
export function evaluateDepends(controller: Controller, logic: string, results: ReadonlyMap<string, DependencyResult>): boolean {
  const values = new Map<string, Value>(
    [...results].map(([name, result]) => [name, dictionary(Object.entries(result), "map[string]bool")]),
  );
  try {
    return booleanOf(controller, logic, values);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`unable to evaluate expression '${logic}': ${error.message}`);
  }
}

/** `shouldExecute`. */
export function evaluateWhen(when: string): boolean {
  const decision = decideWhen(when);
  switch (decision.kind) {
    case "decision":
      return decision.runs;
    case "refused":
      throw new Unsupported(decision.what);
    case "error":
      if (decision.message.startsWith("panic: ")) throw new ControllerPanic(decision.message.slice("panic: ".length));
      throw new Failure(decision.message);
  }
}
