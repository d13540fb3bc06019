// What an evaluation carries along.
import { panic, refuse } from "../go/outcome.ts";
import type { Value } from "../go/value.ts";
import type { Nature } from "../check/nature.ts";
import type { Node, Position } from "../language/ast.ts";

/** One loop over items. */
export interface Scope {
  readonly items: readonly Value[];
  /** A map has a length and no first item: asking for one fails. */
  readonly isMap: boolean;
  index: number;
  /** Of sum and reduce. */
  accumulated: Value | undefined;
}

export interface State {
  readonly environment: ReadonlyMap<string, Value>;
  readonly natures: ReadonlyMap<Node, Nature>;
  readonly scopes: Scope[];
  readonly variables: { readonly name: string; readonly value: Value }[];
  /** What is being done right now: where a panic is reported. */
  at: Position;
  /** What findLast has left on the stack of Go's machine, where it does not belong. */
  leftovers: number;
  /** What Go's machine counts: items made. */
  memory: number;
  steps: number;
  readonly mostSteps: number;
  /** 3.7 says some things in other words. */
  readonly version: "3.7" | "4.1";
  /** For now(); without it the clock is refused. */
  readonly now: bigint | undefined;
}

/** Go's own limit on what an expression makes. */
const mostMemory = 1e6;

export function grow(state: State, items: number): void {
  state.memory += items;
  if (state.memory >= mostMemory) panic("memory budget exceeded");
}

/**
 * Whoever takes several values off the stack takes what findLast left between them for one of them. Nobody can want that: it is
 * refused. What lies below the first value does no harm.
 */
export function checkLeftovers(state: State, before: number): void {
  if (state.leftovers !== before) refuse("findLast() or findLastIndex() where Argo's evaluator mixes up its operands");
}

export function step(state: State): void {
  state.steps += 1;
  if (state.steps > state.mostSteps) refuse(`an expression that takes more than ${String(state.mostSteps)} steps`);
}
