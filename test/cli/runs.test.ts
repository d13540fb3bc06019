import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openerOf } from "../../src/cli/show/run-page.ts";
import { buildProgram, runProgram } from "../local/program.ts";
import { project } from "../local/support.ts";

let program = "";
beforeAll(async () => {
  program = await buildProgram();
}, 60_000);
afterAll(() => {
  rmSync(program, { force: true });
});

const source = `import { component, pipeline, type Metrics, type Model } from "argots";
import { writeFileSync } from "node:fs";
const image = "node:24-slim";
export const train = component({ image }, ({ rate }: { rate: number }, { model, metrics }: { model: Model; metrics: Metrics }) => {
  console.log("\\u001b[31mrate", rate);
  if (rate > 1) throw new Error("too fast");
  writeFileSync(model.path, "12345");
  metrics.logMetric("accuracy", 0.9);
  return { accuracy: 0.9 };
});
export const say = component({ image }, ({ text }: { text: string }) => console.log(text));
export const training = pipeline({ name: "training" }, ({ rate = 0.5, name = "a" }) => {
  const { accuracy } = train({ rate });
  if (accuracy > 0.95) say({ text: name });
  return { accuracy };
});
export const other = pipeline({ name: "other" }, () => {
  say({ text: "x" });
});
`;
const files = { "p.pipeline.ts": source };
const quiet = { ...process.env, CI: "1" };

test("runs are listed, the latest first, and shown", () => {
  const root = project(files);
  const run = (...words: string[]) => runProgram(program, root, words, quiet);
  expect(run("runs")).toEqual({ status: 0, stdout: "", stderr: "no runs here\n" });
  expect(run("runs", "--reporter", "json").stdout).toBe("[]\n");
  expect(run("show")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("error ARG5114: There are no runs on this machine yet."),
  });
  expect(run("run", "p.pipeline.ts", "training").status).toBe(0);
  expect(run("run", "p.pipeline.ts", "other").status).toBe(0);
  expect(run("run", "p.pipeline.ts", "training", "-p", "rate=2").status).toBe(4);

  const table = run("runs").stdout.split("\n");
  expect(table[0]).toBe("RUN         STATE        PIPELINE  BEGAN                 TOOK   TASKS");
  expect(table[1]).toMatch(/^training-2  ✘ failed     training  20\d\d-\d\d-\d\d \d\d:\d\d UTC  \d+\.\d s  0 of 1$/);
  expect(table[2]).toMatch(/^other-1     ✔ succeeded  other .* 1$/);
  expect(table[3]).toMatch(/^training-1  ✔ succeeded  training .* 1$/);
  const listed = JSON.parse(run("runs", "--pipeline", "training", "--reporter", "json").stdout) as unknown;
  expect(listed).toMatchObject([
    { id: "training-2", state: "failed", parameters: { rate: "2" }, tasks: { failed: 1 } },
    { id: "training-1", state: "succeeded", outputs: { accuracy: "0.9" }, tasks: { succeeded: 1, skipped: 1 } },
  ]);
  expect(run("runs", "--pipeline", "none").stderr).toBe("no runs of the pipeline none here\n");

  const shown = run("show", "training-1").stdout;
  expect(shown).toMatch(
    /^training-1 {2}✔ succeeded {2}after \d+\.\d s\np\.pipeline\.ts#training, begun 20.* UTC\n\nparameters\n {2}rate {2}0\.5 {2}\(default\)\n/,
  );
  expect(shown).toMatch(/\noutputs\n {2}accuracy {2}0\.9\n\ntasks\n {2}train {2}✔ succeeded {2}\d+\.\d s\n {2}say {4}○ skipped\n/);
  expect(shown).toMatch(/train +accuracy +0\.9\n/);
  expect(shown).toMatch(/\nartifacts\n {2}train\.model +Model +5 B +\.argots\/runs\/training-1\/tasks\/train\/outputs\/model\n/);
  // The latest, where none is named.
  expect(run("show").stdout).toMatch(/^training-2 {2}✘ failed[^]*train {2}✘ failed {3}\d+\.\d s {2}exit code 1\n/);
  expect(JSON.parse(run("show", "training-1", "--reporter", "json").stdout)).toMatchObject({
    id: "training-1",
    tasks: [
      {
        name: "train",
        state: "succeeded",
        place: "p.pipeline.ts:13:24",
        artifacts: [{ name: "model", type: "Model" }, { name: "metrics" }],
      },
      { name: "say" },
    ],
  });
  expect(run("show", "trainin-1").stderr).toContain("error ARG5100: There is no run `trainin-1` here.\n  hint: did you mean `training-1`?");
});

test("what a task wrote is printed, and harmless", () => {
  const root = project(files);
  const run = (...words: string[]) => runProgram(program, root, words, quiet);
  run("run", "p.pipeline.ts", "training");
  expect(run("show", "--logs", "train")).toMatchObject({ status: 0, stdout: "rate 0.5\n", stderr: "" });
  expect(run("show", "--logs", "say")).toMatchObject({ status: 0, stdout: "", stderr: "" });
  expect(run("show", "--logs", "trian")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("error ARG5102: The run `training-1` has no task `trian`."),
  });
});

test("the page is written where it is asked for", () => {
  const root = project(files);
  const run = (...words: string[]) => runProgram(program, root, words, quiet);
  run("run", "p.pipeline.ts", "training");
  expect(run("show", "--html", "pages/run.html")).toEqual({ status: 0, stdout: "", stderr: "pages/run.html  written\n" });
  expect(readFileSync(join(root, "pages/run.html"), "utf8")).toMatch(
    /^<!doctype html>\n[^]*<title>training-1: succeeded<\/title>[^]*<\/html>\n$/,
  );
  expect(run("show", "--html", "p.pipeline.ts/run.html")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("error ARG5115: The page `p.pipeline.ts/run.html` cannot be written: a "),
  });
});

test.runIf(process.platform === "linux")(
  "--open writes the page beside the run, says where, and opens it where there is a screen",
  async () => {
    const root = project(files);
    const bin = join(root, "bin");
    mkdirSync(bin);
    writeFileSync(join(bin, "xdg-open"), `#!/bin/sh\nprintf %s "$1" > "${root}/opened.tmp" && mv "${root}/opened.tmp" "${root}/opened"\n`);
    chmodSync(join(bin, "xdg-open"), 0o755);
    const page = ".argots/runs/training-1/page.html";
    const without = runProgram(program, root, ["run", "p.pipeline.ts", "training", "--open"], quiet);
    expect(without).toMatchObject({
      status: 0,
      stdout: "accuracy=0.9\n",
      stderr: expect.stringMatching(/succeeded after .*\nthe page of the run is \.argots\/runs\/training-1\/page\.html\n$/),
    });
    expect(existsSync(join(root, "opened"))).toBe(false);
    const screen = { ...process.env, CI: "", DISPLAY: ":0", PATH: `${bin}:${process.env["PATH"] ?? ""}` };
    expect(runProgram(program, root, ["show", "--open"], screen)).toMatchObject({ status: 0, stderr: `opened ${page}\n` });
    for (let waited = 0; !existsSync(join(root, "opened")) && waited < 100; waited++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(readFileSync(join(root, "opened"), "utf8")).toBe(`file://${join(root, page)}`);
  },
);

test("a browser is looked for where there can be one", () => {
  expect(openerOf("darwin", {})).toBe("open");
  expect(openerOf("linux", {})).toBeUndefined();
  expect(openerOf("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe("xdg-open");
  expect(openerOf("linux", { DISPLAY: ":0", CI: "true" })).toBeUndefined();
});
