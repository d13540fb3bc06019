// Whether a step or task runs, as far as the manifest tells.
import { objectAt, textAt } from "../model/objects.ts";
import { canComeTrue, endings, type Ending } from "./depends.ts";
import type { CallFlow, TemplateFlow } from "./flow.ts";
import { neverRuns } from "./standing.ts";

/** How the tasks of a DAG may end; what cannot happen is left out. */
function endingsOf(flow: TemplateFlow, name: string): readonly Ending[] {
  const call = flow.callNamed(name);
  if (call === undefined) return endings;
  // A loop all of whose iterations are skipped has succeeded.
  const skipped = call.isLoop ? (["Succeeded", "Skipped"] as const) : (["Skipped"] as const);
  if (neverRuns(call.call)) return [...skipped, ...(flow.order.isFirst(call.call) ? [] : (["Omitted"] as const))];
  const { resolution } = call;
  const isDaemon = resolution.kind !== "found" || resolution.template.value["daemon"] === true;
  return endings.filter((ending) => {
    if (ending === "Skipped") return textAt(call.call.value, "when") !== undefined || call.isLoop;
    if (ending === "Omitted") return !flow.order.isFirst(call.call);
    return ending !== "Daemoned" || isDaemon;
  });
}

/** What the status of a step or task says of how it ended; a daemon still runs. */
const statuses: Readonly<Record<Exclude<Ending, "Daemoned">, string>> = {
  Succeeded: "Succeeded",
  Failed: "Failed",
  Errored: "Error",
  Skipped: "Skipped",
  Omitted: "Omitted",
};

/** Whether it may be its turn while the one before it has such a status. True where that is not certain. */
export function mayFindStatus(flow: TemplateFlow, call: CallFlow, other: CallFlow, isWanted: (status: string) => boolean): boolean {
  const isBefore =
    flow.root === "steps" ? other.call.group < call.call.group : flow.order.dependencies(call.call).names.includes(other.call.name);
  if (!isBefore) return true;
  const possible = endingsOf(flow, other.call.name).filter((way) => way !== "Omitted" || flow.root === "tasks");
  const ways = possible.filter((way) => way === "Daemoned" || isWanted(statuses[way]));
  return ways.length > 0 && mayRunAfter(flow, call, other, ways);
}

/** Its `depends` cannot come true. */
export function isDead(flow: TemplateFlow, call: CallFlow): boolean {
  if (flow.root !== "tasks") return false;
  const known = flow.memory.dead.get(call);
  if (known !== undefined) return known;
  const dead = canComeTrue(flow.order.dependencies(call.call), (name) => endingsOf(flow, name)) === false;
  flow.memory.dead.set(call, dead);
  return dead;
}

/** Nothing of it is ever looked at: a constant `when`, a dead `depends`, or a `target` that does not need it. */
export function isNeverStarted(flow: TemplateFlow, call: CallFlow): boolean {
  return neverRuns(call.call) || isDead(flow, call) || isOutsideTarget(flow, call);
}

/** `target` of a DAG names the tasks that are wanted; what they do not depend on has no node. */
export function isOutsideTarget(flow: TemplateFlow, { call }: CallFlow): boolean {
  const target = textAt(objectAt(flow.template.value, "dag"), "target") ?? "";
  if (target === "" || target.includes("{{")) return false;
  flow.memory.wanted ??= wantedTasks(flow, target.split(" "));
  return flow.memory.wanted.size > 0 && !flow.memory.wanted.has(call.name);
}

function wantedTasks({ order }: TemplateFlow, targets: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...targets];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const call = found.has(name) ? undefined : order.callNamed(name);
    if (call === undefined) continue;
    found.add(name);
    open.push(...order.dependencies(call).names);
  }
  return found;
}

/** Whether it may run although another has ended in one of these ways. Undefined words of `depends` count as yes. */
export function mayRunAfter(flow: TemplateFlow, call: CallFlow, other: CallFlow, ways: readonly Ending[]): boolean {
  if (flow.root === "steps") {
    const { error, failed } = objectAt(other.call.value, "continueOn");
    return ways.some((way) => (way === "Failed" ? failed === true : way === "Errored" ? error === true : true));
  }
  const dependencies = flow.order.dependencies(call.call);
  // Further back it is up to those between them, which may run all the same.
  if (!dependencies.names.includes(other.call.name)) return ways.includes("Skipped");
  const choose = (name: string): readonly Ending[] => {
    const possible = endingsOf(flow, name);
    return name === other.call.name ? ways.filter((way) => possible.includes(way)) : possible;
  };
  return canComeTrue(dependencies, choose) !== false;
}
