import { spawn } from "node:child_process";
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { leftProcesses } from "./left-processes.ts";
import { buildProgram, runProgram, startProgram } from "./program.ts";
import { project } from "./support.ts";

let program = "";
beforeAll(async () => {
  program = await buildProgram();
}, 60_000);
afterAll(() => {
  rmSync(program, { force: true });
});

const source = `import { component, pipeline, python } from "argots";
import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
const image = "node:24-slim";
/** Sleeps, and lets others sleep that have its environment and session no more; not once somebody says that it is enough. */
export const slow = component({ image }, async ({ word, enough }: { word: string; enough: string }) => {
  if (existsSync(enough)) return;
  spawn("sleep", [word], { stdio: "ignore", detached: true });
  spawn("env", ["-i", "sh", "-c", "sleep " + word + " & wait"], { stdio: "ignore", detached: true });
  process.on("SIGTERM", () => console.log("does not end when it is asked to"));
  console.log("begun");
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
export const snooze = python<{ word: string }, number>("./c.py#snooze", { image: "python:3.11-slim" });
export const clean = component({ image }, async ({ file }: { file: string }): Promise<void> => {
  console.log("cleaning");
  writeFileSync(file, "cleaned");
});
export const greet = python<Record<string, never>, string>("./c.py#greet", { image: "python:3.11-slim", packages: ["words==1"] });
export const waiting = pipeline({ name: "waiting" }, async ({ word = "", file = "", enough = "/nowhere" }) => {
  try {
    await slow({ word, enough });
  } finally {
    clean({ file });
  }
});
export const snoozing = pipeline({ name: "snoozing" }, async ({ word = "", file = "" }) => {
  try {
    await snooze({ word });
  } finally {
    clean({ file });
  }
});
export const greeting = pipeline({ name: "greeting" }, () => ({ words: greet() }));
export const quick = pipeline({ name: "quick" }, ({ file = "" }) => {
  clean({ file });
});
`;

const components = `import subprocess, time

def snooze(word: str) -> int:
    subprocess.Popen(["env", "-i", "sleep", word], start_new_session=True)
    print("begun", flush=True)
    time.sleep(600)
    return 1

def greet() -> str:
    import words
    return words.words
`;

/** Stands in for uv: slow where it is told so, and it writes the environment in two steps. */
const uv = `#!/bin/sh
if [ "$1" = --version ]; then echo uv 1; exit; fi
if [ "$1" = venv ]; then exec python3 -m venv --without-pip "$5"; fi
python="$5"
site=$(echo "\${python%/bin/python3}"/lib/python3*/site-packages)
echo "words = 'half'" > "$site/words.py"
echo "half" >&2
if [ -e "$UV_SLOW" ]; then sleep "$WORD"; fi
echo "words = 'whole'" > "$site/words.py"
`;

const files = { "p.pipeline.ts": source, "c.py": components, "argots.json": JSON.stringify({ artifactRepository: "s3" }), "bin/uv": uv };

/** A span that nobody else sleeps. */
const newWord = (): string => `600.${String(Math.random()).slice(2, 12)}${String(process.pid)}`;
const runFolder = (root: string, id: string): string => join(root, ".argots/runs", id);
const nothingLeft = (root: string, id: string, word: string): Promise<void> =>
  expect.poll(() => leftProcesses(runFolder(root, id), word), { timeout: 20_000 }).toEqual([]);
const guardsOf = (root: string, id: string): readonly number[] =>
  leftProcesses(runFolder(root, id)).flatMap((one) => (one.includes("argots guard") ? [Number(one.split(" ")[0])] : []));
const slept = (root: string, id: string, word: string): number =>
  leftProcesses(runFolder(root, id), word).filter((one) => one.includes(`sleep ${word}`)).length;

for (const [pipeline, signal, status] of [
  ["waiting", "SIGINT", 130],
  ["waiting", "SIGTERM", 143],
  ["snoozing", "SIGHUP", 129],
] as const) {
  test(`${signal} ends what runs, and finally runs: ${pipeline}`, async () => {
    const root = project(files);
    const [word, file] = [newWord(), join(root, "cleaned")];
    const started = startProgram(program, root, ["run", "p.pipeline.ts", pipeline, "-p", `word=${word}`, "-p", `file=${file}`]);
    await started.says("begun");
    started.child.kill(signal);
    const ended = await started.ended;
    expect(ended).toMatchObject({ status, stderr: expect.stringContaining("✔ clean succeeded") });
    expect(readFileSync(file, "utf8")).toBe("cleaned");
    await nothingLeft(root, `${pipeline}-1`, word);
  });
}

test("closing the terminal is such a signal", async () => {
  const root = project(files);
  const [word, file] = [newWord(), join(root, "cleaned")];
  const words = [process.execPath, program, "run", "p.pipeline.ts", "waiting", "-p", `word=${word}`, "-p", `file=${file}`];
  // Closes its side of the terminal when it has read what the component says.
  const terminal = `import os, pty, sys
child, side = pty.fork()
if child == 0: os.execv(sys.argv[1], sys.argv[1:])
text = b""
while b"begun" not in text: text += os.read(side, 1000)
os.close(side)
os.waitpid(child, 0)
`;
  const child = spawn("python3", ["-c", terminal, ...words], { cwd: root, stdio: "ignore" });
  expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(0);
  expect(readFileSync(file, "utf8")).toBe("cleaned");
  expect(JSON.parse(readFileSync(join(runFolder(root, "waiting-1"), "run.json"), "utf8"))).toMatchObject({ state: "stopped" });
  await nothingLeft(root, "waiting-1", word);
});

test("a second signal ends everything at once", async () => {
  const root = project(files);
  const word = newWord();
  const started = startProgram(program, root, ["run", "p.pipeline.ts", "waiting", "-p", `word=${word}`]);
  await started.says("begun");
  started.child.kill("SIGTERM");
  await started.says("does not end when it is asked to");
  started.child.kill("SIGTERM");
  const ended = await started.ended;
  expect([ended.status, ended.stderr.includes("cleaning")]).toEqual([143, false]);
  await nothingLeft(root, "waiting-1", word);
});

test("a guard that is killed is replaced; what is killed with its guard is ended by whoever goes on", async () => {
  const root = project(files);
  const [word, file, enough] = [newWord(), join(root, "cleaned"), join(root, "p.pipeline.ts")];
  const words = ["-p", `word=${word}`, "-p", `file=${file}`];
  const first = startProgram(program, root, ["run", "p.pipeline.ts", "waiting", ...words]);
  await first.says("begun");
  const guards = guardsOf(root, "waiting-1");
  expect(guards).toHaveLength(1);
  process.kill(guards[0] ?? 0, "SIGKILL");
  await expect.poll(() => guardsOf(root, "waiting-1").filter((id) => !guards.includes(id)), { timeout: 20_000 }).toHaveLength(1);
  first.child.kill("SIGKILL");
  await nothingLeft(root, "waiting-1", word);

  const second = startProgram(program, root, ["run", "--resume", "waiting-1"]);
  await second.says("begun");
  await expect.poll(() => slept(root, "waiting-1", word), { timeout: 20_000 }).toBeGreaterThan(1);
  // It has no time for another one.
  second.child.kill("SIGSTOP");
  for (const id of guardsOf(root, "waiting-1")) process.kill(id, "SIGKILL");
  second.child.kill("SIGKILL");
  await second.ended;
  expect(slept(root, "waiting-1", word)).toBeGreaterThan(1);
  expect(runProgram(program, root, ["run", "--resume", "waiting-1", "-p", `enough=${enough}`])).toMatchObject({ status: 0 });
  await nothingLeft(root, "waiting-1", word);
});

test("packages that were being installed are installed anew, whether it was killed or interrupted", async () => {
  const root = project(files);
  chmodSync(join(root, "bin/uv"), 0o755);
  const [word, slow] = [newWord(), join(root, "p.pipeline.ts")];
  const environment = { ...process.env, PATH: `${join(root, "bin")}${delimiter}${process.env["PATH"] ?? ""}`, WORD: word };
  const words = ["run", "p.pipeline.ts", "greeting"];
  const killed = startProgram(program, root, words, { ...environment, UV_SLOW: slow });
  await killed.says("half");
  killed.child.kill("SIGKILL");
  await nothingLeft(root, "greeting-1", word);
  const stopped = startProgram(program, root, ["run", "--resume", "greeting-1"], { ...environment, UV_SLOW: slow });
  await stopped.says("half");
  stopped.child.kill("SIGINT");
  expect((await stopped.ended).status).toBe(130);
  await nothingLeft(root, "greeting-1", word);
  const ended = runProgram(program, root, ["run", "--resume", "greeting-1"], environment);
  expect(ended).toMatchObject({ status: 0, stdout: "words=whole\n" });
  const [one = "", ...more] = readdirSync(join(root, ".argots/cache/venvs"));
  expect(more).toEqual([]);
  expect(readdirSync(join(root, ".argots/cache/venvs", one))).toHaveLength(2);
});

test("the command ends as soon as the run has", async () => {
  const root = project(files);
  const started = startProgram(program, root, ["run", "p.pipeline.ts", "quick", "-p", `file=${join(root, "cleaned")}`, "--timeout", "1h"]);
  await started.says("quick-1 succeeded");
  const said = Date.now();
  expect((await started.ended).status).toBe(0);
  // A timer, a guard or a socket that is waited for takes longer.
  expect(Date.now() - said).toBeLessThan(4_000);
  expect(existsSync(join(runFolder(root, "quick-1"), "lock"))).toBe(false);
  await nothingLeft(root, "quick-1", newWord());
});
