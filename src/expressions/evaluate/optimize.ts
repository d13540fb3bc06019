// The rewriting that expr-lang does before it runs an expression. Mostly for speed there; but what is rewritten fails at other places,
// in other words, or not at all, so it is part of what an expression means.
import type { Nature } from "../check/nature.ts";
import { dictionary } from "../go/value.ts";
import { type BinaryNode, type BuiltinNode, type Node, walk } from "../language/ast.ts";
import { filterIn, fold } from "./fold.ts";
import { rewrite } from "./rewrite.ts";
import { sameShape } from "./same-shape.ts";

export interface Optimized {
  readonly tree: Node;
  readonly natures: ReadonlyMap<Node, Nature>;
}

/** Throws Problem: a division of literals by zero is found here. */
export function optimize(tree: Node, known: ReadonlyMap<Node, Nature>): Optimized {
  const natures = new Map(known);
  const pass = (node: Node, change: (node: Node, natures: ReadonlyMap<Node, Nature>) => Node | undefined): Node =>
    rewrite(node, (old) => change(old, natures), natures);
  let result = pass(tree, inArray);
  for (let before: Node | undefined; before !== result;) {
    before = result;
    result = pass(result, fold);
  }
  for (const change of [inRange, mapOfFilter, lengthOfFilter, endOfFilter, combined, sumOfArray, sumOfMap]) result = pass(result, change);
  return { tree: result, natures };
}

/** `x in ["a", "b"]` looks into a set, which takes strings only; likewise ints, where x is known to be one. */
function inArray(node: Node, natures: ReadonlyMap<Node, Nature>): Node | undefined {
  if (node.kind !== "binary" || node.operator !== "in" || node.right.kind !== "array" || node.right.nodes.length === 0) return undefined;
  const items = node.right.nodes;
  const set = (type: string): Node => {
    const keys = items.map((item) => [item.kind === "integer" || item.kind === "string" ? item.value : null, null] as const);
    return { ...node, right: { kind: "constant", value: dictionary(keys, `map[${type}]struct {}`), position: { from: 0, to: 0 } } };
  };
  if (natures.get(node.left)?.type === "int" && items.every((item) => item.kind === "integer")) return set("int");
  return items.every((item) => item.kind === "string") ? set("string") : undefined;
}

/** `x in 1..3` compares, where x is known to be an int. */
function inRange(node: Node, natures: ReadonlyMap<Node, Nature>): Node | undefined {
  if (node.kind !== "binary" || node.operator !== "in" || natures.get(node.left)?.type !== "int") return undefined;
  const range = node.right;
  if (range.kind !== "binary" || range.operator !== ".." || range.left.kind !== "integer" || range.right.kind !== "integer")
    return undefined;
  const position = { from: 0, to: 0 };
  return {
    kind: "binary",
    operator: "and",
    position: node.position,
    left: { kind: "binary", operator: ">=", left: node.left, right: range.left, position },
    right: { kind: "binary", operator: "<=", left: node.left, right: range.right, position },
  };
}

function mapOfFilter(node: Node): Node | undefined {
  if (node.kind !== "builtin" || node.name !== "map" || node.values.length !== 2) return undefined;
  const [collection, predicate] = node.values;
  const filter = filterIn(collection);
  if (filter === undefined || filter.mapping !== undefined || predicate?.kind !== "predicate" || usesIndex(predicate)) return undefined;
  return { kind: "builtin", name: "filter", values: filter.values, mapping: predicate.body, position: node.position };
}

function usesIndex(node: Node): boolean {
  let found = false;
  walk(node, (part) => (found ||= part.kind === "pointer" && part.name === "index"));
  return found;
}

function lengthOfFilter(node: Node): Node | undefined {
  const filter = node.kind === "builtin" && node.name === "len" && node.values.length === 1 ? filterIn(node.values[0]) : undefined;
  return filter === undefined ? undefined : { kind: "builtin", name: "count", values: filter.values, position: node.position };
}

/** `filter(…)[0]`, `first(filter(…))` and their like from the end stop at the first that is found. */
function endOfFilter(node: Node): Node | undefined {
  const make = (filter: BuiltinNode, isLast: boolean, throws: boolean): Node => ({
    kind: "builtin",
    name: isLast ? "findLast" : "find",
    values: filter.values,
    throws,
    position: node.position,
    ...(filter.mapping === undefined ? {} : { mapping: filter.mapping }),
  });
  if (node.kind === "member" && !node.optional && node.property.kind === "integer") {
    const filter = filterIn(node.object);
    if (filter !== undefined && (node.property.value === 0n || node.property.value === -1n))
      return make(filter, node.property.value !== 0n, true);
  }
  if (node.kind === "builtin" && (node.name === "first" || node.name === "last") && node.values.length === 1) {
    const filter = filterIn(node.values[0]);
    if (filter !== undefined) return make(filter, node.name === "last", false);
  }
  return undefined;
}

/** `all(x, a) && all(x, b)` goes over x once. */
function combined(node: Node): Node | undefined {
  if (node.kind !== "binary" || node.left.kind !== "builtin" || node.right.kind !== "builtin" || node.left.name !== node.right.name)
    return undefined;
  const operator = combination(node.left.name, node.operator);
  const [[items, a], [others, b]] = [node.left.values, node.right.values];
  if (operator === undefined || items === undefined || others === undefined || a?.kind !== "predicate" || b?.kind !== "predicate")
    return undefined;
  if (!sameShape(items, others)) return undefined;
  const position = { from: 0, to: 0 };
  const body: Node = { kind: "binary", operator, left: a.body, right: b.body, position };
  return { ...node.left, values: [items, { kind: "predicate", body: combined(body) ?? body, position }], position: node.position };
}

function combination(name: string, operator: string): BinaryNode["operator"] | undefined {
  if (name === "all" && (operator === "and" || operator === "&&")) return operator;
  if (name === "any" && (operator === "or" || operator === "||")) return operator;
  if (name === "none" && operator === "and") return "or";
  return name === "none" && operator === "&&" ? "||" : undefined;
}

/** `sum([a, b])` is a + b, which works for strings, too. */
function sumOfArray(node: Node): Node | undefined {
  if (node.kind !== "builtin" || node.name !== "sum" || node.values.length !== 1) return undefined;
  const array = node.values[0];
  if (array?.kind !== "array" || array.nodes.length < 2) return undefined;
  const position = { from: 0, to: 0 };
  const total = array.nodes.reduceRight((right, left): Node => ({ kind: "binary", operator: "+", left, right, position }));
  return { ...total, position: node.position };
}

function sumOfMap(node: Node): Node | undefined {
  if (node.kind !== "builtin" || node.name !== "sum" || node.values.length !== 1) return undefined;
  const map = node.values[0];
  if (map?.kind !== "builtin" || map.name !== "map" || map.values.length !== 2) return undefined;
  return { kind: "builtin", name: "sum", values: map.values, position: node.position };
}
