import { mkdirSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { spawn } from "node:child_process";
import type { Template } from "../../simulator/objects.ts";
import { digestOfText } from "../files/digest.ts";
import { podFolder } from "../../transpiler/task-folder.ts";
import type { LocalRun } from "../local-run.ts";
import type { StartedProcess } from "../process/start.ts";
import { fieldsOf, textOf, textsOf, type Fields } from "../task/fields.ts";
import type { TaskPaths } from "../task/paths.ts";
import { taskMark } from "../task-mark.ts";
import type { Mount } from "../task/volumes.ts";

export interface ContainerTask {
  readonly run: LocalRun;
  readonly engine: string;
  readonly image: string;
  readonly template: Template;
  readonly folder: string;
  readonly path: string;
  readonly paths: TaskPaths;
  readonly mounts: readonly Mount[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Where a script lies in a pod. */
const scriptPath = "/argo/staging/script";

export function containerName({ run, path }: Pick<ContainerTask, "run" | "path">): string {
  return `argots-${run.mark.run}-${String(run.mark.attempt)}-${digestOfText(path).slice(0, 12)}`;
}

/** The command line that runs a task in a container: the pod's own paths, with the task's files behind them. */
export function containerCommand(task: ContainerTask): readonly string[] {
  const { template, folder, image, mounts, environment, paths } = task;
  const container: Fields = fieldsOf(template.script ?? template.container);
  // In a container the pod's own paths are there.
  const inPod = (text: string): string => text.replaceAll(taskMark, podFolder);
  const bound: (readonly [string, string])[] = mounts.map(({ path, folder: mounted }) => [mounted, path]);
  for (const { path = "" } of template.inputs?.artifacts ?? [])
    if (existsSync(paths.path(path))) bound.push([paths.path(path), inPod(path)]);
  if (JSON.stringify(template).includes(taskMark)) bound.push([made(join(folder, "outputs")), `${podFolder}/outputs`]);
  const [entrypoint, ...command] = textsOf(container["command"]).map(inPod);
  const script = template.script === undefined ? [] : [scriptPath];
  if (template.script !== undefined) bound.push([join(folder, "script"), scriptPath]);
  const workingDirectory = textOf(container["workingDir"]);
  return [
    "run",
    "--name",
    containerName(task),
    "--init",
    ...bound.flatMap(([from, to]) => ["--volume", `${from}:${to}`]),
    // The values are in the environment of the engine's own process: nobody reads them from a command line.
    ...Object.keys(environment).flatMap((name) => ["--env", name]),
    ...(workingDirectory === "" ? [] : ["--workdir", inPod(workingDirectory)]),
    ...(entrypoint === undefined ? [] : ["--entrypoint", entrypoint]),
    image,
    ...command,
    ...textsOf(container["args"]).map(inPod),
    ...script,
  ];
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What it has left elsewhere is fetched from the container, and the container is removed. */
export async function afterContainer(task: ContainerTask): Promise<void> {
  const { template, paths } = task;
  const declared = [
    ...(template.outputs?.parameters ?? []).map(({ valueFrom }) => valueFrom?.path ?? ""),
    ...(template.outputs?.artifacts ?? []).map(({ path = "" }) => path),
  ];
  const onVolume = (path: string): boolean => task.mounts.some((mount) => path.startsWith(`${mount.path.replace(/\/+$/, "")}/`));
  for (const path of declared) {
    if (path === "" || path.startsWith(taskMark) || onVolume(path)) continue;
    mkdirSync(dirname(paths.path(path)), { recursive: true });
    await quietly(task, ["cp", `${containerName(task)}:${path}`, paths.path(path)]);
  }
  await quietly(task, ["rm", "--force", containerName(task)]);
}

/** The engine's client may end without the container. */
export function stopContainer(task: ContainerTask, client: StartedProcess): void {
  void quietly(task, ["stop", "--time", "5", containerName(task)]).then(() => {
    client.stop();
  });
}

function quietly({ run, engine }: ContainerTask, words: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(engine, [...words], { stdio: "ignore", env: run.settings.environment });
    child.on("error", () => {
      resolve();
    });
    child.on("exit", () => {
      resolve();
    });
  });
}
