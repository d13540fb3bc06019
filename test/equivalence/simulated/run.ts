import type { Graph, Pipeline } from "../../../src/graph/graph.ts";
import type { Json } from "../../../src/graph/types.ts";
import type { PodOutcome, PodRequest } from "../../../src/simulator/executor.ts";
import type { SimulationResult } from "../../../src/simulator/result.ts";
import { simulateToEnd } from "../../../src/simulator/simulate.ts";
import { hashBelow } from "../hash.ts";
import { isArtifact, valueOutputs, type Call, type Inputs, type Outcome, type Play } from "../played.ts";
import { absentText, written } from "../values.ts";
import type { WorkflowRun } from "../workflow-run.ts";
import { withParameters, type Fields } from "../workflow.ts";
import { callOfPod, componentsBySource, placesOf, type Store } from "./decode.ts";
import { decodedResults, probed, probeName, probing } from "./probe.ts";

export interface SimulationWish {
  readonly workflow: Fields;
  readonly graph: Graph;
  readonly pipeline: Pipeline;
  readonly inputs: Inputs;
  readonly play: Play;
  /** Decides how long tasks take, so that the same workflow may be run in different orders. */
  readonly pace?: string;
}

const longest = 9;

export interface SimulatedRun extends WorkflowRun {
  /** What the pods did, by their paths. */
  readonly pods: ReadonlyMap<string, PodOutcome>;
}

export async function runSimulated({ workflow, graph, pipeline, inputs, play, pace = "" }: SimulationWish): Promise<SimulatedRun> {
  const components = componentsBySource(graph);
  const kept = new Map<string, string>();
  const calls = new Map<string, string>();
  const pods = new Map<string, PodOutcome>();
  let given: Readonly<Record<string, string>> = {};
  const run = async (request: PodRequest): Promise<PodOutcome> => {
    if (request.template.name === probeName) {
      given = probed(request.template.inputs, kept);
      return {};
    }
    const component = components.get(request.template.script?.source ?? "");
    if (!component) throw new Error(`the template ${request.template.name} is no component`);
    const { inputs: ports, outputs } = request.template;
    const call = callOfPod({ parameters: request.inputs, artifacts: ports?.artifacts ?? [] }, component, kept);
    calls.set(request.node, call.text);
    const outcome = podOutcome(call, await play(component.name, call.inputs));
    pods.set(request.path, outcome);
    if (outcome.parameters)
      for (const [key, provenance] of placesOf(request.node, outputs?.artifacts ?? [], call)) kept.set(key, provenance);
    return { ...outcome, seconds: 1 + hashBelow(`${pace} ${call.text}`, longest) };
  };
  const { manifest, entry } = probing(withParameters(workflow, pipeline, inputs), pipeline);
  const result = await simulateToEnd([{ ...manifest, metadata: { name: "run" } }], { executor: { run } });
  return {
    ...endOf(result),
    calls: result.nodes.flatMap(({ name, startedAt, finishedAt }) => {
      const text = calls.get(name);
      return text === undefined ? [] : [{ text, start: startedAt ?? 0, end: finishedAt ?? Number.POSITIVE_INFINITY }];
    }),
    results: resultsOf(result, entry, pipeline, given, kept),
    pods,
  };
}

function podOutcome({ component }: Call, outcome: Outcome): PodOutcome {
  if (outcome.kind === "fails") return { exitCode: 1 };
  if (outcome.kind === "errors") return { failure: "the container was lost" };
  const values = valueOutputs(component.outputs, outcome.value);
  const parameters: Record<string, string> = {};
  for (const output of component.outputs) {
    const value = values[output.name] as Json | undefined;
    if (isArtifact(output)) parameters[`${output.name}-metadata`] = written({ digest: "", metadata: {} }, { kind: "json" });
    else if (value === undefined || (value === null && output.optional)) {
      if (!output.optional) return { exitCode: 1 };
      parameters[output.name] = absentText;
    } else parameters[output.name] = written(value, output.type);
  }
  return { parameters };
}

function endOf(result: SimulationResult): Pick<WorkflowRun, "ended" | "because"> {
  if (result.kind === "refused") return { ended: "refused", because: [result.reason] };
  if (result.kind === "hanging") return { ended: "hangs", because: result.reasons.map(({ node, reason }) => `${node}: ${reason}`) };
  const failed = result.nodes.filter(({ phase, message }) => (phase === "Failed" || phase === "Error") && message !== "");
  const because = [result.message, ...failed.map(({ name, phase, message }) => `${name} ${phase}: ${message}`)].filter(
    (text) => text !== "",
  );
  return { ended: result.phase === "Succeeded" ? "succeeded" : "failed", because };
}

function resultsOf(
  { nodes }: SimulationResult,
  entry: string,
  { results }: Pipeline,
  artifacts: Readonly<Record<string, string>>,
  kept: Store,
): WorkflowRun["results"] {
  const { parameters = {} } = nodes.find(({ name }) => name === (entry === "" ? "run" : `run.${entry}`))?.outputs ?? {};
  return decodedResults(results, parameters, artifacts, kept);
}
