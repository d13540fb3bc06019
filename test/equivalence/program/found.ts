import { load } from "../native/load.ts";
import { runNatively } from "../native/run.ts";
import type { Play } from "../played.ts";
import { runSimulated } from "../simulated/run.ts";
import { pipelineOf } from "../workflow.ts";
import { batchText } from "./batch.ts";
import { compileAll, playOfProgram } from "./check.ts";
import { fixture, type FailedCall } from "./fixture.ts";
import type { Program } from "./program.ts";

/** A program as a fixture: which calls fail is seen by running it. */
export async function fixtureOf(program: Program): Promise<string> {
  const { compiled, thrown } = compileAll([program]);
  if (thrown.size > 0) return fixture(program, []);
  const loaded = load(batchText([program]), "/project/found.pipeline.ts");
  const failed: FailedCall[] = [];
  const known = playOfProgram(program, loaded);
  const play: Play = (component, inputs) => {
    const outcome = known(component, inputs);
    if (!(outcome instanceof Promise) && outcome.kind !== "gives") failed.push({ component, inputs, how: outcome.kind });
    return outcome;
  };
  const { graph } = compiled;
  const wish = { graph, ...pipelineOf(compiled, program.name), inputs: program.inputs, play };
  await runSimulated(wish);
  await runNatively({ ...wish, loaded });
  return fixture(program, failed);
}
