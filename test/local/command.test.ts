import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

const source = `import { approval, component, pipeline } from "argots";
import { spawn } from "node:child_process";
const image = "node:24-slim";
export const sum = component({ image }, ({ a, b }: { a: number; b: number }) => a + b);
export const check = component({ image }, ({ n }: { n: number }): number => {
  if (n > 10) throw new Error("too much");
  return n;
});
export const slow = component({ image }, async () => {
  spawn("sleep", ["300"], { stdio: "ignore", detached: true });
  console.log("begun");
  await new Promise((resolve) => setTimeout(resolve, 300_000));
});
export const clean = component({ image }, async (): Promise<void> => console.log("cleaning"));
const signOff = approval({ message: "Good enough?", choices: ["deploy", "discard"] });

export const adding = pipeline({ name: "adding" }, ({ a = 1, b = 2 }) => {
  const n = sum({ a, b });
  return { n: check({ n }) };
});
export const waiting = pipeline({ name: "waiting" }, async () => {
  try {
    await slow();
  } finally {
    clean();
  }
});
export const deciding = pipeline({ name: "deciding" }, () => ({ verdict: signOff() }));
`;

const files = { "p.pipeline.ts": source, "argots.json": JSON.stringify({ artifactRepository: "s3" }) };

test("a pipeline's outputs are data, the rest is for people", () => {
  const root = project(files);
  const ran = runProgram(program, root, ["run", "p.pipeline.ts", "adding", "-p", "a=5"]);
  expect(ran).toMatchObject({ status: 0, stdout: "n=7\n" });
  expect(ran.stderr).toMatch(/^adding-1 .*\n✔ n succeeded \(\d+\.\d s\)\n[\s\S]*task +state +took\n[\s\S]*✔ adding-1 succeeded after/);
  expect(readFileSync(join(root, ".argots/.gitignore"), "utf8")).toBe("*\n");
  const json = runProgram(program, root, ["run", "p.pipeline.ts#adding", "--reporter", "json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({
    id: "adding-2",
    state: "succeeded",
    outputs: { n: "3" },
    tasks: [{ task: "n", place: { line: 18 } }, { task: "check" }],
  });
});

test("mistakes are said before anything runs", () => {
  const root = project(files);
  for (const [words, text] of [
    [[], "ARG5008"],
    [["p.pipeline.ts"], "ARG8081"],
    [["p.pipeline.ts", "adding", "-p", "a=x"], "must be a number"],
    [["p.pipeline.ts", "adding", "--parallelism", "0"], "ARG5005"],
    [["p.pipeline.ts", "adding", "--from", "sum", "--only", "sum"], "--only"],
    [["p.pipeline.ts", "adding", "--from", "sum"], "ARG5100"],
    [["--resume", "adding-9"], "ARG5100"],
    [["p.pipeline.ts", "adding", "--answer", "sum=1"], "ARG5105"],
    [["p.pipeline.ts", "adding", "--timeout", "soon"], "ARG8084"],
    [["none.yaml"], "ARG5104"],
    [["argots.json"], "ARG5103"],
  ] as const) {
    const ran = runProgram(program, root, ["run", ...words]);
    expect([words, ran.status, ran.stderr]).toEqual([words, 2, expect.stringContaining(text)]);
  }
});

test("a failure shows the traceback, the line and what to do; --only, --from and --resume do it", () => {
  const root = project(files);
  const failed = runProgram(program, root, ["run", "p.pipeline.ts", "adding", "-p", "a=50"]);
  expect(failed.status).toBe(4);
  expect(failed.stderr).toContain("error ARG5106: `check` failed: exit code 1.\n  at p.pipeline.ts:19:15\n");
  expect(failed.stderr).toMatch(/│ Error: too much\n.*at check/);
  expect(failed.stderr).toContain(
    "`argots run --resume adding-1 --only check` runs it alone again, `argots run --resume adding-1` goes on",
  );
  const only = runProgram(program, root, ["run", "--resume", "adding-1", "--only", "check"]);
  expect(only.status).toBe(4);
  expect(only.stderr).toContain("✔ n reused");
  expect(runProgram(program, root, ["run", "--resume", "adding-1", "--only", "chekc"]).stderr).toContain("ARG5102");
  writeFileSync(join(root, "p.pipeline.ts"), source.replace("n > 10", "n > 100"));
  const resumed = runProgram(program, root, ["run", "--resume", "adding-1"]);
  expect(resumed).toMatchObject({ status: 0, stdout: "n=52\n", stderr: expect.stringContaining("✔ n reused") });
  const from = runProgram(program, root, ["run", "p.pipeline.ts", "adding", "--from", "check"]);
  expect(from.stderr).toMatch(/adding-1 [\s\S]*✔ n reused\n✔ check succeeded/);
});

test("a run that cannot begin, cannot go on, or ends without a task that failed says why", () => {
  const manifest = (spec: object): string => JSON.stringify({ kind: "Workflow", metadata: { generateName: "hand-" }, spec });
  const main = { name: "main", suspend: { duration: "0s" } };
  const root = project({
    "refused.json": manifest({ entrypoint: "main", templates: "none" }),
    "hangs.json": manifest({ entrypoint: "main", templates: [main], suspend: true }),
    "invalid.json": manifest({ entrypoint: "other", templates: [main] }),
    "waits.json": manifest({
      entrypoint: "main",
      templates: [
        { name: "main", steps: [[{ name: "review", template: "review" }]] },
        { name: "review", suspend: {} },
      ],
    }),
  });
  for (const [file, code, text] of [
    ["refused.json", "ARG5108", "templates"],
    ["hangs.json", "ARG5109", "spec.suspend"],
    ["invalid.json", "ARG5110", "'other' undefined"],
    ["waits.json", "ARG5107", "review"],
  ] as const) {
    const ran = runProgram(program, root, ["run", file]);
    expect([file, ran.status, ran.stderr]).toEqual([file, 4, expect.stringContaining(`error ${code}`)]);
    expect(ran.stderr).toContain(text);
  }
});

test("a pause that nobody can answer is said, and --approve answers it", () => {
  const root = project(files);
  const waits = runProgram(program, root, ["run", "p.pipeline.ts", "deciding"]);
  expect([waits.status, waits.stderr]).toEqual([4, expect.stringContaining("ARG5107")]);
  expect(runProgram(program, root, ["run", "--resume", "deciding-1", "--approve"])).toMatchObject({
    status: 0,
    stdout: "verdict=deploy\n",
  });
  const answered = runProgram(program, root, ["run", "p.pipeline.ts", "deciding", "--answer", 'sign-off={"choice":"discard"}']);
  expect(answered.stdout).toBe("verdict=discard\n");
  const wrong = runProgram(program, root, ["run", "p.pipeline.ts", "deciding", "--answer", 'sign-off={"choice":"maybe"}']);
  expect([wrong.status, wrong.stderr]).toEqual([4, expect.stringContaining("`choice` is one of `deploy`, `discard`")]);
});

test("secrets are masked, in what is printed and in what is kept", () => {
  const manifest = {
    kind: "Workflow",
    metadata: { generateName: "hand-" },
    spec: {
      entrypoint: "main",
      templates: [
        {
          name: "main",
          container: {
            image: "x",
            command: ["sh", "-c"],
            args: ["echo token $TOKEN"],
            env: [{ name: "TOKEN", valueFrom: { secretKeyRef: { name: "api", key: "token" } } }],
          },
        },
      ],
    },
  };
  const root = project({ "hand.yaml": JSON.stringify(manifest) });
  const ran = runProgram(program, root, ["run", "hand.yaml", "--image-map", "x=local", "--secret", "api.token=hush-hush"]);
  expect(ran).toMatchObject({ status: 0, stderr: expect.stringContaining("token ***") });
  for (const file of readdirSync(join(root, ".argots"), { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".txt") || file.endsWith(".json"))
      expect(readFileSync(join(root, ".argots", file), "utf8")).not.toContain("hush-hush");
  }
});

test("--timeout stops the run", () => {
  const root = project(files);
  const late = runProgram(program, root, ["run", "p.pipeline.ts", "waiting", "--timeout", "1s"]);
  expect(late).toMatchObject({ status: 5, stderr: expect.stringContaining("ARG5112") });
  expect(late.stderr).toContain("clean │ cleaning");
});

const processesIn = (root: string, id: string): readonly string[] => leftProcesses(join(root, ".argots/runs", id));

test("Ctrl-C stops the run; what is in finally runs, and no process is left", async () => {
  const root = project(files);
  const started = startProgram(program, root, ["run", "p.pipeline.ts", "waiting"]);
  await started.says("begun");
  expect(runProgram(program, root, ["run", "--resume", "waiting-1"]).stderr).toContain("ARG5101");
  started.child.kill("SIGINT");
  const ended = await started.ended;
  expect(ended.status).toBe(130);
  expect(ended.stderr).toContain("■ slow stopped");
  expect(ended.stderr).toContain("✔ clean succeeded");
  expect(ended.stderr).toContain("ARG5111");
  await expect.poll(() => processesIn(root, "waiting-1"), { timeout: 20_000 }).toEqual([]);
});

test("Ctrl-C twice ends everything at once", async () => {
  const root = project({
    ...files,
    "p.pipeline.ts": source.replace('console.log("cleaning")', "new Promise((resolve) => setTimeout(resolve, 300_000))"),
  });
  const started = startProgram(program, root, ["run", "p.pipeline.ts", "waiting"]);
  await started.says("begun");
  started.child.kill("SIGINT");
  await started.says("■ slow stopped");
  started.child.kill("SIGINT");
  expect((await started.ended).status).toBe(130);
  await expect.poll(() => processesIn(root, "waiting-1"), { timeout: 20_000 }).toEqual([]);
  expect(JSON.parse(readFileSync(join(root, ".argots/runs/waiting-1/run.json"), "utf8"))).toMatchObject({ state: "stopped" });
});
