import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PackageOptions } from "../../transpiler/python/packages.ts";
import { digestOfText } from "../files/digest.ts";
import { cacheFolder } from "../files/layout.ts";
import { type LocalRun } from "../local-run.ts";
import { startProcess } from "../process/start.ts";
import { TaskProblem } from "../task/problem.ts";

/** The last thing that is written: an environment without it was left half-made. */
const finished = "argots-finished";
/** Somebody who makes one says so this often. */
const beat = 2_000;

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
  const version = await output(run, ["python3", "-c", "import sys; print(sys.executable, sys.version)"]);
  if (version === undefined) throw new TaskProblem("`python3` is not found on this machine: install Python 3");
  const hash = digestOfText(JSON.stringify([version, packages])).slice(0, 20);
  const folder = join(cacheFolder(run.home), "venvs", hash);
  const python = join(folder, "bin", "python3");
  if (existsSync(join(folder, finished))) return python;
  const lock = `${folder}.lock`;
  const release = await takeLock(lock, () => existsSync(join(folder, finished)));
  try {
    if (existsSync(join(folder, finished))) return python;
    rmSync(folder, { recursive: true, force: true });
    run.say({ kind: "note", path, text: `installing ${packages.packages.join(", ")} (once)` });
    await install(run, folder, packages, path);
    writeFileSync(join(folder, finished), `${JSON.stringify(packages)}\n`);
    return python;
  } finally {
    release();
  }
}

async function install(run: LocalRun, folder: string, packages: PackageOptions, path: string): Promise<void> {
  mkdirSync(join(folder, ".."), { recursive: true });
  const [index, ...extra] = packages.pipIndexUrls;
  const from = [...(index === undefined ? [] : ["--index-url", index]), ...extra.flatMap((url) => ["--extra-index-url", url])];
  const python = join(folder, "bin", "python3");
  if ((await output(run, ["uv", "--version"])) !== undefined) {
    await step(run, path, ["uv", "venv", "--quiet", "--python", "python3", folder]);
    const hosts = packages.pipTrustedHosts.flatMap((host) => ["--allow-insecure-host", host]);
    return step(run, path, ["uv", "pip", "install", "--quiet", "--python", python, ...from, ...hosts, ...packages.packages]);
  }
  const hosts = packages.pipTrustedHosts.flatMap((host) => ["--trusted-host", host]);
  const words = ["install", "--quiet", "--disable-pip-version-check", "--no-warn-script-location", ...from, ...hosts, ...packages.packages];
  // The pip that is there can install into another environment, which is made faster without one of its own.
  const [, major = "0", minor = "0"] = /^pip (\d+)\.(\d+)/.exec((await output(run, ["python3", "-m", "pip", "--version"])) ?? "") ?? [];
  if (Number(major) > 22 || (Number(major) === 22 && Number(minor) >= 3)) {
    await step(run, path, ["python3", "-m", "venv", "--without-pip", folder]);
    return step(run, path, ["python3", "-m", "pip", "--python", python, ...words]);
  }
  await step(run, path, ["python3", "-m", "venv", folder]);
  return step(run, path, [python, "-m", "pip", ...words]);
}

/** What it writes is the task's. */
async function step(run: LocalRun, path: string, [program = "", ...words]: readonly string[]): Promise<void> {
  const { exitCode, problem } = await started(run, program, words, (line, stream) => {
    run.say({ kind: "line", path, stream, text: run.settings.mask(line) });
  });
  if (exitCode !== 0)
    throw new TaskProblem(
      problem ?? `its packages could not be installed: \`${program} ${words.slice(0, 3).join(" ")}\` ended with ${String(exitCode)}`,
    );
}

async function output(run: LocalRun, [program = "", ...words]: readonly string[]): Promise<string | undefined> {
  const { exitCode, output: text } = await started(run, program, words, () => undefined);
  return exitCode === 0 ? text : undefined;
}

async function started(
  run: LocalRun,
  program: string,
  words: readonly string[],
  onLine: (line: string, stream: "stdout" | "stderr") => void,
) {
  const environment = Object.fromEntries(
    Object.entries(run.settings.environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const child = startProcess({ program, arguments: words, folder: run.folder, environment, onLine, captures: true });
  run.installers.add(child);
  if (child.leader !== undefined) run.guard.begun(child.leader);
  const end = await child.ended;
  if (child.leader !== undefined) run.guard.ended(child.leader);
  run.installers.delete(child);
  return end;
}

/** A folder is made by one only. A lock that nobody has touched for long is that of somebody who was killed. */
async function takeLock(lock: string, isDone: () => boolean): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(join(lock, ".."), { recursive: true });
      mkdirSync(lock);
      const timer = setInterval(() => {
        writeFileSync(join(lock, "alive"), "");
      }, beat);
      return () => {
        clearInterval(timer);
        rmSync(lock, { recursive: true, force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (isDone()) return () => undefined;
    if (Date.now() - lastBeat(lock) > 5 * beat) rmSync(lock, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function lastBeat(lock: string): number {
  for (const path of [join(lock, "alive"), lock]) {
    try {
      return statSync(path).mtimeMs;
    } catch {
      // Not there yet, or not any more.
    }
  }
  return Date.now();
}
