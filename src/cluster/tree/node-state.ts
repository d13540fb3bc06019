import type { NodePhase, NodeStatus, WorkflowPhase } from "../objects.ts";
import { isActive, isFailure, type RunState } from "./run-node.ts";

const ofPhase: Readonly<Record<NodePhase, RunState>> = {
  "": "pending",
  Pending: "pending",
  Running: "running",
  // A daemon runs on while others depend on it.
  Daemoned: "running",
  Succeeded: "succeeded",
  Skipped: "skipped",
  Omitted: "omitted",
  Failed: "failed",
  Error: "error",
};

export function stateOf(node: NodeStatus): RunState {
  const state = ofPhase[node.phase ?? ""];
  return node.type === "Suspend" && state === "running" ? "suspended" : state;
}

export function stateOfWorkflow(phase: WorkflowPhase | undefined): RunState {
  return ofPhase[phase ?? ""];
}

/** Of what has no node of its own: the state of its parts together. */
export function stateOfAll(states: readonly RunState[]): RunState {
  if (states.some((state) => state === "running" || state === "suspended")) return "running";
  if (states.some(isActive)) return states.every(isActive) ? "pending" : "running";
  const worst = states.includes("error") ? "error" : states.find(isFailure);
  if (worst !== undefined) return worst;
  return states.includes("succeeded") ? "succeeded" : (states[0] ?? "pending");
}

export function timeOf(text: string | null | undefined): number | undefined {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? undefined : time;
}
