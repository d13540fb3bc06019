import { existsSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { parseDuration } from "../../argo/duration.ts";
import type { Diagnostic, Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { longestSleep } from "../../local/engine/engine.ts";
import { folderName, makeFolder, runsFolder } from "../../local/files/layout.ts";
import type { EndedTask } from "../../local/local-run.ts";
import { startRun, type LocalResult } from "../../local/run.ts";
import { takeRun, writeRunState, type RunState } from "../../local/run-state.ts";
import { withProjectOf } from "../cluster/select-pipeline.ts";
import { paintFor } from "../colour.ts";
import type { CliContext } from "../context.ts";
import { exitCodeOfSignal, exitCodes, type Signal } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { openProject } from "../project.ts";
import { messageLines } from "../reporters/message-lines.ts";
import { printReport } from "../reporters/print-report.ts";
import { readRunFlags } from "../run/flags.ts";
import { reportRun } from "../run/outcome.ts";
import type { Execution } from "../run/execution.ts";
import { planOf } from "../run/live/planned-tasks.ts";
import { runDisplay } from "../run/printer.ts";
import { earlierRun, prepareRun, selectRunnable, type Runnable } from "../run/select-run.ts";

/** `argots run`: a pipeline or a manifest, on this machine. */
export async function runRun(asked: Arguments, context: CliContext): Promise<number> {
  const given = withProjectOf(asked.positionals[0], asked, context);
  const project = openProject(given, context);
  if ("exitCode" in project) return project.exitCode;
  const fail = (diagnostics: readonly Diagnostic[], exitCode: number): number => {
    printReport({ diagnostics, manifests: [] }, project.reporter === "json" ? "pretty" : project.reporter, project.root, context);
    return exitCode;
  };
  const flags = readRunFlags(given, context);
  try {
    const timeout = readTimeout(given);
    const missing = Object.values(flags.artifacts).filter((path) => !existsSync(path));
    const wrong = [
      ...flags.wrong,
      ...(typeof timeout === "object" ? [timeout] : []),
      ...missing.map((path) =>
        messages.localFlagMalformed({
          flag: "--artifact",
          value: relative(context.cwd, path),
          example: "--artifact NAME=PATH, of a file that is there",
        }),
      ),
    ];
    const home = join(project.root, folderName);
    const { resume } = given.values;
    const resumed = resume === undefined ? undefined : earlierRun(home, resume, undefined);
    if (resumed !== undefined && !("state" in resumed)) wrong.push(resumed);
    const word =
      wordOf(given) ?? (resumed !== undefined && "state" in resumed ? inProject(resumed.word, project.root, context) : undefined);
    if (word === undefined && wrong.length === 0)
      wrong.push(
        messages.argumentMissing({
          command: "run",
          expected: "a pipeline or a manifest",
          example: "argots run pipelines/training.pipeline.ts",
        }),
      );
    if (wrong.length > 0 || word === undefined) return fail(wrong, exitCodes.usage);

    const selected = await selectRunnable(word, project, context);
    if (!("runnable" in selected)) return fail(selected.diagnostics, selected.exitCode);
    if (selected.diagnostics.length > 0) fail(selected.diagnostics, exitCodes.ok);
    const { runnable } = selected;
    makeFolder(home);
    const earlier = flags.again === undefined ? undefined : earlierRun(home, resume, runnable.pipeline);
    if (earlier !== undefined && !("state" in earlier)) return fail([earlier], exitCodes.usage);
    const stored = { ...runnable, word: relativeWord(word, project.root, context) };
    const prepared = prepareRun(stored, earlier, given, home, context.cwd);
    if (!("state" in prepared)) return fail(prepared, exitCodes.usage);
    if (prepared.warnings.length > 0) fail(prepared.warnings, exitCodes.ok);
    const folder = join(runsFolder(home), prepared.state.id);
    const release = takeRun(folder);
    if (release === undefined) return fail([messages.localRunBusy({ id: prepared.state.id })], exitCodes.usage);
    try {
      return await carryOut(
        { prepared, runnable, flags, home, folder, timeout: typeof timeout === "number" ? timeout : undefined, root: project.root, given },
        context,
      );
    } finally {
      release();
    }
  } finally {
    flags.close();
  }
}

async function carryOut(execution: Execution, context: CliContext): Promise<number> {
  const { prepared, flags, home, folder, timeout } = execution;
  const { state, manifests } = prepared;
  const paint = paintFor(context.stderr, context.env);
  writeRunState(folder, state);
  context.stderr.write(`${paint("bold", state.id)}  ${paint("dim", relative(context.cwd, folder))}\n`);
  const { isCompiledHere } = execution.runnable;
  const display = runDisplay(context, paint, state.id, () => planOf(manifests, isCompiledHere));
  const run = startRun({
    manifests,
    id: state.id,
    uid: state.uid,
    createdAt: state.createdAt,
    home,
    settings: { ...flags.settings, ask: (question) => display.whileAsking(() => flags.settings.ask(question)) },
    artifacts: flags.artifacts,
    again: flags.again,
    finals: execution.runnable.finals,
    isCompiledHere,
    isOwnProcess: true,
    say: (event) => {
      if (event.kind !== "ended" || !isOurs(execution.runnable, event.task)) display.show(event);
    },
  });
  let heard: Signal | undefined;
  let timedOut = false;
  const timers: NodeJS.Timeout[] = [];
  if (timeout !== undefined) {
    const late = (): void => {
      timedOut = true;
      display.interrupt();
      run.stop();
      // What is for the end may be what takes for ever.
      timers.push(setTimeout(() => run.kill(), Math.min(timeout, longestSleep)));
    };
    timers.push(setTimeout(late, Math.min(timeout, longestSleep)));
  }
  const unhear = context.onSignal((signal) => {
    if (heard !== undefined) {
      run.kill();
      display.end("Failed");
      writeRunState(folder, { ...state, state: "stopped", endedAt: Date.now() });
      context.exit(exitCodeOfSignal(signal));
      return;
    }
    heard = signal;
    display.interrupt();
    display.above(`${paint("yellow", "stopping")}: what is in \`finally\` still runs; once more ends everything at once`);
    run.stop();
  });
  try {
    const all = await run.result;
    const result = { ...all, tasks: all.tasks.filter((task) => !isOurs(execution.runnable, task)) };
    const ended: RunState = { ...state, ...endOf(result, heard !== undefined || timedOut), endedAt: Date.now() };
    writeRunState(folder, ended);
    display.end(result.ended.phase);
    const exitCode = reportRun(execution, ended, result, { signal: heard, timedOut, isShown: display.isTree }, context, paint);
    if (execution.given.switches["open"] === true) {
      const { showRunPage } = await import("../show/run-page.ts");
      const wrong = await showRunPage(folder, execution.root, context);
      if (wrong !== undefined) context.stderr.write(`${messageLines(wrong, paint).join("\n")}\n`);
    }
    return exitCode;
  } finally {
    display.end("Failed");
    for (const timer of timers) clearTimeout(timer);
    unhear();
  }
}

/** A task that nobody wrote, and that does nothing: it only ties others together. */
function isOurs({ sources }: Runnable, { template, task, state, folder }: EndedTask): boolean {
  if (folder !== undefined || (state !== "succeeded" && state !== "skipped")) return false;
  return sources.some((source) => source.template === template && source.task === task && source.node === undefined);
}

function endOf(result: LocalResult, stopped: boolean): Pick<RunState, "state" | "message" | "outputs" | "tasks"> {
  const { ended, outputs, waiting } = result;
  const succeeded = ended.kind === "completed" && ended.phase === "Succeeded";
  const tasks = result.tasks.map(({ tail: _, ...task }) => task);
  const message = ended.kind === "refused" ? ended.reason : ended.message;
  const state = succeeded ? "succeeded" : stopped ? "stopped" : ended.kind === "hanging" && waiting.length > 0 ? "waiting" : "failed";
  return { state, message, outputs, tasks };
}

function readTimeout(given: Arguments): number | undefined | Message {
  const text = given.values["timeout"];
  if (text === undefined) return undefined;
  const read = parseDuration(text);
  return "problem" in read || read.nanoseconds <= 0n
    ? messages.durationWrong({ value: text, flag: "--timeout" })
    : Number(read.nanoseconds / 1_000_000n);
}

/** `FILE`, `FILE#pipeline`, or both words. */
function wordOf({ positionals: [file, pipeline] }: Arguments): string | undefined {
  return file === undefined || pipeline === undefined ? file : `${file}#${pipeline}`;
}

/** What a run remembers counts from the project's root, wherever the next command is given. */
function relativeWord(word: string, root: string, context: CliContext): string {
  const [path = "", name] = word.split("#");
  if (!existsSync(resolve(context.cwd, path))) return word;
  return `${relative(root, resolve(context.cwd, path))}${name === undefined ? "" : `#${name}`}`;
}

function inProject(word: string, root: string, context: CliContext): string {
  const [path = "", name] = word.split("#");
  const file = resolve(root, path);
  if (isAbsolute(path) || !existsSync(file)) return word;
  return `${relative(context.cwd, file)}${name === undefined ? "" : `#${name}`}`;
}
