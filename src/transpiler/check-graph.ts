import { pipelineWithoutTasks, resourceWithoutAccount } from "../diagnostics/messages.generated.ts";
import { blocksOf, type Graph, type Node, type Pipeline, type ResourceImplementation, type Task } from "../graph/graph.ts";
import type { TaskOptions } from "../graph/options.ts";
import type { Report } from "./report.ts";

/** Warns of what is wrong only with a whole pipeline. */
export function checkGraph(graph: Graph, report: Report): void {
  for (const pipeline of graph.pipelines) {
    if (!pipeline.exported) continue;
    if (pipeline.results.length === 0 && nodesOf(pipeline).length === 0)
      report(pipelineWithoutTasks({ name: pipeline.name }), pipeline.place);
    if (!saysAccount(pipeline.options)) checkAccounts(pipeline, graph, report);
  }
}

function nodesOf(pipeline: Pipeline): readonly Node[] {
  return [...pipeline.body.nodes, ...(pipeline.atExit?.nodes ?? [])];
}

function saysAccount({ serviceAccount, patch }: Pick<TaskOptions, "serviceAccount" | "patch">): boolean {
  return serviceAccount !== undefined || patch?.["serviceAccountName"] !== undefined;
}

/** What a `resource` does needs rights that the account `default` has in hardly any cluster. Called pipelines run with the caller's account. */
function checkAccounts(exported: Pipeline, graph: Graph, report: Report): void {
  const seen = new Set<string>();
  const visitPipeline = (pipeline: Pipeline): void => {
    if (seen.has(pipeline.id)) return;
    seen.add(pipeline.id);
    nodesOf(pipeline).forEach(visit);
  };
  const visit = (node: Node): void => {
    if (node.kind === "task") checkTask(node);
    const called = node.kind === "call" ? graph.pipelines.find(({ id }) => id === node.pipeline) : undefined;
    if (called) visitPipeline(called);
    for (const block of blocksOf(node)) block.nodes.forEach(visit);
  };
  const checkTask = ({ component, options, place }: Task): void => {
    const made = graph.components.get(component);
    if (made?.implementation.kind !== "resource" || saysAccount(options)) return;
    const { action } = made.implementation;
    report(resourceWithoutAccount({ name: made.name, action, kind: kindOf(made.implementation) }), place);
  };
  visitPipeline(exported);
}

/** "a ConfigMap", as the manifest says. */
function kindOf({ manifest }: ResourceImplementation): string {
  const kind = manifest.kind === "object" ? manifest.fields["kind"] : undefined;
  const known = manifest.kind === "constant" ? manifest.value : undefined;
  const text = kind?.kind === "constant" ? kind.value : isObject(known) ? known["kind"] : undefined;
  if (typeof text !== "string" || text === "") return "an object";
  return /^[AEIOU]/.test(text) ? `an ${text}` : `a ${text}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
