// Which token may follow which: the only grammar that govaluate checks.
import { format } from "../go/format.ts";
import { formatFloat } from "../go/number.ts";
import { fail } from "./failure.ts";

const values = ["NUMERIC", "BOOLEAN", "VARIABLE", "ACCESSOR", "STRING", "TIME", "CLAUSE"] as const;
const operators = ["MODIFIER", "COMPARATOR", "LOGICALOP", "CLAUSE_CLOSE", "SEPARATOR"] as const;
const afterValue = [...operators, "TERNARY"] as const;

const following: Readonly<Record<string, readonly string[]>> = {
  UNKNOWN: ["PREFIX", "PATTERN", ...values],
  CLAUSE: ["PREFIX", "PATTERN", "CLAUSE_CLOSE", ...values],
  CLAUSE_CLOSE: [...afterValue, "NUMERIC", "BOOLEAN", "VARIABLE", "STRING", "PATTERN", "TIME", "CLAUSE"],
  NUMERIC: afterValue,
  BOOLEAN: afterValue,
  STRING: afterValue,
  VARIABLE: afterValue,
  TIME: operators,
  PATTERN: operators,
  ACCESSOR: [...afterValue, "CLAUSE"],
  MODIFIER: ["PREFIX", "NUMERIC", "VARIABLE", "ACCESSOR", "STRING", "BOOLEAN", "CLAUSE", "CLAUSE_CLOSE"],
  COMPARATOR: ["PREFIX", "PATTERN", "CLAUSE_CLOSE", ...values],
  LOGICALOP: ["PREFIX", "CLAUSE_CLOSE", ...values],
  PREFIX: ["NUMERIC", "BOOLEAN", "VARIABLE", "ACCESSOR", "CLAUSE", "CLAUSE_CLOSE"],
  TERNARY: ["PREFIX", "SEPARATOR", ...values],
  SEPARATOR: ["PREFIX", ...values],
};

/** Where an expression may end. */
const ends: ReadonlySet<string> = new Set(["CLAUSE_CLOSE", "NUMERIC", "BOOLEAN", "STRING", "TIME", "PATTERN", "VARIABLE", "ACCESSOR"]);

export function canFollow(previous: string, kind: string): boolean {
  return (following[previous] ?? []).includes(kind);
}

interface Ordered {
  readonly kind: string;
  readonly value: string | number | boolean | readonly string[];
  readonly text?: string;
}

export function checkOrder(tokens: readonly Ordered[]): void {
  let last: Ordered | undefined;
  for (const token of tokens) {
    const previous = last?.kind ?? "UNKNOWN";
    if (!canFollow(previous, token.kind)) {
      if (last?.kind === "VARIABLE" && token.kind === "CLAUSE") fail(`Undefined function ${String(last.value)}`);
      const from = last === undefined ? "UNKNOWN [<nil>]" : `${last.kind} [${printed(last)}]`;
      fail(`Cannot transition token types from ${from} to ${token.kind} [${printed(token)}]`);
    }
    last = token;
  }
  if (!ends.has(last?.kind ?? "")) fail("Unexpected end of expression");
}

/** %v: a parenthesis is a number to Go. */
export function printed(token: Ordered): string {
  if (token.kind === "CLAUSE") return "40";
  if (token.kind === "CLAUSE_CLOSE") return "41";
  if (token.text !== undefined) return token.text;
  if (typeof token.value === "number") return formatFloat(token.value);
  return typeof token.value === "object" ? `[${token.value.join(" ")}]` : format(token.value);
}
