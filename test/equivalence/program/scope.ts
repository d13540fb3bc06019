import type { Random } from "./choices.ts";

export type ValueType =
  "number" | "string" | "boolean" | "mode" | "number[]" | "string[]" | "boolean[]" | "setting" | "setting[]" | "number?" | "string?";

/** `settled`: what `Promise.allSettled` gives of numbers. */
export type Type = ValueType | "dataset" | "model" | "settled";

export interface Variable {
  readonly name: string;
  readonly type: Type;
  /** A `let` that may be set here. */
  readonly isSet?: boolean;
}

/** One program while it is printed. */
export interface Maker {
  readonly name: string;
  names: number;
  labels: number;
  statements: number;
  /** Functions that the program has, by what they give. */
  readonly functions: FunctionHead[];
}

export interface FunctionHead {
  readonly name: string;
  /** A `recursion` is a pipeline that calls itself: its first parameter counts how deep. */
  readonly kind: "function" | "async function" | "pipeline" | "recursion";
  readonly parameters: readonly Variable[];
  readonly result: ValueType;
}

/** Where a statement stands. */
export interface Place {
  readonly maker: Maker;
  readonly variables: readonly Variable[];
  /** What the choices of the statement stand for. */
  readonly random: Random;
  readonly depth: number;
  /** How many loops are around, in this function. */
  readonly loops: number;
  readonly canAwait: boolean;
  /** What may leave the loop that is around, if there is one. */
  readonly leaves: readonly ("break" | "continue")[];
  /** What a `return` gives here: an expression of a type, an object of them, nothing that could be given. */
  readonly returns: Returns;
  /** In a loop whose iterations are independent: nothing is awaited, or they would not be. */
  readonly isParallel: boolean;
}

export type Returns =
  | { readonly kind: "value"; readonly type: ValueType }
  | { readonly kind: "results"; readonly types: readonly Type[] }
  | { readonly kind: "none" };

export interface Printed {
  readonly lines: readonly string[];
  /** What is declared behind it. */
  readonly variables: readonly Variable[];
}

export const fresh = (maker: Maker): string => `v${++maker.names}`;

/** Tells calls apart: `at: "7"`. */
export const at = (maker: Maker): string => `at: "${++maker.labels}"`;

export function settable({ variables }: Place): readonly Variable[] {
  return variables.filter(({ isSet }) => isSet === true);
}

/** Newest first, and twice: what is near is used more. */
export function withVariables<P extends { readonly variables: readonly Variable[] }>(place: P, added: readonly Variable[]): P {
  const more = added.filter(({ isSet }) => isSet !== true);
  return { ...place, variables: [...more, ...added, ...place.variables] };
}

/** As seen in a callback or in independent iterations: nothing outside may be set. */
export function unset(variables: readonly Variable[]): readonly Variable[] {
  return variables.map(({ name, type }) => ({ name, type }));
}
