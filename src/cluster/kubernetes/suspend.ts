import type { Clock, Connection } from "../connection.ts";
import type { NodeStatus, Workflow } from "../objects.ts";
import type { Answers } from "../service.ts";
import { answeredTasks, type Answered } from "./answers.ts";
import { fieldManager } from "./apply.ts";
import { changeWorkflow } from "./change-workflow.ts";
import type { Fields } from "./json.ts";
import { nodesOf } from "./nodes.ts";
import { objectPath } from "./paths.ts";
import { endedAlready, hasEnded } from "./phase.ts";
import { objectIn } from "./reply.ts";
import type { Subject } from "./subject.ts";

export async function setCronSuspended(connection: Connection, name: string, namespace: string, suspend: boolean): Promise<void> {
  const response = await connection.request({
    method: "PATCH",
    path: objectPath("CronWorkflow", name, namespace),
    query: { fieldManager },
    contentType: "application/merge-patch+json",
    body: { spec: { suspend } },
  });
  objectIn(response, { verb: "patch", kind: "CronWorkflow", name, namespace });
}

/** No new task starts; those that run go on (workflow/util/util.go, SuspendWorkflow). */
export async function suspendWorkflow(connection: Connection, clock: Clock, name: string, namespace: string): Promise<void> {
  await changeWorkflow(connection, clock, subjectOf(name, namespace), (workflow) => {
    if (hasEnded(workflow)) throw endedAlready(workflow);
    return workflow.spec?.["suspend"] === true ? undefined : { ...workflow, spec: { ...workflow.spec, suspend: true } };
  });
}

/** Takes back the suspension, and lets every task that waits for a person go on (workflow/util/util.go, ResumeWorkflow). */
export async function resumeWorkflow(
  connection: Connection,
  clock: Clock,
  name: string,
  namespace: string,
  answers: Answers,
): Promise<void> {
  await changeWorkflow(connection, clock, subjectOf(name, namespace), (workflow) => {
    if (hasEnded(workflow)) throw endedAlready(workflow);
    return resumed(workflow, answers, new Date(clock.now()));
  });
}

function subjectOf(name: string, namespace: string): Subject {
  return { verb: "patch", kind: "Workflow", name, namespace };
}

/** undefined where nothing waits. */
function resumed(workflow: Workflow, answers: Answers, now: Date): Workflow | undefined {
  const { suspend, ...spec } = workflow.spec ?? {};
  const nodes = nodesOf(workflow);
  const waiting = answeredTasks(workflow, answers);
  if (suspend !== true && waiting.length === 0) return undefined;
  const finished = waiting.map(({ node, values }) => [node.id, finishedNode(node, values, now)] as const);
  return {
    ...workflow,
    spec: suspend === true ? spec : { ...spec, ...(suspend === undefined ? {} : { suspend }) },
    ...(finished.length === 0 ? {} : { status: { ...workflow.status, nodes: { ...nodes, ...Object.fromEntries(finished) } } }),
  };
}

function finishedNode(node: NodeStatus, values: Answered["values"], now: Date): NodeStatus {
  const parameters = (node.outputs?.parameters ?? []) as readonly Fields[];
  return {
    ...node,
    phase: "Succeeded",
    finishedAt: now.toISOString().replace(/\.\d+/, ""),
    ...(parameters.length === 0
      ? {}
      : { outputs: { ...node.outputs, parameters: parameters.map((one) => withValue(one, values)) as unknown as { name: string }[] } }),
  };
}

function withValue(parameter: Fields, values: Answered["values"]): Fields {
  const value = values[String(parameter["name"])];
  if (value === undefined) return parameter;
  const { valueFrom: _valueFrom, ...rest } = parameter;
  return { ...rest, value };
}
