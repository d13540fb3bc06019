import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Outputs, Template, WorkflowSpec } from "../simulator/objects.ts";
import { formProblem, readManifests } from "../simulator/manifests.ts";
import { newWorkflow } from "../simulator/new-workflow.ts";
import type { SimulationEvent, SimulationResult } from "../simulator/result.ts";
import type { WorkflowState } from "../simulator/state.ts";
import { endedTask, finalNodes } from "./ended-task.ts";
import { drive } from "./engine/drive.ts";
import { makeSlots } from "./engine/slots.ts";
import { makeStore } from "./files/artifacts.ts";
import { digestOf } from "./files/digest.ts";
import { runsFolder } from "./files/layout.ts";
import { plainPath } from "./files/plain-path.ts";
import { writeWhole } from "./files/write-whole.ts";
import { withKnownValues } from "./known-values.ts";
import type { EndedTask, LocalEvent, LocalRun, LocalSettings } from "./local-run.ts";
import { cacheKeeper, loadCaches } from "./memo-cache.ts";
import { startGuard } from "./process/guard.ts";
import { markThisProcess, newMark } from "./process/mark.ts";
import { reuseFor, type Again } from "./reuse.ts";
import { isNamed } from "./task/names.ts";
import { makeWorker } from "./worker.ts";

export interface LocalRunOptions {
  /** The workflow with its arguments, and what it refers to. */
  readonly manifests: readonly Readonly<Record<string, unknown>>[];
  readonly id: string;
  readonly uid: string;
  readonly createdAt: number;
  /** The folder of all runs, `.argots`, absolute. The run's own folder is there. */
  readonly home: string;
  readonly settings: LocalSettings;
  /** Files for the artifacts that the workflow takes as arguments. */
  readonly artifacts: Readonly<Record<string, string>>;
  readonly again: Again | undefined;
  /** `template/task` of what stands in a `finally`, where that is known: it runs in a run that is stopped, too. */
  readonly finals?: ReadonlySet<string> | undefined;
  /** The manifests were compiled for this: where scripts find their files is marked in them. */
  readonly isCompiledHere: boolean;
  /** This process runs nothing else: all that it starts from now on is marked as the run's. */
  readonly isOwnProcess?: boolean;
  readonly say: (event: LocalEvent) => void;
}

export interface LocalResult {
  readonly ended: SimulationResult;
  readonly tasks: readonly EndedTask[];
  /** What the entry gives. */
  readonly outputs: Readonly<Record<string, string>>;
  /** And where its files are. */
  readonly files: Readonly<Record<string, string>>;
  /** Pauses that nobody has ended. */
  readonly waiting: readonly string[];
}

export interface StartedRun {
  readonly result: Promise<LocalResult>;
  /** Ends what runs; what is for the end still runs. */
  stop(): void;
  /** Ends everything at once. */
  kill(): void;
}

/** Runs a workflow on this machine. The result never rejects for what a task does. */
export function startRun(options: LocalRunOptions): StartedRun {
  const shutdowns: ((strategy: "Stop" | "Terminate") => void)[] = [];
  let stopped: "Stop" | "Terminate" | undefined;
  const context: { run?: LocalRun } = {};
  const shutdown = (strategy: "Stop" | "Terminate"): void => {
    if (stopped === strategy || stopped === "Terminate") return;
    stopped = strategy;
    for (const listener of shutdowns) listener(strategy);
    for (const installer of context.run?.installers ?? []) installer.stop();
  };
  const onShutdown = (listener: (strategy: "Stop" | "Terminate") => void): void => {
    shutdowns.push(listener);
    if (stopped !== undefined) listener(stopped);
  };
  return {
    result: execute(options, context, onShutdown, shutdown),
    stop: () => {
      shutdown("Stop");
    },
    kill() {
      shutdown("Terminate");
      const { run } = context;
      if (run === undefined) return;
      for (const child of [...run.processes, ...run.installers]) child.kill();
    },
  };
}

type OnShutdown = (listener: (strategy: "Stop" | "Terminate") => void) => void;

async function execute(
  options: LocalRunOptions,
  context: { run?: LocalRun },
  onShutdown: OnShutdown,
  shutdown: (strategy: "Stop" | "Terminate") => void,
): Promise<LocalResult> {
  const { manifests, settings } = withKnownValues(options.manifests, options.settings);
  const wrong = formProblem(manifests, "4.1");
  if (wrong !== undefined) return refused(wrong.problem);
  const read = readManifests(manifests);
  if (read.kind === "problem") return refused(read.problem);
  const submitted = { ...read.submitted, name: options.id, spec: withFiles(cached(read.submitted.spec, settings), options.artifacts) };
  const workflow = newWorkflow(submitted, { createdAt: options.createdAt, uid: options.uid });
  const made = await makeRun(options, settings, workflow);
  if (typeof made === "string") return refused(made);
  const run = made;
  context.run = run;
  if (settings.cache) loadCaches(run, workflow);
  const keeper = settings.cache ? cacheKeeper(run, workflow) : undefined;
  const worker = makeWorker(run, reuseFor(run, workflow, options.again));
  const tasks: EndedTask[] = [];
  const onEvent = (event: SimulationEvent): void => {
    if (event.kind !== "node") return;
    options.say({ kind: "node", node: event.node });
    const task = endedTask(run, workflow, worker, event.node);
    if (task === undefined) return;
    tasks.push(task);
    options.say({ kind: "ended", task });
    if (options.again?.kind === "only" && isNamed(task.path, options.again.task) && task.state !== "skipped") shutdown("Terminate");
    if (worker.bugs.length > 0) shutdown("Terminate");
  };
  let ended: SimulationResult;
  try {
    // What a run that was killed may have left.
    if (options.again !== undefined) await run.guard.sweep("earlier");
    ended = await drive({
      workflow,
      worker,
      onEvent,
      onPass: () => keeper?.keep(),
      onShutdown,
      isFinal: finalNodes(workflow, options.finals),
    });
    await keeper?.settled();
  } finally {
    await run.guard.sweep("own");
    run.guard.dismiss();
  }
  if (worker.bugs.length > 0) throw worker.bugs[0];
  writeWhole(join(run.folder, "nodes.json"), `${JSON.stringify(ended.nodes)}\n`);
  return { ended, tasks, ...outputsOf(run, workflow), waiting: worker.waiting };
}

function refused(reason: string): LocalResult {
  const ended: SimulationResult = {
    kind: "refused",
    reason,
    phase: "",
    message: "",
    nodes: [],
    outputs: { parameters: {}, artifacts: [] },
    artifacts: [],
  };
  return { ended, tasks: [], outputs: {}, files: {}, waiting: [] };
}

async function makeRun(
  { id, home, artifacts, isCompiledHere, isOwnProcess, say }: LocalRunOptions,
  settings: LocalSettings,
  workflow: WorkflowState,
): Promise<LocalRun | string> {
  const plain = plainPath(home);
  if (plain === undefined)
    return `the path \`${home}\` holds characters that scripts would misread, and so does that of the temporary folder`;
  const folder = join(runsFolder(plain), id);
  mkdirSync(folder, { recursive: true });
  const mark = newMark(folder);
  const store = makeStore();
  for (const [name, path] of Object.entries(artifacts)) store.add(givenKey(name), { path, digest: await digestOf(path) });
  // Before anything that it is to guard; and it does not bear the mark itself.
  const guard = startGuard(mark, settings.environment);
  if (isOwnProcess === true) markThisProcess(mark);
  return {
    id,
    folder,
    home: plain,
    // The controller fills it in.
    get spec() {
      return workflow.spec;
    },
    namespace: workflow.namespace,
    isCompiledHere,
    // The process's own environment is slow to read.
    settings: { ...settings, environment: { ...settings.environment } },
    store,
    slots: makeSlots(settings.parallelism),
    guard,
    mark,
    processes: new Set(),
    installers: new Set(),
    say,
    shared: new Map(),
  };
}

/** Without the cache nothing is looked up in it, and nothing kept. */
function cached(spec: WorkflowSpec, { cache }: LocalSettings): WorkflowSpec {
  if (cache || spec.templates === undefined) return spec;
  return { ...spec, templates: spec.templates.map(({ memoize: _, ...template }): Template => template) };
}

function givenKey(name: string): string {
  return `argots-given/${name}`;
}

function withFiles(spec: WorkflowSpec, artifacts: LocalRunOptions["artifacts"]): WorkflowSpec {
  const names = Object.keys(artifacts);
  if (names.length === 0) return spec;
  const others = (spec.arguments?.artifacts ?? []).filter(({ name }) => artifacts[name] === undefined);
  const given = names.map((name) => ({ name, s3: { key: givenKey(name) } }));
  return { ...spec, arguments: { ...spec.arguments, artifacts: [...others, ...given] } };
}

function outputsOf(run: LocalRun, workflow: WorkflowState): Pick<LocalResult, "outputs" | "files"> {
  const entry: Outputs | undefined = workflow.nodes.get(workflow.name)?.outputs;
  const outputs = [...(workflow.outputs?.parameters ?? []), ...(entry?.parameters ?? [])].flatMap(({ name, value }) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const files = (entry?.artifacts ?? []).flatMap((artifact) => {
    const place = artifact["s3"] as { key?: string } | undefined;
    const found = run.store.find(place?.key ?? "");
    return found?.kind === "whole"
      ? [[artifact.name, found.stored.path] as const]
      : found?.kind === "part"
        ? [[artifact.name, dirname(found.path)] as const]
        : [];
  });
  return { outputs: Object.fromEntries(outputs), files: Object.fromEntries(files) };
}
