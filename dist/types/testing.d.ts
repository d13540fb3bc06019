import type { ArtifactCache } from "./testing/artifacts.js";
import { type CompiledPipelines } from "./testing/compiled.js";
import type { RunFacts } from "./testing/parameters.js";
import type { SimulatedRun } from "./testing/run-types.js";
import type { ParametersOf, PipelineName, ResultsOf, StandIns, Untyped } from "./testing/stand-in-types.js";
import type { CompileOptions } from "./transpiler/result.js";
/** As for `compile`; what is not said is as `argots.json` has it. */
export type PipelinesOptions = Omit<CompileOptions, "as">;
/** What one simulation is about. */
export interface SimulateOptions<File = Untyped, Name = string> {
    /** The export, where the file exports several pipelines. */
    readonly pipeline?: Name;
    readonly params?: ParametersOf<File, Name>;
    /** In place of components, by name. One that is reached and not here is an error. */
    readonly components?: StandIns<File>;
    /** What `run` says in the pipeline. */
    readonly run?: RunFacts;
    /** Of an earlier run: what it has cached is found. */
    readonly cache?: ArtifactCache;
}
/**
 * Reads a pipeline file once, for many simulations. As everywhere the file is read and never run: import its types alone. It is compiled as
 * `argots compile` would, with the nearest `argots.json` above it. Throws a SimulationError that shows all errors of the file.
 *
 * @param file - from the current folder, or a URL: `new URL("training.pipeline.ts", import.meta.url)`
 * @example
 * import { compilePipelines, simulate } from "argots/testing";
 * import type * as file from "./training.pipeline.ts";
 *
 * const training = compilePipelines<typeof file>("pipelines/training.pipeline.ts");
 * const run = await simulate(training, { components: { train: { accuracy: 0.5 } } });
 * console.log(run.status, run.tasks.length);
 */
export declare function compilePipelines<File = Untyped>(file: string | URL, options?: PipelinesOptions): CompiledPipelines<File>;
/**
 * Runs a pipeline's manifest in memory, as Argo's controller would: conditions, loops, retries, failures, caching and `finally` are the
 * manifest's own, what components give is what the test says. There are no processes, no network, and no waiting: time is the run's own.
 *
 * @param source - what `compilePipelines` gave, or a file, which is then read for this one run
 * @example
 * import { fail, simulate } from "argots/testing";
 *
 * const run = await simulate("pipelines/training.pipeline.ts", {
 *   pipeline: "training",
 *   params: { threshold: 0.8 },
 *   components: { train: (_inputs, { attempt }) => (attempt === 1 ? fail("evicted", { lost: true }) : { accuracy: 0.5 }) },
 * });
 * console.log(run.status, run.tasks, run.skipped, run.results);
 */
export declare function simulate<File = Untyped, const Name extends PipelineName<File> = PipelineName<File>>(source: CompiledPipelines<File> | string | URL, options?: SimulateOptions<File, Name>): Promise<SimulatedRun<ResultsOf<File, Name>>>;
export { fail, lasting, real, respond, TaskFailure, type FailureOptions, type HttpAnswer, type Lasting } from "./testing/answers.js";
export type { ArtifactCache, SimulatedArtifact } from "./testing/artifacts.js";
export type { CompiledPipelines } from "./testing/compiled.js";
export { SimulationError, type SimulationErrorKind } from "./testing/failure.js";
export { matchers, storyOf, type MatcherResult, type SimulationMatchers } from "./testing/matchers.js";
export type { RunFacts } from "./testing/parameters.js";
export { ranBefore, runsOf, skipsOf, wasSkipped } from "./testing/queries.js";
export type { Attempt, SimulatedRun, SimulatedTask, SkippedTask, SkipReason } from "./testing/run-types.js";
export type { ArtifactStandIn, StandIn, StandIns, TaskCall } from "./testing/stand-in-types.js";
