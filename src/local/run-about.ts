import type { InputDeclaration } from "../graph/graph.ts";
import type { TaskSource } from "../transpiler/result.ts";

/** What whoever looks at a run wants to know, and nobody needs to go on with it. */
export interface RunAbout {
  /** Milliseconds since 1970: when it was last begun. */
  readonly startedAt: number;
  /** What parameters are that were not given. */
  readonly defaults: Readonly<Record<string, string>>;
  /** By `template/task`: where the task stands, as `pipelines/training.pipeline.ts:12:3`. */
  readonly places: Readonly<Record<string, string>>;
}

export function aboutRun(inputs: readonly InputDeclaration[], sources: readonly TaskSource[]): RunAbout {
  return {
    startedAt: Date.now(),
    defaults: Object.fromEntries(
      inputs.flatMap(({ name, default: value }) =>
        value === undefined ? [] : [[name, typeof value === "string" ? value : JSON.stringify(value)]],
      ),
    ),
    places: Object.fromEntries(
      sources.flatMap(({ template, task, place, node }) =>
        node === undefined ? [] : [[`${template}/${task}`, `${place.file}:${String(place.line)}:${String(place.column)}`]],
      ),
    ),
  };
}
