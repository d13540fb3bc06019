// Changes a tree from its leaves up; what does not change stays the same object.
import type { Nature } from "../check/nature.ts";
import type { Node, PairNode } from "../language/ast.ts";

export function rewrite(node: Node, change: (node: Node) => Node | undefined, natures: Map<Node, Nature>): Node {
  const keep = (old: Node, made: Node): Node => {
    const nature = natures.get(old);
    if (made !== old && nature !== undefined && !natures.has(made)) natures.set(made, nature);
    return made;
  };
  const visit = (old: Node): Node => {
    const inner = keep(old, withChildren(old, visit));
    return keep(inner, change(inner) ?? inner);
  };
  return visit(node);
}

/** expr-lang does not go into the mapping that it makes of a predicate. */
function withChildren(node: Node, visit: (node: Node) => Node): Node {
  switch (node.kind) {
    case "unary":
      return changed(node, { operand: visit(node.operand) });
    case "binary":
      return changed(node, { left: visit(node.left), right: visit(node.right) });
    case "chain":
      return changed(node, { node: visit(node.node) });
    case "member":
      return changed(node, { object: visit(node.object), property: visit(node.property) });
    case "slice":
      return changed(node, {
        node: visit(node.node),
        from: node.from === undefined ? undefined : visit(node.from),
        to: node.to === undefined ? undefined : visit(node.to),
      });
    case "call":
      return changed(node, { callee: visit(node.callee), values: all(node.values, visit) });
    case "builtin":
      return changed(node, { values: all(node.values, visit) });
    case "predicate":
      return changed(node, { body: visit(node.body) });
    case "variable":
      return changed(node, { value: visit(node.value), body: visit(node.body) });
    case "sequence":
    case "array":
      return changed(node, { nodes: all(node.nodes, visit) });
    case "conditional":
      return changed(node, { condition: visit(node.condition), whenTrue: visit(node.whenTrue), whenFalse: visit(node.whenFalse) });
    case "map":
      return changed(node, { pairs: all(node.pairs, visit) as readonly PairNode[] });
    case "pair":
      return changed(node, { key: visit(node.key), value: visit(node.value) });
    default:
      return node;
  }
}

function all(nodes: readonly Node[], visit: (node: Node) => Node): readonly Node[] {
  const visited = nodes.map(visit);
  return visited.every((node, index) => node === nodes[index]) ? nodes : visited;
}

function changed<Made extends Node>(node: Made, parts: Partial<Made>): Made {
  const isSame = Object.entries(parts).every(([name, part]) => node[name as keyof Made] === part);
  return isSame ? node : { ...node, ...parts };
}
