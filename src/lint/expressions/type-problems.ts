// What the checker says, in words that help.
import type { ExpressionProblem } from "../../expressions/expression.ts";
import { type BinaryNode, type Node, walk } from "../../expressions/language/ast.ts";
import { isBoolean, isNumber, isString, isUnknown, type Nature } from "../../expressions/check/nature.ts";
import { certainNodes, pathOf } from "./paths.ts";
import { asExpression, quoted } from "./spelling.ts";

export type NatureAt = (path: readonly string[]) => Nature;

export interface TypeProblem {
  readonly reason: string;
  readonly hint: string | undefined;
  /** Argo makes `false` of it rather than an error. */
  readonly isComparison: boolean;
  /** The part is evaluated in every case. */
  readonly isCertain: boolean;
}

const opposite: Readonly<Record<string, string>> = { "==": "never equal", "!=": "always unequal", in: "never in there" };

/** `natureAt`: the type of a name. */
export function typeProblem(tree: Node, { message, position }: ExpressionProblem, natureAt: NatureAt): TypeProblem {
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
    return { reason: `${sides(node, natureAt)} are ${result}`, hint: comparisonHint(node, natureAt), isComparison: true, isCertain };
  }
  const hint = node === undefined ? otherHint(message, at) : arithmeticHint(node);
  return { reason: message.trim(), hint, isComparison: false, isCertain };
}

/** What is no operator between two values. */
function otherHint(message: string, at: readonly Node[]): string | undefined {
  const call = /^(not enough|too many) arguments to call (\w+)/.exec(message.trim());
  if (call !== null) return `Give \`${call[2]!}\` ${call[1] === "too many" ? "fewer" : "more"} values.`;
  const isCondition = /^non-bool expression .* used as condition/.test(message.trim());
  if (!isCondition && !/^invalid operation: (?:!|not) /.test(message.trim())) return undefined;
  const operands = isCondition ? at : at.flatMap((each) => (each.kind === "unary" ? [each.operand] : []));
  const path = operands.map(pathOf).find((each) => each !== undefined);
  if (path === undefined) return "Compare the value with something: only `true` and `false` decide.";
  return `Parameters and results are text: write \`${asExpression(path)} ${isCondition ? "==" : "!="} 'true'\`.`;
}

function sides(node: BinaryNode, natureAt: NatureAt): string {
  return `${described(node.left, natureAt)} and ${described(node.right, natureAt)}`;
}

function described(node: Node, natureAt: NatureAt): string {
  const path = pathOf(node);
  if (path !== undefined) {
    const nature = natureAt(path);
    return `\`${asExpression(path)}\`, which is ${isNumber(nature) ? "a number" : isBoolean(nature) ? "a boolean" : "text"},`;
  }
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

function comparisonHint({ left, right, operator }: BinaryNode, natureAt: NatureAt): string {
  const path = pathOf(left) ?? pathOf(right);
  const literal = pathOf(left) === undefined ? left : right;
  if (path === undefined) return "Values of different types are not equal: convert with `asInt(…)`, `asFloat(…)` or `string(…)`.";
  const name = asExpression(path);
  if (!isString(natureAt(path)) && literal.kind === "string" && !isUnknown(natureAt(path)))
    return isNumber(natureAt(path)) && /^\d+$/.test(literal.value)
      ? `Write \`${name} ${operator} ${literal.value}\`.`
      : `Write \`string(${name}) ${operator} ${quoted(literal.value)}\`.`;
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
  if (node.operator === "+" && (number !== undefined || [node.left, node.right].some(({ kind }) => kind === "string")))
    return "Text and numbers are not added: write `string(…)` around the number, or `asInt(…)` around the text.";
  return `Parameters and results are text: write \`asInt(…)\`, \`asFloat(…)\` or \`fromJSON(…)\` around ${
    [left, right]
      .filter((each) => each !== undefined)
      .map((each) => `\`${each}\``)
      .join(" and ") || "it"
  }.`;
}
