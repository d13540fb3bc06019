import { blocksOf, type Block, type Graph, type Node, type Pipeline } from "../../src/graph/graph.ts";
import type { Json } from "../../src/graph/types.ts";
import type { Operation, Value } from "../../src/graph/values.ts";
import { kebab, negated } from "./leaf.ts";

/** One call of a pipeline: where its tasks' names begin, and what its parameters are. */
export interface Call {
  readonly graph: Graph;
  readonly pipeline: Pipeline;
  readonly path: string;
  /** Of its tasks and calls, by node. */
  readonly names: ReadonlyMap<string, string>;
  readonly given: Readonly<Record<string, string>>;
  readonly outer?: Call;
  /** How deep the loop of a node is, from 1. */
  readonly depths: ReadonlyMap<string, number>;
}

const operators: Readonly<Record<string, string>> = {
  equal: "==",
  notEqual: "!=",
  less: "<",
  lessOrEqual: "<=",
  greater: ">",
  greaterOrEqual: ">=",
};

/** The pipeline itself, which nobody calls. */
export function rootCall(graph: Graph, pipeline: Pipeline): Call {
  const given = Object.fromEntries(pipeline.inputs.map(({ name }) => [name, `parameter ${kebab(name)}`]));
  return { graph, pipeline, path: "", names: namesIn(graph, pipeline, ""), given, depths: new Map() };
}

export function calledBy(node: Extract<Node, { kind: "call" }>, outer: Call): Call {
  const { graph, depths } = outer;
  const pipeline = pipelineNamed(graph, node.pipeline);
  const path = `${outer.names.get(node.id) ?? ""}/`;
  const given = Object.fromEntries(
    pipeline.inputs.map((input) => {
      const value = node.arguments[input.name];
      return [input.name, value ? valueText(value, outer) : input.default === undefined ? "nothing" : constantText(input.default)];
    }),
  );
  return { graph, pipeline, path, names: namesIn(graph, pipeline, path), given, outer, depths };
}

/** `train`, or `train#2` where there are several. */
function namesIn(graph: Graph, { body, atExit }: Pipeline, path: string): ReadonlyMap<string, string> {
  const found: { id: string; base: string }[] = [];
  const collect = (block: Block): void => {
    for (const node of block.nodes) {
      if (node.kind === "task") found.push({ id: node.id, base: kebab(graph.components.get(node.component)?.name ?? "") });
      if (node.kind === "call") found.push({ id: node.id, base: pipelineNamed(graph, node.pipeline).name });
      blocksOf(node).forEach(collect);
    }
  };
  collect(body);
  if (atExit) collect(atExit);
  return new Map(
    found.map(({ id, base }) => {
      const same = found.filter((other) => other.base === base);
      return [id, `${path}${base}${same.length > 1 ? `#${same.findIndex((other) => other.id === id) + 1}` : ""}`];
    }),
  );
}

function pipelineNamed({ pipelines }: Graph, id: string): Pipeline {
  const found = pipelines.find((pipeline) => pipeline.id === id);
  if (!found) throw new Error(`the graph has no pipeline ${id}`);
  return found;
}

/** A node of the call at hand or of one around it. */
export function nodeAt(id: string, call: Call): { node: Node; call: Call } {
  for (let at: Call | undefined = call; at; at = at.outer) {
    const { body, atExit } = at.pipeline;
    const node = findIn(body, id) ?? (atExit ? findIn(atExit, id) : undefined);
    if (node) return { node, call: at };
  }
  throw new Error(`no node ${id}`);
}

function findIn(block: Block, id: string): Node | undefined {
  for (const node of block.nodes) {
    if (node.id === id) return node;
    const found = blocksOf(node).map((inner) => findIn(inner, id));
    if (found.some(Boolean)) return found.find(Boolean);
  }
  return undefined;
}

/** The body of a loop. */
export function insideLoop(loop: string, call: Call): Call {
  return { ...call, depths: new Map([...call.depths, [loop, call.depths.size + 1]]) };
}

/** Where a value comes from, in the words of `structure.json`. */
export function valueText(value: Value, call: Call): string {
  switch (value.kind) {
    case "constant":
      return constantText(value.value);
    case "parameter": {
      let at: Call | undefined = call;
      while (at && at.pipeline.id !== value.pipeline) at = at.outer;
      return at?.given[value.name] ?? `parameter ${kebab(value.name)}`;
    }
    case "output": {
      const { node, call: at } = nodeAt(value.node, call);
      if (node.kind !== "call") return `${at.names.get(value.node) ?? ""}${value.output === "result" ? "" : `.${kebab(value.output)}`}`;
      const inner = calledBy(node, at);
      const result = inner.pipeline.results.find(({ name }) => name === value.output);
      return result ? valueText(result.value, inner) : "unknown";
    }
    case "item":
      return `item@${call.depths.get(value.loop) ?? 0}`;
    case "collected":
      return `[${valueText(value.value, insideLoop(value.loop, call))}]`;
    case "merged":
      return `one of (${[...choices(value.whenTrue, call), ...choices(value.whenFalse, call)].join(" | ")})`;
    case "member":
      return `${valueText(value.object, call)}.${kebab(value.name)}`;
    case "run":
      return `run ${kebab(value.property)}`;
    case "operation":
      return operationText(value, call);
    case "list":
      return "list";
    case "object":
      return "object";
    default:
      return value.kind;
  }
}

function choices(value: Value, call: Call): readonly string[] {
  return value.kind === "merged" ? [...choices(value.whenTrue, call), ...choices(value.whenFalse, call)] : [valueText(value, call)];
}

function operationText({ operator, operands }: Operation, call: Call): string {
  const parts = operands.map((operand) => valueText(operand, call));
  // An artifact of a list is found by its index in the loop over them.
  const at = operands[1];
  if (operator === "element" && (at?.kind === "item" || at?.kind === "index") && parts[0] === itemsOfLoop(at.loop, call))
    return `item@${call.depths.get(at.loop) ?? 0}`;
  if (operator === "concatenate") return `text with ${parts.filter((part) => part !== "text").join(", ")}`;
  if (operator === "not") return negated([parts[0] ?? ""]);
  const [left, right] = operands.map((operand, index) =>
    operand.kind === "constant" && typeof operand.value === "string" ? JSON.stringify(operand.value) : (parts[index] ?? ""),
  );
  const symbol = operators[operator];
  return symbol === undefined ? `${kebab(operator)} of ${parts.join(", ")}` : `${left ?? ""} ${symbol} ${right ?? ""}`;
}

/** What a loop goes over. Artifacts are gone through by their indices. */
export function itemsText(items: Value, call: Call): string {
  const length = items.kind === "operation" && items.operator === "range" ? items.operands[0] : undefined;
  const list = length?.kind === "operation" && length.operator === "length" ? length.operands[0] : undefined;
  return valueText(list ?? items, call);
}

function itemsOfLoop(loop: string, call: Call): string | undefined {
  const found = nodeAt(loop, call);
  return found.node.kind === "loop" ? itemsText(found.node.items, found.call) : undefined;
}

/** What holds when all of them hold. */
export function conjuncts(value: Value, call: Call): readonly string[] {
  if (value.kind === "operation" && value.operator === "and") return value.operands.flatMap((operand) => conjuncts(operand, call));
  return [valueText(value, call)];
}

function constantText(constant: Json): string {
  if (Array.isArray(constant)) return `${constant.length} ${typeof constant[0]}s`;
  if (typeof constant === "string") return "text";
  return typeof constant === "object" && constant !== null ? "object" : JSON.stringify(constant);
}
