// A task with the names that it refers to filled in: one call, or one for each item of its loop.
import { type Dag, taskNodeId } from "./dag-context.ts";
import { resolveTask, taskScope } from "./dag-references.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Calls } from "./memory.ts";
import { valuesOf } from "./prepared.ts";
import { goJson } from "./go-text.ts";
import { expandCall } from "./loops.ts";
import type { Call } from "./objects.ts";
import { parametersOf } from "./scope.ts";

/** Of a task that has begun, and whose ancestors do not change any more, they are what they were. */
export function callsOf(dag: Dag, task: Call): Calls {
  const { operation } = dag;
  const { memory } = operation.workflow;
  const id = taskNodeId(dag, task.name);
  const known = memory.calls.get(id);
  if (known?.task === task && known.values === valuesOf(operation, known.fingerprint)) return known;
  const resolved = resolveTask(dag, task);
  const calls = expandCall(operation, resolved, () => parametersOf(taskScope(dag, resolved, goJson(resolved)), operation.globals));
  const made = { calls, started: 0, awake: new Set<number>(), over: 0 };
  if (!areAncestorsClosed(dag, task.name)) return made;
  const fingerprint = fingerprintOf(`${goJson(task)}${goJson(resolved)}`);
  const values = valuesOf(operation, fingerprint);
  if (fingerprint.isUnsteady || values.includes("{{")) memory.calls.delete(id);
  else memory.calls.set(id, { ...made, task, fingerprint, values });
  return memory.calls.get(id) ?? made;
}

/** No pass comes to them any more. */
export function areAncestorsClosed({ progress }: Dag, name: string): boolean {
  if (progress === undefined) return false;
  const place = progress.order.places.get(name);
  return place !== undefined && (progress.order.waitsFor[place] ?? []).every((dependency) => progress.closed[dependency] === true);
}
