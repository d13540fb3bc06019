import type { Component, Graph, InputDeclaration, Node, OutputDeclaration, Pipeline, Schedule } from "../../src/graph/graph.ts";
import type { Json, Place, ValueType } from "../../src/graph/types.ts";
import type { Iteration, Operator, Value } from "../../src/graph/values.ts";

export const place: Place = { file: "pipelines/test.pipeline.ts", line: 1, column: 1, endLine: 1, endColumn: 2 };

export const text: ValueType = { kind: "string" };
export const number: ValueType = { kind: "number" };
export const boolean: ValueType = { kind: "boolean" };
export const json: ValueType = { kind: "json" };
export const model: ValueType = { kind: "artifact", artifact: "Model" };
export const listOf = (element: ValueType): ValueType => ({ kind: "list", element });
export const objectOf = (fields: Readonly<Record<string, ValueType>>): ValueType => ({
  kind: "object",
  fields: Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, { type, optional: false }])),
});

/** The type of a value known now. */
function typeOf(value: Json): ValueType {
  if (typeof value === "string") return text;
  if (typeof value === "number") return number;
  if (typeof value === "boolean") return boolean;
  if (Array.isArray(value)) return listOf(value[0] === undefined ? json : typeOf(value[0] as Json));
  return value === null
    ? { kind: "null" }
    : objectOf(Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, typeOf(entry as Json)])));
}

export const constant = (value: Json, type = typeOf(value)): Value => ({ kind: "constant", value, type });
export const parameter = (name: string, type: ValueType = text, pipeline = "main"): Value => ({ kind: "parameter", pipeline, name, type });
export const output = (node: string, name: string, type: ValueType = text): Value => ({ kind: "output", node, output: name, type });
export const item = (loop: string, type: ValueType = text): Value => ({ kind: "item", loop, type });
export const index = (loop: string): Value => ({ kind: "index", loop, type: number });
export const collected = (loop: string, value: Value): Value => ({ kind: "collected", loop, value, type: listOf(value.type) });
export const metadata = (artifact: Value): Value => ({ kind: "metadata", artifact, type: json });
export const member = (object: Value, name: string, type: ValueType): Value => ({ kind: "member", object, name, type });
export const operation = (type: ValueType, operator: Operator, ...operands: readonly Value[]): Value => ({
  kind: "operation",
  operator,
  operands,
  type,
});
export const iteration = (
  type: ValueType,
  operator: Iteration["operator"],
  id: string,
  list: Value,
  body: Value,
  initial?: Value,
): Value => ({ kind: "iteration", operator, id, list, body, type, ...(initial ? { initial } : {}) });
export const element = (id: string, type: ValueType, role: "element" | "index" | "accumulator" = "element"): Value => ({
  kind: "element",
  iteration: id,
  role,
  type,
});

export const input = (name: string, type: ValueType = text, more: Partial<InputDeclaration> = {}): InputDeclaration => ({
  name,
  type,
  optional: more.default !== undefined,
  ...more,
});
export const result = (name: string, type: ValueType = text, more: Partial<OutputDeclaration> = {}): OutputDeclaration => ({
  name,
  type,
  ...more,
});

/** A component whose script is of no interest. */
export function component(
  id: string,
  inputs: readonly InputDeclaration[] = [],
  outputs: readonly OutputDeclaration[] = [],
  more: Partial<Component> = {},
): Component {
  return {
    id,
    name: id,
    place,
    inputs,
    outputs,
    implementation: {
      kind: "script",
      language: "python",
      image: constant("python:3.11-slim"),
      command: ["python3"],
      source: `print("${id}")\n`,
      environment: {},
    },
    ...more,
  };
}

type Common = { readonly name?: string; readonly after?: readonly string[] };

export const task = (
  id: string,
  of: string,
  args: Readonly<Record<string, Value>> = {},
  more: Common & { readonly options?: Extract<Node, { kind: "task" }>["options"] } = {},
): Node => ({
  kind: "task",
  id,
  name: more.name ?? id,
  component: of,
  arguments: args,
  after: more.after ?? [],
  options: more.options ?? {},
  place,
});

export const call = (
  id: string,
  of: string,
  args: Readonly<Record<string, Value>> = {},
  more: Common & { readonly options?: Extract<Node, { kind: "call" }>["options"] } = {},
): Node => ({
  kind: "call",
  id,
  name: more.name ?? id,
  pipeline: of,
  arguments: args,
  after: more.after ?? [],
  options: more.options ?? {},
  place,
});

export const branch = (id: string, condition: Value, then: readonly Node[], otherwise: readonly Node[] = [], more: Common = {}): Node => ({
  kind: "branch",
  id,
  name: more.name ?? id,
  condition,
  then: { nodes: then },
  otherwise: { nodes: otherwise },
  after: more.after ?? [],
  place,
});

export const loop = (
  id: string,
  items: Value,
  nodes: readonly Node[],
  more: Common & { readonly itemName?: string; readonly concurrency?: Value } = {},
): Node => ({
  kind: "loop",
  id,
  name: more.name ?? id,
  items,
  itemName: more.itemName ?? "item",
  body: { nodes },
  after: more.after ?? [],
  place,
  ...(more.concurrency ? { concurrency: more.concurrency } : {}),
});

export function pipeline(
  id: string,
  nodes: readonly Node[],
  more: Partial<Omit<Pipeline, "results">> & { readonly results?: Readonly<Record<string, Value>> } = {},
): Pipeline {
  const { results, ...rest } = more;
  return {
    id,
    name: id,
    place,
    exported: true,
    inputs: [],
    body: { nodes },
    options: {},
    taskDefaults: {},
    ...rest,
    results: Object.entries(results ?? {}).map(([name, value]) => ({ name, value })),
  };
}

export function graph(pipelines: readonly Pipeline[], components: readonly Component[], schedules: readonly Schedule[] = []): Graph {
  return { pipelines, schedules, components: new Map(components.map((one) => [one.id, one])) };
}
