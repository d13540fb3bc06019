import type { Node } from "../simulator/node.ts";
import { pathOf } from "../simulator/node-path.ts";
import type { SimulatedNode } from "../simulator/result.ts";
import type { WorkflowState } from "../simulator/state.ts";
import { stoppedProblem } from "./engine/engine.ts";
import type { EndedTask, LocalRun, TaskState } from "./local-run.ts";
import { taskFolder } from "./task/run-task.ts";
import type { LocalWorker } from "./worker.ts";

/** A node that is for the end, or a part of one. */
export function finalNodes(workflow: WorkflowState, finals: ReadonlySet<string> | undefined): ((node: Node) => boolean) | undefined {
  if (finals === undefined) return undefined;
  return (node) => {
    for (let current: Node | undefined = node; current !== undefined; current = workflow.nodes.get(current.boundaryId)) {
      if (current.displayName.endsWith(".onExit")) return true;
      const around = workflow.nodes.get(current.boundaryId);
      if (finals.has(`${around?.templateName ?? ""}/${current.displayName.split("(")[0] ?? ""}`)) return true;
    }
    return false;
  };
}

const leaves: ReadonlySet<SimulatedNode["type"]> = new Set(["Pod", "HTTP", "Suspend", "Skipped"]);
const over: ReadonlySet<SimulatedNode["phase"]> = new Set(["Succeeded", "Failed", "Error", "Skipped", "Omitted"]);

/** What is told of a node that is done; nothing of those that only hold others. */
export function endedTask(run: LocalRun, workflow: WorkflowState, worker: LocalWorker, node: SimulatedNode): EndedTask | undefined {
  const isMemoized = node.memoized?.hit === true;
  if (!over.has(node.phase) || !(leaves.has(node.type) || isMemoized || node.phase === "Skipped" || node.phase === "Omitted"))
    return undefined;
  const path = pathOf(workflow, node.name);
  const boundary = workflow.nodes.get(workflow.ids.get(node.boundary) ?? "");
  const done = worker.done.get(path);
  const record = done !== undefined && "record" in done ? done.record : undefined;
  const problem = done !== undefined && "problem" in done ? done.problem : record?.failure;
  const isStopped = node.phase !== "Succeeded" && (worker.stopped.has(path) || node.message.endsWith(stoppedProblem));
  const took = record === undefined ? (node.finishedAt ?? 0) - (node.startedAt ?? 0) : record.endedAt - record.startedAt;
  return {
    path,
    template: boundary?.templateName ?? "",
    task: node.displayName.split("(")[0] ?? "",
    state: isStopped ? "stopped" : stateOf(node, done !== undefined && "isReused" in done && done.isReused, isMemoized),
    message: node.phase === "Succeeded" || isStopped ? "" : (problem ?? node.message),
    ...(record === undefined ? {} : { exitCode: record.exitCode }),
    took: Math.max(0, took),
    folder: record === undefined ? undefined : taskFolder(run, path),
    ...(record !== undefined || node.phase !== "Succeeded" ? {} : { outputs: node.outputs.parameters }),
    tail: done !== undefined && "tail" in done ? done.tail : [],
  };
}

function stateOf({ phase, message }: SimulatedNode, isReused: boolean, isMemoized: boolean): TaskState {
  if (phase === "Skipped" || phase === "Omitted") return "skipped";
  if (phase === "Succeeded") return isMemoized ? "cached" : isReused ? "reused" : "succeeded";
  if (/^(?:workflow shutdown|Stopped) with strategy/.test(message)) return "stopped";
  return phase === "Error" ? "error" : "failed";
}
