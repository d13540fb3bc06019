import type { Command } from "./command.ts";
import { compilationFlags } from "./compilation-flags.ts";

const projectFlags = compilationFlags.filter(({ name }) => ["reporter", "config"].includes(name));

/** The commands that look at runs on this machine. */
export const showCommands: readonly Command[] = [
  {
    name: "runs",
    summary: "List the runs on this machine.",
    details: ["The runs that `argots run` has left in `.argots/runs`, the latest first."],
    examples: [
      { line: "argots runs", meaning: "all of them" },
      { line: "argots runs --pipeline ml-training --reporter json", meaning: "those of one pipeline, for another program" },
    ],
    flags: [{ name: "pipeline", value: "NAME", description: "Only the runs of that pipeline." }, ...projectFlags],
    load: async () => (await import("./commands/runs.ts")).runRuns,
  },
  {
    name: "show",
    summary: "Show a run on this machine, as text or as a page.",
    details: [
      "States, parameters, outputs, metrics and artifacts of a run of `argots run`. Without a name, the latest is taken.",
      "The page is one file that needs no network: graph, timeline, metrics with confusion matrices and ROC curves, logs, Markdown and HTML artifacts. Scripts in these do not run.",
    ],
    examples: [
      { line: "argots show", meaning: "the latest run" },
      { line: "argots show ml-training-3 --html report.html", meaning: "a page to send or to keep" },
      { line: "argots show --open", meaning: "the page of the latest run, in the browser" },
      { line: "argots show ml-training-3 --logs train", meaning: "what a task wrote" },
    ],
    positionals: { usage: "[run]", least: 0, most: 1, expected: "one run", example: "argots show ml-training-3" },
    flags: [
      { name: "html", value: "FILE", description: "Write the run as one HTML file." },
      { name: "open", description: "Write the page beside the run and open it in the browser." },
      { name: "logs", value: "TASK", description: "Print what a task wrote." },
      ...projectFlags,
    ],
    load: async () => (await import("./commands/show.ts")).runShow,
  },
];
