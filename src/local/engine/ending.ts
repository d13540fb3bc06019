// A run that ends before its time: what runs is stopped, and what is for the end still runs.
import type { Node } from "../../simulator/node.ts";
import { putNode } from "../../simulator/nodes.ts";
import { stoppedProblem, type Engine } from "./engine.ts";

/** Pods that the controller has given up or taken away. */
export function endUnwanted({ workflow, works, calls }: Engine): void {
  const why = (workflow.spec.shutdown ?? "") === "" ? "late" : "stopped";
  for (const [pod, work] of works) if (pod.phase === "Failed" || workflow.pods.get(pod.nodeId) !== pod) work.stop(why);
  for (const [id, call] of calls) if (workflow.nodes.get(id)?.phase === "Failed") call.stop(why);
}

export function beginEnding(engine: Engine): void {
  const { workflow } = engine;
  engine.ending = true;
  for (const [pod, work] of engine.works) if (!mayBegin(engine, pod.nodeId)) work.stop("stopped");
  for (const [id, call] of engine.calls) if (!mayBegin(engine, id)) call.stop("stopped");
  for (const node of workflow.nodes.values()) if (node.type === "Suspend" && node.phase === "Running") giveUp(engine, node);
}

export function mayBegin(engine: Engine, id: string): boolean {
  const node = engine.workflow.nodes.get(id);
  return !engine.ending || node === undefined || engine.isFinal?.(node) === true;
}

/** Nobody is asked any more. */
export function giveUp(engine: Engine, node: Node): void {
  if (mayBegin(engine, node.id)) return;
  putNode(engine.workflow, { ...node, phase: "Failed", message: stoppedProblem, finishedAt: Date.now() });
}
