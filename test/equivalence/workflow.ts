import type { CompileResult } from "../../src/transpiler/result.ts";
import type { Pipeline } from "../../src/graph/graph.ts";
import type { Json } from "../../src/graph/types.ts";
import type { Inputs } from "./played.ts";
import { submitted } from "./values.ts";

export type Fields = { readonly [key: string]: Json };

/** The Workflow with these parameters instead of its defaults. */
export function withParameters(workflow: Fields, pipeline: Pipeline, inputs: Inputs): Fields {
  const copy = structuredClone(workflow) as { spec: { arguments?: { parameters?: { name: string; value?: string }[] } } };
  for (const parameter of copy.spec.arguments?.parameters ?? []) {
    const given = inputs[parameter.name];
    const declared = pipeline.inputs.find((input) => input.name === parameter.name);
    if (given !== undefined && declared) parameter.value = submitted(given as Json, declared.type);
  }
  return copy as unknown as Fields;
}

/** The pipeline of an export, and its manifest; throws, with the errors, where there is none. */
export function pipelineOf(compiled: CompileResult, name: string): { readonly pipeline: Pipeline; readonly workflow: Fields } {
  const pipeline = compiled.graph.pipelines.find(({ id }) => id.endsWith(`#${name}`));
  const manifest = compiled.manifests.find((candidate) => candidate.pipeline === pipeline?.name);
  if (!pipeline || !manifest) throw new Error(`no manifest of ${name}: ${errorsOf(compiled).join("\n  ")}`);
  return { pipeline, workflow: manifest.documents[0]! };
}

function errorsOf({ diagnostics }: CompileResult): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, text, place }) => `${place?.file}:${place?.line} ${code} ${text}`);
}
