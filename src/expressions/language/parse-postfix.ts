// What follows an expression: members, indexes, slices and calls of members.
import type { MemberNode, Node, Position } from "./ast.ts";
import { isAlphabetic } from "./lexer.ts";
import { parseArguments } from "./parse-call.ts";
import { type Parser, advance, create, expect, fail, isCurrent } from "./parser.ts";

export function parsePostfix(parser: Parser, first: Node): Node {
  let node = first;
  for (;;) {
    const token = parser.current;
    if (isCurrent(parser, "Operator", ".") || isCurrent(parser, "Operator", "?.")) {
      const optional = token.value === "?.";
      advance(parser);
      node = optional && isCurrent(parser, "Bracket", "[") ? parseIndex(parser, node, true) : parseMember(parser, node, optional);
    } else if (isCurrent(parser, "Bracket", "[")) node = parseIndex(parser, node, false);
    else return node;
  }
}

function parseMember(parser: Parser, node: Node, optional: boolean): Node {
  const name = parser.current;
  const position = name.position;
  advance(parser);
  // Operators that are words are names behind a dot.
  if (name.kind !== "Identifier" && !(name.kind === "Operator" && isAlphabetic(name.value.slice(0, 1)))) fail(parser, "expected name");
  const property = create(parser, { kind: "string", value: name.value, position });
  const isChain = node.kind === "chain";
  const member: MemberNode = {
    kind: "member",
    object: isChain ? node.node : node,
    property,
    optional,
    method: isCurrent(parser, "Bracket", "("),
    position,
  };
  create(parser, member);
  const made = member.method ? create(parser, { kind: "call", callee: member, values: parseArguments(parser, []), position }) : member;
  return isChain || optional ? create(parser, { kind: "chain", node: made, position }) : made;
}

/** An index does not go into the chain before it: `a?.b[0]` fetches from nil where `a` is nil. */
function parseIndex(parser: Parser, node: Node, optional: boolean): Node {
  const position = parser.current.position;
  advance(parser);
  if (isCurrent(parser, "Operator", ":")) return parseSlice(parser, node, undefined, position);
  const from = parser.parse.expression(parser);
  if (isCurrent(parser, "Operator", ":")) return parseSlice(parser, node, from, position);
  const member = create(parser, { kind: "member", object: node, property: from, optional, method: false, position });
  const made = optional ? create(parser, { kind: "chain", node: member, position }) : member;
  expect(parser, "Bracket", "]");
  return made;
}

function parseSlice(parser: Parser, node: Node, from: Node | undefined, position: Position): Node {
  advance(parser);
  const to = isCurrent(parser, "Bracket", "]") ? undefined : parser.parse.expression(parser);
  const slice = create(parser, { kind: "slice", node, from, to, position });
  expect(parser, "Bracket", "]");
  return slice;
}
