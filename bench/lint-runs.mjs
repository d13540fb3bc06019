// One run of each linter, checked: it has linted all files and says so.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ name: string, folder: string, files: number, manifests: number }} Shape `manifests`: how many of the files there are to lint. */
/** @typedef {{ wall: number, cpu: number }} Times Milliseconds. */

/** @param {string} cli @param {Shape} shape @returns {Times} */
export function measureLinter(cli, shape) {
  const { times, status, stdout, stderr } = run(process.execPath, [cli, "lint", shape.folder, "--reporter", "json"], shape);
  const fail = failure("argots", shape, stderr);
  const report = status === 0 || status === 1 ? JSON.parse(stdout) : fail(`exit code ${status}`);
  const linted = new Set([...report.objects.map(({ file }) => file), ...report.findings.map(({ file }) => file)]);
  if (linted.size < shape.manifests) fail(`${linted.size} of ${shape.manifests} files were linted`);
  const isRefused = !report.argo.ok || report.findings.some(({ severity }) => severity === "error");
  if (status !== Number(isRefused)) fail(`exit code ${status}, and ${isRefused ? "there are" : "there are no"} errors`);
  return times;
}

/** @param {string} oracle @param {Shape} shape @returns {Times} */
export function measureOracle(oracle, shape) {
  const { times, status, stdout, stderr } = run(oracle, [shape.folder], shape);
  const fail = failure("Argo's validator", shape, stderr);
  const verdicts = stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  if (verdicts.length !== shape.files) fail(`${verdicts.length} of ${shape.files} files were linted`);
  const isRefused = verdicts.some(({ ok }) => !ok);
  if (status !== Number(isRefused)) fail(`exit code ${status}, and ${isRefused ? "there are" : "there are no"} errors`);
  return times;
}

function failure(program, { name }, stderr) {
  return (what) => {
    throw new Error(`${program}, ${name}: ${what}\n${stderr.slice(-2000)}`);
  };
}

/** The shell tells what processor time its children took. */
function run(program, words, { folder }) {
  const file = join(folder, "..", "times");
  const start = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync("sh", ["-c", '"$@"; status=$?; times >"$0"; exit $status', file, program, ...words], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  const cpu = childrenTime(readFileSync(file, "utf8"));
  rmSync(file);
  return { times: { wall, cpu }, status, stdout, stderr };
}

/** The second line of `times`, `0m0.510s 0m0.060s`: user and system. */
function childrenTime(text) {
  const parts = [...(text.split("\n")[1] ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000, 0);
}
