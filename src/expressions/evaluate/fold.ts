// Folding: what literals come to is found before anything runs.
import { wrap } from "../go/number.ts";
import { power } from "../go/power.ts";
import { list } from "../go/value.ts";
import type { BinaryNode, BuiltinNode, Node } from "../language/ast.ts";
import { problem } from "../language/problem.ts";

/** Throws Problem: a division of literals by zero is found here. */
export function fold(node: Node): Node | undefined {
  switch (node.kind) {
    case "unary":
      return foldUnary(node);
    case "binary":
      return foldBinary(node);
    case "array": {
      const items = node.nodes.map(literal);
      if (items.length === 0 || !items.every((item): item is Literal => item !== undefined)) return undefined;
      return { kind: "constant", value: list(items.map((item) => item.value)), position: node.position };
    }
    case "builtin":
      return foldFilters(node);
    default:
      return undefined;
  }
}

type Literal = Extract<Node, { kind: "integer" | "float" | "string" | "boolean" }>;

function literal(node: Node): Literal | undefined {
  return node.kind === "integer" || node.kind === "float" || node.kind === "string" || node.kind === "boolean" ? node : undefined;
}

function number(node: Node): bigint | number | undefined {
  return node.kind === "integer" || node.kind === "float" ? node.value : undefined;
}

function foldUnary(node: Extract<Node, { kind: "unary" }>): Node | undefined {
  const { operand, position } = node;
  if (operand.kind === "integer" && node.operator === "-") return { kind: "integer", value: wrap(-operand.value), position };
  if (operand.kind === "float" && node.operator === "-") return { kind: "float", value: -operand.value, position };
  if ((operand.kind === "integer" || operand.kind === "float") && node.operator === "+") return { ...operand, position };
  if (operand.kind === "boolean" && (node.operator === "!" || node.operator === "not"))
    return { ...operand, value: !operand.value, position };
  return undefined;
}

function foldBinary(node: BinaryNode): Node | undefined {
  switch (node.operator) {
    case "+":
      if (node.left.kind === "string" && node.right.kind === "string")
        return { ...node.left, value: node.left.value + node.right.value, position: node.position };
      return arithmetic(
        node,
        (a, b) => a + b,
        (a, b) => a + b,
      );
    case "-":
      return arithmetic(
        node,
        (a, b) => a - b,
        (a, b) => a - b,
      );
    case "*":
      return arithmetic(
        node,
        (a, b) => a * b,
        (a, b) => a * b,
      );
    case "/":
      return floating(node, (a, b) => a / b);
    case "**":
    case "^":
      return floating(node, power);
    case "%":
      if (node.left.kind !== "integer" || node.right.kind !== "integer") return undefined;
      if (node.right.value === 0n) problem(node.position, "integer divide by zero");
      return { ...node.left, value: node.left.value % node.right.value, position: node.position };
    case "and":
    case "&&":
      return foldLogic(node, true);
    case "or":
    case "||":
      return foldLogic(node, false);
    case "==": {
      const [left, right] = [literal(node.left), literal(node.right)];
      if (left === undefined || left.kind !== right?.kind || left.kind === "float") return undefined;
      return { kind: "boolean", value: left.value === right.value, position: node.position };
    }
    default:
      return undefined;
  }
}

function arithmetic(node: BinaryNode, whole: (a: bigint, b: bigint) => bigint, float: (a: number, b: number) => number): Node | undefined {
  const [a, b] = [number(node.left), number(node.right)];
  if (typeof a === "bigint" && typeof b === "bigint") return { kind: "integer", value: wrap(whole(a, b)), position: node.position };
  return floating(node, float);
}

function floating(node: BinaryNode, apply: (a: number, b: number) => number): Node | undefined {
  const [a, b] = [number(node.left), number(node.right)];
  return a === undefined || b === undefined ? undefined : { kind: "float", value: apply(Number(a), Number(b)), position: node.position };
}

/** `true and x` is x, whatever it is; `x and false` is false, even where x fails. `or` is the mirror image. */
function foldLogic(node: BinaryNode, neutral: boolean): Node | undefined {
  const [a, b] = [node.left, node.right].map((side) => (side.kind === "boolean" ? side.value : undefined));
  if (a === neutral) return { ...node.right, position: node.position };
  if (b === neutral) return { ...node.left, position: node.position };
  return a === undefined && b === undefined ? undefined : { kind: "boolean", value: !neutral, position: node.position };
}

/** `filter(filter(x, a), b)` is `filter(x, a && b)`. */
function foldFilters(node: BuiltinNode): Node | undefined {
  const inner = node.name === "filter" && node.values.length === 2 ? filterIn(node.values[0]) : undefined;
  const [outer, first] = [node.values[1], inner?.values[1]];
  if (inner === undefined || outer?.kind !== "predicate" || first?.kind !== "predicate") return undefined;
  const body: Node = { kind: "binary", operator: "&&", left: first.body, right: outer.body, position: { from: 0, to: 0 } };
  return { ...node, values: [inner.values[0] ?? node, { kind: "predicate", body, position: { from: 0, to: 0 } }] };
}

export function filterIn(node: Node | undefined): BuiltinNode | undefined {
  return node?.kind === "builtin" && node.name === "filter" && node.values.length === 2 ? node : undefined;
}
