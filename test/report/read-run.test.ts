import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeRun } from "../../src/local/run-state.ts";
import { readParts } from "../../src/report/read/read-file.ts";
import { readRun } from "../../src/report/read/read-run.ts";
import { artifact, begin, leaveRun, node, reportOf, task } from "./support.ts";

test("a run has its parameters with defaults, its outputs, and times of when it was last begun", () => {
  const about = { startedAt: begin + 1_000, defaults: { rows: "100", rate: "0.1" }, places: { "main/train": "a.pipeline.ts:3:5" } };
  const run = reportOf({
    state: { about, parameters: { rows: "5" }, outputs: { text: "{\u2060{x}}", none: "\u2060" }, tasks: [task("train")] },
  });
  expect(run).toMatchObject({
    id: "run-1",
    state: "succeeded",
    startedAt: begin + 1_000,
    endedAt: begin + 4_000,
    folder: ".argots/runs/run-1",
  });
  expect(run.parameters).toEqual([
    { name: "rows", text: "5" },
    { name: "rate", text: "0.1", isDefault: true },
  ]);
  expect(run.outputs).toEqual([
    { name: "text", text: "{{x}}" },
    { name: "none", text: "" },
  ]);
  expect(run.tasks[0]).toMatchObject({ name: "train", place: "a.pipeline.ts:3:5", folder: undefined });
});

test("a run of an older version has no more than it wrote", () => {
  const run = reportOf({ state: { tasks: [task("main.train(0:a)")] } });
  expect(run).toMatchObject({ startedAt: begin, parameters: [], nodes: [] });
  expect(run.tasks).toMatchObject([{ name: "train(0:a)", place: undefined, span: undefined, artifacts: [], metrics: [] }]);
});

test("of a run that was killed, what its tasks have left counts", () => {
  const { root, folder } = leaveRun({
    state: { state: "running", about: { startedAt: begin, defaults: {}, places: { "main/train": "a.ts:1:1" } } },
    nodes: [node("stale")],
    files: { half: { "log.txt": "begun\n" }, "train(0:B)": { "log.txt": "" } },
    records: { "train(0:B)": { state: "failed", failure: "too slow", exitCode: 3 } },
  });
  const run = readRun(folder, root)!;
  expect(run).toMatchObject({ state: "killed", nodes: [] });
  expect(run.tasks.toSorted((a, b) => a.name.localeCompare(b.name))).toMatchObject([
    { name: "half", state: "unfinished", log: { bytes: 6 } },
    { name: "train(0:B)", state: "failed", message: "too slow", exitCode: 3, took: 1_500, place: "a.ts:1:1" },
  ]);
  const release = takeRun(folder)!;
  expect(readRun(folder, root)!.state).toBe("running");
  release();
});

test("what waited for an answer, or had not ended, is a task, too", () => {
  const run = reportOf({
    state: { state: "waiting", tasks: [task("train")] },
    nodes: [node("train"), node("review", { type: "Suspend", phase: "Running" }), node("later", { phase: "Pending" })],
  });
  expect(run.tasks.map(({ name, state }) => [name, state])).toEqual([
    ["train", "succeeded"],
    ["review", "waiting"],
    ["later", "unfinished"],
  ]);
});

test("a task's time is that of its process, after its turn had come; a reused one's that of this session", () => {
  const at = begin + 1_000_000;
  const run = reportOf({
    state: { about: { startedAt: at, defaults: {}, places: {} }, tasks: [task("now"), task("before", { state: "reused" })] },
    nodes: [node("now", { startedAt: at + 100, finishedAt: at + 900 }), node("before", { startedAt: at + 5, finishedAt: at + 6 })],
    records: { now: { startedAt: at + 300, endedAt: at + 800 }, before: {} },
  });
  expect(run.tasks.map(({ span }) => span)).toEqual([
    { queuedAt: at + 100, startedAt: at + 300, endedAt: at + 800 },
    { queuedAt: at + 5, startedAt: at + 5, endedAt: at + 6 },
  ]);
});

test("artifacts have types and sizes; metadata is no output; what lies outside, and links, are not read", () => {
  const { root, folder } = leaveRun({
    state: { tasks: [task("train")], artifactTypes: { "main/train": { model: "Model", parts: "Directory" } } },
    files: { train: { "outputs/model": "12345", "outputs/parts/a": "1", "outputs/parts/b/c": "22" } },
    records: {
      train: {
        parameters: { accuracy: "0.9", "model-metadata": "{}", "other-metadata": "{}" },
        result: "printed",
        artifacts: {
          model: artifact("outputs/model"),
          parts: artifact("outputs/parts"),
          link: artifact("outputs/link"),
          gone: artifact("outputs/gone"),
          outside: artifact("../../../../../etc/passwd"),
        },
      },
    },
  });
  symlinkSync("/etc/passwd", join(folder, "tasks/train/outputs/link"));
  const [found] = readRun(folder, root)!.tasks;
  expect(found!.artifacts.map(({ name, type, path, size }) => [name, type, path, size])).toEqual([
    ["model", "Model", ".argots/runs/run-1/tasks/train/outputs/model", { kind: "file", bytes: 5 }],
    ["parts", "Directory", ".argots/runs/run-1/tasks/train/outputs/parts", { kind: "folder", bytes: 3, files: 2, isCut: false }],
    ["link", undefined, ".argots/runs/run-1/tasks/train/outputs/link", { kind: "none" }],
    ["gone", undefined, ".argots/runs/run-1/tasks/train/outputs/gone", { kind: "none" }],
  ]);
  expect(found!.outputs.map(({ name }) => name)).toEqual(["accuracy", "other-metadata", "result"]);
  expect(readParts(join(folder, "tasks/train/outputs/link"), { head: 10, tail: 0 })).toBeUndefined();
  expect(readParts(join(folder, "tasks/train/outputs/parts"), { head: 10, tail: 0 })).toBeUndefined();
});

test("of a file, as much of its beginning and its end is read as was asked for", () => {
  const { folder } = leaveRun({});
  const path = join(folder, "file");
  writeFileSync(path, "0123456789");
  const texts = (most: { head: number; tail: number }) => {
    const parts = readParts(path, most)!;
    return [parts.bytes, parts.head.toString(), parts.tail?.toString()];
  };
  expect(texts({ head: 6, tail: 4 })).toEqual([10, "0123456789", undefined]);
  expect(texts({ head: 2, tail: 3 })).toEqual([10, "01", "789"]);
});
