// Which operands the operators of govaluate take, and what it says of others.
import { formatFloat } from "../go/number.ts";
import { fail } from "./failure.ts";
import type { Operand, Stage } from "./stage.ts";

const formats: Readonly<Record<Stage["family"], (value: string, operator: string) => string>> = {
  logical: (value, operator) => `Value '${value}' cannot be used with the logical operator '${operator}', it is not a bool`,
  modifier: (value, operator) => `Value '${value}' cannot be used with the modifier '${operator}', it is not a number`,
  comparator: (value, operator) => `Value '${value}' cannot be used with the comparator '${operator}', it is not a number`,
  ternary: (value, operator) => `Value '${value}' cannot be used with the ternary operator '${operator}', it is not a bool`,
  prefix: (value, operator) => `Value '${value}' cannot be used with the prefix '${operator}'`,
  none: (value) => value,
};

type Test = (value: Operand) => boolean;
const isNumber: Test = (value) => typeof value === "number";
const isText: Test = (value) => typeof value === "string";
const isBoolean: Test = (value) => typeof value === "boolean";
const isPattern: Test = (value) => typeof value === "string" || (typeof value === "object" && value !== null && "kind" in value);
const isArray: Test = (value) => Array.isArray(value);

export function check(stage: Stage, left: Operand, right: Operand): void {
  const wrong = (value: Operand): never => fail(formats[stage.family](print(value), shown(stage.symbol)));
  const both = (test: Test): void => {
    if (!test(left)) wrong(left);
    if (!test(right)) wrong(right);
  };
  switch (stage.symbol) {
    case ">":
    case "<":
    case ">=":
    case "<=":
      if (!(isNumber(left) && isNumber(right)) && !(isText(left) && isText(right))) wrong(left);
      break;
    case "+":
      if (!(isNumber(left) && isNumber(right)) && !isText(left) && !isText(right)) wrong(left);
      break;
    case "=~":
    case "!~":
      if (!isText(left)) wrong(left);
      if (!isPattern(right)) wrong(right);
      break;
    case "&&":
    case "||":
      both(isBoolean);
      break;
    case "in":
      if (!isArray(right)) wrong(right);
      break;
    case "?":
      if (!isBoolean(left)) wrong(left);
      break;
    case "invert":
      if (!isBoolean(right)) wrong(right);
      break;
    case "negate":
    case "complement":
      if (!isNumber(right)) wrong(right);
      break;
    case "-":
    case "*":
    case "/":
    case "%":
    case "**":
    case "<<":
    case ">>":
    case "&":
    case "|":
    case "^":
      both(isNumber);
      break;
    default:
      break;
  }
}

/** How govaluate names an operator: == by half of it, and `in` as it is. */
function shown(symbol: Stage["symbol"]): string {
  const names: Partial<Record<Stage["symbol"], string>> = { "==": "=", negate: "-", invert: "!", complement: "~" };
  return names[symbol] ?? symbol;
}

/** %v. */
export function print(value: Operand): string {
  if (value === null) return "<nil>";
  if (typeof value === "number") return formatFloat(value);
  if (typeof value !== "object") return String(value);
  return "kind" in value ? value.source : `[${value.map(print).join(" ")}]`;
}
