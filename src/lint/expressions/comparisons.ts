// Comparisons that cannot mean what they say, although their types go together.
import { type BinaryNode, type Node, walk } from "../../expressions/language/ast.ts";
import { remark } from "./faults.ts";
import { pathOf } from "./paths.ts";
import { phaseHint, phasesOf } from "./phases.ts";
import type { ExpressionPlace, Fault } from "./place.ts";
import { asExpression } from "./spelling.ts";

export function comparisonFaults(place: ExpressionPlace, tree: Node): readonly Fault[] {
  const faults: Fault[] = [];
  walk(tree, (node) => {
    if (node.kind !== "binary") return;
    if (["==", "!=", "in"].includes(node.operator)) faults.push(...statusFaults(place, node));
    if (["<", ">", "<=", ">="].includes(node.operator)) faults.push(...orderFaults(place, node));
  });
  return faults;
}

function statusFaults(place: ExpressionPlace, { left, right, operator }: BinaryNode): readonly Fault[] {
  const path = pathOf(left) ?? pathOf(right);
  const phases = path === undefined ? undefined : phasesOf(path);
  if (path === undefined || phases === undefined) return [];
  const other = pathOf(left) === undefined ? left : right;
  const words = operator === "in" && other.kind === "array" ? other.nodes : [other];
  return words.flatMap((word) =>
    word.kind !== "string" || phases.includes(word.value)
      ? []
      : [
          remark(
            place,
            word.position,
            "status-unknown",
            `\`${asExpression(path)}\` is never \`${word.value}\`.`,
            phaseHint(word.value, phases),
          ),
        ],
  );
}

/** '10' < '9'. */
function orderFaults(place: ExpressionPlace, node: BinaryNode): readonly Fault[] {
  const path = pathOf(node.left) ?? pathOf(node.right);
  const literal = pathOf(node.left) === undefined ? node.left : node.right;
  if (path === undefined || literal.kind !== "string" || !/^-?\d+(?:\.\d+)?$/.test(literal.value)) return [];
  const name = asExpression(path);
  const convert = literal.value.includes(".") ? "asFloat" : "asInt";
  const [left, right] = literal === node.right ? [`${convert}(${name})`, literal.value] : [literal.value, `${convert}(${name})`];
  return [
    remark(
      place,
      node.position,
      "expression-comparison",
      `\`${name}\` and '${literal.value}' are compared as text, in which '10' comes before '9'.`,
      `Write \`${left} ${node.operator} ${right}\`.`,
    ),
  ];
}
