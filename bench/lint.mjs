// Times `argots lint` as a whole process, and Argo's own validator on the same files where there is one. `node bench/lint.mjs --help` says how.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureLinter, measureOracle } from "./lint-runs.mjs";

const help = `Usage: node bench/lint.mjs [--manifests FOLDER] [--rounds N] [--cli FILE] [--json FILE]

Times whole processes from the built dist/, taking turns, and prints medians of the time that passed and, in brackets, of the processor's:
  argots   one file, all files of a folder, and 250, 500 and 1000 files
  argo     the same files by Argo's own validator, a program that $ARGOTS_ORACLE names

A run that has not linted all files, or has ended otherwise than the verdicts ask for, fails the benchmark.

  --manifests  Argo's examples, for instance (default: the manifests of this repository's examples and fixtures)
  --rounds     default: 7
  --cli        another build of argots
  --json       also writes the figures to FILE
`;

const { values: flags } = parseArgs({
  options: {
    manifests: { type: "string" },
    rounds: { type: "string", default: "7" },
    cli: { type: "string" },
    json: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (flags.help) {
  console.log(help);
  process.exit(0);
}

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = flags.cli ?? join(root, "dist/cli.cjs");
const oracle = process.env.ARGOTS_ORACLE;
const hasOracle = oracle !== undefined && existsSync(oracle);
const work = mkdtempSync(join(tmpdir(), "argots-bench-lint-"));
try {
  report(measureAll(writeShapes()));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Folders of files, the largest one of which is the middle of all, many times. */
function writeShapes() {
  const sources = (
    flags.manifests === undefined ? ["examples", "test/compile/fixtures"].map((name) => join(root, name)) : [flags.manifests]
  )
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)))
    .filter((path) => /\.ya?ml$/.test(path) && statSync(path).isFile());
  const largest = sources.toSorted((a, b) => statSync(b).size - statSync(a).size);
  const middle = largest[largest.length >> 1];
  const repeated = (count) => Array.from({ length: count }, () => middle);
  return [
    writeShape("1 file", [middle]),
    writeShape(`${sources.length} files as they are`, sources),
    ...[250, 500, 1000].map((count) => writeShape(`${count} files`, repeated(count))),
  ];
}

function writeShape(name, sources) {
  const folder = join(work, name.replaceAll(" ", "-"));
  mkdirSync(folder);
  sources.forEach((source, index) => copyFileSync(source, join(folder, `${String(index).padStart(4, "0")}.yaml`)));
  return { name, folder, files: sources.length, manifests: sources.filter(isManifest).length };
}

/** Other files, such as a ConfigMap's, are read and passed over. */
function isManifest(path) {
  return /^kind: *(?:Workflow|CronWorkflow|WorkflowTemplate|ClusterWorkflowTemplate) *$/m.test(readFileSync(path, "utf8"));
}

/** All take turns, in an order that rotates; the first round only warms what is kept between starts. */
function measureAll(shapes) {
  const samples = shapes.map(() => ({ argots: [], argo: [] }));
  for (let round = 0; round <= Number(flags.rounds); round++) {
    for (let turn = 0; turn < shapes.length; turn++) {
      const index = (turn + round) % shapes.length;
      const measured = { argots: measureLinter(cli, shapes[index]), argo: hasOracle ? measureOracle(oracle, shapes[index]) : undefined };
      if (round === 0) continue;
      samples[index].argots.push(measured.argots);
      if (measured.argo !== undefined) samples[index].argo.push(measured.argo);
    }
  }
  return shapes.map(({ name, files }, index) => ({
    name,
    files,
    argots: medians(samples[index].argots),
    argo: hasOracle ? medians(samples[index].argo) : undefined,
  }));
}

function medians(samples) {
  return { wall: median(samples.map(({ wall }) => wall)), cpu: median(samples.map(({ cpu }) => cpu)) };
}

function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function report(rows) {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${flags.rounds} rounds\n`);
  console.log("| | argots | Argo's validator |\n|---|---|---|");
  const shown = (times) => (times === undefined ? "–" : `${times.wall.toFixed(0)} ms (${times.cpu.toFixed(0)})`);
  for (const { name, argots, argo } of rows) console.log(`| ${name} | ${shown(argots)} | ${shown(argo)} |`);
  const start = rows[0].argots.cpu;
  const growth = (rows.at(-1).argots.cpu - start) / (rows.at(-2).argots.cpu - start);
  console.log(`\ntwice the files take ${growth.toFixed(2)} times the processor's time, the start apart`);
  if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify({ node: process.version, rows }, undefined, 2)}\n`);
}
