import { differences } from "../judge.ts";
import type { Compared } from "../compared.ts";
import { playOf } from "../played.ts";
import { pipelineOf } from "../workflow.ts";
import { runSimulated } from "./run.ts";

/** Runs a pipeline natively and in the simulator; what differs, one line each. `pace` decides in which order tasks end. */
export async function simulatedDifferences(
  { compiled, loaded, pipeline: name, inputs, failing = {} }: Compared,
  pace = "",
): Promise<readonly string[]> {
  const { pipeline, workflow } = pipelineOf(compiled, name);
  const { graph } = compiled;
  const wish = { graph, pipeline, inputs, play: playOf(loaded.bodies, failing) };
  return differences({ ...wish, loaded }, await runSimulated({ ...wish, workflow, pace }));
}
