import { podNameOf } from "../../../src/cluster/kubernetes/pod-name.ts";
import type { NodeStatus, Workflow } from "../../../src/cluster/objects.ts";
import type { Loopback } from "../loopback/loopback.ts";

export interface Script {
  /** What becomes of the only task. */
  readonly end: "Succeeded" | "Failed" | "never";
  /** The task, and the template that it is in. */
  readonly task: string;
  readonly template: string;
  readonly log?: readonly string[];
  /** Milliseconds that the task runs. */
  readonly after?: number;
}

/** Stands in for Argo's controller: each Workflow that is created runs its only task, and ends; one that is told to end does. */
export function playController(
  loopback: Loopback,
  script: (name: string) => Script,
): { readonly created: () => readonly string[]; stop(): void } {
  const created: string[] = [];
  const ended = new Set<string>();
  const finish = (name: string, phase: "Succeeded" | "Failed", message: string | undefined): void => {
    if (ended.has(name)) return;
    ended.add(name);
    const live = loopback.store.get("Workflow", name, "argo") as unknown as Workflow;
    const { log = [] } = script(name);
    const node = Object.values(live.status?.nodes ?? {}).find(({ type }) => type === "Pod");
    if (node) loopback.logs.set(podNameOf(live, node), log);
    const finishedAt = "2026-01-01T00:01:30Z";
    const outputs = phase === "Succeeded" ? { parameters: [{ name: "total", value: "4" }] } : {};
    const nodes = Object.fromEntries(
      Object.entries(live.status?.nodes ?? {}).map(([id, one]): [string, NodeStatus] => [
        id,
        {
          ...one,
          phase,
          finishedAt,
          ...(one.type === "Pod" ? { outputs: { exitCode: phase === "Failed" ? "1" : "0" }, message: message ?? "" } : { outputs }),
        },
      ]),
    );
    const labels = { ...live.metadata.labels, "workflows.argoproj.io/completed": "true", "workflows.argoproj.io/phase": phase };
    loopback.setWorkflow({
      metadata: { ...live.metadata, labels } as never,
      status: { phase, message: message === undefined ? "" : "child failed", startedAt: "2026-01-01T00:00:00Z", finishedAt, nodes },
    });
  };
  const stop = loopback.store.listen(({ type, object }) => {
    if (object.kind !== "Workflow") return;
    const name = object.metadata.name!;
    const { shutdown } = (object["spec"] ?? {}) as { readonly shutdown?: string };
    if (shutdown) return void setTimeout(() => finish(name, "Failed", "Stopped with strategy 'Terminate'"), 10);
    if (type !== "ADDED") return;
    created.push(name);
    const { task, template, end, after = 50 } = script(name);
    setTimeout(() => {
      const started = { phase: "Running", startedAt: "2026-01-01T00:00:00Z" } as const;
      loopback.setWorkflow({
        metadata: { name },
        status: {
          phase: "Running",
          startedAt: started.startedAt,
          nodes: {
            [name]: { id: name, name, displayName: name, type: "DAG", templateName: template, children: [`${name}-1`], ...started },
            [`${name}-1`]: {
              id: `${name}-1`,
              name: `${name}.${task}`,
              displayName: task,
              type: "Pod",
              templateName: task,
              boundaryID: name,
              ...started,
            },
          },
        },
      });
      if (end !== "never") setTimeout(() => finish(name, end, end === "Failed" ? "Error (exit code 1)" : undefined), after);
    }, 20);
  });
  return { created: () => created, stop };
}
