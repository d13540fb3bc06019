// Names, literals, lists and maps.
import { parseFloat64, parseInteger } from "../go/number.ts";
import type { Node, PairNode, Position } from "./ast.ts";
import type { Token } from "./lexer-state.ts";
import { parseCall } from "./parse-call.ts";
import { parsePostfix } from "./parse-postfix.ts";
import { type Parser, advance, create, expect, fail, is, isCurrent, tokenText, unexpected } from "./parser.ts";

export function parseOperand(parser: Parser): Node {
  const token = parser.current;
  switch (token.kind) {
    case "Identifier":
      advance(parser);
      return parseName(parser, token);
    case "Number":
      advance(parser);
      // No postfix: 1.5[0] is no expression.
      return parseNumber(parser, token);
    case "String":
      advance(parser);
      return parsePostfix(parser, create(parser, { kind: "string", value: token.value, position: token.position }));
    default:
      if (is(token, "Bracket", "[")) return parsePostfix(parser, parseArray(parser, token.position));
      if (is(token, "Bracket", "{")) return parsePostfix(parser, parseMap(parser, token.position));
      return unexpected(parser, token);
  }
}

function parseName(parser: Parser, token: Token): Node {
  const position = token.position;
  if (token.value === "true" || token.value === "false")
    return create(parser, { kind: "boolean", value: token.value === "true", position });
  if (token.value === "nil") return create(parser, { kind: "nil", position });
  if (isCurrent(parser, "Bracket", "(")) return parsePostfix(parser, parseCall(parser, token, [], true));
  return parsePostfix(parser, create(parser, { kind: "identifier", name: token.value, position }));
}

function parseNumber(parser: Parser, token: Token): Node {
  const text = token.value.replaceAll("_", "");
  const lower = text.toLowerCase();
  if (lower.startsWith("0x")) return wholeNumber(parser, text, 0, "hex", token.position);
  if (/[.e]/.test(lower)) {
    const value = parseFloat64(text);
    if (value === undefined) {
      const reason = Number.isNaN(Number(text)) ? "invalid syntax" : "value out of range";
      fail(parser, `invalid float literal: strconv.ParseFloat: parsing "${text}": ${reason}`);
    }
    return create(parser, { kind: "float", value, position: token.position });
  }
  if (lower.startsWith("0b")) return wholeNumber(parser, text, 0, "binary", token.position);
  if (lower.startsWith("0o")) return wholeNumber(parser, text, 0, "octal", token.position);
  return wholeNumber(parser, text, 10, "integer", token.position);
}

function wholeNumber(parser: Parser, text: string, base: 0 | 10, name: string, position: Position): Node {
  const parsed = parseInteger(text, base);
  if (parsed.kind === "wrong") fail(parser, `invalid ${name} literal: strconv.ParseInt: parsing "${text}": ${parsed.reason}`);
  return create(parser, { kind: "integer", value: parsed.value, position });
}

function parseArray(parser: Parser, position: Position): Node {
  const nodes: Node[] = [];
  expect(parser, "Bracket", "[");
  while (!isCurrent(parser, "Bracket", "]")) {
    if (nodes.length > 0) {
      expect(parser, "Operator", ",");
      if (isCurrent(parser, "Bracket", "]")) break;
    }
    nodes.push(parser.parse.expression(parser));
  }
  expect(parser, "Bracket", "]");
  return create(parser, { kind: "array", nodes, position });
}

function parseMap(parser: Parser, position: Position): Node {
  const pairs: PairNode[] = [];
  expect(parser, "Bracket", "{");
  while (!isCurrent(parser, "Bracket", "}")) {
    if (pairs.length > 0) {
      expect(parser, "Operator", ",");
      if (isCurrent(parser, "Bracket", "}")) break;
      if (isCurrent(parser, "Operator", ",")) unexpected(parser);
    }
    const key = parseKey(parser);
    expect(parser, "Operator", ":");
    const value = parser.parse.expression(parser);
    pairs.push(create(parser, { kind: "pair", key, value, position }));
  }
  expect(parser, "Bracket", "}");
  return create(parser, { kind: "map", pairs, position });
}

function parseKey(parser: Parser): Node {
  const token = parser.current;
  if (token.kind === "Number" || token.kind === "String" || token.kind === "Identifier") {
    const key = create(parser, { kind: "string", value: token.value, position: token.position });
    advance(parser);
    return key;
  }
  if (is(token, "Bracket", "(")) return parser.parse.expression(parser);
  const allowed = "a map key must be a quoted string, a number, a identifier, or an expression enclosed in parentheses";
  return fail(parser, `${allowed} (unexpected token ${tokenText(token)})`);
}
