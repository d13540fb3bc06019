import type { ActionReport, RunReport } from "./report/model.ts";

/** Every output of `action.yml`: all of them are set, whatever happens. */
export const outputNames = [
  ...["changed", "pipelines", "manifests", "up-to-date", "diff"],
  ...[
    "workflow-name",
    "workflow-uid",
    "workflow-namespace",
    "workflow-url",
    "workflow-phase",
    "workflow-message",
    "workflow-outputs",
    "workflows",
  ],
  ...["comment-url", "errors", "warnings"],
] as const;

export type Outputs = Readonly<Record<string, string>>;

/** A job's outputs may be 1 MiB in all. */
const mostDiff = 200_000;

export function noOutputs(): Outputs {
  return {
    ...Object.fromEntries(outputNames.map((name) => [name, ""])),
    ...{ changed: "false", pipelines: "[]", manifests: "[]", workflows: "[]", "workflow-outputs": "{}", errors: "0", warnings: "0" },
  };
}

/** `upToDate` is absent where nothing was compared. */
export function outputsOf(report: ActionReport, manifests: readonly string[], upToDate: boolean | undefined, commentUrl: string): Outputs {
  const count = (severity: string): string => String(report.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length);
  const runs = report.pipelines.flatMap(({ run }) => run ?? []);
  // Of several runs, the one that a reader wants to see: the first that went wrong.
  const [first] = [...runs].sort((a, b) => Number(b.failure !== undefined) - Number(a.failure !== undefined));
  const diff = report.drift.flatMap(({ path, diff: lines }) => [`--- ${path}`, `+++ ${path}`, ...lines]).join("\n");
  return {
    ...noOutputs(),
    changed: String(report.pipelines.length > 0 || report.removed.length > 0),
    pipelines: JSON.stringify(report.pipelines.map(({ name }) => name)),
    manifests: JSON.stringify(manifests),
    "up-to-date": upToDate === undefined ? "" : String(upToDate),
    diff: diff.length > mostDiff ? `${diff.slice(0, mostDiff)}\n[cut off]` : diff,
    ...(first === undefined ? {} : runOutputs(first)),
    workflows: JSON.stringify(runs.map((run) => ({ pipeline: run.pipeline, adopted: run.adopted, ...objectOf(run) }))),
    "comment-url": commentUrl,
    errors: count("error"),
    warnings: count("warning"),
  };
}

function runOutputs(run: RunReport): Outputs {
  const { outputs, ...rest } = objectOf(run);
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [`workflow-${name}`, value])),
    "workflow-outputs": JSON.stringify(outputs),
  };
}

function objectOf({ name, uid, namespace, url, phase, message, outputs }: RunReport) {
  return { name, uid, namespace, url, phase, message, outputs };
}
