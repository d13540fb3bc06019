// The parser of expr-lang 1.17: precedence climbing over tokens that are read one ahead.
import { quote } from "../go/format.ts";
import { refuse } from "../go/outcome.ts";
import { type BinaryOperator, type Node, type Position, childrenOf } from "./ast.ts";
import type { Lexer, Token, TokenKind } from "./lexer-state.ts";
import { newLexer, nextToken } from "./lexer.ts";
import { problem } from "./problem.ts";

/** The two ways back up: from what stands within brackets to a whole expression. */
export interface Grammar {
  readonly expression: (parser: Parser) => Node;
  readonly predicate: (parser: Parser) => Node;
}

export interface Parser {
  readonly lexer: Lexer;
  current: Token;
  /** A token given back, as after the `not` of something that is not `not in`. */
  stashed: Token | undefined;
  /** How many predicates are open; `#` and a leading `.` mean something in them only. */
  predicates: number;
  nodes: number;
  /** How deep each node made so far reaches down. */
  readonly depths: WeakMap<Node, number>;
  nesting: number;
  /** What the modules below need of the one above them. */
  readonly parse: Grammar;
  /** Names of the environment, which hide functions of the language. */
  readonly isOverridden: (name: string) => boolean;
}

/** expr-lang's own limit. */
const mostNodes = 10_000;
/** Ours: everything that walks a tree goes down by recursion. */
const deepest = 1000;

export function newParser(source: string, isOverridden: (name: string) => boolean, parse: Grammar): Parser {
  const parser: Parser = {
    lexer: newLexer(source),
    current: { kind: "EOF", value: "", position: { from: 0, to: 0 } },
    stashed: undefined,
    predicates: 0,
    nodes: 0,
    depths: new WeakMap(),
    nesting: 0,
    parse,
    isOverridden,
  };
  advance(parser);
  return parser;
}

export function advance(parser: Parser): void {
  if (parser.stashed !== undefined) {
    parser.current = parser.stashed;
    parser.stashed = undefined;
    return;
  }
  parser.current = nextToken(parser.lexer) ?? problem(parser.current.position, "unexpected end of expression");
}

export function is(token: Token, kind: TokenKind, value?: string): boolean {
  return token.kind === kind && (value === undefined || token.value === value);
}

export function isCurrent(parser: Parser, kind: TokenKind, value?: string): boolean {
  return is(parser.current, kind, value);
}

export function expect(parser: Parser, kind: TokenKind, value?: string): void {
  if (!isCurrent(parser, kind, value)) unexpected(parser);
  advance(parser);
}

export function unexpected(parser: Parser, token: Token = parser.current): never {
  return fail(parser, `unexpected token ${tokenText(token)}`);
}

export function fail(parser: Parser, message: string): never {
  return problem(parser.current.position, message);
}

export function tokenText(token: Token): string {
  return token.value === "" ? token.kind : `${token.kind}(${quote(token.value)})`;
}

/** Counts a node, and refuses a tree that is too deep to walk. */
export function create<Made extends Node>(parser: Parser, node: Made): Made {
  parser.nodes += 1;
  if (parser.nodes > mostNodes) fail(parser, "compilation failed: expression exceeds maximum allowed nodes");
  const depth = 1 + Math.max(0, ...childrenOf(node).map((child) => parser.depths.get(child) ?? 0));
  if (depth > deepest) tooDeep();
  parser.depths.set(node, depth);
  return node;
}

/** To be called on the way down, before there are nodes. */
export function descend<Result>(parser: Parser, parse: () => Result): Result {
  parser.nesting += 1;
  if (parser.nesting > deepest) tooDeep();
  const result = parse();
  parser.nesting -= 1;
  return result;
}

function tooDeep(): never {
  return refuse(`an expression nested more than ${String(deepest)} deep`);
}

export function binary(parser: Parser, operator: BinaryOperator, left: Node, right: Node, position: Position): Node {
  return create(parser, { kind: "binary", operator, left, right, position });
}
