import type { Json } from "../../graph/types.ts";
import type { NodeStatus, Workflow } from "../objects.ts";
import { retriedFromAnnotation } from "../submit/labels.ts";
import { fieldsOf, listOf, type Fields } from "./json.ts";
import { nodesOf } from "./nodes.ts";
import type { RetryPlan } from "./retry-plan.ts";

const prefix = "workflows.argoproj.io";

/** The workflow as it has to be for the controller to go on with it (workflow/util/util.go, createNewRetryWorkflow). */
export function retriedWorkflow(workflow: Workflow, plan: RetryPlan, time: Date): Workflow {
  const now = time.toISOString().replace(/\.\d+/, "");
  const { metadata } = workflow;
  const { shutdown: _shutdown, activeDeadlineSeconds, ...spec } = workflow.spec ?? {};
  return {
    ...workflow,
    metadata: {
      ...metadata,
      labels: {
        ...without(metadata.labels ?? {}, [`${prefix}/completed`, `${prefix}/workflow-archiving-status`]),
        [`${prefix}/phase`]: "Running",
      },
      annotations: { ...metadata.annotations, [retriedFromAnnotation]: metadata.resourceVersion ?? "" },
    },
    // A deadline of zero is how older versions terminate.
    spec: { ...spec, ...(activeDeadlineSeconds === undefined || activeDeadlineSeconds === 0 ? {} : { activeDeadlineSeconds }) },
    status: { ...retriedStatus((workflow.status ?? {}) as Fields, now), nodes: retriedNodes(workflow, plan, now) },
  };
}

function retriedStatus(status: Fields, now: string): Fields {
  const stored = fieldsOf(status["storedWorkflowTemplateSpec"]);
  return {
    ...without(status, ["message", "finishedAt", "persistentVolumeClaims"]),
    phase: "Running",
    startedAt: now,
    conditions: listOf(status["conditions"]).map((condition) => {
      const fields = fieldsOf(condition);
      return fields?.["type"] === "Completed" ? { ...fields, status: "False" } : condition;
    }),
    ...(stored === undefined ? {} : { storedWorkflowTemplateSpec: without(stored, ["shutdown"]) }),
  };
}

function retriedNodes(workflow: Workflow, { forgotten, reopened }: RetryPlan, now: string): Readonly<Record<string, NodeStatus>> {
  const known = (id: string) => !forgotten.has(id);
  return Object.fromEntries(
    Object.entries(nodesOf(workflow))
      .filter(([id]) => known(id))
      .map(([id, node]) => {
        const { children, outboundNodes } = node;
        return [
          id,
          {
            ...(reopened.has(id) ? reopenedNode(node, now) : node),
            ...(children === undefined ? {} : { children: children.filter(known) }),
            ...(outboundNodes === undefined ? {} : { outboundNodes: outboundNodes.filter(known) }),
          },
        ];
      }),
  );
}

function reopenedNode(node: NodeStatus, now: string): NodeStatus {
  const { message: _message, finishedAt: _finishedAt, ...rest } = node;
  return { ...rest, phase: "Running", startedAt: now };
}

function without<T extends Json>(fields: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}
