import type { EndedTask, LocalEvent, TaskState } from "../../local/local-run.ts";
import { harmlessLine } from "../../cluster/tree/harmless-line.ts";
import type { Paint } from "../colour.ts";
import type { CliContext } from "../context.ts";

/** What people see of a run while it goes on: what tasks write, and a line for each that ends. */
export function runPrinter(context: CliContext, paint: Paint): (event: LocalEvent) => void {
  const { stderr } = context;
  const reader = context.env["GITHUB_ACTIONS"] === "true" ? "github" : "terminal";
  return (event) => {
    switch (event.kind) {
      case "began":
        return;
      case "line":
        stderr.write(`${paint("dim", `${shortPath(event.path)} │`)} ${harmlessLine(event.text, { for: reader })}\n`);
        return;
      case "note":
        stderr.write(`${paint("dim", `${shortPath(event.path)} │ ${event.text}`)}\n`);
        return;
      case "ended":
        stderr.write(`${endLine(event.task, paint)}\n`);
    }
  };
}

const signs: Readonly<Record<TaskState, readonly [string, Parameters<Paint>[0]]>> = {
  succeeded: ["✔", "green"],
  cached: ["✔", "cyan"],
  reused: ["✔", "cyan"],
  failed: ["✘", "red"],
  error: ["✘", "red"],
  stopped: ["■", "yellow"],
  skipped: ["○", "dim"],
};

function endLine(task: EndedTask, paint: Paint): string {
  const [sign, colour] = signs[task.state];
  const what =
    task.state === "succeeded" || task.state === "skipped"
      ? task.state
      : `${task.state}${task.state === "cached" || task.state === "reused" ? "" : reasonOf(task)}`;
  const took = task.state === "succeeded" || task.state === "failed" ? ` ${paint("dim", `(${secondsText(task.took)})`)}` : "";
  return `${paint(colour, `${sign} ${shortPath(task.path)}`)} ${what}${took}`;
}

/** In a few words: why a task did not succeed. */
export function reasonOf({ message, exitCode }: EndedTask): string {
  if (/^main: Error \(exit code \d+\)$/.test(message)) return `: exit code ${String(exitCode ?? "")}`;
  return message === "" ? "" : `: ${message}`;
}

/** Every task is in the entry: its name says nothing. */
export function shortPath(path: string): string {
  return harmlessLine(path.replace(/^main\./, ""), { for: "terminal" }) || "entry";
}

export function secondsText(milliseconds: number): string {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  const [minutes, hours] = [Math.floor(seconds / 60) % 60, Math.floor(seconds / 3600)];
  return hours > 0 ? `${String(hours)} h ${String(minutes)} min` : `${String(minutes)} min ${String(seconds % 60)} s`;
}

/** A longer table would hide what comes before it. */
const mostRows = 60;

/** All tasks, what became of them and how long it took. Those that were skipped are counted. */
export function summaryTable(tasks: readonly EndedTask[], paint: Paint): readonly string[] {
  const shown = tasks.filter(({ state }) => state !== "skipped");
  const skipped = tasks.length - shown.length;
  const rows = shown.slice(-mostRows).map((task) => [shortPath(task.path), task.state, secondsText(task.took)] as const);
  const widths = [0, 1].map((column) => Math.max(4, ...rows.map((row) => row[column]!.length)));
  const lines = rows.map(([path, state, took]) => {
    const [, colour] = signs[state as TaskState];
    return `  ${path.padEnd(widths[0]!)}  ${paint(colour, state.padEnd(widths[1]!))}  ${took.padStart(8)}`;
  });
  return [
    `  ${paint("bold", "task".padEnd(widths[0]!))}  ${paint("bold", "state".padEnd(widths[1]!))}  ${paint("bold", "took".padStart(8))}`,
    ...(shown.length > mostRows ? [`  … ${String(shown.length - mostRows)} before`] : []),
    ...lines,
    ...(skipped === 0 ? [] : [paint("dim", `  and ${String(skipped)} skipped`)]),
  ];
}
