import { ClusterError } from "../../../src/cluster/cluster-error.ts";
import { argoServerService } from "../../../src/cluster/argo-server/service.ts";
import { connect } from "../../../src/cluster/connect/connect.ts";
import type { Connection } from "../../../src/cluster/connection.ts";
import { kubernetesService } from "../../../src/cluster/kubernetes/service.ts";
import type { KubernetesObject, NodeStatus, Workflow } from "../../../src/cluster/objects.ts";
import type { ClusterService } from "../../../src/cluster/service.ts";
import type { Json } from "../../../src/graph/types.ts";

export type Fields = { readonly [key: string]: Json };

export interface World {
  readonly connection: Connection;
  readonly service: ClusterService;
  /** Creates a workflow whose pods are played as `scenario` says, or executed on this machine. */
  start(name: string, spec: Fields, scenario?: Fields | "executed"): Promise<Workflow>;
  /** The workflow as soon as it is so; fails after half a minute. */
  until(name: string, what: string, isSo: (workflow: Workflow) => boolean): Promise<Workflow>;
  ended(name: string): Promise<Workflow>;
  /** Which pod runs, or ran, each node: node name (without the workflow's) to the pod's uid. */
  pods(name: string): Promise<Readonly<Record<string, string>>>;
}

export type Check = (name: string, body: () => Promise<void>) => Promise<void>;

/** `argoServer`: the address of an Argo Server before the same cluster, to go through it. */
export async function enterWorld(kubeconfig: string, argoServer?: string): Promise<World> {
  const connection = await connect({ kubeconfig });
  const service =
    argoServer === undefined
      ? kubernetesService(connection)
      : argoServerService(await connect({ argoServer, argoToken: "none", namespace: "argo", insecureSkipVerify: true }));
  const until: World["until"] = async (name, what, isSo) => {
    let last: Workflow | undefined;
    for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((settle) => setTimeout(settle, 100))) {
      last = (await service.get("Workflow", name)) as Workflow | undefined;
      if (last !== undefined && isSo(last)) return last;
    }
    throw new Error(`${name} is not ${what}: ${JSON.stringify(last?.status)}`);
  };
  return {
    connection,
    service,
    until,
    ended: (name) => until(name, "at its end", ({ metadata }) => metadata.labels?.["workflows.argoproj.io/completed"] === "true"),
    pods: async (name) => {
      const query = { labelSelector: `workflows.argoproj.io/workflow=${name}` };
      const { json } = await connection.request({ method: "GET", path: "/api/v1/namespaces/argo/pods", query });
      const { items } = json as unknown as { readonly items: readonly KubernetesObject[] };
      const nodeOf = ({ metadata }: KubernetesObject) => metadata.annotations?.["workflows.argoproj.io/node-name"] ?? "";
      return Object.fromEntries(items.map((item) => [nodeOf(item).slice(name.length).replace(/^\./, ""), item.metadata.uid ?? ""]));
    },
    start: async (name, spec, scenario = {}) => {
      const played = { "lab/mode": "script", "lab/scenario": JSON.stringify(scenario) };
      const annotations = scenario === "executed" ? { "lab/mode": "exec" } : played;
      return (await service.create(object("Workflow", name, spec, { annotations }))) as Workflow;
    },
  };
}

export function object(kind: string, name: string, spec: Fields, metadata: KubernetesObject["metadata"] = {}): KubernetesObject {
  return { apiVersion: "argoproj.io/v1alpha1", kind, metadata: { name, ...metadata }, spec };
}

/** A template of one pod. */
export const pod = (name: string, more: Fields = {}): Fields => ({ name, container: { image: "alpine:3.22", command: ["true"] }, ...more });

/** A DAG of tasks: `name`, or `name` after others. */
export const dag = (name: string, tasks: readonly Fields[], more: Fields = {}): Fields => ({ name, dag: { tasks }, ...more });

export function nodeNamed(workflow: Workflow, name: string): NodeStatus {
  const found = Object.values(workflow.status?.nodes ?? {}).find(
    (node) => node.name === `${workflow.metadata.name}.${name}` || node.name === `${workflow.metadata.name}${name}`,
  );
  if (found === undefined)
    throw new Error(
      `no node ${name}; there are ${Object.values(workflow.status?.nodes ?? {})
        .map((node) => node.name)
        .join(", ")}`,
    );
  return found;
}

/** `a Succeeded`, sorted by name, without that of the workflow. */
export function phases(workflow: Workflow): readonly string[] {
  const { length } = workflow.metadata.name!;
  return Object.values(workflow.status?.nodes ?? {})
    .map(({ name, phase }) => `${name.slice(length).replace(/^\./, "") || "."} ${phase ?? ""}`)
    .sort();
}

export function equal(actual: unknown, expected: unknown, what = "it"): void {
  const [left, right] = [JSON.stringify(actual, undefined, 1), JSON.stringify(expected, undefined, 1)];
  if (left !== right) throw new Error(`${what} is ${left}\nand not ${right}`);
}

/** The code of the ClusterError that a promise rejects with. */
export async function refusedWith(
  promise: Promise<unknown>,
): Promise<{ readonly code: string; readonly text: string; readonly kind: string }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ClusterError) return { code: error.diagnostic.code, text: error.diagnostic.text, kind: error.kind };
    throw error;
  }
  throw new Error("it was not refused");
}
