import { mkdirSync, rmSync } from "node:fs";
import { join, posix } from "node:path";
import type { Artifact, Template } from "../../simulator/objects.ts";
import type { WorkOutcome, WorkRequest } from "../engine/engine.ts";
import { pythonWith } from "../kinds/virtual-environment.ts";
import { digestOfText } from "../files/digest.ts";
import { folderOfTask } from "../files/layout.ts";
import type { LocalRun } from "../local-run.ts";
import { execute, type Control } from "./execute.ts";
import { howToRun } from "./how.ts";
import { digestsOf, inputsOf, placeInputs } from "./inputs.ts";
import { publish, readOutputs } from "./outputs.ts";
import { taskPaths, type TaskPaths } from "./paths.ts";
import { TaskProblem } from "./problem.ts";
import { isIntact, readRecord, removeRecord, writeRecord, type TaskRecord } from "./record.ts";
import { mountsOf } from "./volumes.ts";

export interface TaskRun {
  readonly outcome: WorkOutcome;
  readonly record: TaskRecord;
  readonly isReused: boolean;
  readonly tail: readonly string[];
}

/** Whether what was left of the task before counts; `isSame`: it is what the task would do now. */
export type Reuse = (record: TaskRecord, isSame: boolean) => boolean;

export function taskFolder(run: LocalRun, path: string): string {
  return folderOfTask(run.folder, path);
}

/** A pod's work: in a folder of the task's own, unless it was done before. */
export async function runTask(run: LocalRun, request: WorkRequest, control: Control, reuse: Reuse): Promise<TaskRun> {
  const { path, template, node } = request;
  const folder = taskFolder(run, path);
  const inputs = inputsOf(run, template);
  const content = digestOfText(JSON.stringify([withoutPlaces(template), await digestsOf(inputs)]));
  const before = readRecord(folder);
  if (before !== undefined && reuse(before, before.content === content) && (await isIntact(folder, before))) {
    publish(run, template, node.name, folder, before.artifacts);
    return { outcome: outcomeOf(before, true), record: before, isReused: true, tail: [] };
  }
  const how = await howToRun(run, path, template);
  const python = how.kind === "python" ? await pythonWith(run, how.packages, path) : undefined;
  const release = await run.slots.take();
  try {
    if (control.stopped) throw new TaskProblem("stopped before it began");
    // First of all what says that it was done: a folder may be half removed when the run is killed.
    if (before !== undefined) removeRecord(folder);
    rmSync(folder, { recursive: true, force: true });
    for (const name of ["work", "tmp"]) mkdirSync(join(folder, name), { recursive: true });
    const mounts = mountsOf(run, template, folder);
    const paths = taskPaths(template, folder, mounts, run.isCompiledHere);
    await placeInputs(inputs, paths);
    makeOutputFolders(request, paths);
    const startedAt = Date.now();
    const { end, tail } = await execute(run, request, control, { how, python, folder, mounts, paths });
    const outputs = await readOutputs(template, folder, paths);
    const isDone = end.exitCode === 0 && outputs.missing === undefined && !control.stopped;
    const failure = end.problem ?? (end.exitCode === 0 ? outputs.missing : undefined);
    const record: TaskRecord = {
      version: 1,
      path,
      template: template.name ?? "",
      state: isDone ? "succeeded" : "failed",
      exitCode: end.exitCode,
      ...(failure === undefined ? {} : { failure }),
      startedAt,
      endedAt: Date.now(),
      content,
      inputs: Object.fromEntries(
        (template.inputs?.parameters ?? []).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
      ),
      parameters: outputs.parameters,
      ...(request.captures ? { result: end.output } : {}),
      artifacts: outputs.artifacts,
    };
    writeRecord(folder, record);
    publish(run, template, node.name, folder, record.artifacts);
    return { outcome: outcomeOf(record, false), record, isReused: false, tail };
  } finally {
    release();
  }
}

/** What an input holds decides what a task does, not where it lies: the same file may come from a task, and from the cache the next time. */
function withoutPlaces(template: Template): Template {
  const artifacts = template.inputs?.artifacts?.map(({ name, path, mode }): Artifact => ({
    name,
    ...(path && { path }),
    ...(mode === undefined ? {} : { mode }),
  }));
  return artifacts === undefined ? template : { ...template, inputs: { ...template.inputs, artifacts } };
}

function outcomeOf(record: TaskRecord, isReused: boolean): WorkOutcome {
  return {
    exitCode: record.exitCode,
    ...(record.failure === undefined ? {} : { failure: record.failure }),
    parameters: record.parameters,
    // None at all would mean all of them.
    artifacts: ["", ...Object.keys(record.artifacts)],
    ...(record.result === undefined ? {} : { result: record.result }),
    ...(isReused && record.state === "failed" ? { endedAt: record.endedAt } : {}),
  };
}

/** A container of our own compiling finds its folder. In Argo nobody makes one: what a program makes by itself is left to it. */
function makeOutputFolders({ template }: WorkRequest, paths: TaskPaths): void {
  const declared = [
    ...(template.outputs?.parameters ?? []).map(({ valueFrom }) => valueFrom?.path),
    ...(template.outputs?.artifacts ?? []).map(({ path }) => path),
  ];
  for (const path of new Set(declared)) {
    if (path === undefined) continue;
    const around = join(paths.path(path), "..");
    mkdirSync(paths.isMadeByProgram(posix.dirname(path)) ? join(around, "..") : around, { recursive: true });
  }
  if (paths.temporary !== undefined) mkdirSync(paths.temporary, { recursive: true });
}
