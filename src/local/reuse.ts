import type { WorkflowState } from "../simulator/state.ts";
import type { WorkRequest } from "./engine/engine.ts";
import { taskFolder, type Reuse } from "./task/run-task.ts";
import { readRecord } from "./task/record.ts";
import { isNamed } from "./task/names.ts";
import type { LocalRun } from "./local-run.ts";
import { pathOf } from "../simulator/node-path.ts";

/** How much of an earlier attempt at a run counts. */
export type Again =
  /** All that has succeeded and would do the same. */
  | { readonly kind: "rest" }
  /** All but a task and what comes after it. */
  | { readonly kind: "from"; readonly task: string }
  /** All but a task. */
  | { readonly kind: "only"; readonly task: string };

export function reuseFor(run: LocalRun, workflow: WorkflowState, again: Again | undefined): (request: WorkRequest) => Reuse {
  if (again === undefined) return () => () => false;
  return (request) => (record, isSame) => {
    if (record.state === "failed") return isSame && again.kind === "rest" && hasLaterSuccess(run, request.path);
    if (again.kind === "rest") return isSame;
    const isMeant = again.kind === "only" ? isNamed(request.path, again.task) : comesFrom(workflow, request.node.id, again.task);
    return !isMeant && (isSame || gives(request, record.parameters, record.artifacts));
  };
}

/** A failed attempt is passed over only if one after it was better. */
function hasLaterSuccess(run: LocalRun, path: string): boolean {
  const [, before = "", number = ""] = /^(.*)\((\d+)\)$/s.exec(path) ?? [];
  if (number === "") return false;
  for (let next = Number(number) + 1; ; next++) {
    const record = readRecord(taskFolder(run, `${before}(${String(next)})`));
    if (record === undefined) return false;
    if (record.state === "succeeded") return true;
  }
}

/** The task itself, what it consists of, and all that waits for it. */
function comesFrom(workflow: WorkflowState, id: string, task: string): boolean {
  const seen = new Set<string>();
  const open = [...workflow.nodes.values()].filter(({ name }) => isNamed(pathOf(workflow, name), task));
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.id === id) return true;
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    for (const child of node.children) {
      const next = workflow.nodes.get(child);
      if (next !== undefined) open.push(next);
    }
  }
  return workflow.nodes.get(id)?.displayName.endsWith(".onExit") === true;
}

/** Whether what is there is all that the template promises now. */
function gives(
  { template }: WorkRequest,
  parameters: Readonly<Record<string, string>>,
  artifacts: Readonly<Record<string, unknown>>,
): boolean {
  const wanted = (template.outputs?.parameters ?? []).filter(
    ({ valueFrom }) => valueFrom?.path !== undefined && valueFrom.default === undefined,
  );
  const files = (template.outputs?.artifacts ?? []).filter(({ optional }) => optional !== true);
  return wanted.every(({ name }) => parameters[name] !== undefined) && files.every(({ name }) => artifacts[name] !== undefined);
}
