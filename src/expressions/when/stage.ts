// The tree that govaluate evaluates.
import type { Regexp } from "../go/regexp/compile.ts";

export type Symbol =
  | "literal"
  | "variable"
  | "accessor"
  | "group"
  | "separate"
  | "=="
  | "!="
  | ">"
  | "<"
  | ">="
  | "<="
  | "=~"
  | "!~"
  | "in"
  | "&&"
  | "||"
  | "+"
  | "-"
  | "&"
  | "|"
  | "^"
  | "<<"
  | ">>"
  | "*"
  | "/"
  | "%"
  | "**"
  | "negate"
  | "invert"
  | "complement"
  | "?"
  | ":"
  | "??";

export type Operand =
  string | number | boolean | null | readonly Operand[] | { readonly kind: "pattern"; readonly regexp: Regexp; readonly source: string };

/** A node of the tree; written to while it is being turned round. */
export interface Stage {
  symbol: Symbol;
  left: Stage | undefined;
  right: Stage | undefined;
  value: Operand;
  /** The family that a type error is worded for. */
  family: "logical" | "modifier" | "comparator" | "ternary" | "prefix" | "none";
}

export function stageOf(symbol: Symbol, parts: Partial<Stage> = {}): Stage {
  return { symbol, left: undefined, right: undefined, value: null, family: "none", ...parts };
}
