// The process, or the container, of a task.
import { appendFileSync, closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { WorkRequest } from "../engine/engine.ts";
import { afterContainer, containerCommand, containerName, stopContainer, type ContainerTask } from "../kinds/container.ts";
import type { LocalRun } from "../local-run.ts";
import { startProcess, type ProcessEnd, type StartedProcess } from "../process/start.ts";
import { processEnvironment, templateEnvironment } from "./environment.ts";
import { fieldsOf, textOf, textsOf } from "./fields.ts";
import type { How } from "./how.ts";
import type { TaskPaths } from "./paths.ts";
import type { Mount } from "./volumes.ts";

/** What others do to a task while it runs. */
export interface Control {
  /** It is not to begin any more, or to end. */
  stopped: boolean;
  /** Tells what runs now that it shall end. */
  onStop: () => void;
  readonly began: () => void;
}

/** Lines that are remembered for whoever asks why it failed. */
const tailLines = 40;

/** A task whose files are in place. */
export interface Placed {
  readonly how: How;
  readonly python: string | undefined;
  readonly folder: string;
  readonly mounts: readonly Mount[];
  readonly paths: TaskPaths;
}

/** Resolves when it has ended. */
export async function execute(
  run: LocalRun,
  request: WorkRequest,
  control: Control,
  placed: Placed,
): Promise<{ readonly end: ProcessEnd; readonly tail: readonly string[] }> {
  const { path, template } = request;
  const { how, folder, mounts, paths } = placed;
  const container = fieldsOf(template.script ?? template.container);
  const own = templateEnvironment(run, container, { pod: request.pod, labels: {} });
  const isContainer = how.kind === "container";
  const text = isContainer ? (given: string) => given : paths.text;
  const script = template.script?.source;
  if (script !== undefined) writeFileSync(join(folder, "script"), text(script));
  const task: ContainerTask | undefined = isContainer
    ? { run, engine: how.engine, image: how.image, template, folder, path, paths, mounts, environment: own }
    : undefined;
  const [program = "", ...words] =
    task === undefined ? commandOf(placed, container, paths, script !== undefined) : [task.engine, ...containerCommand(task)];
  const workingDirectory = textOf(container["workingDir"]);
  const cwd = isContainer || workingDirectory === "" ? (paths.root ?? join(folder, "work")) : paths.path(workingDirectory);
  mkdirSync(cwd, { recursive: true });
  const tail: string[] = [];
  if (control.stopped) return { end: { exitCode: 143, output: "" }, tail };
  const environment = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, text(value)]));
  const log = openSync(join(folder, "log.txt"), "a");
  // Known before it is there: a container is nobody's child.
  if (task !== undefined) run.guard.containerBegun(task.engine, containerName(task));
  const child = startProcess({
    program,
    arguments: words,
    folder: cwd,
    environment: processEnvironment(run, folder, environment),
    captures: request.captures,
    onLine(line, stream) {
      const shown = run.settings.mask(line);
      appendFileSync(log, `${shown}\n`);
      tail.push(shown);
      if (tail.length > tailLines) tail.shift();
      run.say({ kind: "line", path, stream, text: shown });
    },
  });
  try {
    return { end: await watched(run, child, task, control, path), tail };
  } finally {
    closeSync(log);
  }
}

async function watched(
  run: LocalRun,
  child: StartedProcess,
  task: ContainerTask | undefined,
  control: Control,
  path: string,
): Promise<ProcessEnd> {
  if (child.leader !== undefined) run.guard.begun(child.leader);
  run.processes.add(child);
  control.onStop = () => {
    if (task === undefined) child.stop();
    else stopContainer(task, child);
  };
  run.say({ kind: "began", path });
  control.began();
  const end = await child.ended;
  if (task !== undefined) await afterContainer(task);
  run.processes.delete(child);
  if (child.leader !== undefined) run.guard.ended(child.leader);
  if (task !== undefined) run.guard.containerEnded(task.engine, containerName(task));
  return end;
}

function commandOf(
  { how, python, folder }: Placed,
  container: ReturnType<typeof fieldsOf>,
  paths: TaskPaths,
  hasScript: boolean,
): readonly string[] {
  const script = hasScript ? [join(folder, "script")] : [];
  const words = textsOf(container["args"]).map(paths.text);
  if (how.kind !== "process") return [python ?? "python3", ...script];
  const [program = "", ...first] = how.command.map(paths.text);
  return [programHere(program), ...first, ...words, ...script];
}

/** An image may call its Python `python`; this machine's is `python3`, and its Node is this one. */
function programHere(program: string): string {
  const name = basename(program);
  if (name === "node" || name === "nodejs") return process.execPath;
  return name === "python" || name === "python3" ? "python3" : program;
}
