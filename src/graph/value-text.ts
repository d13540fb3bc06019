import type { Node } from "./graph.ts";
import type { NodeId } from "./identifiers.ts";
import type { Operator, Value } from "./values.ts";

/** What a name stands for. */
export type NodeOf = (id: NodeId) => Node | undefined;

const infix: Partial<Record<Operator, string>> = {
  ...{ add: "+", subtract: "-", multiply: "*", divide: "/", remainder: "%", power: "**" },
  ...{ equal: "===", notEqual: "!==", less: "<", lessOrEqual: "<=", greater: ">", greaterOrEqual: ">=" },
  ...{ and: "&&", or: "||", coalesce: "??" },
};

/** A value as its author would have written it, for people: short rather than complete. */
export function valueText(value: Value, nodeOf: NodeOf): string {
  const text = (part: Value): string => valueText(part, nodeOf);
  switch (value.kind) {
    case "constant":
      return JSON.stringify(value.value);
    case "parameter":
      return value.name;
    case "output":
      return outputText(nodeOf(value.node), value.output);
    case "item": {
      const loop = nodeOf(value.loop);
      return loop && "itemName" in loop ? loop.itemName : "item";
    }
    case "index":
      return "index";
    case "key":
      return value.name;
    case "element":
      return value.role;
    case "collected":
      return text(value.value);
    case "carried":
    case "merged":
      return value.name;
    case "succeeded":
      return `${nodeOf(value.node)?.name ?? "?"} succeeded`;
    case "metadata":
      return `${text(value.artifact)}.metadata`;
    case "run":
      return `run.${value.property}`;
    case "member":
      return `${text(value.object)}.${value.name}`;
    case "list":
      return `[${value.elements.map(text).join(", ")}]`;
    case "object":
      return `{ ${Object.keys(value.fields).join(", ")} }`;
    case "iteration":
      return `${text(value.list)}.${value.operator}(…)`;
    case "operation":
      return operationText(value.operator, value.operands, text);
  }
}

/** The only output of a task is the task itself, where the author writes it; those of a loop are variables. */
function outputText(node: Node | undefined, output: string): string {
  const name = node?.name ?? "?";
  return node?.kind === "repeat" ? output : output === "result" ? name : `${name}.${output}`;
}

function operationText(operator: Operator, operands: readonly Value[], text: (value: Value) => string): string {
  const inner = (value: Value): string => (isInfix(value) ? `(${text(value)})` : text(value));
  const sign = infix[operator];
  if (sign !== undefined) return operands.map(inner).join(` ${sign} `);
  const [first, ...rest] = operands;
  if (first === undefined) return `${operator}()`;
  if (operator === "not") return `!${inner(first)}`;
  if (operator === "negate") return `-${inner(first)}`;
  if (operator === "conditional") return `${inner(first)} ? ${rest.map(inner).join(" : ")}`;
  if (operator === "length") return `${inner(first)}.length`;
  if (operator === "concatenate") return operands.map(inner).join(" + ");
  return `${inner(first)}.${operator}(${rest.map(text).join(", ")})`;
}

function isInfix(value: Value): boolean {
  return (
    value.kind === "operation" &&
    (infix[value.operator] !== undefined || value.operator === "conditional" || value.operator === "concatenate")
  );
}
