// Precedence as in expr-lang's parser/operator.
import type { BinaryOperator, UnaryOperator } from "./ast.ts";

export const unaryPrecedence: Readonly<Record<string, number>> = { not: 50, "!": 50, "-": 90, "+": 90 };

export const binaryPrecedence: Readonly<Record<string, number>> = {
  "|": 0,
  or: 10,
  "||": 10,
  and: 15,
  "&&": 15,
  "==": 20,
  "!=": 20,
  "<": 20,
  ">": 20,
  ">=": 20,
  "<=": 20,
  in: 20,
  matches: 20,
  contains: 20,
  startsWith: 20,
  endsWith: 20,
  "..": 25,
  "+": 30,
  "-": 30,
  "*": 60,
  "/": 60,
  "%": 60,
  "**": 100,
  "^": 100,
  "??": 500,
};

export function isUnary(text: string): text is UnaryOperator {
  return Object.hasOwn(unaryPrecedence, text);
}

/** The pipe is read like an operator and is none. */
export function isBinary(text: string): text is BinaryOperator | "|" {
  return Object.hasOwn(binaryPrecedence, text);
}

export function isRightAssociative(operator: string): boolean {
  return operator === "**" || operator === "^";
}

export function isComparison(operator: string): operator is "<" | ">" | ">=" | "<=" {
  return operator === "<" || operator === ">" || operator === ">=" || operator === "<=";
}

export function mayFollowNot(operator: string): boolean {
  return /^(?:in|matches|contains|startsWith|endsWith)$/.test(operator);
}

/** What the parser itself must know of a function: which of its arguments are asked of each item, and which may be left out. */
export const predicateArguments: Readonly<Record<string, readonly { readonly predicate: boolean; readonly optional: boolean }[]>> = {
  ...Object.fromEntries(
    ["all", "none", "any", "one", "filter", "map", "find", "findIndex", "findLast", "findLastIndex", "groupBy"].map((name) => [
      name,
      [value(), predicate()],
    ]),
  ),
  count: [value(), predicate(true)],
  sum: [value(), predicate(true)],
  sortBy: [value(), predicate(), value(true)],
  reduce: [value(), predicate(), value(true)],
};

function value(optional = false): { readonly predicate: boolean; readonly optional: boolean } {
  return { predicate: false, optional };
}

function predicate(optional = false): { readonly predicate: boolean; readonly optional: boolean } {
  return { predicate: true, optional };
}
