import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { folderOfTask } from "../../src/local/files/layout.ts";
import type { RunState } from "../../src/local/run-state.ts";
import type { TaskRecord } from "../../src/local/task/record.ts";
import { runPage } from "../../src/report/page/page.ts";
import { readParts } from "../../src/report/read/read-file.ts";
import { readRun } from "../../src/report/read/read-run.ts";
import type { RunReport } from "../../src/report/run-report.ts";
import type { SimulatedNode } from "../../src/simulator/result.ts";

export const begin = Date.UTC(2026, 0, 1);

export function task(path: string, more: Partial<RunState["tasks"][number]> = {}): RunState["tasks"][number] {
  const name = path.split("(")[0]!.split(".").at(-1)!;
  return { path, template: "main", task: name, state: "succeeded", message: "", took: 1_500, folder: undefined, ...more };
}

/** A node of the run `run-1`. */
export function node(path: string, more: Partial<SimulatedNode> = {}): SimulatedNode {
  const name = path === "" ? "run-1" : `run-1.${path}`;
  return {
    id: name,
    name,
    displayName: path.split(".").at(-1)!,
    type: "Pod",
    template: "work",
    phase: "Succeeded",
    message: "",
    inputs: { parameters: {}, artifacts: [] },
    outputs: { parameters: {}, artifacts: [] },
    boundary: path === "" ? "" : "run-1",
    flags: {},
    startedAt: begin,
    finishedAt: begin + 2_000,
    ...more,
    children: (more.children ?? []).map((child) => `run-1.${child}`),
  };
}

export interface Left {
  readonly state?: Partial<RunState>;
  readonly nodes?: readonly SimulatedNode[];
  /** Files of tasks, by the task's path. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, string | Buffer>>>>;
  readonly records?: Readonly<Record<string, Partial<TaskRecord>>>;
}

/** A run as `argots run` leaves it. */
export function leaveRun({ state, nodes, files = {}, records = {} }: Left): { readonly root: string; readonly folder: string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "argots-report-")));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const folder = join(root, ".argots/runs/run-1");
  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  const whole: RunState = {
    version: 1,
    id: "run-1",
    pipeline: "run",
    word: "run.pipeline.ts",
    parameters: {},
    uid: "u",
    createdAt: begin,
    endedAt: begin + 4_000,
    state: "succeeded",
    message: "",
    outputs: {},
    tasks: [],
    ...state,
  };
  write(join(folder, "run.json"), JSON.stringify(whole));
  if (nodes !== undefined) write(join(folder, "nodes.json"), JSON.stringify(nodes));
  for (const [path, contents] of Object.entries(files))
    for (const [name, content] of Object.entries(contents)) write(join(folderOfTask(folder, path), name), content);
  for (const [path, record] of Object.entries(records)) {
    const all: TaskRecord = {
      version: 1,
      path,
      template: "work",
      state: "succeeded",
      exitCode: 0,
      startedAt: begin + 500,
      endedAt: begin + 2_000,
      content: "",
      inputs: {},
      parameters: {},
      artifacts: {},
      ...record,
    };
    write(join(folderOfTask(folder, path), "task.json"), JSON.stringify(all));
  }
  return { root, folder };
}

export function reportOf(left: Left): RunReport {
  const { root, folder } = leaveRun(left);
  return readRun(folder, root)!;
}

export function pageOf(left: Left): string {
  const { root, folder } = leaveRun(left);
  return runPage(readRun(folder, root)!, readParts);
}

export function artifact(path: string): TaskRecord["artifacts"][string] {
  return { path, digest: "sha256:0" };
}
