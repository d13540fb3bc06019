// What the checker says, in words that help.
import type { ExpressionProblem } from "../../expressions/expression.ts";
import { type BinaryNode, type Node, walk } from "../../expressions/language/ast.ts";
import { certainNodes, pathOf } from "./paths.ts";
import { asExpression, quoted } from "./spelling.ts";

export interface TypeProblem {
  readonly reason: string;
  readonly hint: string | undefined;
  /** Argo makes `false` of it rather than an error. */
  readonly isComparison: boolean;
  /** The part is evaluated in every case. */
  readonly isCertain: boolean;
}

const opposite: Readonly<Record<string, string>> = { "==": "never equal", "!=": "always unequal", in: "never in there" };

export function typeProblem(tree: Node, { message, position }: ExpressionProblem): TypeProblem {
  let node: BinaryNode | undefined;
  const at: Node[] = [];
  walk(tree, (each) => {
    if (each.position.from === position.from && each.position.to === position.to) {
      at.push(each);
      if (each.kind === "binary") node = each;
    }
  });
  const certain = certainNodes(tree);
  const isCertain = at.length === 0 || at.some((each) => certain.has(each));
  const result = node === undefined ? undefined : opposite[node.operator];
  if (node !== undefined && result !== undefined) {
    return { reason: `${sides(node)} are ${result}`, hint: comparisonHint(node), isComparison: true, isCertain };
  }
  return { reason: message.trim(), hint: node === undefined ? undefined : arithmeticHint(node), isComparison: false, isCertain };
}

function sides(node: BinaryNode): string {
  return `${described(node.left)} and ${described(node.right)}`;
}

function described(node: Node): string {
  const path = pathOf(node);
  if (path !== undefined) return `\`${asExpression(path)}\`, which is text,`;
  switch (node.kind) {
    case "integer":
    case "float":
      return `the number ${String(node.value)}`;
    case "boolean":
      return `the boolean ${String(node.value)}`;
    case "string":
      return `the text ${quoted(node.value)}`;
    case "array":
      return "a list of values of another type";
    default:
      return "a value of another type";
  }
}

function comparisonHint({ left, right, operator }: BinaryNode): string {
  const path = pathOf(left) ?? pathOf(right);
  const literal = pathOf(left) === undefined ? left : right;
  if (path === undefined) return "Values of different types are not equal: convert with `asInt(…)`, `asFloat(…)` or `string(…)`.";
  const name = asExpression(path);
  if (literal.kind === "integer") return `Write \`asInt(${name}) ${operator} ${String(literal.value)}\`.`;
  if (literal.kind === "float") return `Write \`asFloat(${name}) ${operator} ${String(literal.value)}\`.`;
  if (literal.kind === "boolean") return `Write \`${name} ${operator} '${String(literal.value)}'\`.`;
  if (literal.kind === "array") return `Write \`asInt(${name}) in […]\`, or the items as text.`;
  return "Parameters and results are text: convert with `asInt(…)`, `asFloat(…)` or `fromJSON(…)`.";
}

function arithmeticHint(node: BinaryNode): string {
  const [left, right] = [node.left, node.right].map((side) => {
    const path = pathOf(side);
    return path === undefined ? undefined : asExpression(path);
  });
  const number = [node.left, node.right].find(({ kind }) => kind === "integer" || kind === "float");
  const convert = number?.kind === "float" ? "asFloat" : "asInt";
  if (left !== undefined && number === node.right)
    return `Parameters and results are text: write \`${convert}(${left}) ${node.operator} ${String(number?.kind === "integer" || number?.kind === "float" ? number.value : "…")}\`.`;
  if (node.operator === "+" && number !== undefined)
    return "Text and numbers are not added: write `string(…)` around the number, or `asInt(…)` around the text.";
  return `Parameters and results are text: write \`asInt(…)\`, \`asFloat(…)\` or \`fromJSON(…)\` around ${
    [left, right]
      .filter((each) => each !== undefined)
      .map((each) => `\`${each}\``)
      .join(" and ") || "it"
  }.`;
}
