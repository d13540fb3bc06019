import type { PodOutcome } from "../../../src/simulator/executor.ts";
import type { Compared } from "../compared.ts";
import { compared } from "../judge.ts";
import { runNatively } from "../native/run.ts";
import { playOf, type Play } from "../played.ts";
import { probing } from "../simulated/probe.ts";
import { runSimulated } from "../simulated/run.ts";
import { pipelineOf, withParameters } from "../workflow.ts";
import type { Lab } from "./lab.ts";
import { labOutcome } from "./outcome.ts";

export interface Figures {
  readonly tasks: number;
  /** Values that the pipeline returned. */
  readonly results: number;
}

/** What the pods of a run do: they are executed, or play what they do in the simulator. */
export type Pods = { readonly kind: "executed" } | { readonly kind: "played"; readonly play: Play };

/** Runs a pipeline natively and on the real controller; throws where they differ. */
export async function compare(
  lab: Lab,
  { compiled, loaded, pipeline: name, inputs, failing = {} }: Compared,
  pods: Pods,
): Promise<Figures> {
  const { pipeline, workflow } = pipelineOf(compiled, name);
  const { graph } = compiled;
  const play = pods.kind === "played" ? pods.play : playOf(loaded.bodies, failing);
  const wish = { loaded, graph, pipeline, inputs, play };
  const native = await runNatively(wish);
  const { manifest, entry } = probing(withParameters(workflow, pipeline, inputs), pipeline);
  const scenario = pods.kind === "played" ? scenarioOf((await runSimulated({ ...wish, workflow })).pods) : undefined;
  const seen = labOutcome(await lab.run(manifest, scenario), manifest, entry, graph, pipeline);
  const found = await compared(wish, native, seen);
  if (found.length > 0) throw new Error(`  ${found.join("\n  ")}`);
  return { tasks: native.calls.length, results: pipeline.results.length };
}

/** What each pod does, by the path of its node: a pod that the simulator does not have writes nothing, and the run shows it. */
function scenarioOf(pods: ReadonlyMap<string, PodOutcome>): object {
  const steps = [...pods].map(([path, { parameters, exitCode, failure }]) => [
    path,
    {
      ...(parameters ? { parameters } : {}),
      ...(exitCode === undefined ? {} : { exitCode }),
      ...(failure === undefined ? {} : { failure }),
    },
  ]);
  return Object.fromEntries(steps) as object;
}
