import type { CarriedVariable, Repeat } from "../../graph/graph.ts";
import type { ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { expressionTag, plainTag } from "./expression/tags.ts";
import { decodeText, type Access } from "./expression/access.ts";
import { primary } from "./expression/precedence.ts";
import type { CarriedPort } from "./carried-ports.ts";
import type { Lowering } from "./lowering.ts";
import { declareResult, tagOfOutput, type Way } from "./repeat-results.ts";
import { taskArgument } from "./resolve.ts";
import { addTask, portNames, type Guard, type Scope, type ScopePort, type TaskBuilder } from "./scope.ts";
import { uniqueSpelling } from "./names.ts";

/** One iteration: a task, or a DAG of its own, and what it leaves. */
export interface Iteration {
  readonly task: TaskBuilder;
  /** What a variable is behind it. */
  readonly next: (variable: CarriedVariable) => Value;
  /** Whether there is another one; absent if there is. */
  readonly again: Value | undefined;
}

/** How the part of a list that one call goes through is handed to it. */
interface Part {
  /** How many items there are in it. */
  readonly count: string;
  readonly item: (type: ValueType) => Access;
  readonly firstHalf: ReadonlyMap<string, string>;
  readonly secondHalf: ReadonlyMap<string, string>;
}

/**
 * A list in order: a template that does one item, or calls itself for the first half and then for the second (lowering.md d2). So the calls
 * are nested as deep as the logarithm of the length, far from the controller's limit of 100.
 */
export function divideInHalves(
  lowering: Lowering,
  inner: Scope,
  task: TaskBuilder,
  node: Repeat,
  items: Value,
  carried: readonly CarriedPort[],
  iterate: (lowering: Lowering, inner: Scope, node: Repeat, guards: readonly Guard[]) => Iteration,
): void {
  const isRange = items.kind === "operation" && items.operator === "range";
  const part = isRange ? partOfNumbers(lowering, inner, task, node, items) : partOfList(lowering, inner, task, node, items);
  inner.first = { item: part.item };
  const iteration = iterate(lowering, inner, node, []);
  const step = iteration.task;
  step.when = expressionTag(`${part.count} == 1`);
  const half = (name: string, values: ReadonlyMap<string, string>): TaskBuilder => {
    const call = addTask(inner, name, { template: inner.template }, true);
    call.again = true;
    for (const [input, value] of values) call.parameters.set(input, value);
    return call;
  };
  const first = half("first-half", part.firstHalf);
  first.when = expressionTag(`${part.count} > 1`);
  const second = half("second-half", part.secondHalf);
  second.endings = [[{ task: first, statuses: ["Succeeded"] }]];
  for (const {
    port: { name, kind },
  } of carried) {
    const tag = tagOfOutput(first, kind, name);
    if (kind === "parameter") second.parameters.set(name, tag);
    else second.artifacts.set(name, { name, from: tag });
  }
  if (iteration.again) {
    const goesOn: CarriedVariable = {
      name: uniqueSpelling("again", portNames(inner.inputs)),
      type: { kind: "boolean" },
      initial: always,
      next: always,
    };
    declareResult(lowering, inner, node, goesOn, [
      { kind: "value", task: step, value: iteration.again },
      { kind: "call", task: second },
      { kind: "call", task: first },
      { kind: "known", text: "true" },
    ]);
    second.when = expressionTag(`tasks['first-half'].outputs.parameters.${goesOn.name} == 'true'`);
  }
  for (const { variable } of carried) {
    const ways: readonly Way[] = [
      { kind: "value", task: step, value: iteration.next(variable) },
      { kind: "call", task: second },
      ...(iteration.again ? [{ kind: "call", task: first } as const] : []),
      { kind: "input" },
    ];
    declareResult(lowering, inner, node, variable, ways);
  }
}

const always: Value = { kind: "constant", value: true, type: { kind: "boolean" } };

function addInput(
  lowering: Lowering,
  inner: Scope,
  task: TaskBuilder,
  node: Repeat,
  wish: string,
  value: Value,
  type: ValueType,
): ScopePort {
  const name = uniqueSpelling(wish, portNames(inner.inputs));
  const port: ScopePort = { name, kind: "parameter", type, field: { name }, optional: false };
  inner.inputs.set(`loop ${wish}`, port);
  task.parameters.set(name, taskArgument(lowering, task, value, type, node.place));
  return port;
}

/** The list itself, halved from call to call. */
function partOfList(lowering: Lowering, inner: Scope, task: TaskBuilder, node: Repeat, items: Value): Part {
  const { name } = addInput(lowering, inner, task, node, "items", items, items.type);
  const list = `fromJSON(inputs.parameters.${name})`;
  return {
    count: `len(${list})`,
    item: (type) => itemOf(`${list}[0]`, type),
    firstHalf: new Map([[name, expressionTag(`let xs = ${list}; toJson(take(xs, int(len(xs) / 2)))`)]]),
    secondHalf: new Map([[name, expressionTag(`let xs = ${list}; toJson(xs[int(len(xs) / 2):])`)]]),
  };
}

function itemOf(text: string, type: ValueType): Access {
  return { type, decoded: primary(text), ...(type.kind === "string" ? { encoded: primary(text) } : {}) };
}

/** Numbers from one up to another: the two are all that is handed on. */
function partOfNumbers(
  lowering: Lowering,
  inner: Scope,
  task: TaskBuilder,
  node: Repeat,
  items: Value & { readonly kind: "operation" },
): Part {
  const number: ValueType = { kind: "number" };
  const zero: Value = { kind: "constant", value: 0, type: number };
  const from = addInput(lowering, inner, task, node, "from", zero, number).name;
  const to = addInput(lowering, inner, task, node, "to", items.operands[0]!, number).name;
  const [low, high] = [`asInt(inputs.parameters.${from})`, `asInt(inputs.parameters.${to})`];
  const middle = expressionTag(`${low} + int((${high} - ${low}) / 2)`);
  const encoded = primary(`inputs.parameters.${from}`);
  return {
    count: `${high} - ${low}`,
    item: (type) => ({ type, encoded, tag: `inputs.parameters.${from}`, decoded: decodeText(encoded, number) }),
    firstHalf: new Map([
      [from, plainTag(`inputs.parameters.${from}`)],
      [to, middle],
    ]),
    secondHalf: new Map([
      [from, middle],
      [to, plainTag(`inputs.parameters.${to}`)],
    ]),
  };
}
