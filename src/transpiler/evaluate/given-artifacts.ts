import * as messages from "../../diagnostics/messages.generated.ts";
import type { Pipeline } from "../../graph/graph.ts";
import type { Evaluation } from "./context.ts";
import { describeType } from "./things.ts";
import { holdsArtifact } from "./value-types.ts";

/**
 * Says which artifacts nobody can give: to a Workflow that starts at this pipeline, and to what a cron starts. Argo's validator refuses the first
 * (`inputs.artifacts.data was not supplied`), its controller fails the second.
 */
export function reportUngivenArtifacts(pipeline: Pipeline, evaluation: Evaluation): void {
  const isWorkflow = pipeline.exported && (evaluation.options.as ?? "workflow") === "workflow";
  const schedule = evaluation.schedules.find((one) => one.pipeline === pipeline.id);
  if (!isWorkflow && !schedule) return;
  const places = evaluation.pipelines.get(pipeline.id)?.parameterPlaces;
  for (const { name, type, optional } of pipeline.inputs) {
    if (!holdsArtifact(type) || optional) continue;
    const message = messages.artifactParameterNotGiven({
      pipeline: pipeline.name,
      name,
      type: describeType(type),
      otherwise: schedule ? "" : " A pipeline that only others call needs no `export`; with `--as template` it may stay as it is.",
    });
    evaluation.report(message, (isWorkflow ? places?.get(name) : schedule?.place) ?? pipeline.place);
  }
}
