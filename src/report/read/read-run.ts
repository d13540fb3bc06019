import { existsSync, lstatSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { folderOfTask } from "../../local/files/layout.ts";
import { readRecord, type TaskRecord } from "../../local/task/record.ts";
import { isTaken, readRunState, type RunState } from "../../local/run-state.ts";
import type { SimulatedNode } from "../../simulator/result.ts";
import { metricsOf, type ArtifactTypes } from "../metrics.ts";
import type { NamedText, RunReport, RunReportState, ShownState, Span, TaskReport } from "../run-report.ts";
import { readArtifacts } from "./read-artifacts.ts";

type KnownTask = Pick<RunState["tasks"][number], "path" | "template" | "task" | "state" | "message" | "exitCode" | "took" | "outputs">;

/** What a task is before anything is read of it. */
type FoundTask = Omit<KnownTask, "state"> & { readonly state: ShownState; /** Absolute. */ readonly folder: string };

/** Reads what a run has left. Paths are shown relative to `from`. Undefined where there is no run. */
export function readRun(folder: string, from: string): RunReport | undefined {
  const state = readRunState(folder);
  if (state === undefined) return undefined;
  // Before a run has ended, what lies there is of the time before.
  const nodes = state.state === "running" ? [] : readNodes(folder);
  const byPath = new Map(nodes.map((node) => [pathOf(state.id, node), node]));
  const withFolder = (task: KnownTask): FoundTask => ({ ...task, folder: folderOfTask(folder, task.path) });
  const known = state.tasks.length > 0 ? state.tasks.map(withFolder) : tasksOfFolders(folder, state);
  const found = [...known, ...unfinishedTasks(folder, known, byPath)];
  const startedAt = state.about?.startedAt ?? state.createdAt;
  return {
    id: state.id,
    pipeline: state.pipeline,
    word: state.word,
    state: stateOf(folder, state),
    message: state.message,
    startedAt,
    endedAt: state.endedAt,
    folder: relative(from, folder),
    parameters: [
      ...textsOf(state.parameters),
      ...textsOf(state.about?.defaults)
        .filter(({ name }) => state.parameters[name] === undefined)
        .map((text) => ({ ...text, isDefault: true })),
    ],
    outputs: textsOf(state.outputs),
    tasks: found.map((task) => readTask({ from, startedAt, state }, task, byPath.get(task.path))),
    nodes,
  };
}

export function stateOf(folder: string, { state }: RunState): RunReportState {
  return state === "running" && !isTaken(folder) ? "killed" : state;
}

interface ReadRun {
  readonly from: string;
  readonly startedAt: number;
  readonly state: RunState;
}

function readTask(run: ReadRun, task: FoundTask, node: SimulatedNode | undefined): TaskReport {
  const { folder } = task;
  const isThere = existsSync(folder);
  const record = isThere ? readRecord(folder) : undefined;
  const key = `${task.template}/${task.task}`;
  const types: ArtifactTypes | undefined = run.state.artifactTypes === undefined ? undefined : (run.state.artifactTypes[key] ?? {});
  const log = join(folder, "log.txt");
  const metrics = metricsOf({
    folder: isThere ? folder : undefined,
    types,
    ...(task.outputs === undefined ? {} : { outputs: task.outputs }),
  });
  const result = record?.result;
  return {
    path: task.path,
    name: nameOf(task.path),
    state: task.state,
    message: task.message,
    exitCode: task.exitCode,
    took: task.took,
    span: spanOf(run, node, record),
    place: run.state.about?.places[key],
    folder: isThere ? relative(run.from, folder) : undefined,
    inputs: textsOf(record?.inputs ?? node?.inputs.parameters),
    outputs: [
      ...textsOf(record?.parameters ?? task.outputs ?? node?.outputs.parameters).filter(({ name }) => !isMetadata(name, record)),
      ...(result === undefined ? [] : [{ name: "result", text: result }]),
    ],
    artifacts: record === undefined ? [] : readArtifacts(folder, run.from, record, types),
    metrics,
    log: isThere && isFile(log) ? { file: log, path: relative(run.from, log), bytes: lstatSync(log).size } : undefined,
  };
}

/** Every task is in the entry: its name says nothing. */
function nameOf(path: string): string {
  return path.replace(/^main\./, "") || "entry";
}

/** What a component notes beside an artifact is shown with the artifact. */
function isMetadata(name: string, record: TaskRecord | undefined): boolean {
  const artifact = /^(.+)-metadata$/.exec(name)?.[1];
  return artifact !== undefined && (record === undefined || record.artifacts[artifact] !== undefined);
}

/** A reused task did its work in a session before: here, it took no time. */
function spanOf(run: ReadRun, node: SimulatedNode | undefined, record: TaskRecord | undefined): Span | undefined {
  const isOfNow = record !== undefined && record.startedAt >= run.startedAt;
  const startedAt = isOfNow ? record.startedAt : node?.startedAt;
  const endedAt = isOfNow ? record.endedAt : (node?.finishedAt ?? run.state.endedAt);
  if (startedAt === undefined || endedAt === undefined) return undefined;
  return { queuedAt: Math.min(startedAt, node?.startedAt ?? startedAt), startedAt, endedAt: Math.max(startedAt, endedAt) };
}

/** Of a run that was killed, or goes on: what its tasks have left so far. */
function tasksOfFolders(run: string, { about }: RunState): readonly FoundTask[] {
  const tasks = join(run, "tasks");
  if (!existsSync(tasks)) return [];
  const places = Object.keys(about?.places ?? {});
  return readdirSync(tasks).map((name) => {
    const folder = join(tasks, name);
    const record = readRecord(folder);
    if (record === undefined) return { path: name, template: "", task: "", state: "unfinished", message: "", took: 0, folder };
    const { path, state, failure, exitCode, startedAt, endedAt } = record;
    const task = path.split("(")[0]?.split(".").at(-1) ?? "";
    // The record does not say what the task stands in; mostly its name is enough.
    const [place = "", ...others] = places.filter((one) => one.endsWith(`/${task}`));
    const template = others.length > 0 ? "" : place.slice(0, -task.length - 1);
    return { path, template, task, state, message: failure ?? "", exitCode, took: endedAt - startedAt, folder };
  });
}

/** What had not ended when the run did, as a pause that nobody has answered. */
function unfinishedTasks(folder: string, known: readonly FoundTask[], nodes: ReadonlyMap<string, SimulatedNode>): readonly FoundTask[] {
  const told = new Set(known.map(({ path }) => path));
  return [...nodes].flatMap(([path, { type, phase, template, displayName }]): readonly FoundTask[] => {
    if (told.has(path) || (phase !== "Running" && phase !== "Pending") || !["Pod", "HTTP", "Suspend"].includes(type)) return [];
    const state = type === "Suspend" ? "waiting" : "unfinished";
    return [{ path, template, task: displayName, state, message: "", took: 0, folder: folderOfTask(folder, path) }];
  });
}

function pathOf(id: string, { name }: SimulatedNode): string {
  return name.startsWith(id) ? name.slice(id.length).replace(/^\./, "") : name;
}

function readNodes(folder: string): readonly SimulatedNode[] {
  try {
    return JSON.parse(readFileSync(join(folder, "nodes.json"), "utf8")) as readonly SimulatedNode[];
  } catch {
    // A run that was refused has none.
    return [];
  }
}

/** Two braces in a row travel with a word joiner between them, and a word joiner alone stands for what is not there. */
function textsOf(values: Readonly<Record<string, string>> | undefined): readonly NamedText[] {
  return Object.entries(values ?? {}).map(([name, text]) => ({
    name,
    text: text === "\u2060" ? "" : String(text).replace(/\{\u2060(\u2060*)(?=\{)/g, "{$1"),
  }));
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
