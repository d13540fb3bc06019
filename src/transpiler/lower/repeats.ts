import type { CarriedVariable, Repeat } from "../../graph/graph.ts";
import type { ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { lowerBlock } from "./branches.ts";
import { lowerCall } from "./calls.ts";
import { portsOf, type CarriedPort } from "./carried-ports.ts";
import { absentText } from "./expression/guard.ts";
import { accessTo } from "./expression/access.ts";
import { printValue } from "./expression/argument.ts";
import { expressionTag } from "./expression/tags.ts";
import { beginScope, type Lowering } from "./lowering.ts";
import { divideInHalves, type Iteration } from "./halves.ts";
import { waitFor } from "./order.ts";
import { declareResult, type Way } from "./repeat-results.ts";
import { addOutput, hasMetadata, siteOf, taskArgument } from "./resolve.ts";
import { artifactArgument } from "./resolve/artifacts.ts";
import { guardTask, lowerTask, type Surroundings } from "./tasks.ts";
import { addTask, type Guard, type Scope, type ScopePort, type TaskBuilder } from "./scope.ts";

/** A loop whose iterations follow each other: a template that calls itself (lowering.md d, e). */
export function lowerRepeat(lowering: Lowering, scope: Scope, node: Repeat, around: Surroundings): TaskBuilder {
  const task = addTask(scope, node.name, { template: "" }, true);
  const inner = beginScope(lowering, task.name, { pipeline: scope.pipeline, parent: { scope, task } });
  task.call = { template: inner.template };
  guardTask(lowering, task, node, around.guards);
  waitFor(lowering, task, [...around.after, ...node.after]);
  lowering.loopScopes.set(node.id, inner);
  const carried = portsOf(lowering, node);
  for (const { port, key, variable } of carried) {
    inner.inputs.set(key, port);
    passCarried(lowering, task, variable.initial, port, node);
  }
  if (node.items) divideInHalves(lowering, inner, task, node, node.items, carried, lowerIteration);
  else againAndAgain(lowering, inner, node, carried);
  lowering.placements.set(node.id, { scope, tasks: [task], producer: task });
  return task;
}

/** Fills an input of the template with a value of the DAG that calls it. */
function passCarried(lowering: Lowering, task: TaskBuilder, value: Value, port: ScopePort, node: Repeat): void {
  if (port.kind === "parameter") {
    // Also where JSON has a null of its own: what was never set is the mark of an absent value.
    const isUnset = port.optional && value.kind === "constant" && value.value === null && !value.isNull;
    task.parameters.set(port.name, isUnset ? absentText : taskArgument(lowering, task, value, port.type, node.place));
    return;
  }
  if (value.kind === "constant") {
    task.artifacts.set(port.name, { name: port.name, raw: { data: "" } });
    return;
  }
  const found = accessTo(value, siteOf(lowering, task.scope, task, node.place).lookup);
  if (found) task.artifacts.set(port.name, artifactArgument(found, port.name));
}

function lowerIteration(lowering: Lowering, inner: Scope, node: Repeat, guards: readonly Guard[]): Iteration {
  const [only, ...more] = node.body.nodes;
  const around: Surroundings = { guards, after: [] };
  if (only && more.length === 0 && (only.kind === "task" || only.kind === "call")) {
    const task = only.kind === "task" ? lowerTask(lowering, inner, only, around) : lowerCall(lowering, inner, only, around);
    lowering.placements.set(only.id, { scope: inner, tasks: [task], producer: task });
    return { task, next: ({ next }) => withMetadata(lowering, next), again: node.again };
  }
  const task = lowerBlock(lowering, inner, node.body, "iteration", node, around);
  const body = lowering.scopes.find((scope) => scope.parent?.task === task)!;
  const id = `${node.id}/iteration`;
  lowering.placements.set(id, { scope: inner, tasks: [task], producer: task });
  const output = (given: Value, type: ValueType, name: string, optional = false): Value => {
    const value = withMetadata(lowering, given);
    if (value.kind === "constant") return value;
    const port = addOutput(lowering, body, { ...value, type } as Value, name, node.place);
    return { kind: "output", node: id, output: port.name, type, ...(optional ? { optional } : {}) };
  };
  return {
    task,
    next: ({ next, name, type, optional }) => output(next, type, name, optional),
    again: node.again && output(node.again, { kind: "boolean" }, "again"),
  };
}

/** `while`, `do`: the body, and then the same template again. */
function againAndAgain(lowering: Lowering, inner: Scope, node: Repeat, carried: readonly CarriedPort[]): void {
  const guards = node.before ? [{ condition: node.before, negated: false }] : [];
  const { task: body, next, again: condition } = lowerIteration(lowering, inner, node, guards);
  const again = addTask(inner, "again", { template: inner.template }, true);
  again.again = true;
  again.endings = [[{ task: body, statuses: ["Succeeded"] }]];
  if (condition) again.when = expressionTag(printValue(condition, siteOf(lowering, inner, again, node.place)).text);
  for (const { variable, port } of carried) passCarried(lowering, again, next(variable), port, node);
  const ways = (variable: CarriedVariable): readonly Way[] => [
    { kind: "call", task: again },
    ...(condition ? [{ kind: "value", task: body, value: next(variable) } as const] : []),
    ...(node.before || !condition ? [{ kind: "input" } as const] : []),
  ];
  for (const { variable } of carried) declareResult(lowering, inner, node, variable, ways(variable));
}

/** The metadata of an artifact; nothing, where nobody says any. */
function withMetadata(lowering: Lowering, value: Value): Value {
  if (value.kind !== "metadata" || hasMetadata(lowering, value.artifact)) return value;
  return { kind: "constant", value: {}, type: value.type };
}
