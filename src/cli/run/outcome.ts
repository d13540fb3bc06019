import { relative, resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { EndedTask } from "../../local/local-run.ts";
import type { LocalResult } from "../../local/run.ts";
import type { RunState } from "../../local/run-state.ts";
import { isNamed } from "../../local/task/names.ts";
import { shellWord } from "../../cluster/shell-word.ts";
import type { Place } from "../../graph/types.ts";
import type { Paint } from "../colour.ts";
import type { Execution } from "./execution.ts";
import type { CliContext } from "../context.ts";
import { exitCodeOfSignal, exitCodes, type Signal } from "../exit-codes.ts";
import { messageLines } from "../reporters/message-lines.ts";
import { displayPath } from "../reporters/print-report.ts";
import { metricsTable } from "./metrics.ts";
import { withOwnLines } from "./own-lines.ts";
import { reasonOf, shortPath, summaryTable } from "./printer.ts";
import { missingValueHint, refusalOf, withoutPeriod } from "./reasons.ts";
import { secondsText } from "./seconds-text.ts";

export interface Ending {
  readonly signal: Signal | undefined;
  readonly timedOut: boolean;
  /** What became of the tasks has been shown. */
  readonly isShown: boolean;
}

/** Says how a run has ended, and gives the exit code. */
export function reportRun(
  execution: Execution,
  state: RunState,
  result: LocalResult,
  ending: Ending,
  context: CliContext,
  paint: Paint,
): number {
  const { stderr, stdout } = context;
  const problem = problemOf(execution, state, result, ending);
  const isOnly = execution.flags.again?.kind === "only";
  const outputs = Object.fromEntries(Object.entries(state.outputs).map(([name, value]) => [name, unguarded(value)]));
  if (execution.given.values["reporter"] === "json") {
    const tasks = state.tasks.map((task) => ({ ...task, place: placeOf(execution, task) }));
    stdout.write(`${JSON.stringify({ ...state, outputs, files: result.files, tasks, problem }, undefined, 2)}\n`);
  } else if (!isOnly) {
    for (const [name, value] of Object.entries(outputs)) stdout.write(`${name}=${value}\n`);
  }
  const took = secondsText((state.endedAt ?? state.createdAt) - startOf(result, state));
  if (result.tasks.length > 1 && !ending.isShown) stderr.write(`\n${summaryTable(result.tasks, paint).join("\n")}\n`);
  const reader = context.env["GITHUB_ACTIONS"] === "true" ? "github" : "terminal";
  const metrics = metricsTable(result.tasks, state.artifactTypes, { paint, reader });
  if (metrics.length > 0) stderr.write(`\n${metrics.join("\n")}\n`);
  if (problem === undefined) {
    stderr.write(`\n${paint("green", "✔")} ${paint("bold", state.id)} succeeded after ${took}\n`);
    return exitCodes.ok;
  }
  const failed = firstFailure(result);
  const lines = failed !== undefined && problem.code === "ARG5106" ? detailLines(execution, failed, context, paint) : [];
  stderr.write(`\n${messageLines(problem, paint, lines).join("\n")}\n`);
  if (ending.signal !== undefined) return exitCodeOfSignal(ending.signal);
  return ending.timedOut ? exitCodes.timedOut : exitCodes.workflowFailed;
}

function startOf({ ended }: LocalResult, state: RunState): number {
  return Math.min(state.endedAt ?? Infinity, ...ended.nodes.flatMap(({ startedAt }) => startedAt ?? []));
}

/** The one that the others follow from: that which failed first, and was not tried again with success. */
function firstFailure({ tasks, ended }: LocalResult): EndedTask | undefined {
  const failed = tasks.filter(({ state }) => state === "failed" || state === "error");
  const final = new Map(ended.nodes.map(({ name, phase }) => [name.slice(name.indexOf(".") + 1), phase]));
  return failed.find(({ path }) => final.get(path.replace(/\(\d+\)$/, "")) !== "Succeeded") ?? failed[0];
}

function problemOf(execution: Execution, state: RunState, result: LocalResult, { signal, timedOut }: Ending): Diagnostic | undefined {
  const { ended, waiting } = result;
  const { id } = state;
  const resume = `argots run --resume ${shellWord(id)}`;
  const again = execution.flags.again;
  if (again?.kind === "only") {
    const failed = result.tasks.find(({ state: one, path }) => (one === "failed" || one === "error") && isMeant(path, again.task));
    const ran = result.tasks.some(({ state: one, path }) => one !== "skipped" && isMeant(path, again.task));
    if (failed !== undefined) return taskFailed(execution, failed, id);
    return ran ? undefined : messages.localRunTaskUnknown({ id, task: again.task, hint: knownTasks(result) });
  }
  if (state.state === "succeeded") {
    const isKnown = again?.kind !== "from" || result.tasks.some(({ path }) => isMeant(path, again.task));
    return isKnown ? undefined : messages.localRunTaskUnknown({ id, task: again.task, hint: knownTasks(result) });
  }
  if (timedOut) return messages.localRunTimedOut({ id, duration: execution.given.values["timeout"] ?? "", command: resume });
  if (signal !== undefined) return messages.localRunStopped({ id, command: resume });
  if (ended.kind === "refused") return messages.localRunRefused({ reason: refusalOf(ended) });
  const failed = firstFailure(result);
  if (failed !== undefined) return taskFailed(execution, failed, id);
  if (waiting[0] !== undefined)
    return messages.localRunWaits({ task: shortPath(waiting[0]), hint: waitingHint(execution, shortPath(waiting[0]), resume) });
  if (ended.kind === "hanging")
    return messages.localRunHangs({ reason: ended.reasons.map(({ node, reason }) => `${node}: ${reason}`).join("; ") });
  return messages.localRunEnded({
    id,
    phase: ended.phase,
    reason: withoutPeriod(ended.message),
    hint: missingValueHint(ended.message) ?? `\`${resume}\` goes on after the mistake is mended.`,
  });
}

/** `--approve` gives no text that only a person knows. */
function waitingHint({ given }: Execution, task: string, resume: string): string {
  if (given.switches["approve"] !== true) return `\`${resume} --approve\` goes on.`;
  return `\`${resume} --answer ${shellWord(`${task}={"NAME": "VALUE"}`)}\` says what it waits for.`;
}

function isMeant(path: string, task: string): boolean {
  return isNamed(path, task) || shortPath(path) === task;
}

function knownTasks({ tasks }: LocalResult): string {
  const names = [...new Set(tasks.map(({ path }) => shortPath(path)))].slice(0, 20);
  return names.length === 0 ? "none of its tasks has run." : `there are \`${names.join("`, `")}\`.`;
}

function taskFailed(execution: Execution, task: EndedTask, id: string): Diagnostic {
  const name = shortPath(task.path);
  const hint =
    task.folder === undefined
      ? (missingValueHint(task.message) ?? `\`argots run --resume ${shellWord(id)}\` goes on after the mistake is mended.`)
      : `\`argots run --resume ${shellWord(id)} --only ${shellWord(name)}\` runs it alone again, \`argots run --resume ${shellWord(id)}\` goes on from there.`;
  const place = placeOf(execution, task);
  const message = messages.localTaskFailed({
    task: name,
    reason: withoutPeriod(reasonOf(task).replace(/^: /, "")) || "no reason is known",
    hint,
  });
  return place === undefined ? message : { ...message, place };
}

function placeOf({ runnable }: Execution, { template, task }: Pick<EndedTask, "template" | "task">): Place | undefined {
  return runnable.sources.find((source) => source.template === template && source.task === task)?.place;
}

/** The line of the source, what it wrote last, and where the rest is. */
function detailLines(execution: Execution, task: EndedTask, context: CliContext, paint: Paint): readonly string[] {
  const place = placeOf(execution, task);
  const { root, runnable } = execution;
  const tail = task.folder === undefined ? task.tail : withOwnLines(task.tail, task.folder, root, runnable.files);
  return [
    ...(place === undefined
      ? []
      : [`  ${paint("cyan", "at")} ${displayPath(resolve(root, place.file), context.cwd)}:${String(place.line)}:${String(place.column)}`]),
    ...tail.slice(-20).map((line) => `  ${paint("dim", "│")} ${line}`),
    ...(task.folder === undefined ? [] : [`  ${paint("cyan", "files:")} ${relative(context.cwd, task.folder)}`]),
  ];
}

/** Two braces in a row travel with a word joiner between them. */
function unguarded(text: string): string {
  return text.replace(/\{\u2060(\u2060*)(?=\{)/g, "{$1");
}
