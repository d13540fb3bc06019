// Operators, conditions and declarations: what stands between the primary expressions.
import type { BinaryOperator, Node } from "./ast.ts";
import { binaryPrecedence, isBinary, isComparison, isRightAssociative, isUnary, mayFollowNot, unaryPrecedence } from "./operators.ts";
import { parseCall } from "./parse-call.ts";
import { parseOperand } from "./parse-operand.ts";
import { parsePostfix } from "./parse-postfix.ts";
import { type Parser, advance, binary, create, descend, expect, fail, is, isCurrent, newParser, unexpected } from "./parser.ts";
import { problem } from "./problem.ts";
import type { Token } from "./lexer-state.ts";

/** Throws Problem and Refusal. */
export function parseTree(source: string, isOverridden: (name: string) => boolean): Node {
  const parser = newParser(source, isOverridden, { expression: (state) => parseExpression(state, 0), predicate: parsePredicate });
  const node = parseSequence(parser);
  if (!isCurrent(parser, "EOF")) unexpected(parser);
  return node;
}

function parseSequence(parser: Parser): Node {
  const first = parseExpression(parser, 0);
  const nodes = [first];
  while (isCurrent(parser, "Operator", ";")) {
    advance(parser);
    if (isCurrent(parser, "EOF")) break;
    nodes.push(parseExpression(parser, 0));
  }
  return nodes.length === 1 ? first : create(parser, { kind: "sequence", nodes, position: first.position });
}

function parseExpression(parser: Parser, precedence: number): Node {
  return descend(parser, () => {
    if (precedence === 0 && isCurrent(parser, "Operator", "let")) return parseVariable(parser);
    if (precedence === 0 && isCurrent(parser, "Operator", "if")) return parseIf(parser);
    const node = parseOperators(parser, parsePrimary(parser), precedence);
    return precedence === 0 ? parseConditional(parser, node) : node;
  });
}

function parseOperators(parser: Parser, first: Node, precedence: number): Node {
  let left = first;
  let previous = "";
  for (let token = parser.current; token.kind === "Operator"; token = parser.current) {
    let negation: Token | undefined;
    if (token.value === "not") {
      const not = token;
      advance(parser);
      if (!mayFollowNot(parser.current.value)) unexpected(parser);
      if ((binaryPrecedence[parser.current.value] ?? 0) < precedence) {
        parser.stashed = parser.current;
        parser.current = not;
        break;
      }
      token = parser.current;
      negation = token;
    }
    const operator = token.value;
    if (!isBinary(operator) || (binaryPrecedence[operator] ?? 0) < precedence) break;
    advance(parser);
    left = operator === "|" ? parsePipe(parser, left) : parseBinary(parser, left, token, operator, previous, negation);
    previous = operator;
  }
  return left;
}

function parsePipe(parser: Parser, left: Node): Node {
  const name = parser.current;
  expect(parser, "Identifier");
  return parseCall(parser, name, [left], true);
}

function parseBinary(
  parser: Parser,
  left: Node,
  token: Token,
  operator: BinaryOperator,
  previous: string,
  negation: Token | undefined,
): Node {
  if (previous === "??" && operator !== "??") {
    problem(token.position, `Operator (${operator}) and coalesce expressions (??) cannot be mixed. Wrap either by parentheses.`);
  }
  const precedence = binaryPrecedence[operator] ?? 0;
  if (isComparison(operator)) return parseComparison(parser, left, token, precedence);
  const right = parseExpression(parser, isRightAssociative(operator) ? precedence : precedence + 1);
  const node = binary(parser, operator, left, right, token.position);
  return negation === undefined ? node : create(parser, { kind: "unary", operator: "not", operand: node, position: negation.position });
}

/** `1 < x < 3` is `1 < x && x < 3`. */
function parseComparison(parser: Parser, first: Node, operator: Token, precedence: number): Node {
  let root: Node | undefined;
  let left = first;
  let token = operator;
  for (;;) {
    const right = parseExpression(parser, precedence + 1);
    const comparison = binary(parser, token.value as BinaryOperator, left, right, token.position);
    root = root === undefined ? comparison : binary(parser, "&&", root, comparison, token.position);
    left = right;
    token = parser.current;
    if (!is(token, "Operator") || !isComparison(token.value)) return root;
    advance(parser);
  }
}

function parseVariable(parser: Parser): Node {
  expect(parser, "Operator", "let");
  const name = parser.current;
  expect(parser, "Identifier");
  expect(parser, "Operator", "=");
  const value = parseExpression(parser, 0);
  expect(parser, "Operator", ";");
  const body = parseSequence(parser);
  return create(parser, { kind: "variable", name: name.value, value, body, position: name.position });
}

/** `if … { … } else { … }`, which expr-lang gives no position. */
function parseIf(parser: Parser): Node {
  advance(parser);
  const condition = parseExpression(parser, 0);
  const whenTrue = parseBlock(parser);
  expect(parser, "Operator", "else");
  const whenFalse = isCurrent(parser, "Operator", "if") ? descend(parser, () => parseIf(parser)) : parseBlock(parser);
  const node = create(parser, { kind: "conditional", condition, whenTrue, whenFalse, position: { from: 0, to: 0 } });
  // It does not count towards the limit there.
  parser.nodes -= 1;
  return node;
}

function parseBlock(parser: Parser): Node {
  expect(parser, "Bracket", "{");
  const node = parseSequence(parser);
  expect(parser, "Bracket", "}");
  return node;
}

/** `a ? b : c` and `a ?: c`. */
function parseConditional(parser: Parser, node: Node): Node {
  let condition = node;
  while (isCurrent(parser, "Operator", "?")) {
    advance(parser);
    let whenTrue = condition;
    if (isCurrent(parser, "Operator", ":")) advance(parser);
    else {
      whenTrue = parseExpression(parser, 0);
      expect(parser, "Operator", ":");
    }
    const whenFalse = parseExpression(parser, 0);
    condition = create(parser, { kind: "conditional", condition, whenTrue, whenFalse, position: parser.current.position });
  }
  return condition;
}

function parsePrimary(parser: Parser): Node {
  const token = parser.current;
  if (token.kind === "Operator" && isUnary(token.value)) {
    const operator = token.value;
    advance(parser);
    const operand = parseExpression(parser, unaryPrecedence[operator] ?? 0);
    return parsePostfix(parser, create(parser, { kind: "unary", operator, operand, position: token.position }));
  }
  if (is(token, "Bracket", "(")) {
    advance(parser);
    const node = parseSequence(parser);
    expect(parser, "Bracket", ")");
    return parsePostfix(parser, node);
  }
  if (parser.predicates > 0 && (is(token, "Operator", "#") || is(token, "Operator", "."))) return parsePointer(parser);
  if (is(token, "Operator", "::")) {
    advance(parser);
    const name = parser.current;
    expect(parser, "Identifier");
    return parsePostfix(parser, parseCall(parser, name, [], false));
  }
  return parseOperand(parser);
}

/** The dot of `.name` is left for the name to be read behind it. */
function parsePointer(parser: Parser): Node {
  const token = parser.current;
  let name = "";
  if (token.value === "#") {
    advance(parser);
    if (isCurrent(parser, "Identifier")) {
      name = parser.current.value;
      advance(parser);
    }
  }
  return parsePostfix(parser, create(parser, { kind: "pointer", name, position: token.position }));
}

/** What is asked of each item, in braces or not. */
function parsePredicate(parser: Parser): Node {
  const start = parser.current;
  const isBlock = isCurrent(parser, "Bracket", "{");
  if (isBlock) advance(parser);
  parser.predicates += 1;
  const body = isBlock ? parseSequence(parser) : parseExpression(parser, 0);
  if (!isBlock && isCurrent(parser, "Operator", ";")) fail(parser, "wrap predicate with brackets { and }");
  parser.predicates -= 1;
  if (isBlock) expect(parser, "Bracket", "}");
  return create(parser, { kind: "predicate", body, position: start.position });
}
