// A run of a thousand tasks as `argots run` leaves it, without having run it: a start, chains of four in a hundred iterations, the rest of one loop.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @param {string} root a project */
export function writeManyTasks(root, count = 1_000) {
  const id = "many-1";
  const folder = join(root, ".argots/runs", id);
  const begin = Date.UTC(2026, 0, 1);
  const nodes = [];
  const tasks = [];
  const add = (path, type, children, boundary, at, state = "succeeded") => {
    const phase = state === "succeeded" ? "Succeeded" : "Failed";
    const [inputs, outputs] = [
      { parameters: { item: path }, artifacts: [] },
      { parameters: {}, artifacts: [] },
    ];
    const name = path === "" ? id : `${id}.${path}`;
    const times = { startedAt: begin + at, finishedAt: begin + at + 900 };
    const displayName = name.slice(name.lastIndexOf(".") + 1);
    nodes.push({
      id: name,
      name,
      displayName,
      type,
      template: "work",
      phase,
      message: "",
      inputs,
      outputs,
      boundary,
      children,
      flags: {},
      ...times,
    });
    if (type === "Pod")
      tasks.push({ path, template: "many", task: displayName, state, message: "", exitCode: state === "succeeded" ? 0 : 1, took: 900 });
  };
  const iterations = Array.from({ length: 100 }, (_, index) => `chain(${index})`);
  const leaves = Array.from({ length: count - 401 }, (_, index) => `work(${index})`);
  add("", "DAG", [`${id}.start`], "", 0);
  add("start", "Pod", [`${id}.chain`, `${id}.work`], id, 0);
  add(
    "chain",
    "TaskGroup",
    iterations.map((path) => `${id}.${path}`),
    id,
    1_000,
  );
  for (const [index, path] of iterations.entries()) {
    const inner = ["a", "b", "c", "d"].map((name) => `${path}.${name}`);
    add(path, "DAG", [`${id}.${inner[0]}`], id, 1_000 + index * 50);
    for (const [place, name] of inner.entries()) {
      const next = inner[place + 1];
      add(
        name,
        "Pod",
        next === undefined ? [] : [`${id}.${next}`],
        `${id}.${path}`,
        1_000 + index * 50 + place * 1_000,
        index === 7 && place === 3 ? "failed" : "succeeded",
      );
    }
  }
  add(
    "work",
    "TaskGroup",
    leaves.map((path) => `${id}.${path}`),
    id,
    1_000,
  );
  for (const [index, path] of leaves.entries()) add(path, "Pod", [], id, 1_000 + index * 10);
  const state = {
    version: 1,
    id,
    pipeline: "many",
    word: "many.pipeline.ts",
    parameters: {},
    uid: "u",
    createdAt: begin,
    state: "failed",
    message: "",
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "run.json"), JSON.stringify({ ...state, outputs: {}, tasks, endedAt: begin + 60_000 }));
  writeFileSync(join(folder, "nodes.json"), JSON.stringify(nodes));
}
