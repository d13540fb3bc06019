import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { harmlessLine } from "../../cluster/tree/harmless-line.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { folderName } from "../../local/files/layout.ts";
import { readRun } from "../../report/read/read-run.ts";
import type { RunReport, TaskReport } from "../../report/run-report.ts";
import { paintFor } from "../colour.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { openProject, type Project } from "../project.ts";
import { printReport } from "../reporters/print-report.ts";
import { showRunPage, writeRunPage } from "../show/run-page.ts";
import { runText } from "../show/run-text.ts";
import { selectRun, type KnownRun } from "../show/select-run.ts";

/** `argots show [run]`: what is kept of a run, as text, as JSON, as a page. */
export async function runShow(given: Arguments, context: CliContext): Promise<number> {
  const project = openProject(given, context);
  if ("exitCode" in project) return project.exitCode;
  const selected = selectRun(join(project.root, folderName), given.positionals[0]);
  const wrong = "state" in selected ? await show(selected, given, project, context) : selected;
  if (wrong === undefined) return exitCodes.ok;
  const reporter = project.reporter === "json" ? "pretty" : project.reporter;
  printReport({ diagnostics: [wrong], manifests: [] }, reporter, project.root, context);
  return exitCodes.usage;
}

async function show(selected: KnownRun, given: Arguments, { root, reporter }: Project, context: CliContext): Promise<Message | undefined> {
  const { folder, state } = selected;
  const { html, logs } = given.values;
  if (html !== undefined) {
    const written = writeRunPage(folder, resolve(context.cwd, html), root, context);
    if (!("path" in written)) return written;
    context.stderr.write(`${written.path}  written\n`);
  }
  if (given.switches["open"] === true) return showRunPage(folder, root, context);
  if (html !== undefined) return undefined;
  const run = readRun(folder, context.cwd);
  if (run === undefined) throw new Error(`${folder} has no run.json`);
  if (logs !== undefined) return printLogs(run, logs, context);
  if (reporter === "json") {
    const { nodes: _, ...rest } = run;
    context.stdout.write(`${JSON.stringify(rest, undefined, 2)}\n`);
  } else {
    context.stdout.write(runText(run, state, paintFor(context.stdout, context.env)));
  }
  return undefined;
}

/** All that a task, or the tasks of that name, wrote. */
function printLogs(run: RunReport, wanted: string, context: CliContext): Message | undefined {
  const exact = run.tasks.filter(({ name, path }) => name === wanted || path === wanted);
  const meant = exact.length > 0 ? exact : run.tasks.filter((task) => lastName(task) === wanted);
  const names = run.tasks.map(({ name }) => name);
  const known = names.length === 0 ? "none of its tasks has run." : `there are \`${names.slice(0, 20).join("`, `")}\`.`;
  if (meant.length === 0) return messages.localRunTaskUnknown({ id: run.id, task: wanted, hint: `${known}${didYouMean(wanted, names)}` });
  for (const { name, log } of meant) {
    if (meant.length > 1) context.stderr.write(`${harmlessLine(name, { for: "terminal" })}:\n`);
    if (log === undefined) continue;
    const lines = readFileSync(log.file, "utf8").replace(/\n$/, "").split("\n");
    if (log.bytes > 0) context.stdout.write(`${lines.map((line) => harmlessLine(line, { for: "terminal" })).join("\n")}\n`);
  }
  return undefined;
}

function lastName({ path }: TaskReport): string {
  return path.split("(")[0]?.split(".").at(-1) ?? "";
}
