import type { CompileResult } from "../../src/transpiler/result.ts";
import type { Pipeline } from "../../src/graph/graph.ts";
import type { Lab } from "./lab.ts";
import type { Loaded } from "./load.ts";
import { differences, labOutcome, nativeOutcome, withParameters } from "./workflow.ts";

/** A pipeline of a file, and what it is run with. */
export interface Compared {
  readonly compiled: CompileResult;
  readonly loaded: Loaded;
  /** The name of the export. */
  readonly pipeline: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What the components do, where they need not be executed. */
  readonly played?: object;
}

export interface Figures {
  readonly tasks: number;
  /** Values that the pipeline returned. */
  readonly results: number;
}

/** Runs a pipeline in both ways; throws where they differ. */
export async function compare(lab: Lab, { compiled, loaded, pipeline: name, inputs, played }: Compared): Promise<Figures> {
  const pipeline = pipelineOf(compiled, name);
  const manifest = compiled.manifests.find((candidate) => candidate.pipeline === pipeline?.name);
  if (!pipeline || !manifest) throw new Error(`no manifest of ${name}: ${errorsOf(compiled).join("\n  ")}`);
  const native = nativeOutcome(await loaded.runNatively(loaded.module, name, inputs), compiled.graph, pipeline);
  const workflow = withParameters(manifest.documents[0]!, pipeline, inputs);
  const seen = labOutcome(await lab.run(workflow, played), workflow, compiled.graph, pipeline);
  const found = differences(native, seen);
  if (found.length > 0) throw new Error(`  ${found.join("\n  ")}`);
  return { tasks: native.calls.length, results: pipeline.results.length };
}

export function pipelineOf(compiled: CompileResult, name: string): Pipeline | undefined {
  return compiled.graph.pipelines.find(({ id }) => id.endsWith(`#${name}`));
}

function errorsOf({ diagnostics }: CompileResult): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, text, place }) => `${place?.file}:${place?.line} ${code} ${text}`);
}
