import type { Pipeline, Result } from "../../../src/graph/graph.ts";
import type { Json, ValueType } from "../../../src/graph/types.ts";
import type { PodRequest } from "../../../src/simulator/executor.ts";
import { handleOf } from "../handles.ts";
import { isArtifact } from "../played.ts";
import { canonical, valueOf } from "../values.ts";
import type { Fields } from "../workflow.ts";
import type { WorkflowRun } from "../workflow-run.ts";
import { folderAt, keyOf, type Store } from "./decode.ts";

export const probeName = "probe-of-artifacts";

interface Spec {
  readonly entrypoint: string;
  readonly arguments?: { readonly parameters?: readonly { readonly name: string }[] };
  readonly templates: readonly Json[];
}

/**
 * A pipeline that gives artifacts becomes a task of another template, in which a second task looks where they lie: a run does not say so by itself.
 * `entry` is the path of the pipeline's node.
 */
export function probing(workflow: Fields, { results }: Pipeline): { readonly manifest: Fields; readonly entry: string } {
  const artifacts = results.filter(({ value }) => isArtifact(value)).map(({ name }) => name);
  if (artifacts.length === 0) return { manifest: workflow, entry: "" };
  const spec = workflow["spec"] as unknown as Spec;
  const parameters = (spec.arguments?.parameters ?? []).map(({ name }) => ({ name, value: `{{workflow.parameters.${name}}}` }));
  const from = artifacts.map((name) => ({ name, from: `{{tasks.pipeline.outputs.artifacts.${name}}}` }));
  const tasks = [
    { name: "pipeline", template: spec.entrypoint, arguments: { parameters } },
    { name: "probe", template: probeName, dependencies: ["pipeline"], arguments: { artifacts: from } },
  ];
  const inputs = { artifacts: artifacts.map((name) => ({ name, path: `/tmp/${name}` })) };
  const templates = [
    ...spec.templates,
    { name: "probing", dag: { tasks } },
    { name: probeName, inputs, container: { image: "probe", command: ["true"] } },
  ];
  const probed = { ...(workflow["spec"] as Fields), entrypoint: "probing", templates: templates as unknown as Json };
  return { manifest: { ...workflow, spec: probed }, entry: "pipeline" };
}

/** What the second task sees: the artifacts by their names. */
export function probed(inputs: PodRequest["template"]["inputs"], kept: Pick<Store, "get">): Readonly<Record<string, string>> {
  const seen = (inputs?.artifacts ?? []).map((artifact) => {
    const key = keyOf(artifact);
    const provenance = key === undefined ? undefined : kept.get(key);
    return [artifact.name, provenance === undefined ? `nothing at ${key}` : canonical(handleOf(provenance))] as const;
  });
  return Object.fromEntries(seen);
}

/** The results of a pipeline: from the outputs of its node, and from what was seen of its artifacts. */
export function decodedResults(
  results: readonly Result[],
  parameters: Readonly<Record<string, string | undefined>>,
  artifacts: Readonly<Record<string, string>>,
  kept: Store,
): WorkflowRun["results"] {
  return Object.fromEntries(
    results.map(({ name, value }) => {
      if (isArtifact(value)) return [name, artifacts[name] ?? "not there"];
      const text = parameters[name];
      // Of artifacts that a loop made, a pipeline gives the place.
      if (text !== undefined && listsArtifacts(value.type)) return [name, canonical(folderAt(text, kept))];
      return [name, text === undefined ? "not there" : canonical(valueOf(text, value.type))];
    }),
  );
}

function listsArtifacts(type: ValueType): boolean {
  return type.kind === "list" && (type.element.kind === "artifact" || listsArtifacts(type.element));
}
