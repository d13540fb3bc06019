// What `argo lint --offline` says of an object after it has decoded it: workflow/validate/validate.go of Argo, rule for rule and in its
// order, but that it goes on after the first error.
import { utf8 } from "../../expressions/go/text.ts";
import { nameTooLong, nameTooLongWords } from "../rules/name-too-long.ts";
import type { LintContext } from "../context.ts";
import { objectAt, textAt } from "../model/objects.ts";
import { decodedOf } from "./base.ts";
import { checkScheduleFields, validateCronSpec } from "./cron.ts";
import { type Base, createRun, type Mode, report, type Walk, within } from "./run.ts";
import { validateHolder } from "./holder.ts";
import { validateWorkflow } from "./workflow.ts";

export interface ValidateOptions {
  /** Who asks. A CronWorkflow is always looked at as on creation. */
  readonly mode?: Mode;
  /** Unknown fields are errors (which the decoder reports), and fields have their capitals. */
  readonly isStrict?: boolean;
}

/** Reports everything that Argo refuses: its own first error first, in its words. */
export function validateObject(context: LintContext, { mode = "lint", isStrict = true }: ValidateOptions = {}): void {
  const { object } = context;
  const isCron = object.kind === "CronWorkflow";
  const isTemplate = object.kind === "WorkflowTemplate" || object.kind === "ClusterWorkflowTemplate";
  const run = createRun(context, { mode: isCron ? "create" : mode, isLoose: !isStrict, isTemplate, validateHolder });
  const walk: Walk = { run, prefix: "" };
  const decoded = decodedOf(run, object);
  if (isCron) checkScheduleFields(walk, decoded.object);
  checkName(walk);
  if (isCron) validateCronSpec(walk, decoded.object);
  const path = isCron ? ["spec", "workflowSpec"] : ["spec"];
  // Argo validates a template as a workflow without a name.
  const base: Base = {
    scope: "local",
    name: object.kind === "Workflow" ? nameOf(context) : "",
    decoded,
    place: { path, isForeign: false },
  };
  const inside = isCron ? within(walk, "cannot validate Workflow: ") : walk;
  validateWorkflow(inside, { base, ...metadataOf(context) });
}

const kinds = {
  Workflow: ["workflow", 63],
  WorkflowTemplate: ["workflow template", 63],
  ClusterWorkflowTemplate: ["cluster workflow template", 63],
  // The time of the run is put behind the name.
  CronWorkflow: ["cron workflow", 52],
} as const;

function checkName(walk: Walk): void {
  const name = nameOf(walk.run.context);
  const [kind, most] = kinds[walk.run.context.object.kind];
  const length = utf8(name).length;
  if (length > most)
    report(walk, nameTooLong, { path: ["metadata", "name"], isForeign: false }, nameTooLongWords(kind, name, most, length));
}

function nameOf({ object }: LintContext): string {
  return textAt(objectAt(object.value, "metadata"), "name") ?? "";
}

/** The keys of the labels and annotations that a workflow will have. */
function metadataOf({ object }: LintContext): { readonly labels: readonly string[]; readonly annotations: readonly string[] } {
  const keysOf = (metadata: ReturnType<typeof objectAt>, key: string) => Object.keys(objectAt(metadata, key));
  const own = objectAt(object.value, "metadata");
  if (object.kind !== "CronWorkflow") return { labels: keysOf(own, "labels"), annotations: keysOf(own, "annotations") };
  const workflow = objectAt(objectAt(object.value, "spec"), "workflowMetadata");
  const instance = keysOf(own, "labels").filter((key) => key === "workflows.argoproj.io/controller-instanceid");
  return {
    labels: [...instance, "workflows.argoproj.io/cron-workflow", ...keysOf(workflow, "labels")],
    annotations: ["workflows.argoproj.io/scheduled-time", ...keysOf(workflow, "annotations")],
  };
}
