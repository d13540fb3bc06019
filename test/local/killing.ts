// Kills runs at random moments, and looks whether anything of them is left, and whether they go on as if nothing had happened.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "../../src/local/files/digest.ts";
import { leftProcesses } from "./left-processes.ts";

const pipelineFile = `import { component, pipeline, python, type Dataset, type Directory } from "argots";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
const image = "node:24-slim";
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Lets processes run on in every way that there is to hide: in a session of its own, without the environment, as nobody's child. */
export const hide = component({ image }, async ({ word }: { word: string }, { data }: { data: Dataset }) => {
  writeFileSync(data.path, "half");
  spawn("sh", ["-c", "sleep " + word + " & wait"], { stdio: "ignore" }).unref();
  spawn("sleep", [word], { stdio: "inherit", detached: true }).unref();
  spawn("env", ["-i", "sleep", word], { stdio: "ignore", detached: true }).unref();
  const daemon =
    "import os, sys\\nif os.fork(): sys.exit()\\nos.setsid()\\nif os.fork(): sys.exit()\\nos.chdir('/')\\nos.closerange(0, 64)\\nos.execve('/bin/sleep', ['sleep', sys.argv[1]], {})";
  spawn("python3", ["-c", daemon, word], { stdio: "ignore", env: {} }).unref();
  await pause(300);
  writeFileSync(data.path, "whole");
});
export const write = component({ image }, async ({ n }: { n: number }, { data, parts }: { data: Dataset; parts: Directory }) => {
  // In pieces, so that a kill may come in between.
  for (let piece = 1; piece <= 5; piece++) {
    writeFileSync(data.path, "x".repeat(20000 * piece) + n);
    mkdirSync(parts.path + "/" + piece, { recursive: true });
    writeFileSync(parts.path + "/" + piece + "/part", String(n));
    await pause(20);
  }
});
export const read = component({ image }, ({ data, parts }: { data: Dataset; parts: Directory }): string => {
  const text = readFileSync(data.path, "utf8");
  return text.length + text.slice(-1) + readdirSync(parts.path).length;
});
export const seen = component({ image }, ({ data }: { data: Dataset }): string => readFileSync(data.path, "utf8"));
export const scale = python<{ rows: number; factor?: number }, number>("./c.py#scale", { image: "python:3.11-slim" });
export const greet = python<Record<string, never>, string>("./c.py#greet", { image: "python:3.11-slim", packages: ["WHEEL"] });
export const killed = pipeline({ name: "killed" }, ({ word = "", numbers = [1, 2, 3] }) => {
  const { data: hidden } = hide({ word });
  const texts = numbers.map((n) => {
    const { data, parts } = write({ n }, { cache: true });
    return read({ data, parts });
  });
  return { all: texts.join(","), hidden: seen({ data: hidden }), rows: scale({ rows: 4 }), words: greet() };
});
`;

const components = `import time

def scale(rows: int, factor: float = 1.5) -> float:
    time.sleep(0.1)
    return rows * factor

def greet() -> str:
    import argots_greeting
    return argots_greeting.words
`;

const files = ["p.pipeline.ts", "killed.yaml"] as const;
const expected = { all: "10000115,10000125,10000135", hidden: "whole", rows: "6", words: "hello from a package" };

/** A wheel is a zip file with a few texts: no index is asked for it. */
function makeWheel(folder: string): string {
  const wheel = join(folder, "argots_greeting-1.0-py3-none-any.whl");
  const info = "argots_greeting-1.0.dist-info";
  const script = [
    "import sys, zipfile",
    "with zipfile.ZipFile(sys.argv[1], 'w') as wheel:",
    "    wheel.writestr('argots_greeting.py', 'words = \"hello from a package\"\\n')",
    `    wheel.writestr('${info}/METADATA', 'Metadata-Version: 2.1\\nName: argots-greeting\\nVersion: 1.0\\n')`,
    `    wheel.writestr('${info}/WHEEL', 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')`,
    `    wheel.writestr('${info}/RECORD', '')`,
  ];
  const made = spawnSync("python3", ["-c", script.join("\n"), wheel], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  return wheel;
}

export interface KillOptions {
  /** The built command line. */
  readonly program: string;
  readonly count: number;
  readonly seed: number;
  /** Told of each kill: when, and what was wrong after it. */
  readonly onKill: (description: string, problems: readonly string[]) => void;
}

/** Kills so many times, one to three times each run, and lets each run come to its end then. Gives back what was wrong. */
export async function killRuns({ program, count, seed, onKill }: KillOptions): Promise<readonly string[]> {
  const random = randomNumbers(seed);
  const all = realpathSync(mkdtempSync(join(tmpdir(), "argots-kill-")));
  const wrong: string[] = [];
  try {
    const wheel = makeWheel(all);
    const durations: Record<string, number> = {};
    for (const file of files) {
      const undisturbed = project(all, `undisturbed-${file}`, wheel, random, file);
      compileAll(program, undisturbed);
      const start = Date.now();
      wrong.push(...ended(program, undisturbed, firstWords(undisturbed)));
      durations[file] = Date.now() - start;
    }
    for (let kills = 0; kills < count;) {
      // The manifest is there without compiling: more of the time is that of tasks.
      const file = random() < 0.25 ? files[0] : files[1];
      const one = project(all, `project-${String(kills)}`, wheel, random, file);
      cpSync(join(all, `undisturbed-${files[0]}`, files[1]), join(one.root, files[1]));
      const wanted = Math.min(count - kills, 1 + Math.floor(3 * random()));
      for (let kill = 0; kill < wanted; kill++) {
        const milliseconds = Math.round(random() * (durations[file] ?? 0) * 1.05);
        const isGroup = random() < 0.3;
        await startAndKill(program, one, wordsFor(one), milliseconds, isGroup);
        const problems = await leftOf(one);
        // The last one of them goes on to its end.
        if (kill === wanted - 1) problems.push(...goOn(program, one, random() < 0.3), ...(await leftOf(one)), ...(await wrongInCache(one)));
        kills += 1;
        onKill(`kill ${String(kills)}: ${isGroup ? "group" : "process"} after ${String(milliseconds)} ms`, problems);
        wrong.push(...problems);
      }
      rmSync(one.root, { recursive: true, force: true });
    }
  } finally {
    rmSync(all, { recursive: true, force: true });
  }
  return wrong;
}

interface Project {
  readonly root: string;
  /** What is run. */
  readonly file: string;
  /** How long its hidden processes sleep, which nobody else does. */
  readonly word: string;
}

function project(all: string, name: string, wheel: string, random: () => number, file: string): Project {
  const root = join(all, name);
  mkdirSync(root);
  writeFileSync(join(root, "p.pipeline.ts"), pipelineFile.replace("WHEEL", wheel));
  writeFileSync(join(root, "c.py"), components);
  writeFileSync(join(root, "argots.json"), JSON.stringify({ artifactRepository: "s3" }));
  return { root, file, word: `600.${String(Math.floor(random() * 1e9)).padStart(9, "0")}${String(process.pid)}` };
}

/** The run that has begun, if one has. */
function begun({ root }: Project): string | undefined {
  const folder = join(root, ".argots", "runs");
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder).find((id) => existsSync(join(folder, id, "run.json")));
}

function firstWords({ file, word }: Project): readonly string[] {
  return ["run", file, "-p", `word=${word}`];
}

function wordsFor(one: Project): readonly string[] {
  const id = begun(one);
  return id === undefined ? firstWords(one) : ["run", "--resume", id];
}

function compileAll(program: string, { root }: Project): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "compile", files[0], "--as", "workflow", "--output", "-"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  writeFileSync(join(root, files[1]), stdout);
}

async function startAndKill(
  program: string,
  { root }: Project,
  words: readonly string[],
  milliseconds: number,
  isGroup: boolean,
): Promise<void> {
  const child = spawn(process.execPath, [program, ...words], { cwd: root, stdio: "ignore", detached: true });
  const { pid } = child;
  if (pid === undefined) throw new Error("it did not start");
  const timer = setTimeout(() => {
    process.kill(isGroup ? -pid : pid, "SIGKILL");
  }, milliseconds);
  await new Promise((resolve) => child.on("exit", resolve));
  clearTimeout(timer);
}

async function leftOf({ root, word }: Project): Promise<string[]> {
  const folder = join(root, ".argots", "runs");
  const look = (): readonly string[] => [
    ...new Set(
      [root, ...(existsSync(folder) ? readdirSync(folder).map((id) => join(folder, id)) : [])].flatMap((one) => leftProcesses(one, word)),
    ),
  ];
  let left = look();
  for (let tries = 0; left.length > 0 && tries < 150; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    left = look();
  }
  return left.map((one) => `left: ${one}`);
}

/** What had succeeded before is not done again, and the outputs are those of a run that nobody disturbed. */
function goOn(program: string, one: Project, isDoubled: boolean): readonly string[] {
  const id = begun(one);
  const done = id === undefined ? [] : succeeded(join(one.root, ".argots", "runs", id, "tasks"));
  return [
    ...ended(program, one, wordsFor(one), done),
    // And once more: whatever the cache has kept is whole.
    ...(isDoubled ? ended(program, one, firstWords(one)) : []),
  ];
}

function succeeded(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name, "task.json");
    if (!existsSync(file)) return [];
    const record = JSON.parse(readFileSync(file, "utf8")) as { path: string; state: string };
    return record.state === "succeeded" ? [record.path] : [];
  });
}

function ended(program: string, { root }: Project, words: readonly string[], done: readonly string[] = []): readonly string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, "--reporter", "json"], {
    cwd: root,
    encoding: "utf8",
    timeout: 300_000,
    maxBuffer: 1 << 26,
  });
  if (status !== 0) return [`exit code ${String(status)} of ${words.join(" ")}: ${stderr.slice(-3000)}`];
  const { outputs, tasks } = JSON.parse(stdout) as { outputs: Record<string, string>; tasks: { path: string; state: string }[] };
  const again = tasks.filter(({ path, state }) => done.includes(path) && state !== "reused" && state !== "cached");
  return [
    ...Object.entries(expected).flatMap(([name, value]) =>
      outputs[name] === value ? [] : [`${name} is ${String(outputs[name])} instead of ${value}`],
    ),
    ...again.map(({ path, state }) => `${path} had succeeded, and then ${state}`),
  ];
}

async function wrongInCache({ root }: Project): Promise<readonly string[]> {
  const folder = join(root, ".argots", "cache", "artifacts");
  const wrong: string[] = [];
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name.endsWith(".unfinished")) continue;
    const digest = await digestOf(join(folder, name));
    if (digest.replace(":", "-") !== name) wrong.push(`the cache holds ${digest} as ${name}`);
  }
  return wrong;
}

/** Mulberry32: the same numbers for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
