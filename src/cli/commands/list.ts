import { suggestLabelValue } from "../../argo/label.ts";
import type { Workflow } from "../../cluster/objects.ts";
import { withCluster } from "../cluster/with-cluster.ts";
import { paintFor, type Paint } from "../colour.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { runUrl } from "../cluster/run-url.ts";
import { visible } from "../reporters/text.ts";

/** `argots list`: the runs of a namespace, newest first. */
export async function runList(given: Arguments, context: CliContext): Promise<number> {
  return withCluster(given, context, async ({ service, library, context: masked, configuration, namespace }) => {
    const { experimentLabel, pipelineLabel } = library;
    const labels = [
      given.values.experiment === undefined ? undefined : `${experimentLabel}=${suggestLabelValue(given.values.experiment)}`,
      given.values.pipeline === undefined ? undefined : `${pipelineLabel}=${suggestLabelValue(given.values.pipeline)}`,
      given.switches.all ? undefined : pipelineLabel,
    ].filter((label) => label !== undefined);
    const found = await service.list("Workflow", {
      ...(namespace === undefined ? {} : { namespace }),
      ...(labels.length === 0 ? {} : { labels: labels.join(",") }),
    });
    const runs = (found as readonly Workflow[])
      .filter(({ status }) => given.values.status === undefined || phaseOf(status) === given.values.status)
      .toSorted((a, b) => (b.metadata.creationTimestamp ?? "").localeCompare(a.metadata.creationTimestamp ?? ""))
      .map((workflow) => ({
        name: workflow.metadata.name ?? "",
        namespace: workflow.metadata.namespace ?? service.namespace,
        pipeline: workflow.metadata.labels?.[pipelineLabel],
        experiment: workflow.metadata.labels?.[experimentLabel],
        phase: phaseOf(workflow.status),
        progress: workflow.status?.progress,
        created: workflow.metadata.creationTimestamp,
        finished: workflow.status?.finishedAt ?? undefined,
        url: runUrl(workflow, given.values["ui-url"] ?? configuration.uiUrl, service),
      }));
    if (given.values.reporter === "json") masked.stdout.write(`${JSON.stringify(runs, undefined, 2)}\n`);
    else if (runs.length === 0) masked.stderr.write(`no runs${filtersOf(given)} in namespace ${namespace ?? service.namespace}\n`);
    else masked.stdout.write(table(runs, paintFor(masked.stdout, masked.env), context.clock.now()));
    return exitCodes.ok;
  });
}

/** What was asked for, where nothing is found. */
function filtersOf(given: Arguments): string {
  const { experiment, pipeline, status } = given.values;
  const filters = [
    ...(pipeline === undefined ? [] : [`of the pipeline ${pipeline}`]),
    ...(experiment === undefined ? [] : [`of the experiment ${experiment}`]),
    ...(status === undefined ? [] : [`that are ${status}`]),
  ];
  const whose = given.switches.all ? "" : " that argots submitted";
  return filters.length === 0 ? whose : ` ${filters.join(", ")}`;
}

function phaseOf(status: Workflow["status"]): string {
  return status?.phase === undefined || status.phase === "" ? "Pending" : status.phase;
}

interface Row {
  readonly name: string;
  readonly phase: string;
  readonly pipeline: string | undefined;
  readonly experiment: string | undefined;
  readonly created: string | undefined;
  readonly finished: string | undefined;
}

const colours: Readonly<Record<string, "green" | "red" | "yellow">> = {
  Succeeded: "green",
  Failed: "red",
  Error: "red",
  Running: "yellow",
};

function table(runs: readonly Row[], paint: Paint, now: number): string {
  const head = ["RUN", "PHASE", "PIPELINE", "EXPERIMENT", "AGE", "TOOK"];
  const rows = runs.map((run) => [
    run.name,
    run.phase,
    run.pipeline ?? "",
    run.experiment ?? "",
    run.created === undefined ? "" : span(now - Date.parse(run.created)),
    run.created === undefined ? "" : span((run.finished === undefined ? now : Date.parse(run.finished)) - Date.parse(run.created)),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => visible(row[column]!).length)));
  const line = (row: readonly string[], colour: (column: number, text: string) => string): string =>
    row
      .map((cell, column) => colour(column, visible(cell).padEnd(column === row.length - 1 ? 0 : widths[column]!)))
      .join("  ")
      .trimEnd();
  return [
    line(head, (_, text) => paint("dim", text)),
    ...rows.map((row) => line(row, (column, text) => (column === 1 && colours[row[1]!] ? paint(colours[row[1]!]!, text) : text))),
    "",
  ].join("\n");
}

/** `3d4h`, `12m`, `40s`: the two largest units. */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const units: readonly (readonly [string, number])[] = [
    ["d", 86_400],
    ["h", 3_600],
    ["m", 60],
    ["s", 1],
  ];
  const first = units.findIndex(([, size]) => seconds >= size);
  if (first === -1) return "0s";
  const [unit, size] = units[first]!;
  const [nextUnit, nextSize] = units[first + 1] ?? ["", 0];
  const rest = nextSize === 0 ? 0 : Math.floor((seconds % size) / nextSize);
  return `${Math.floor(seconds / size)}${unit}${rest === 0 ? "" : `${rest}${nextUnit}`}`;
}
