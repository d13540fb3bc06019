import { harmlessLine } from "../../cluster/tree/harmless-line.ts";
import { metricsTable } from "../run/metrics.ts";
import { secondsText } from "../run/seconds-text.ts";
import { sizeText } from "../../report/page/artifacts.ts";
import { stateSigns } from "../../report/states.ts";
import type { NamedText, RunReport, TaskReport } from "../../report/run-report.ts";
import { timeText } from "../../report/words.ts";
import type { RunState } from "../../local/run-state.ts";
import type { Paint } from "../colour.ts";
import { paintOfState } from "./colours.ts";

/** A value that is longer is one of `--reporter json`. */
const longestValue = 200;

/** A run as text: how it ended, what went in and came out, its tasks, metrics and artifacts. */
export function runText(run: RunReport, { artifactTypes, tasks }: RunState, paint: Paint): string {
  const { id, state, startedAt, endedAt, message, word } = run;
  const took = endedAt === undefined ? "" : `  after ${secondsText(endedAt - startedAt)}`;
  const metrics = metricsTable(
    tasks.map((task) => ({ ...task, tail: [] })),
    artifactTypes,
    { paint, reader: "terminal" },
  );
  const parts: readonly (readonly string[])[] = [
    [
      `${paint("bold", shown(id))}  ${paint(paintOfState(state), `${stateSigns[state]} ${state}`)}${took}`,
      paint("dim", `${shown(word)}, begun ${timeText(startedAt)}`),
      ...(message === "" ? [] : [shown(message)]),
    ],
    named("parameters", run.parameters, paint),
    named("outputs", run.outputs, paint),
    taskLines(run.tasks, paint),
    metrics,
    artifactLines(run.tasks, paint),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function named(title: string, texts: readonly NamedText[], paint: Paint): readonly string[] {
  if (texts.length === 0) return [];
  const rows = texts.map(({ name, text, isDefault }) => [
    shown(name),
    `${shown(text)}${isDefault === true ? paint("dim", "  (default)") : ""}`,
  ]);
  return [paint("bold", title), ...columns(rows)];
}

function taskLines(tasks: readonly TaskReport[], paint: Paint): readonly string[] {
  if (tasks.length === 0) return [];
  const rows = tasks.map(({ name, state, took, message, exitCode }) => {
    const reason = state === "failed" || state === "error" ? reasonOf(message, exitCode) : "";
    return [shown(name), `${stateSigns[state]} ${state}`, state === "skipped" ? "" : secondsText(took), reason];
  });
  const lines = columns(rows);
  return [paint("bold", "tasks"), ...lines.map((line, index) => paint(paintOfState(tasks[index]!.state), line))];
}

function reasonOf(message: string, exitCode: number | undefined): string {
  return /^main: Error \(exit code \d+\)$/.test(message) ? `exit code ${String(exitCode ?? "")}` : shown(message);
}

function artifactLines(tasks: readonly TaskReport[], paint: Paint): readonly string[] {
  const rows = tasks.flatMap(({ name, artifacts }) =>
    artifacts.map((artifact) => [
      `${shown(name)}.${shown(artifact.name)}`,
      artifact.type ?? "",
      sizeText(artifact.size),
      shown(artifact.path),
    ]),
  );
  return rows.length === 0 ? [] : [paint("bold", "artifacts"), ...columns(rows)];
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!))).join("  ")}`.trimEnd(),
  );
}

/** One line of it, whoever wrote it. */
function shown(text: string): string {
  const line = harmlessLine(text, { for: "terminal" });
  return line.length > longestValue ? `${line.slice(0, longestValue)}…` : line;
}
