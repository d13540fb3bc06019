import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PackageOptions } from "../../transpiler/python/packages.ts";
import { digestOfText } from "../files/digest.ts";
import { cacheFolder } from "../files/layout.ts";
import { writeWhole } from "../files/write-whole.ts";
import type { LocalRun } from "../local-run.ts";
import { takeLock } from "../process/lock.ts";
import { runVariable, variableOf } from "../process/mark.ts";
import { startProcess, type ProcessEnd, type ProcessWish, type StartedProcess } from "../process/start.ts";
import { TaskProblem } from "../task/problem.ts";

/** Says which of the folders beside it is whole: the last thing that is written. */
const finished = "finished";
/** Milliseconds between two looks of somebody who waits for it. */
const pace = 100;

/** What makes an environment, for the task that asked first. */
interface Installation {
  readonly run: LocalRun;
  readonly packages: PackageOptions;
  readonly path: string;
  /** Of this machine's Python; another one than the image's may not have all packages. */
  version: string;
  stopped: boolean;
  child: StartedProcess | undefined;
}

/** The Python of an environment with these packages, made if it is not there. Several tasks may ask for the same. */
export function pythonWith(run: LocalRun, packages: PackageOptions, path: string): Promise<string> {
  const key = `packages ${JSON.stringify(packages)}`;
  const known = run.shared.get(key) as Promise<string> | undefined;
  if (known !== undefined) return known;
  const made = make(run, packages, path);
  run.shared.set(key, made);
  // The next one tries again.
  void made.catch(() => run.shared.delete(key));
  return made;
}

async function make(run: LocalRun, packages: PackageOptions, path: string): Promise<string> {
  const installation: Installation = { run, packages, path, version: "", stopped: false, child: undefined };
  const ending = {
    stop() {
      installation.stopped = true;
      installation.child?.stop();
    },
    kill() {
      installation.stopped = true;
      installation.child?.kill();
    },
  };
  run.installers.add(ending);
  try {
    return await findOrMake(installation);
  } finally {
    run.installers.delete(ending);
  }
}

async function findOrMake(installation: Installation): Promise<string> {
  const { run, packages } = installation;
  const version = await output(installation, ["python3", "-c", "import sys; print(sys.executable, sys.version)"]);
  if (version === undefined) throw new TaskProblem("`python3` is not found on this machine: install Python 3");
  installation.version = / (\d+\.\d+\.\d+)/.exec(version)?.[1] ?? "";
  const hash = digestOfText(JSON.stringify([version, packages])).slice(0, 20);
  const all = join(cacheFolder(run.home), "venvs", hash);
  for (;;) {
    const python = finishedIn(all);
    if (python !== undefined) return python;
    failIfStopped(installation);
    const release = takeLock(`${all}.lock`);
    if (release === undefined) {
      await new Promise((resolve) => setTimeout(resolve, pace));
      continue;
    }
    try {
      return finishedIn(all) ?? (await makeIn(installation, all));
    } finally {
      release();
    }
  }
}

function finishedIn(all: string): string | undefined {
  try {
    const python = join(all, readFileSync(join(all, finished), "utf8"), "bin", "python3");
    return existsSync(python) ? python : undefined;
  } catch {
    // Nobody has come to the end of making it.
    return undefined;
  }
}

/** Each attempt has a folder of its own: what a killed one may still write is not in it. */
async function makeIn(installation: Installation, all: string): Promise<string> {
  const { run, packages, path } = installation;
  removeLeft(all);
  const name = `${String(Date.now())}-${String(process.pid)}`;
  run.say({ kind: "note", path, text: `installing ${packages.packages.join(", ")} (once)` });
  await install(installation, join(all, name));
  writeWhole(join(all, finished), name);
  return join(all, name, "bin", "python3");
}

function removeLeft(all: string): void {
  try {
    rmSync(all, { recursive: true, force: true });
  } catch {
    // It only takes room: somebody who was killed is just ending.
  }
}

async function install(installation: Installation, folder: string): Promise<void> {
  const { packages } = installation;
  mkdirSync(dirname(folder), { recursive: true });
  const [index, ...extra] = packages.pipIndexUrls;
  const from = [...(index === undefined ? [] : ["--index-url", index]), ...extra.flatMap((url) => ["--extra-index-url", url])];
  const python = join(folder, "bin", "python3");
  if ((await output(installation, ["uv", "--version"])) !== undefined) {
    await step(installation, ["uv", "venv", "--quiet", "--python", "python3", folder]);
    const hosts = packages.pipTrustedHosts.flatMap((host) => ["--allow-insecure-host", host]);
    return step(installation, ["uv", "pip", "install", "--quiet", "--python", python, ...from, ...hosts, ...packages.packages]);
  }
  const hosts = packages.pipTrustedHosts.flatMap((host) => ["--trusted-host", host]);
  // Modules are compiled when they are imported: those of large packages take longer than all else, and few of them are.
  const words = [
    "install",
    "--quiet",
    "--no-compile",
    "--disable-pip-version-check",
    "--no-warn-script-location",
    ...from,
    ...hosts,
    ...packages.packages,
  ];
  // The pip that is there can install into another environment, which is made faster without one of its own.
  const [, major = "0", minor = "0"] =
    /^pip (\d+)\.(\d+)/.exec((await output(installation, ["python3", "-m", "pip", "--version"])) ?? "") ?? [];
  if (Number(major) > 22 || (Number(major) === 22 && Number(minor) >= 3)) {
    await step(installation, ["python3", "-m", "venv", "--without-pip", folder]);
    return step(installation, ["python3", "-m", "pip", "--python", python, ...words]);
  }
  await step(installation, ["python3", "-m", "venv", folder]);
  return step(installation, [python, "-m", "pip", ...words]);
}

/** What it writes is the task's. */
async function step(installation: Installation, words: readonly string[]): Promise<void> {
  const { run, path } = installation;
  const { exitCode, problem } = await started(installation, words, (line, stream) => {
    run.say({ kind: "line", path, stream, text: run.settings.mask(line) });
  });
  failIfStopped(installation);
  if (exitCode !== 0)
    throw new TaskProblem(
      problem ??
        `its packages could not be installed under Python ${installation.version}: \`${words.slice(0, 4).join(" ")}\` ended with ${String(exitCode)}`,
    );
}

async function output(installation: Installation, words: readonly string[]): Promise<string | undefined> {
  const { exitCode, output: text } = await started(installation, words, () => undefined);
  failIfStopped(installation);
  return exitCode === 0 ? text : undefined;
}

async function started(
  installation: Installation,
  [program = "", ...words]: readonly string[],
  onLine: ProcessWish["onLine"],
): Promise<ProcessEnd> {
  failIfStopped(installation);
  const { run } = installation;
  const around = Object.entries(run.settings.environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const environment = { ...Object.fromEntries(around), [runVariable]: variableOf(run.mark) };
  const child = startProcess({ program, arguments: words, folder: run.folder, environment, onLine, captures: true });
  installation.child = child;
  if (child.leader !== undefined) run.guard.begun(child.leader);
  const end = await child.ended;
  if (child.leader !== undefined) run.guard.ended(child.leader);
  installation.child = undefined;
  return end;
}

function failIfStopped({ stopped }: Installation): void {
  if (stopped) throw new TaskProblem("stopped while its packages were installed");
}
