// Paths of names in a tree.
import type { Node } from "../../expressions/language/ast.ts";

/** `inputs.parameters.n` as its parts; undefined for a node that is no such path. */
export function pathOf(node: Node): readonly string[] | undefined {
  if (node.kind === "chain") return pathOf(node.node);
  if (node.kind === "identifier") return [node.name];
  if (node.kind !== "member" || node.property.kind !== "string") return undefined;
  const object = pathOf(node.object);
  return object === undefined ? undefined : [...object, node.property.value];
}

/** The nodes that are evaluated in every case. */
export function certainNodes(tree: Node): ReadonlySet<Node> {
  const certain = new Set<Node>();
  visit(tree);
  return certain;

  function visit(node: Node): void {
    certain.add(node);
    switch (node.kind) {
      case "unary":
        return visit(node.operand);
      case "binary":
        visit(node.left);
        if (!["&&", "and", "||", "or", "??"].includes(node.operator)) visit(node.right);
        return;
      case "chain":
        return visit(node.node);
      case "member":
        visit(node.object);
        return visit(node.property);
      case "call":
        visit(node.callee);
        return node.values.forEach(visit);
      case "builtin":
        return node.values.filter(({ kind }) => kind !== "predicate").forEach(visit);
      case "conditional":
        return visit(node.condition);
      case "array":
      case "sequence":
        return node.nodes.forEach(visit);
      case "map":
        return node.pairs.forEach((pair) => {
          visit(pair.key);
          visit(pair.value);
        });
      case "variable":
        visit(node.value);
        return visit(node.body);
      case "slice":
        return visit(node.node);
      default:
    }
  }
}
