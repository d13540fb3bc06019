// What the controller asks for is begun, and its end told to the controller.
import { asFailure } from "../../simulator/failure.ts";
import type { Node, Pod } from "../../simulator/node.ts";
import type { Template } from "../../simulator/objects.ts";
import { pathOf } from "../../simulator/node-path.ts";
import type { Operation, WorkflowState } from "../../simulator/state.ts";
import { resume } from "../../simulator/supply.ts";
import { contextOfNode, referenceOfNode, resolveTemplate } from "../../simulator/template-context.ts";
import { giveUp, mayBegin } from "./ending.ts";
import { happen, longestSleep, stoppedProblem, type Engine, type Work, type WorkRequest } from "./engine.ts";

const notBegun: Work = { began: Promise.resolve(), outcome: Promise.resolve({ failure: stoppedProblem }), stop: () => undefined };

/** Whether there was anything to begin. */
export function startAll(engine: Engine, operation: Operation): boolean {
  const { workflow } = engine;
  let started = operation.created.length > 0;
  for (const pod of operation.created) startPod(engine, pod);
  for (const [id, request] of workflow.requests) {
    if (request.asked) continue;
    request.asked = true;
    started = true;
    const work = mayBegin(engine, id) ? engine.worker.start(requestOf(workflow, id, request.template, "", true)) : notBegun;
    engine.calls.set(id, work);
    void work.outcome.then((outcome) => {
      engine.calls.delete(id);
      happen(engine, () => {
        request.outcome = outcome;
      });
    });
  }
  for (const node of workflow.nodes.values()) if (node.type === "Suspend" && node.phase === "Running") ask(engine, operation, node);
  return started;
}

function startPod(engine: Engine, pod: Pod): void {
  const { workflow, works } = engine;
  const isDaemon = pod.template.daemon === true;
  const work = mayBegin(engine, pod.nodeId)
    ? engine.worker.start(requestOf(workflow, pod.nodeId, pod.template, pod.name, pod.captures))
    : notBegun;
  works.set(pod, work);
  let deadline: NodeJS.Timeout | undefined;
  let isOver = false;
  void work.began.then(() => {
    if (isOver) return;
    if (pod.deadlineSeconds !== undefined && !isDaemon) {
      deadline = setTimeout(
        () => {
          pod.deadlineExceeded = true;
          work.stop("late");
        },
        Math.min(1000 * pod.deadlineSeconds, longestSleep),
      );
    }
    happen(engine, () => {
      if (pod.phase !== "Pending") return;
      pod.phase = "Running";
      workflow.memory.stirred.add(pod);
    });
  });
  void work.outcome.then((outcome) => {
    isOver = true;
    clearTimeout(deadline);
    works.delete(pod);
    happen(engine, () => {
      pod.outcome = outcome;
      if (pod.phase !== "Pending" && pod.phase !== "Running") return;
      pod.phase = "Succeeded";
      pod.finishedAt = outcome.endedAt ?? Date.now();
      workflow.memory.stirred.add(pod);
    });
  });
}

/** A pause with a duration ends by itself. */
function ask(engine: Engine, operation: Operation, node: Node): void {
  const { workflow, asked } = engine;
  if (asked.has(node.id)) return;
  if (!mayBegin(engine, node.id)) {
    happen(engine, () => {
      giveUp(engine, node);
    });
    asked.add(node.id);
    return;
  }
  asked.add(node.id);
  const template = templateOf(operation, node);
  if ((template.suspend?.duration ?? "") !== "") return;
  engine.open += 1;
  void engine.worker.answer(requestOf(workflow, node.id, template, "", false)).then((supplied) => {
    engine.open -= 1;
    happen(engine, () => {
      const current = workflow.nodes.get(node.id);
      if (supplied === undefined || current?.phase !== "Running") return;
      resume(workflow, current, supplied.parameters ?? {}, Date.now());
    });
  });
}

/** As the node has it, with its inputs' values; of an inline template a node knows nothing else. */
function templateOf(operation: Operation, node: Node): Template {
  const known = operation.workflow.memory.prepared.get(node.name)?.template;
  if (known !== undefined) return known;
  const inputs = node.inputs === undefined ? {} : { inputs: node.inputs };
  try {
    return { ...resolveTemplate(operation, contextOfNode(operation, node), referenceOfNode(node)).template, ...inputs };
  } catch (error) {
    asFailure(error);
    return { name: node.templateName, ...inputs };
  }
}

function requestOf(workflow: WorkflowState, id: string, template: Template, pod: string, captures: boolean): WorkRequest {
  const node = workflow.nodes.get(id);
  if (node === undefined) throw new Error(`there is no node ${id}`);
  return { path: pathOf(workflow, node.name), node, pod, template, captures };
}
