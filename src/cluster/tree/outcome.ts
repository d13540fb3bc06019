import type { Json } from "../../graph/types.ts";
import type { NodePorts, Workflow } from "../objects.ts";
import { entryNode, nodesOf } from "./nodes.ts";

/** The controller sets the label together with the last phase; a run that was archived, or made by hand, may have only one of them. */
export function isFinished(workflow: Workflow): boolean {
  if (workflow.metadata.labels?.["workflows.argoproj.io/completed"] === "true") return true;
  const { phase } = workflow.status ?? {};
  return phase === "Succeeded" || phase === "Failed" || phase === "Error";
}

/** What the run gives: the global outputs, and those of the entry. Texts stay texts, anything else is JSON. */
export function workflowOutputs(workflow: Workflow): Readonly<Record<string, string>> {
  const entry = entryNode(workflow, nodesOf(workflow));
  return { ...record(workflow.status?.outputs), ...record(entry?.outputs) };
}

function record(ports: NodePorts | undefined): Record<string, string> {
  const given = (ports?.parameters ?? []).filter((one): one is { name: string; value: Json } => one.value !== undefined);
  return Object.fromEntries(given.map(({ name, value }) => [name, typeof value === "string" ? value : JSON.stringify(value)]));
}
