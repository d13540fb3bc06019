import type { Graph, Pipeline } from "../../../src/graph/graph.ts";
import type { Inputs, Play } from "../played.ts";
import { canonical, isCarried } from "../values.ts";
import type { Allowing } from "./healing.ts";
import type { Loaded } from "./load.ts";
import type { NativeCall, Recording } from "./recording.ts";

/** What a pipeline, called as the function that it is, came to. */
export interface NativeRun {
  readonly calls: readonly NativeCall[];
  /** Of pipelines that are called, and fail. */
  readonly failedPipelines: readonly string[];
  readonly ended: NativeEnd;
  /** It was stopped, because it went on and on. */
  readonly overrun: boolean;
  /** It threw an error of its own, caught or not. */
  readonly threw: boolean;
}

export type NativeEnd =
  /** Texts by the results' names. `carried`: no value is one that JSON cannot hold. */
  | { readonly kind: "returned"; readonly results: Readonly<Record<string, string>>; readonly carried: boolean }
  | { readonly kind: "failed"; readonly message: string }
  /** An error that nobody threw: the program is wrong. */
  | { readonly kind: "broken"; readonly message: string };

export interface NativeWish {
  readonly loaded: Loaded;
  readonly graph: Graph;
  readonly pipeline: Pipeline;
  readonly inputs: Inputs;
  readonly play: Play;
  readonly allowing?: Allowing;
  readonly most?: number;
}

export async function runNatively({ loaded, graph, pipeline, inputs, play, allowing, most = 400 }: NativeWish): Promise<NativeRun> {
  const recording: Recording = {
    calls: [],
    play,
    components: new Map([...graph.components.values()].map((component) => [component.name, component])),
    failedPipelines: [],
    ...(allowing ? { allowing } : {}),
    expected: new WeakSet(),
    makers: new WeakMap(),
    most,
    overrun: false,
    threw: false,
  };
  const body = loaded.module[pipeline.id.slice(pipeline.id.indexOf("#") + 1)] as (inputs: Inputs) => unknown;
  const ended = await endOf(recording, pipeline, () => loaded.hooks.run(recording, () => body(inputs)));
  // What goes on after a failure is part of the run.
  await new Promise((settle) => setImmediate(settle));
  const { calls, failedPipelines, overrun, threw } = recording;
  return { calls, failedPipelines, ended, overrun, threw };
}

async function endOf(recording: Recording, pipeline: Pipeline, run: () => unknown): Promise<NativeEnd> {
  try {
    const value = await run();
    const isSingle = pipeline.results.length === 1 && pipeline.results[0]!.name === "result" && !isNamedResult(value);
    const field = (name: string): unknown => (isSingle ? value : (value as Record<string, unknown>)[name]);
    // Beside an artifact that may be absent, a workflow says whether it is there.
    const of = (name: string): unknown => (name.endsWith("-given") ? field(name.slice(0, -"-given".length)) !== undefined : field(name));
    const results = Object.fromEntries(pipeline.results.map(({ name }) => [name, canonical(of(name))]));
    return { kind: "returned", results, carried: isCarried(value) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: error instanceof Error && recording.expected.has(error) ? "failed" : "broken", message };
  }
}

function isNamedResult(value: unknown): boolean {
  return value !== null && typeof value === "object" && "result" in value;
}
