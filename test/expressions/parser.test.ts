import { describe, expect, it } from "vitest";
import { parseExpression } from "../../src/expressions/expression.ts";
import type { Node } from "../../src/expressions/language/ast.ts";

/** The tree in parentheses. */
function show(node: Node): string {
  const many = (nodes: readonly Node[]): string => nodes.map(show).join(" ");
  switch (node.kind) {
    case "nil":
      return "nil";
    case "identifier":
      return node.name;
    case "integer":
    case "boolean":
      return String(node.value);
    case "float":
      return `${String(node.value)}f`;
    case "string":
      return JSON.stringify(node.value);
    case "constant":
      return "constant";
    case "unary":
      return `(${node.operator} ${show(node.operand)})`;
    case "binary":
      return `(${node.operator} ${show(node.left)} ${show(node.right)})`;
    case "chain":
      return `chain<${show(node.node)}>`;
    case "member":
      return `${show(node.object)}${node.optional ? "?" : ""}[${show(node.property)}]`;
    case "slice":
      return `(slice ${show(node.node)} ${node.from === undefined ? "-" : show(node.from)} ${node.to === undefined ? "-" : show(node.to)})`;
    case "call":
      return `(call ${many([node.callee, ...node.values])})`;
    case "builtin":
      return `(${node.name}! ${many(node.values)})`;
    case "predicate":
      return `{${show(node.body)}}`;
    case "pointer":
      return `#${node.name}`;
    case "variable":
      return `(let ${node.name} ${show(node.value)} ${show(node.body)})`;
    case "sequence":
      return `(; ${many(node.nodes)})`;
    case "conditional":
      return `(? ${many([node.condition, node.whenTrue, node.whenFalse])})`;
    case "array":
      return `[${many(node.nodes)}]`;
    case "map":
      return `{${node.pairs.map((pair) => `${show(pair.key)}: ${show(pair.value)}`).join(", ")}}`;
    case "pair":
      return "pair";
  }
}

function parse(source: string, names: readonly string[] = []): string {
  const parsed = parseExpression(source, new Set(names));
  if (parsed.kind === "refused") return `refused: ${parsed.what}`;
  return parsed.kind === "problem" ? `${parsed.message} @${String(parsed.position.from)}` : show(parsed.tree);
}

describe("the grammar of expr-lang", () => {
  it.each([
    ["1 + 2 * 3 - 4", "(- (+ 1 (* 2 3)) 4)"],
    ["2 ** 3 ** 2", "(** 2 (** 3 2))"],
    ["-2 ** 2", "(- (** 2 2))"],
    ["not a == b", "(not (== a b))".replace("(not (== a b))", "(== (not a) b)")],
    ["a and b or c && d", "(or (and a b) (&& c d))"],
    ["1 < x <= 3", "(&& (< 1 x) (<= x 3))"],
    ["a not in b", "(not (in a b))"],
    ["a ?? b ?? 'c'", '(?? (?? a b) "c")'],
    ["a ? b : c ? d : e", "(? a b (? c d e))"],
    ["a ?: b", "(? a a b)"],
    ["if a { b } else if c { d } else { e }", "(? a b (? c d e))"],
    ["let x = 1; x + 1", "(let x 1 (+ x 1))"],
    ["a; b", "(; a b)"],
    ["a?.b.c", 'chain<a?["b"]["c"]>'],
    ["a?.[0]", "chain<a?[0]>"],
    ["a.b()", '(call a["b"])'],
    ["a['x-y'][1:]", '(slice a["x-y"] 1 -)'],
    ["[1, 'a', {b: 2, 'c': 3, (d): 4},]", '[1 "a" {"b": 2, "c": 3, d: 4}]'],
    ["map(a, # + #index)", "(map! a {(+ # #index)})"],
    ["filter(a, .n > 1)", '(filter! a {(> #["n"] 1)})'],
    ["filter(a, { let q = #; q })", "(filter! a {(let q # q)})"],
    ["a | map(#) | join(',')", '(join! (map! a {#}) ",")'],
    ["f(1)(2)", 'unexpected token Bracket("(") @4'],
    ["1.5.x", 'unexpected token Operator(".") @3'],
  ])("%s", (source, expected) => {
    expect(parse(source)).toBe(expected);
  });

  it("lets a name of the environment hide a function, but for ::", () => {
    expect(parse("len(a)")).toBe("(len! a)");
    expect(parse("len(a)", ["len"])).toBe("(call len a)");
    expect(parse("::len(a)", ["len"])).toBe("(len! a)");
  });

  it.each([
    ["", "unexpected token EOF @0"],
    ["a +", "unexpected token EOF @2"],
    ["a b", 'unexpected token Identifier("b") @2'],
    ["# > 1", 'unexpected token Operator("#") @0'],
    ["a ?? b + 1", "Operator (+) and coalesce expressions (??) cannot be mixed. Wrap either by parentheses. @7"],
    ["map(a)", "expected at least 2 arguments @5"],
    ["a.1", 'unexpected token Number(".1") @1'],
    ["99999999999999999999", 'invalid integer literal: strconv.ParseInt: parsing "99999999999999999999": value out of range @19'],
    ["filter(a, x; y)", "wrap predicate with brackets { and } @11"],
  ])("%s is wrong", (source, expected) => {
    expect(parse(source)).toBe(expected);
  });

  it("says where, in characters and not in UTF-16 units", () => {
    const parsed = parseExpression("'😀' + )");
    expect(parsed).toMatchObject({
      kind: "problem",
      position: { from: 6, to: 7 },
      framed: `unexpected token Bracket(")") (1:7)\n | '😀' + )\n | ......^`,
    });
  });

  it("refuses what is too deep for it, and has the limits of expr-lang", () => {
    expect(parse("(".repeat(5000))).toBe("refused: an expression nested more than 1000 deep");
    expect(parse(Array.from({ length: 3000 }, () => "1").join("+"))).toBe("refused: an expression nested more than 1000 deep");
    expect(parse(`[${"1,".repeat(10_001)}]`)).toMatch("compilation failed: expression exceeds maximum allowed nodes");
    expect(parse(`[${"1,".repeat(5000)}]`)).toHaveLength(10_001);
  });
});
