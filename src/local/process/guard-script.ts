import { runVariable } from "./mark.ts";

/**
 * What the guard runs: plain JavaScript, handed over as a text, so that it needs no file of its own. Its arguments: the run's mark, the
 * attempt's, the same as a limit, and the process that it guards.
 *
 * Processes of the run are those of the groups and sessions that the run leads, those with its mark in their environment or as a limit, and
 * all that these have started. They are stopped before they are ended, until no more are found: a process that ends takes the knowledge
 * along who started what, and one that goes on starts others.
 */
export const guardScript = `
"use strict";
const { readFileSync, readdirSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
const [run, attempt, limit, guarded] = process.argv.slice(1);
process.title = "argots guard " + run + " of " + guarded;
const groups = new Set();
const containers = new Map();
let rest = "";
let over = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
const kill = (id, signal) => { try { process.kill(id, signal); } catch {} };
const read = (path) => { try { return readFileSync(path, "latin1"); } catch { return ""; } };
const bare = (text) => BigInt(text) >> 20n;
const isMarked = (id, whose) => {
  const found = /^Max realtime timeout +(\\d{10,})/m.exec(read("/proc/" + id + "/limits"));
  if (found && bare(found[1]) === bare(limit) && (whose === "own") === (found[1] === limit)) return true;
  const value = /\\0${runVariable}=([^\\0]*)\\0/.exec("\\0" + read("/proc/" + id + "/environ"));
  if (!value || !value[1].startsWith(run + ".")) return false;
  return (whose === "own") === (value[1] === run + "." + attempt);
};
const find = (whose) => {
  const found = new Set();
  const parents = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^[0-9]+$/.test(name) || name === guarded || Number(name) === process.pid) continue;
    const stat = read("/proc/" + name + "/stat");
    const [state, parent, group, session] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (!state || /[ZX]/.test(state)) continue;
    const id = Number(name);
    parents.set(id, Number(parent));
    const isLed = whose === "own" && (groups.has(Number(group)) || groups.has(Number(session)));
    if (isLed || isMarked(name, whose)) found.add(id);
  }
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [id, parent] of parents) if (found.has(parent)) found.add(id);
  }
  return found;
};
const sweep = (whose) => {
  if (process.platform !== "linux") {
    if (whose === "own") for (const id of groups) kill(-id, "SIGKILL");
    return 0;
  }
  const stopped = new Set();
  for (let round = 0; round < 50; round++) {
    const fresh = [...find(whose)].filter((id) => !stopped.has(id));
    if (fresh.length === 0) break;
    for (const id of fresh) {
      kill(id, "SIGSTOP");
      stopped.add(id);
    }
  }
  for (const id of stopped) kill(id, "SIGKILL");
  return stopped.size;
};
// A program between its start and its first mark is found a moment later.
const end = (quiet = 0, rounds = 0) => {
  const found = sweep("own");
  if (found === 0 && quiet >= 6 || rounds > 200) return removeContainers();
  setTimeout(end, 15 << Math.min(quiet, 5), found === 0 ? quiet + 1 : 0, rounds + 1);
};
const removeContainers = () => {
  for (let round = 0; round < 2; round++) {
    for (const [name, engine] of containers) spawnSync(engine, ["rm", "-f", name], { stdio: "ignore", timeout: 60_000 });
  }
};
process.stdout.on("error", () => {});
process.stdin.on("data", (data) => {
  const lines = (rest + data).split("\\n");
  rest = lines.pop();
  for (const line of lines) {
    const [word, first, second] = line.split(" ");
    if (word === "+") groups.add(Number(first));
    if (word === "-") groups.delete(Number(first));
    if (word === "+c") containers.set(second, first);
    if (word === "-c") containers.delete(second);
    if (word === "sweep") process.stdout.write("swept " + first + " " + String(sweep(first)) + "\\n");
    if (word === "done") process.exit(0);
  }
});
for (const event of ["end", "close", "error"]) {
  process.stdin.on(event, () => {
    if (over) return;
    over = true;
    end();
  });
}
`;
