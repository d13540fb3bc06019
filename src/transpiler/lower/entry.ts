import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Pipeline } from "../../graph/graph.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { Report } from "../report.ts";
import { beginScope, type Lowering } from "./lowering.ts";
import { makePipelineTemplate } from "./pipelines.ts";
import { addOutput, siteOf, taskArgument } from "./resolve.ts";
import { artifactArgument } from "./resolve/artifacts.ts";
import type { ManifestKind } from "../result.ts";
import { plainTag } from "./expression/tags.ts";
import { accessTo } from "./expression/access.ts";
import { addTask, type Scope } from "./scope.ts";

/** A text that is guarded more often than this is guarded once, in an entry of its own. */
const mostGuards = 3;

export interface Entry {
  readonly lowering: Lowering;
  readonly entrypoint: string;
}

/**
 * The entry template. Texts that others submit are guarded where they are first handed on (lowering.md j): in the arguments of the entry's
 * tasks, or, where that would be repeated, once in a DAG around the pipeline's own.
 */
export function enterPipeline(begin: (report: Report) => Lowering, pipeline: Pipeline, as: ManifestKind, report: Report): Entry {
  const entry = guardedEntry(begin, pipeline, report);
  const required = pipeline.inputs.some((input) => input.type.kind !== "artifact" && !input.optional);
  return as === "workflow" && required ? submittedEntry(entry, pipeline) : entry;
}

function guardedEntry(begin: (report: Report) => Lowering, pipeline: Pipeline, report: Report): Entry {
  const messages: [Message, Place | undefined][] = [];
  const lowering = begin((message, place) => messages.push([message, place]));
  const scope = makePipelineTemplate(lowering, pipeline, { wish: pipeline.name, raw: true });
  if (Math.max(0, ...lowering.guards.values()) > mostGuards) return wrapPipeline(begin(report), pipeline);
  for (const [message, place] of messages) report(message, place);
  return { lowering, entrypoint: scope.template };
}

/**
 * A Workflow whose entry takes a parameter that has no value yet is refused by Argo's linter, whatever the entry says (ProcessArgs in
 * workflow/common/util.go): an argument without a value takes away the input's own. So the entry takes nothing, and reads what was submitted.
 */
function submittedEntry({ lowering, entrypoint }: Entry, pipeline: Pipeline): Entry {
  const outer = beginScope(lowering, "main", { pipeline: pipeline.id });
  lowering.scopes.unshift(lowering.scopes.pop()!);
  const task = addTask(outer, pipeline.name, { template: entrypoint }, true);
  for (const { name, type } of pipeline.inputs) {
    if (type.kind !== "artifact") task.parameters.set(name, plainTag(`workflow.parameters.${name}`));
    else {
      outer.inputs.set(`artifact ${name}`, { name, kind: "artifact", type, field: { name }, optional: false });
      task.artifacts.set(name, { name, from: plainTag(`inputs.artifacts.${name}`) });
    }
  }
  lowering.placements.set(task.name, { scope: outer, tasks: [task], producer: task });
  for (const result of pipeline.results) {
    addOutput(
      lowering,
      outer,
      { kind: "output", node: task.name, output: result.name, type: result.value.type },
      result.name,
      pipeline.place,
    );
  }
  return { lowering, entrypoint: outer.template };
}

function wrapPipeline(lowering: Lowering, pipeline: Pipeline): Entry {
  const entry = beginScope(lowering, pipeline.name, { pipeline: pipeline.id, raw: true });
  const inner = makePipelineTemplate(lowering, pipeline, { wish: `${pipeline.name}-pipeline`, raw: false });
  const task = addTask(entry, "pipeline", { template: inner.template }, true);
  for (const input of pipeline.inputs) {
    const port = inner.inputs.get(`parameter ${input.name}`)!;
    entry.inputs.set(`parameter ${input.name}`, port);
    handIn(lowering, entry, { kind: "parameter", pipeline: pipeline.id, name: input.name, type: input.type }, input.name, task, pipeline);
  }
  lowering.placements.set(task.name, { scope: entry, tasks: [task], producer: task });
  for (const result of pipeline.results) {
    const value: Value = { kind: "output", node: task.name, output: result.name, type: result.value.type };
    addOutput(lowering, entry, value, result.name, pipeline.place);
  }
  return { lowering, entrypoint: entry.template };
}

function handIn(lowering: Lowering, entry: Scope, value: Value, name: string, task: ReturnType<typeof addTask>, pipeline: Pipeline): void {
  if (value.type.kind !== "artifact") {
    task.parameters.set(name, taskArgument(lowering, task, value, value.type, pipeline.place));
    return;
  }
  const found = accessTo(value, siteOf(lowering, entry, task, pipeline.place).lookup);
  if (found) task.artifacts.set(name, artifactArgument(found, name));
}
