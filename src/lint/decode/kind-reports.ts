import { closest } from "../../diagnostics/suggest.ts";
import { isObject } from "../model/objects.ts";
import { apiVersion as apiVersionRule } from "../rules/api-version.ts";
import { unknownKind } from "../rules/unknown-kind.ts";
import type { SourceDocument } from "../source/document.ts";
import type { DecodeReport } from "./report.ts";

const group = "argoproj.io/";
const version = "argoproj.io/v1alpha1";
const linted = ["Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate", "CronWorkflow"];

/** Other kinds of the same group, of Argo Workflows and of its siblings. */
const others = new Set(
  (
    "WorkflowEventBinding WorkflowTaskSet WorkflowTaskResult WorkflowArtifactGCTask Application ApplicationSet AppProject Rollout AnalysisRun " +
    "AnalysisTemplate ClusterAnalysisTemplate Experiment EventSource Sensor EventBus"
  ).split(" "),
);

/** A document that Argo skips although it is most likely meant to be one of its manifests. */
export function reportsOfKind({ value }: SourceDocument): readonly DecodeReport[] {
  const apiVersion = isObject(value) ? value["apiVersion"] : undefined;
  if (!isObject(value) || typeof apiVersion !== "string" || !apiVersion.startsWith(group)) return [];
  const kind = value["kind"];
  if (kind === undefined || kind === null) {
    const spelled = Object.keys(value).find((key) => key.toLowerCase() === "kind");
    const hint = spelled === undefined ? "Write `kind: Workflow`, or what else it is." : `Write \`kind\` for \`${spelled}\`.`;
    const report = {
      path: spelled === undefined ? ["apiVersion"] : [spelled],
      at: "key",
      message: "The document has no `kind`, so Argo skips it.",
      hint,
    } as const;
    return [{ rule: unknownKind, report, isArgos: false }];
  }
  if (typeof kind !== "string" || others.has(kind) || kind.endsWith("List")) return [];
  const meant = closest(kind, [...linted, ...others]);
  if (meant === undefined) return [];
  const message = `Argo knows no kind \`${kind}\` and skips the document.`;
  return [{ rule: unknownKind, report: { path: ["kind"], message, hint: `Did you mean \`${meant}\`?` }, isArgos: false }];
}

/** A manifest of an API version that has none of its kind. */
export function reportsOfApiVersion({ value }: SourceDocument): readonly DecodeReport[] {
  const written = isObject(value) ? value["apiVersion"] : undefined;
  if (written === version || !isObject(value)) return [];
  const kind = String(value["kind"]);
  if (written !== undefined && written !== null && typeof written !== "string") return [];
  const message =
    typeof written === "string"
      ? `The API version of a ${kind} is \`${version}\`, not \`${written}\`.`
      : `The ${kind} has no \`apiVersion\`: the API server cannot tell what it is.`;
  const hint = `Write \`apiVersion: ${version}\`.`;
  return [
    { rule: apiVersionRule, report: { path: typeof written === "string" ? ["apiVersion"] : ["kind"], message, hint }, isArgos: false },
  ];
}
