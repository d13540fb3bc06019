import type { EndedTask, LocalEvent, TaskState } from "../../local/local-run.ts";
import { harmlessLine } from "../../cluster/tree/harmless-line.ts";
import type { Paint } from "../colour.ts";
import type { CliContext } from "../context.ts";
import { calledName } from "../../local/task/names.ts";
import { liveDisplay } from "./live/display.ts";
import type { Plan } from "./live/planned-tasks.ts";
import type { RunDisplay } from "./run-display.ts";
import { secondsText } from "./seconds-text.ts";

/** On a terminal a tree below what tasks write, elsewhere a line for each that ends. */
export function runDisplay(context: CliContext, paint: Paint, id: string, plan: () => Plan): RunDisplay {
  const { stderr, env } = context;
  const reader = env["GITHUB_ACTIONS"] === "true" ? "github" : "terminal";
  const lineOf = (event: LocalEvent & { readonly kind: "line" | "note" }): string =>
    event.kind === "line"
      ? `${paint("dim", `${shortPath(event.path)} │`)} ${harmlessLine(event.text, { for: reader })}`
      : paint("dim", `${shortPath(event.path)} │ ${harmlessLine(event.text, { for: reader })}`);
  if (stderr.isTerminal && !env["CI"] && env["TERM"] !== "dumb") return liveDisplay(id, plan(), lineOf, context, paint);
  return {
    isTree: false,
    show(event) {
      if (event.kind === "line" || event.kind === "note") stderr.write(`${lineOf(event)}\n`);
      if (event.kind === "ended") stderr.write(`${endLine(event.task, paint, reader)}\n`);
    },
    above(text) {
      stderr.write(`${text}\n`);
    },
    whileAsking: (ask) => ask(),
    interrupt: () => undefined,
    end: () => undefined,
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

function endLine(task: EndedTask, paint: Paint, reader: "terminal" | "github"): string {
  const [sign, colour] = signs[task.state];
  const what =
    task.state === "succeeded" || task.state === "skipped"
      ? task.state
      : `${task.state}${task.state === "cached" || task.state === "reused" ? "" : reasonOf(task)}`;
  const took = task.state === "succeeded" || task.state === "failed" ? ` ${paint("dim", `(${secondsText(task.took)})`)}` : "";
  return `${paint(colour, `${sign} ${shortPath(task.path)}`)} ${harmlessLine(what, { for: reader })}${took}`;
}

/** In a few words: why a task did not succeed. */
export function reasonOf({ message, exitCode }: EndedTask): string {
  if (/^main: Error \(exit code \d+\)$/.test(message)) return `: exit code ${String(exitCode ?? "")}`;
  return message === "" ? "" : `: ${message}`;
}

/** Every task is in the entry: its name says nothing. */
export function shortPath(path: string): string {
  return harmlessLine(calledName(path).replace(/^main\./, ""), { for: "terminal" });
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
