import type { NodePhase, NodeStatus, Workflow, WorkflowPhase } from "../../../src/cluster/objects.ts";

/** A node in short: `[path, type, phase, more]`; the path as the controller makes it, without the run's name. */
export interface ShortNode extends Partial<Omit<NodeStatus, "id" | "name" | "children" | "boundaryID">> {
  readonly path: string;
  readonly type: string;
  readonly phase: NodePhase;
  /** Paths. */
  readonly children?: readonly string[];
  readonly boundary?: string;
  /** Seconds after the start. */
  readonly from?: number;
  readonly to?: number;
}

const start = Date.UTC(2026, 0, 1);
const timeAt = (seconds: number): string => new Date(start + seconds * 1000).toISOString().replace(".000Z", "Z");
export const milliseconds = (seconds: number): number => start + seconds * 1000;

/** The id of a node, as short as its path. */
const idOf = (path: string): string => (path === "" ? "run" : `run-${path}`);
const nameOf = (path: string): string => (path === "" ? "run" : /^[[(]/.test(path) ? `run${path}` : `run.${path}`);

function makeNode(short: ShortNode): NodeStatus {
  const { path, children, boundary, from = 0, to, ...rest } = short;
  const last = /(?:^|\.)((?:[^.([]|\((?:[^()]|\([^()]*\))*\))+|\[\d+\])$/.exec(path)?.[1];
  return {
    id: idOf(path),
    name: nameOf(path),
    displayName: path === "" || path.startsWith("(") ? `run${path}` : (last ?? path),
    startedAt: timeAt(from),
    finishedAt: to === undefined ? null : timeAt(to),
    ...(children ? { children: children.map(idOf) } : {}),
    ...(boundary === undefined ? {} : { boundaryID: idOf(boundary) }),
    ...rest,
  };
}

export function makeWorkflow(
  phase: WorkflowPhase,
  nodes: readonly ShortNode[],
  more: {
    readonly message?: string;
    readonly annotations?: Record<string, string>;
    readonly spec?: Workflow["spec"];
    readonly status?: object;
  } = {},
): Workflow {
  const isDone = phase === "Succeeded" || phase === "Failed" || phase === "Error";
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Workflow",
    metadata: { name: "run", namespace: "argo", ...(more.annotations ? { annotations: more.annotations } : {}) },
    ...(more.spec ? { spec: more.spec } : {}),
    status: {
      phase,
      startedAt: timeAt(0),
      finishedAt: isDone ? timeAt(100) : null,
      ...(more.message === undefined ? {} : { message: more.message }),
      nodes: Object.fromEntries(nodes.map((short) => [idOf(short.path), makeNode(short)])),
      ...more.status,
    },
  };
}
