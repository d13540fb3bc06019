/** `argots/testing`: pipelines in unit tests, run as Argo's controller would, with stand-ins for their components. */
import * as fs from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultArgoVersion, isAtLeast } from "./argo/version.ts";
import { plain } from "./cli/colour.ts";
import { findConfiguration, loadConfiguration } from "./cli/configuration/configuration.ts";
import { reportPretty } from "./cli/reporters/pretty.ts";
import { displayPath } from "./cli/reporters/print-report.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { ArtifactCache } from "./testing/artifacts.ts";
import { compiledPipelines, type CompiledPipelines } from "./testing/compiled.ts";
import { SimulationError } from "./testing/failure.ts";
import type { RunFacts } from "./testing/parameters.ts";
import type { SimulatedRun } from "./testing/run-types.ts";
import { simulatePipeline, type Wish } from "./testing/simulate.ts";
import type { ParametersOf, PipelineName, ResultsOf, StandIns, Untyped } from "./testing/stand-in-types.ts";
import { compileWith } from "./transpiler/compile.ts";
import { nodeFileSystem } from "./transpiler/node-file-system.ts";
import { toPosix } from "./transpiler/project/paths.ts";
import type { CompileOptions } from "./transpiler/result.ts";

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
export function compilePipelines<File = Untyped>(file: string | URL, options: PipelinesOptions = {}): CompiledPipelines<File> {
  const path = resolve(options.root ?? process.cwd(), typeof file === "string" ? file : fileURLToPath(file));
  const { root, settings } =
    options.fileSystem === undefined ? configured(path, options) : { root: options.root ?? "/", settings: options };
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const result = compileWith(fileSystem, toPosix(root), [toPosix(path)], { ...settings, as: "template" });
  const readSource = (name: string): string | undefined => {
    const bytes = fileSystem.readFile(toPosix(resolve(root, name)));
    return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : undefined;
  };
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw refusedFile(errors, root, readSource);
  const lines = new Map<string, readonly string[]>();
  const readLine = (name: string, line: number): string | undefined => {
    const known = lines.get(name) ?? (readSource(name) ?? "").split(/\r?\n/);
    lines.set(name, known);
    return known[line - 1];
  };
  const release = isAtLeast(settings.argoVersion ?? defaultArgoVersion, "4.0") ? "4.1" : "3.7";
  return compiledPipelines<File>(toPosix(relative(root, path)), result, release, readLine);
}

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
export async function simulate<File = Untyped, const Name extends PipelineName<File> = PipelineName<File>>(
  source: CompiledPipelines<File> | string | URL,
  options: SimulateOptions<File, Name> = {},
): Promise<SimulatedRun<ResultsOf<File, Name>>> {
  const compiled = typeof source === "string" || source instanceof URL ? compilePipelines<File>(source) : source;
  const run = await simulatePipeline(compiled, options as Wish);
  return run as SimulatedRun<ResultsOf<File, Name>>;
}

/** What `argots.json` says, where the test does not. */
function configured(path: string, options: PipelinesOptions): { readonly root: string; readonly settings: PipelinesOptions } {
  const loaded = loadConfiguration(dirname(path), undefined, fs);
  const isFound = findConfiguration(dirname(path), fs) !== undefined;
  const root = options.root ?? (isFound ? loaded.root : process.cwd());
  if (loaded.diagnostics.length > 0) throw refusedFile(loaded.diagnostics, loaded.root, () => undefined);
  const { argoVersion, defaults, artifactRepository, define } = loaded.configuration;
  return {
    root,
    settings: {
      ...(argoVersion === undefined ? {} : { argoVersion }),
      ...(defaults === undefined ? {} : { defaults }),
      ...(artifactRepository === undefined ? {} : { artifactRepository }),
      ...options,
      defines: { ...define, ...options.defines },
    },
  };
}

/** The errors as the command line shows them. */
function refusedFile(diagnostics: readonly Diagnostic[], root: string, readSource: (file: string) => string | undefined): SimulationError {
  const show = (file: string): string => displayPath(resolve(root, file), process.cwd());
  const { stderr } = reportPretty({ diagnostics, manifests: [] }, { readSource, displayPath: show, paint: plain, width: 140 });
  return new SimulationError("compile", `\n${stderr.trimEnd()}`);
}

export { fail, lasting, real, respond, TaskFailure, type FailureOptions, type HttpAnswer, type Lasting } from "./testing/answers.ts";
export type { ArtifactCache, SimulatedArtifact } from "./testing/artifacts.ts";
export type { CompiledPipelines } from "./testing/compiled.ts";
export { SimulationError, type SimulationErrorKind } from "./testing/failure.ts";
export { matchers, storyOf, type MatcherResult, type SimulationMatchers } from "./testing/matchers.ts";
export type { RunFacts } from "./testing/parameters.ts";
export { ranBefore, runsOf, skipsOf, wasSkipped } from "./testing/queries.ts";
export type { Attempt, SimulatedRun, SimulatedTask, SkippedTask, SkipReason } from "./testing/run-types.ts";
export type { ArtifactStandIn, StandIn, StandIns, TaskCall } from "./testing/stand-in-types.ts";
