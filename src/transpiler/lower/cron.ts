import { isAtLeast } from "../../argo/version.ts";
import { argoVersionFeature, scheduleMissingParameter, scheduleNameLong } from "../../diagnostics/messages.generated.ts";
import type { Schedule } from "../../graph/graph.ts";
import type { Json } from "../../graph/types.ts";
import type { Report } from "../report.ts";
import type { ManifestKind } from "../result.ts";
import { encodeConstant } from "./expression/encode.ts";
import { apiVersion, describing, workflowSpec, type WorkflowParts } from "./workflow.ts";

type Fields = { readonly [key: string]: Json };

/** Argo adds the time to a cron's name (argo.md 2.12). */
const longestName = 52;

/** A cron: it refers to the template, or carries the workflow where there is none. */
export function cronDocument(schedule: Schedule, parts: WorkflowParts, as: ManifestKind, report: Report): Fields {
  const { options } = schedule;
  checkVersion(schedule, parts, report);
  checkParameters(schedule, parts, report);
  if (options.name.length > longestName) report(scheduleNameLong({ cron: options.name, limit: longestName }), schedule.place);
  const annotations = { ...describing(undefined, schedule.description), ...options.annotations };
  const namespace = options.namespace ?? parts.pipeline.options.namespace;
  return {
    apiVersion,
    kind: "CronWorkflow",
    metadata: {
      name: options.name,
      ...(namespace === undefined ? {} : { namespace }),
      ...(options.labels && Object.keys(options.labels).length > 0 ? { labels: options.labels } : {}),
      ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    },
    spec: {
      // The plural since 3.6; the singular is gone since 4.0 (argo.md 1.8).
      ...(isAtLeast(parts.argoVersion, "3.6") ? { schedules: options.schedules } : { schedule: options.schedules[0]! }),
      ...(options.timezone === undefined ? {} : { timezone: options.timezone }),
      ...(options.concurrency === undefined ? {} : { concurrencyPolicy: options.concurrency }),
      ...(options.suspended === undefined ? {} : { suspend: options.suspended }),
      ...(options.startingDeadlineSeconds === undefined ? {} : { startingDeadlineSeconds: options.startingDeadlineSeconds }),
      ...(options.successfulJobsHistoryLimit === undefined ? {} : { successfulJobsHistoryLimit: options.successfulJobsHistoryLimit }),
      ...(options.failedJobsHistoryLimit === undefined ? {} : { failedJobsHistoryLimit: options.failedJobsHistoryLimit }),
      ...(options.when === undefined ? {} : { when: options.when }),
      ...(options.stopWhen === undefined ? {} : { stopStrategy: { expression: options.stopWhen } }),
      workflowSpec: as === "workflow" ? workflowSpec(parts, schedule.arguments) : referringSpec(schedule, parts, as),
    },
  };
}

/** Only the arguments that the cron gives: the defaults stay the template's. */
function referringSpec(schedule: Schedule, { pipeline }: WorkflowParts, as: ManifestKind): Fields {
  const parameters = pipeline.inputs.flatMap(({ name, type }) => {
    const value = schedule.arguments[name];
    return value === undefined ? [] : [{ name, value: encodeConstant(value, type) }];
  });
  return {
    ...(parameters.length > 0 ? { arguments: { parameters } } : {}),
    workflowTemplateRef: { name: pipeline.name, ...(as === "cluster-template" ? { clusterScope: true } : {}) },
  };
}

function checkVersion({ options, place }: Schedule, { argoVersion }: WorkflowParts, report: Report): void {
  if (isAtLeast(argoVersion, "3.6")) return;
  const features = [
    [options.when, "`when` of a cron"],
    [options.stopWhen, "`stopWhen` of a cron"],
    [options.schedules.length > 1 ? true : undefined, "More than one schedule"],
  ] as const;
  for (const [value, feature] of features) {
    if (value !== undefined) report(argoVersionFeature({ feature, since: "3.6", version: argoVersion }), place);
  }
}

function checkParameters(schedule: Schedule, { pipeline }: WorkflowParts, report: Report): void {
  for (const input of pipeline.inputs) {
    const given = schedule.arguments[input.name] !== undefined || input.default !== undefined || input.optional;
    if (given || input.type.kind === "artifact") continue;
    report(scheduleMissingParameter({ cron: schedule.options.name, parameter: input.name, pipeline: pipeline.name }), schedule.place);
  }
}
