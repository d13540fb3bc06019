// The filters of JSONPath, `[?(@.n > 1 && @.name == 'a')]`, as the library of Argo's jsonpath() evaluates them.
import { format } from "../go/format.ts";
import { parseFloat64 } from "../go/number.ts";
import { panic, refuse } from "../go/outcome.ts";
import { type Value, isList, isMap } from "../go/value.ts";

/** A selector within the filter. */
export type Select = (selector: string) => Value;

const operators = ["||", "&&", "==", "!=", "<=", ">=", "<", ">"] as const;

/** Whether an item belongs to the result. Panics where the filter makes no sense for it, which leaves it out, too. */
export function holds(expression: string, select: Select): boolean {
  return isTruthy(evaluate(expression, select));
}

function isTruthy(value: Value): boolean {
  if (value === null) return false;
  if (isList(value)) return value.items.length > 0;
  if (isMap(value)) return value.entries.size > 0;
  if (typeof value === "string") return /^(?:''|"")?$/.test(value) ? false : true;
  return value !== false && value !== 0 && value !== 0n;
}

function evaluate(given: string, select: Select): Value {
  const text = withoutParentheses(given.trim());
  for (const operator of operators) {
    const index = findOutside(text, operator);
    if (index === -1) continue;
    const [left, right] = [text.slice(0, index).trim(), text.slice(index + operator.length).trim()];
    if (left !== "" && right !== "") return apply(operator, left, right, select);
  }
  return operand(text, select);
}

function withoutParentheses(text: string): string {
  if (!text.startsWith("(")) return text;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "(") depth += 1;
    if (text[index] === ")") depth -= 1;
    if (depth === 0)
      return index === text.length - 1 ? withoutParentheses(text.slice(1, -1).trim()) : refuse("parentheses in a JSONPath filter");
  }
  return text;
}

function findOutside(text: string, operator: string): number {
  let quote = "";
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? "";
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === "(" || character === "[") depth += 1;
    else if (character === ")" || character === "]") depth -= 1;
    else if (depth === 0 && text.startsWith(operator, index)) return index;
  }
  return -1;
}

function apply(operator: (typeof operators)[number], left: string, right: string, select: Select): boolean {
  const [a, b] = [evaluate(left, select), evaluate(right, select)];
  switch (operator) {
    case "||":
    case "&&": {
      const [first, second] = [asBoolean(a), asBoolean(b)];
      return operator === "&&" ? first && second : first || second;
    }
    case "==":
    case "!=":
      return areEqual(a, b) === (operator === "==");
    default: {
      const [first, second] = [asNumber(a), asNumber(b)];
      if (operator === "<") return first < second;
      if (operator === ">") return first > second;
      return operator === "<=" ? first <= second : first >= second;
    }
  }
}

/** Strings of the data are put in quotation marks, so that they are told from numbers. */
function operand(text: string, select: Select): Value {
  if (/^[@$]/.test(text)) {
    const value = select(text);
    return typeof value === "string" && !/^'.*'$/su.test(value) ? `'${value}'` : value;
  }
  if (/^"(?:.*)"$/su.test(text)) return `'${text.slice(1, -1)}'`;
  if (/^'.*'$/su.test(text) || /^-?[\w.]+$/.test(text)) return text === "null" || text === "nil" ? null : text;
  return refuse(`${text} in a JSONPath filter`);
}

function numberOf(value: Value): number | undefined {
  return value === null ? undefined : parseFloat64(format(value));
}

function asNumber(value: Value): number {
  return numberOf(value) ?? panic("invalid argument. expected number");
}

function asBoolean(value: Value): boolean {
  if (value === null) return false;
  const text = format(value);
  if (/^(?:1|t|T|TRUE|true|True)$/.test(text)) return true;
  return /^(?:0|f|F|FALSE|false|False)$/.test(text) ? false : panic("invalid argument. expected boolean");
}

function areEqual(left: Value, right: Value): boolean {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined) return a === b;
  return format(left) === format(right);
}
