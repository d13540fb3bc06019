// The steps of one group with the names that they refer to filled in, and those of them that may have something to do.
import { fingerprintOf } from "./fingerprint.ts";
import type { GroupCalls, RememberedGroup } from "./memory.ts";
import { valuesOf } from "./prepared.ts";
import { goJson } from "./go-text.ts";
import { nodeId, phaseFulfilled } from "./nodes.ts";
import type { Call } from "./objects.ts";
import type { Operation } from "./state.ts";

/** Those of the pass before, if they would come out the same; with `steady`, all that they refer to but the global names is. */
export function groupCalls(
  operation: Operation,
  groupId: string,
  source: readonly Call[],
  steady: boolean,
  expand: () => readonly Call[],
): GroupCalls {
  const { groups } = operation.workflow.memory;
  const known = groups.get(groupId);
  if (steady && known?.source === source && known.values === valuesOf(operation, known.fingerprint)) return known;
  groups.delete(groupId);
  const calls = expand();
  const made = { calls, started: new Map<string, Call>(), open: calls.map((_, index) => index), awake: new Set<number>(), over: 0 };
  if (!steady) return { ...made, isKept: false };
  const fingerprint = fingerprintOf(`${goJson(source)}${goJson(calls)}`);
  const values = valuesOf(operation, fingerprint);
  if (fingerprint.isUnsteady || values.includes("{{")) return { ...made, isKept: false };
  const remembered: RememberedGroup = { ...made, isKept: true, source, fingerprint, values };
  groups.set(groupId, remembered);
  return remembered;
}

/** The indexes to look at now; `noteStep` says of each whether the next pass has to. */
export function takeOpen(group: GroupCalls): readonly number[] {
  const woken = [...group.awake].sort((left, right) => left - right);
  group.awake.clear();
  const { open } = group;
  group.open = [];
  if (woken.length === 0) return open;
  const result: number[] = [];
  let next = 0;
  for (const index of open) {
    for (let other = woken[next]; other !== undefined && other < index; other = woken[next]) {
      result.push(other);
      next += 1;
    }
    result.push(index);
  }
  return [...result, ...woken.slice(next)];
}

export function noteStep({ workflow }: Operation, group: GroupCalls, index: number, name: string): void {
  const { memory, nodes } = workflow;
  const id = nodeId(workflow, name);
  const node = nodes.get(id);
  if (group.isKept && memory.resting.has(id)) {
    memory.iterations.set(id, { index, awake: group.awake });
    return;
  }
  const isOver = node !== undefined && phaseFulfilled(node.phase) && (node.phase === "Skipped" || memory.prepared.has(name));
  if (group.isKept && isOver) {
    memory.prepared.delete(name);
    group.over += 1;
  } else group.open.push(index);
}

/** Some are neither over nor to be looked at: they go on by themselves. */
export function hasResting({ calls, open, awake, over }: GroupCalls): boolean {
  return awake.size === 0 && open.length + over < calls.length;
}
