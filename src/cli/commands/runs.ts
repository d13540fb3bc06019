import { join } from "node:path";
import { folderName } from "../../local/files/layout.ts";
import { stateOf } from "../../report/read/read-run.ts";
import { stateSigns } from "../../report/states.ts";
import { paintFor, type Paint } from "../colour.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { openProject } from "../project.ts";
import { visible } from "../reporters/text.ts";
import { secondsText } from "../run/seconds-text.ts";
import { paintOfState } from "../show/colours.ts";
import { knownRuns, startOf, type KnownRun } from "../show/select-run.ts";

/** `argots runs`: the runs that are kept here, the latest first. */
export function runRuns(given: Arguments, context: CliContext): Promise<number> {
  const project = openProject(given, context);
  if ("exitCode" in project) return Promise.resolve(project.exitCode);
  const { pipeline } = given.values;
  const runs = knownRuns(join(project.root, folderName)).filter(({ state }) => pipeline === undefined || state.pipeline === pipeline);
  if (project.reporter === "json") context.stdout.write(`${JSON.stringify(runs.map(asJson), undefined, 2)}\n`);
  else if (runs.length === 0)
    context.stderr.write(`no runs${pipeline === undefined ? "" : ` of the pipeline ${visible(pipeline)}`} here\n`);
  else context.stdout.write(table(runs, paintFor(context.stdout, context.env), context.clock.now()));
  return Promise.resolve(exitCodes.ok);
}

function asJson({ folder, state }: KnownRun): object {
  const { id, pipeline, word, parameters, outputs, endedAt, tasks } = state;
  const states = tasks.map((task) => task.state);
  return {
    id,
    pipeline,
    word,
    state: stateOf(folder, state),
    startedAt: startOf(state),
    endedAt,
    parameters,
    outputs,
    tasks: Object.fromEntries([...new Set(states)].map((one) => [one, states.filter((other) => other === one).length])),
    folder,
  };
}

function table(runs: readonly KnownRun[], paint: Paint, now: number): string {
  const head = ["RUN", "STATE", "PIPELINE", "BEGAN", "TOOK", "TASKS"];
  const rows = runs.map((run) => {
    const state = stateOf(run.folder, run.state);
    const start = startOf(run.state);
    const end = run.state.endedAt ?? (state === "running" ? now : undefined);
    const cells = [
      run.state.id,
      `${stateSigns[state]} ${state}`,
      run.state.pipeline,
      `${new Date(start).toISOString().slice(0, 16).replace("T", " ")} UTC`,
      end === undefined ? "" : secondsText(end - start),
      tasksText(run),
    ];
    return { state, cells: cells.map(visible) };
  });
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map(({ cells }) => cells[column]!.length)));
  const line = (cells: readonly string[], colour: (column: number, text: string) => string): string =>
    cells
      .map((cell, column) => colour(column, column === cells.length - 1 ? cell : cell.padEnd(widths[column]!)))
      .join("  ")
      .trimEnd();
  return [
    line(head, (_, text) => paint("dim", text)),
    ...rows.map(({ state, cells }) => line(cells, (column, text) => (column === 1 ? paint(paintOfState(state), text) : text))),
    "",
  ].join("\n");
}

/** How many have done their work, of those that had to. */
function tasksText({ state: { tasks } }: KnownRun): string {
  const wanted = tasks.filter(({ state }) => state !== "skipped");
  const done = wanted.filter(({ state }) => state === "succeeded" || state === "cached" || state === "reused");
  return wanted.length === 0
    ? ""
    : done.length === wanted.length
      ? String(done.length)
      : `${String(done.length)} of ${String(wanted.length)}`;
}
