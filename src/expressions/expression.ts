// Expressions of expr-lang 1.17 as Argo Workflows uses them: parsed, checked, evaluated.
import type { CheckEnvironment } from "./check/state.ts";
import { checkTree } from "./check/checker.ts";
import type { Nature } from "./check/nature.ts";
import { natureOf } from "./argo/environment.ts";
import { optimize } from "./evaluate/optimize.ts";
import { evaluateNode } from "./evaluate/evaluator.ts";
import type { State } from "./evaluate/state.ts";
import { Panic, Refusal, exhausted, isExhausted } from "./go/outcome.ts";
import { type Value, isShallow } from "./go/value.ts";
import type { Node, Position } from "./language/ast.ts";
import { parseTree } from "./language/parse-expression.ts";
import { Problem, withFrame } from "./language/problem.ts";

export interface Expression {
  readonly kind: "expression";
  readonly source: string;
  readonly tree: Node;
}

/** The message is as short as it can be; `framed` is the one that Argo shows, with line, column and an arrow. */
export interface ExpressionProblem {
  readonly kind: "problem";
  readonly position: Position;
  readonly message: string;
  readonly framed: string;
}

/** Nothing is wrong with it, and we cannot do it all the same. */
export interface Refused {
  readonly kind: "refused";
  readonly what: string;
}

/** A name of the environment hides the function of the language that has the same. */
export function parseExpression(
  source: string,
  names: { has: (name: string) => boolean } = new Set(),
): Expression | ExpressionProblem | Refused {
  return caught(source, () => ({ kind: "expression", source, tree: parseTree(source, (name) => names.has(name)) }));
}

export interface Checked {
  readonly kind: "checked";
  /** The type of the whole. */
  readonly result: Nature;
  readonly natures: ReadonlyMap<Node, Nature>;
}

export function checkExpression(expression: Expression, environment: CheckEnvironment): Checked | ExpressionProblem | Refused {
  return caught(expression.source, () => {
    const natures = checkTree(expression.tree, environment);
    return { kind: "checked", natures, result: natures.get(expression.tree) ?? {} };
  });
}

export interface EvaluateOptions {
  /** Nodes and items; a million where nothing is said. */
  readonly mostSteps?: number;
  /** 3.7 says some things in other words. */
  readonly version?: "3.7" | "4.1";
  /** What now() gives, in nanoseconds since 1970; without it the clock is refused. */
  readonly now?: bigint;
}

/** `compiles`: the error came before anything ran, as a mistake in the types does. */
export type Evaluation =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "error"; readonly message: string; readonly position: Position; readonly isCompileError: boolean }
  | Refused;

/** Checks the expression against the values and evaluates it. The environment is argoEnvironment(…) or a map of one's own. */
export function evaluate(expression: Expression, environment: ReadonlyMap<string, Value>, options: EvaluateOptions = {}): Evaluation {
  const { source, tree } = expression;
  const compiled = caught(source, () => {
    const names = new Map([...environment].map(([name, value]) => [name, natureOf(value)]));
    return { kind: "compiled", ...optimize(tree, checkTree(tree, { names })) } as const;
  });
  if (compiled.kind === "refused") return compiled;
  if (compiled.kind === "problem") return { kind: "error", message: compiled.framed, position: compiled.position, isCompileError: true };
  return run(source, compiled.tree, newState(environment, compiled.natures, options));
}

function newState(environment: ReadonlyMap<string, Value>, natures: ReadonlyMap<Node, Nature>, options: EvaluateOptions): State {
  return {
    environment,
    natures,
    scopes: [],
    variables: [],
    at: { from: 0, to: 0 },
    leftovers: 0,
    memory: 0,
    steps: 0,
    mostSteps: options.mostSteps ?? 1_000_000,
    version: options.version ?? "4.1",
    now: options.now,
  };
}

function run(source: string, tree: Node, state: State): Evaluation {
  try {
    const value = evaluateNode(state, tree);
    return isShallow(value) ? { kind: "value", value } : { kind: "refused", what: exhausted };
  } catch (error) {
    if (isExhausted(error)) return { kind: "refused", what: exhausted };
    if (error instanceof Refusal) return { kind: "refused", what: error.message };
    if (!(error instanceof Panic)) throw error;
    return { kind: "error", message: withFrame(source, state.at, error.message), position: state.at, isCompileError: false };
  }
}

function caught<Result>(source: string, work: () => Result): Result | ExpressionProblem | Refused {
  try {
    return work();
  } catch (error) {
    if (isExhausted(error)) return { kind: "refused", what: exhausted };
    if (error instanceof Refusal) return { kind: "refused", what: error.message };
    if (!(error instanceof Problem)) throw error;
    const { position, message } = error;
    return { kind: "problem", position, message, framed: withFrame(source, position, message) };
  }
}
