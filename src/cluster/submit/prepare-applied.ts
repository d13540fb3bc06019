import type { Json } from "../../graph/types.ts";
import { fieldsOf, type Fields } from "../kubernetes/json.ts";
import type { KubernetesObject } from "../objects.ts";
import { runMetadata, type RunFacts } from "./run-metadata.ts";

export type AppliedFacts = Pick<RunFacts, "pipeline" | "project" | "experiment">;

/** A compiled template or cron as it is applied and compared: with the labels of `labels.ts`, which the runs of a cron get as well. */
export function prepareApplied(document: { readonly [key: string]: Json }, facts: AppliedFacts): KubernetesObject {
  const object = document as unknown as KubernetesObject;
  const { experiment: _experiment, ...lasting } = facts;
  const { labels } = runMetadata(lasting);
  const labelled = { ...object, metadata: { ...object.metadata, labels: { ...object.metadata.labels, ...labels } } };
  if (object.kind !== "CronWorkflow") return labelled;
  const { project: _project, ...ofRuns } = facts;
  const metadata: Fields = fieldsOf(object.spec?.["workflowMetadata"]) ?? {};
  const workflowMetadata = { ...metadata, labels: { ...fieldsOf(metadata["labels"]), ...runMetadata(ofRuns).labels } };
  return { ...labelled, spec: { ...object.spec, workflowMetadata } };
}
