import type { SyntaxNode } from "@lezer/common";
import type { Json } from "../../graph/types.ts";
import { childrenOf, elementsOf, textOf, type ParsedPython } from "./parse.ts";

/** The value of a literal, or undefined where it would have to be computed. `names` are the module's own constants. */
export function constantOf(parsed: ParsedPython, node: SyntaxNode, names: ReadonlyMap<string, Json>): Json | undefined {
  const text = textOf(parsed, node);
  switch (node.name) {
    case "String":
      return stringOf(text);
    case "ContinuedString":
      return joined(childrenOf(node).map((part) => (part.name === "String" ? stringOf(textOf(parsed, part)) : undefined)));
    case "Number":
      return numberOf(text);
    case "Boolean":
      return text === "True";
    case "None":
      return null;
    case "VariableName":
    case "MemberExpression":
      return names.get(text);
    case "ParenthesizedExpression":
      return constantOf(parsed, childrenOf(node)[1]!, names);
    case "UnaryExpression": {
      const [operator, operand] = childrenOf(node);
      const value = operand && constantOf(parsed, operand, names);
      return typeof value === "number" && operator && textOf(parsed, operator) === "-" ? -value : undefined;
    }
    case "BinaryExpression": {
      const [left, operator, right] = childrenOf(node);
      if (!left || !operator || !right || textOf(parsed, operator) !== "+") return undefined;
      const a = constantOf(parsed, left, names);
      const b = constantOf(parsed, right, names);
      if (typeof a === "string" && typeof b === "string") return a + b;
      return Array.isArray(a) && Array.isArray(b) ? [...(a as Json[]), ...(b as Json[])] : undefined;
    }
    case "ArrayExpression":
    case "TupleExpression":
      return listOf(parsed, node, names);
    case "DictionaryExpression":
      return dictionaryOf(parsed, node, names);
    default:
      return undefined;
  }
}

function listOf(parsed: ParsedPython, node: SyntaxNode, names: ReadonlyMap<string, Json>): Json | undefined {
  const values: Json[] = [];
  for (const element of elementsOf(node)) {
    const spread = element.length === 2 && textOf(parsed, element[0]!) === "*";
    const value = element.length === 1 || spread ? constantOf(parsed, element.at(-1)!, names) : undefined;
    if (value === undefined) return undefined;
    if (!spread) values.push(value);
    else if (Array.isArray(value)) values.push(...(value as Json[]));
    else return undefined;
  }
  return values;
}

function dictionaryOf(parsed: ParsedPython, node: SyntaxNode, names: ReadonlyMap<string, Json>): Json | undefined {
  const entries: [string, Json][] = [];
  for (const element of elementsOf(node)) {
    const [key, colon, value] = element;
    const name = key && constantOf(parsed, key, names);
    const read = value && constantOf(parsed, value, names);
    if (colon?.name !== ":" || typeof name !== "string" || read === undefined) return undefined;
    entries.push([name, read]);
  }
  return Object.fromEntries(entries);
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join("");
}

function numberOf(text: string): number | undefined {
  const digits = text.replaceAll("_", "");
  const value = /^0\d+$/.test(digits) ? Number.parseInt(digits, 10) : Number(digits.replace(/\.$/, ""));
  return Number.isFinite(value) ? value : undefined;
}

const simpleEscapes: Readonly<Record<string, string>> = {
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\n": "",
};

/** The text of a string literal; undefined for bytes and for `\N{…}`. */
export function stringOf(literal: string): string | undefined {
  const match = /^([a-zA-Z]*)("""|'''|"|')([\s\S]*)\2$/.exec(literal.replaceAll("\r\n", "\n"));
  if (!match) return undefined;
  const prefix = match[1]!.toLowerCase();
  const body = match[3]!;
  if (prefix.includes("b") || prefix.includes("f")) return undefined;
  if (prefix.includes("r") || !body.includes("\\")) return body;
  if (/(?<!\\)(?:\\\\)*\\N\{/.test(body)) return undefined;
  return body.replace(/\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U00[\da-fA-F]{6}|[0-7]{1,3}|[\s\S])/g, (whole, escape: string) => {
    if (/^[xuU]./.test(escape)) return String.fromCodePoint(Math.min(Number.parseInt(escape.slice(1), 16), 0x10ffff));
    if (/^[0-7]/.test(escape)) return String.fromCodePoint(Number.parseInt(escape, 8));
    return simpleEscapes[escape] ?? whole;
  });
}
