import type { Work, WorkOutcome, WorkRequest, Worker } from "./engine/engine.ts";
import { makeRequest } from "./kinds/http.ts";
import { answerProblem, questionOf } from "./kinds/pause.ts";
import type { LocalRun } from "./local-run.ts";
import { answerOf, outcomeOfAnswer } from "./task/answers.ts";
import type { Control } from "./task/execute.ts";
import { fieldsOf, listOf, textOf } from "./task/fields.ts";
import { TaskProblem } from "./task/problem.ts";
import { readRecord, writeRecord, type TaskRecord } from "./task/record.ts";
import { runTask, taskFolder, type Reuse, type TaskRun } from "./task/run-task.ts";
import { mkdirSync, rmSync } from "node:fs";
import { digestOfText } from "./files/digest.ts";

export interface LocalWorker extends Worker {
  /** What became of a node's work, by its path. */
  readonly done: ReadonlyMap<string, TaskRun | Problem>;
  /** Mistakes of ours: they end the run, and are thrown when it is over. */
  readonly bugs: readonly unknown[];
  /** What was ended with the run. */
  readonly stopped: ReadonlySet<string>;
  /** Pauses that nobody can end. */
  readonly waiting: readonly string[];
}

/** It did not come to run at all. */
export interface Problem {
  readonly problem: string;
}

/** The controller looks at the containers of a set one by one, and would take those to have ended well that never ran. */
function noneSucceeded({ template }: WorkRequest): Pick<WorkOutcome, "exitCodes"> {
  const containers = listOf(fieldsOf(template["containerSet"])["containers"]).map(({ name }) => [textOf(name), 1] as const);
  return containers.length === 0 ? {} : { exitCodes: Object.fromEntries(containers) };
}

/** Really does what the simulator's controller asks for. */
export function makeWorker(run: LocalRun, reuse: (request: WorkRequest) => Reuse): LocalWorker {
  const done = new Map<string, TaskRun | Problem>();
  const bugs: unknown[] = [];
  const waiting: string[] = [];
  const stopped = new Set<string>();
  const begin = (request: WorkRequest, act: (control: Control) => Promise<WorkOutcome>): Work => {
    let begun = (): void => undefined;
    const began = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const control: Control = { stopped: false, onStop: () => undefined, began: begun };
    const outcome = act(control).catch((error: unknown): WorkOutcome => {
      const problem = problemOf(error);
      if (problem === undefined) bugs.push(error);
      done.set(request.path, { problem: problem ?? "a bug in argots" });
      return { failure: problem ?? "a bug in argots", ...noneSucceeded(request) };
    });
    return {
      began,
      outcome,
      stop(why) {
        if (control.stopped) return;
        control.stopped = true;
        if (why === "stopped") stopped.add(request.path);
        control.onStop();
      },
    };
  };
  return {
    done,
    bugs,
    waiting,
    stopped,
    start: (request) =>
      begin(request, async (control) => {
        const answer = answerOf(run, request.path);
        if (answer !== undefined) return outcomeOfAnswer(run, request, answer);
        const finished =
          request.template.http === undefined
            ? await runTask(run, request, control, reuse(request))
            : await runHttp(run, request, control, reuse(request));
        done.set(request.path, finished);
        return finished.outcome;
      }),
    async answer(request) {
      const before = readRecord(taskFolder(run, request.path));
      if (before !== undefined && reuse(request)(before, true)) return { parameters: before.parameters };
      const question = questionOf(request);
      const given = answerOf(run, request.path) ?? (await run.settings.ask(question));
      const wrong = given === undefined ? undefined : answerProblem(question, given);
      if (wrong !== undefined) run.say({ kind: "note", path: request.path, text: wrong });
      if (given === undefined || wrong !== undefined) {
        waiting.push(request.path);
        return undefined;
      }
      const record = recordOf(request, { parameters: given, startedAt: request.node.startedAt ?? Date.now() });
      keep(run, record);
      return { parameters: given };
    },
  };
}

async function runHttp(run: LocalRun, request: WorkRequest, control: Control, reuse: Reuse): Promise<TaskRun> {
  const content = digestOfText(JSON.stringify(request.template));
  const before = readRecord(taskFolder(run, request.path));
  if (before !== undefined && reuse(before, before.content === content)) {
    return { outcome: { exitCode: before.exitCode, result: before.result ?? "" }, record: before, isReused: true, tail: [] };
  }
  const release = await run.slots.take();
  try {
    const abort = new AbortController();
    control.onStop = () => {
      abort.abort();
    };
    if (control.stopped) throw new TaskProblem("stopped before it began");
    run.say({ kind: "began", path: request.path });
    control.began();
    const startedAt = Date.now();
    const { body, failure } = await makeRequest(run, request.template, abort.signal);
    const record = recordOf(request, {
      content,
      startedAt,
      result: body,
      ...(failure === undefined ? {} : { state: "failed", exitCode: 1, failure }),
    });
    keep(run, record);
    return { outcome: { result: body, ...(failure === undefined ? {} : { failure }) }, record, isReused: false, tail: [] };
  } finally {
    release();
  }
}

function recordOf({ path, template }: WorkRequest, more: Partial<TaskRecord> & Pick<TaskRecord, "startedAt">): TaskRecord {
  const inputs = (template.inputs?.parameters ?? []).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return {
    version: 1,
    path,
    template: template.name ?? "",
    state: "succeeded",
    exitCode: 0,
    endedAt: Date.now(),
    content: "",
    inputs: Object.fromEntries(inputs),
    parameters: {},
    artifacts: {},
    ...more,
  };
}

function keep(run: LocalRun, record: TaskRecord): void {
  const folder = taskFolder(run, record.path);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeRecord(folder, record);
}

/** What is wrong with the task or with this machine; undefined for a mistake of ours. */
function problemOf(error: unknown): string | undefined {
  if (error instanceof TaskProblem) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return typeof code === "string" && /^E[A-Z]+$/.test(code) ? message : undefined;
}
