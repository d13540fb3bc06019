import type { Component, Graph, Pipeline } from "../../../src/graph/graph.ts";
import type { Artifact } from "../../../src/simulator/objects.ts";
import type { Call } from "../played.ts";
import { callOfPod, componentsBySource, keyOf, type Store } from "../simulated/decode.ts";
import { decodedResults, probed, probeName } from "../simulated/probe.ts";
import { provenanceOf } from "../handles.ts";
import type { Fields } from "../workflow.ts";
import type { WorkflowRun } from "../workflow-run.ts";

/** As `lab run` prints it. Names are without the workflow's, but for its own. */
export interface LabRun {
  readonly name: string;
  readonly phase: string;
  readonly message?: string;
  readonly nodes: readonly LabNode[];
}

interface LabNode {
  readonly name: string;
  readonly type: string;
  readonly template?: string;
  readonly phase: string;
  readonly message?: string;
  readonly inputs?: LabPorts;
  readonly outputs?: LabPorts;
  readonly startedAt?: string;
  readonly finishedAt?: string;
}

interface LabPorts {
  readonly parameters?: readonly { readonly name: string; readonly value?: string }[];
  readonly artifacts?: readonly Artifact[];
}

/** What the controller made of a workflow. `entry` is the path of the pipeline's node. */
export function labOutcome(run: LabRun, workflow: Fields, entry: string, graph: Graph, pipeline: Pipeline): WorkflowRun {
  const templates = (workflow["spec"] as { templates: readonly { name: string; script?: { source: string } }[] }).templates;
  const sources = componentsBySource(graph);
  const components = new Map(templates.map(({ name, script }) => [name, sources.get(script?.source ?? "")]));
  const pods = run.nodes.filter(({ type, template }) => type === "Pod" && template !== probeName);
  const read = reading(pods, components);
  const results = run.nodes.find(({ name }) => name === (entry === "" ? run.name : entry))?.outputs?.parameters ?? [];
  const probe = run.nodes.find(({ template }) => template === probeName);
  return {
    ended: run.phase === "Succeeded" ? "succeeded" : run.phase === "Failed" || run.phase === "Error" ? "failed" : "hangs",
    because: whyNot(run),
    calls: pods.map((node) => ({ text: read.callOf(node).text, start: timeOf(node.startedAt, 0), end: timeOf(node.finishedAt, Infinity) })),
    results: decodedResults(
      pipeline.results,
      Object.fromEntries(results.map(({ name, value }) => [name, value])),
      probed({ artifacts: [...(probe?.inputs?.artifacts ?? [])] }, read.store),
      read.store,
    ),
  };
}

/** Whole seconds, rounded down: what began after another's end did not begin in an earlier second. */
function timeOf(text: string | undefined, otherwise: number): number {
  return text === undefined || text === "" ? otherwise : Date.parse(text);
}

/** What pods were called with; an artifact is the call that made it, which is read when it is asked for. */
function reading(pods: readonly LabNode[], components: ReadonlyMap<string, Component | undefined>) {
  const makers = new Map<string, { readonly node: LabNode; readonly output: string }>();
  for (const node of pods) {
    for (const artifact of node.outputs?.artifacts ?? []) {
      const key = keyOf(artifact);
      if (key !== undefined && node.phase === "Succeeded") makers.set(key, { node, output: artifact.name });
    }
  }
  const known = new Map<string, Call>();
  const store: Store = {
    keys: () => makers.keys(),
    get: (key) => {
      const made = makers.get(key);
      return made && provenanceOf(callOf(made.node).text, made.output);
    },
  };
  const callOf = (node: LabNode): Call => {
    const component = components.get(node.template ?? "");
    if (!component) throw new Error(`the template ${node.template} is no component`);
    const parameters = new Map((node.inputs?.parameters ?? []).map(({ name, value }) => [name, value ?? ""]));
    const call = known.get(node.name) ?? callOfPod({ parameters, artifacts: node.inputs?.artifacts ?? [] }, component, store);
    known.set(node.name, call);
    return call;
  };
  return { store, callOf };
}

function whyNot(run: LabRun): readonly string[] {
  const failed = run.nodes.filter(({ phase, message }) => phase !== "Succeeded" && phase !== "Skipped" && phase !== "Omitted" && message);
  return [run.message ?? "", ...failed.map(({ name, phase, message }) => `${name} ${phase}: ${message}`)].filter((line) => line !== "");
}
