import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Thing } from "./things.ts";

/** `Infinity`, `-Infinity` or `NaN`: JSON has no form for them. */
export function notFinite(thing: Thing | undefined): number | undefined {
  const value = thing?.kind === "primitive" ? thing.value : undefined;
  return typeof value === "number" && !Number.isFinite(value) ? value : undefined;
}

export function notFiniteMessage(value: number): Message {
  const instead = Number.isNaN(value)
    ? "start with `undefined`, and ask for that; or with a number that cannot come up."
    : `write \`${value < 0 ? "-" : ""}Number.MAX_VALUE\`, which no number is ${value < 0 ? "below" : "above"}; or start with \`undefined\`, and ask for that.`;
  return messages.numberNotFinite({ value: String(value), instead });
}

/** How a number of the run, which came as JSON, compares with one of them: known. Undefined for what is no comparison. */
export function comparedWithUnbounded(symbol: string, left: Thing, right: Thing): boolean | undefined {
  const [a, b] = [notFinite(left) ?? (isNumberOfRun(left) ? 0 : undefined), notFinite(right) ?? (isNumberOfRun(right) ? 0 : undefined)];
  if (a === undefined || b === undefined || (notFinite(left) === undefined && notFinite(right) === undefined)) return undefined;
  switch (symbol) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    case "===":
    case "==":
      return a === b;
    case "!==":
    case "!=":
      return a !== b;
    default:
      return undefined;
  }
}

const isNumberOfRun = (thing: Thing): boolean => thing.kind === "runtime" && thing.value.type.kind === "number";
