import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { leftProcesses } from "./left-processes.ts";
import { compiledHere, finalsHere, project, runHere } from "./support.ts";

const file = `
import { component, pipeline } from "argots";
import { appendFileSync, readFileSync, existsSync } from "node:fs";
import { spawn } from "node:child_process";
const image = "node:24-slim";
/** Fails until it was called so often. */
export const flaky = component({ image }, ({ file, until }: { file: string; until: number }): number => {
  appendFileSync(file, "x");
  const calls = readFileSync(file, "utf8").length;
  if (calls < until) throw new Error("attempt " + calls);
  return calls;
});
export const say = component({ image }, ({ text }: { text: string }) => console.log(text));
export const slow = component({ image }, async () => {
  spawn("sleep", ["300"], { stdio: "ignore" });
  console.log("begun");
  await new Promise((resolve) => setTimeout(resolve, 300_000));
});
export const retrying = pipeline({ name: "retrying" }, ({ file = "", until = 3 }) => ({ calls: flaky({ file, until }, { retry: 4 }) }));
export const late = pipeline({ name: "late" }, async () => {
  try {
    await slow({}, { timeout: "3s" });
  } finally {
    say({ text: "in the end" });
  }
});
export const catching = pipeline({ name: "catching" }, async ({ file = "" }) => {
  try {
    flaky({ file, until: 100 });
  } catch {
    say({ text: "caught" });
  }
});
export const stopping = pipeline({ name: "stopping" }, async () => {
  for (const text of ["a", "b", "c"]) {
    try {
      await slow({}, { retry: { limit: 3, backoff: { duration: "10m" } } });
    } catch {
      await say({ text });
    } finally {
      say({ text: "finally " + text });
    }
  }
  say({ text: "after" });
});
`.replaceAll("slow({},", "slow(undefined,");

test("a task is tried again as often as it says", async () => {
  const root = project({ "f.pipeline.ts": file });
  const ran = await runHere(root, compiledHere(root, "f.pipeline.ts#retrying", { file: join(root, "calls") }));
  expect(ran.ended).toMatchObject({ phase: "Succeeded" });
  expect(ran.outputs).toEqual({ calls: "3" });
  expect(ran.states).toEqual({ "flaky(0)": "failed", "flaky(1)": "failed", "flaky(2)": "succeeded" });
});

test("what fails tells its own traceback, and which task of which template it was", async () => {
  const root = project({ "f.pipeline.ts": file });
  const ran = await runHere(root, compiledHere(root, "f.pipeline.ts#retrying", { file: join(root, "calls"), until: "100" }));
  expect(ran.ended).toMatchObject({ phase: "Failed" });
  const last = ran.tasks.at(-1);
  expect(last).toMatchObject({ path: "flaky(4)", task: "flaky", template: "retrying", state: "failed", exitCode: 1 });
  expect(last?.tail.join("\n")).toMatch(/Error: attempt 5\n\s+at flaky/);
});

test("a time limit ends the process and what it has started; finally runs", async () => {
  const root = project({ "f.pipeline.ts": file });
  const ran = await runHere(root, compiledHere(root, "f.pipeline.ts#late"));
  expect(ran.ended).toMatchObject({ phase: "Failed" });
  expect(ran.tasks.find(({ path }) => path.endsWith("slow"))).toMatchObject({
    state: "failed",
    message: expect.stringContaining("deadline"),
  });
  expect(ran.tasks.some(({ path, state }) => path.endsWith("say") && state === "succeeded")).toBe(true);
  // What watches the run's processes ends a moment after it.
  await vi.waitFor(() => {
    expect(leftProcesses(ran.folder)).toEqual([]);
  }, 5_000);
});

test("a failure that is caught does not end the run", async () => {
  const root = project({ "f.pipeline.ts": file });
  const ran = await runHere(root, compiledHere(root, "f.pipeline.ts#catching", { file: join(root, "calls") }));
  expect(ran.ended).toMatchObject({ phase: "Succeeded" });
  expect(ran.tasks.map(({ task, state }) => `${task} ${state}`)).toEqual(["flaky failed", "say succeeded", "caught succeeded"]);
});

test("a run that is resumed does again what failed, and nothing that would do the same", async () => {
  const root = project({ "f.pipeline.ts": file });
  const parameters = { file: join(root, "calls"), until: "7" };
  const first = await runHere(root, compiledHere(root, "f.pipeline.ts#retrying", parameters));
  expect(first.ended.phase).toBe("Failed");
  const second = await runHere(root, compiledHere(root, "f.pipeline.ts#retrying", parameters), { id: first.id, again: { kind: "rest" } });
  expect(second.outputs).toEqual({ calls: "7" });
  // The attempts before the one that went well are not made again.
  const third = await runHere(root, compiledHere(root, "f.pipeline.ts#retrying", parameters), { id: first.id, again: { kind: "rest" } });
  expect(third.outputs).toEqual({ calls: "7" });
  expect(readFileSync(join(root, "calls"), "utf8")).toHaveLength(7);
});

test("an artifact that is not what was written is made again", async () => {
  const source = `
import { component, pipeline, type Dataset } from "argots";
import { writeFileSync, readFileSync } from "node:fs";
const image = "node:24-slim";
export const save = component({ image }, (_: object, { data }: { data: Dataset }) => writeFileSync(data.path, "whole"));
export const load = component({ image }, ({ data }: { data: Dataset }): string => readFileSync(data.path, "utf8"));
export const two = pipeline({ name: "two" }, () => ({ text: load({ data: save().data }) }));
`.replace("(_: object, {", "({}: {}, {");
  const root = project({ "two.pipeline.ts": source });
  const manifests = compiledHere(root, "two.pipeline.ts");
  const first = await runHere(root, manifests);
  expect(first.outputs).toEqual({ text: "whole" });
  const path = join(first.tasks[0]?.folder ?? "", "outputs", "data");
  expect(existsSync(path)).toBe(true);
  writeFileSync(path, "wh");
  const again = await runHere(root, manifests, { id: first.id, again: { kind: "rest" } });
  expect(Object.values(again.states)).toEqual(["succeeded", "reused"]);
  expect(again.outputs).toEqual({ text: "whole" });
  const from = await runHere(root, manifests, { id: first.id, again: { kind: "from", task: "load" } });
  expect(Object.values(from.states)).toEqual(["reused", "succeeded"]);
});

test("a run that is stopped ends at once, but for what stands in finally", async () => {
  const root = project({ "f.pipeline.ts": file });
  const ran = await runHere(root, compiledHere(root, "f.pipeline.ts#stopping"), {
    settings: { parallelism: 4 },
    finals: finalsHere(root, "f.pipeline.ts"),
    onEvent(event, run) {
      if (event.kind === "line" && event.text === "begun") run.stop();
    },
  });
  expect(ran.ended.phase).toBe("Error");
  const said = ran.events.flatMap((event) => (event.kind === "line" ? [event.text] : []));
  expect(said).toContain("finally a");
  expect(said).not.toContain("a");
  expect(said).not.toContain("after");
  // What watches the run's processes ends a moment after it.
  await vi.waitFor(() => {
    expect(leftProcesses(ran.folder)).toEqual([]);
  }, 5_000);
});
