import type { Loop, PipelineCall, Task } from "../../graph/graph.ts";
import type { Value } from "../../graph/values.ts";
import { concurrencyAtRunTime } from "../../diagnostics/messages.generated.ts";
import { lowerCall } from "./calls.ts";
import { holdsArtifacts } from "./expression/access.ts";
import { planItems } from "./loop-items.ts";
import { beginScope, type Lowering } from "./lowering.ts";
import { tasksBefore, waitFor } from "./order.ts";
import { lowerTask, type Surroundings } from "./tasks.ts";
import { addTask, type Scope, type TaskBuilder } from "./scope.ts";

/** `for`, `map`: one looping task, or a looping call of a nested DAG that holds the body. */
export function lowerLoop(lowering: Lowering, scope: Scope, loop: Loop): void {
  if (loop.body.nodes.length === 0 || isEmptyList(loop.items)) {
    lowering.loopScopes.set(loop.id, scope);
    lowering.placements.set(loop.id, { scope, tasks: tasksBefore(lowering, scope, loop.after) });
    return;
  }
  const host = loop.concurrency === undefined ? scope : throttled(lowering, scope, loop, loop.concurrency);
  lowering.loopScopes.set(loop.id, host);
  const single = singleNode(lowering, loop);
  const around: Surroundings = {
    guards: [],
    after: loop.after,
    loop: (task) => planItems(lowering, task, loop),
  };
  if (single) {
    const task = single.kind === "task" ? lowerTask(lowering, host, single, around) : lowerCall(lowering, host, single, around);
    lowering.placements.set(single.id, { scope: host, tasks: [task], producer: task });
    lowering.placements.set(loop.id, { scope: host, tasks: [task], producer: task });
  } else {
    lowerBody(lowering, host, loop, around);
  }
}

function isEmptyList(items: Value): boolean {
  if (items.kind === "list") return items.elements.length === 0;
  return items.kind === "constant" && Array.isArray(items.value) && items.value.length === 0;
}

/** The one task that a body consists of, if its own outputs are all that is collected of it. */
function singleNode(lowering: Lowering, loop: Loop): Task | PipelineCall | undefined {
  const [only, ...more] = loop.body.nodes;
  if (only === undefined || more.length > 0 || (only.kind !== "task" && only.kind !== "call")) return undefined;
  const collected = [...(lowering.loops.get(loop.id)?.collected.values() ?? [])];
  // Artifacts are not aggregated: whoever makes them puts them where they belong.
  const own = collected.every((value) => holdsArtifacts(value.type) || isOutputOf(only, value));
  // A failed iteration leaves nothing behind, and indexes shift: a block says so (lowering.md h1).
  const complete = collected.length === 0 || !only.options.continueOnError;
  return own && complete ? only : undefined;
}

function isOutputOf(only: Task | PipelineCall, value: Value): boolean {
  return value.kind === "metadata" ? isOutputOf(only, value.artifact) : value.kind === "output" && value.node === only.id;
}

/** A body of several nodes: a nested DAG, called once an item. */
function lowerBody(lowering: Lowering, host: Scope, loop: Loop, around: Surroundings): void {
  const task = addTask(host, loop.name, { template: "" }, true);
  const inner = beginScope(lowering, host.parallelism === undefined ? task.name : `${task.name}-item`, {
    pipeline: host.pipeline,
    parent: { scope: host, task },
  });
  task.call = { template: inner.template };
  task.loop = around.loop!(task);
  waitFor(lowering, task, around.after);
  lowering.placements.set(loop.id, { scope: host, tasks: [task], producer: task, body: inner });
  lowering.lowerNodes(lowering, inner, loop.body.nodes);
}

/** `concurrency`: the loop alone in a DAG with `parallelism` (lowering.md c4). Never `failFast` with it (rule 6). */
function throttled(lowering: Lowering, scope: Scope, loop: Loop, concurrency: Value): Scope {
  const task: TaskBuilder = addTask(scope, loop.name, { template: "" }, true);
  const inner = beginScope(lowering, task.name, { pipeline: scope.pipeline, parent: { scope, task } });
  task.call = { template: inner.template };
  if (concurrency.kind === "constant" && typeof concurrency.value === "number") inner.parallelism = concurrency.value;
  else lowering.report(concurrencyAtRunTime(), loop.place);
  return inner;
}
