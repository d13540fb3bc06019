import type { Case } from "../../equivalence/cases.ts";
import { differences } from "../../equivalence/judge.ts";
import { playOf } from "../../equivalence/played.ts";
import { simulatedDifferences } from "../../equivalence/simulated/compare.ts";
import { pipelineOf } from "../../equivalence/workflow.ts";
import { runReally, type Ready } from "./really.ts";

export interface Found {
  /** One line each; none where all three agree. */
  readonly differences: readonly string[];
  /** How many tasks were really run. */
  readonly tasks: number;
}

/** What a case comes to here, against what the TypeScript means, and the simulator against it as well. `run`: the case that is really run. */
export async function found(one: Case, ready: Ready, run: Case = one): Promise<Found> {
  const { compiled, loaded, pipeline: name, inputs, failing = {} } = one;
  const { pipeline } = pipelineOf(compiled, name);
  const ran = await runReally(run, ready);
  const native = { graph: compiled.graph, pipeline, inputs, play: playOf(loaded.bodies, failing), loaded };
  const simulated = (await simulatedDifferences(one)).map((line) => `simulator: ${line}`);
  return { differences: [...(await differences(native, ran)), ...simulated], tasks: ran.calls.length };
}
