// Times `argots lint` as a whole process, and Argo's own validator on the same files where there is one. `node bench/lint.mjs --help` says how.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { interleave } from "./timer.mjs";

const help = `Usage: node bench/lint.mjs [--manifests FOLDER] [--rounds N] [--cli FILE] [--json FILE]

Times whole processes from the built dist/, taking turns, and prints medians:
  argots   one file, all files of a folder, and 250, 500 and 1000 files
  argo     the same files by Argo's own validator, a program that $ARGOTS_ORACLE names

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
const work = mkdtempSync(join(tmpdir(), "argots-bench-lint-"));
try {
  const shapes = writeShapes();
  const timings = interleave(casesOf(shapes), Number(flags.rounds), () => {});
  report(shapes, timings);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Folders of files that have no error, so that all of the linter's work is done on each of them. */
function writeShapes() {
  const sources = (
    flags.manifests === undefined ? ["examples", "test/compile/fixtures"].map((name) => join(root, name)) : [flags.manifests]
  )
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)))
    .filter((path) => /\.ya?ml$/.test(path) && statSync(path).isFile());
  const largest = sources.toSorted((a, b) => statSync(b).size - statSync(a).size);
  const middle = largest[largest.length >> 1];
  return [
    { name: "1 file", folder: folderOf("one", [middle]), files: 1 },
    { name: `${sources.length} files as they are`, folder: folderOf("all", sources), files: sources.length },
    ...[250, 500, 1000].map((count) => ({
      name: `${count} files`,
      folder: folderOf(`many-${count}`, repeated(middle, count)),
      files: count,
    })),
  ];
}

function folderOf(name, sources) {
  const folder = join(work, name);
  mkdirSync(folder);
  sources.forEach((source, index) => copyFileSync(source, join(folder, `${String(index).padStart(4, "0")}.yaml`)));
  return folder;
}

function repeated(source, count) {
  return Array.from({ length: count }, () => source);
}

function casesOf(shapes) {
  const quiet = (command) => ["sh", "-c", `"$@" >/dev/null 2>&1; test $? -le 1`, "sh", ...command];
  return shapes.flatMap(({ name, folder }) => [
    { name: `argots ${name}`, command: quiet([process.execPath, cli, "lint", folder, "--reporter", "concise"]) },
    ...(oracle === undefined || !existsSync(oracle) ? [] : [{ name: `argo ${name}`, command: quiet([oracle, folder]) }]),
  ]);
}

function report(shapes, timings) {
  const rows = shapes.map(({ name, files }) => ({
    name,
    files,
    argots: timings.get(`argots ${name}`).median,
    argo: timings.get(`argo ${name}`)?.median,
  }));
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${flags.rounds} rounds\n`);
  console.log("| | argots | Argo's validator |\n|---|---|---|");
  const shown = (milliseconds) => (milliseconds === undefined ? "–" : `${milliseconds.toFixed(0)} ms`);
  for (const { name, argots, argo } of rows) console.log(`| ${name} | ${shown(argots)} | ${shown(argo)} |`);
  const start = rows[0].argots;
  const growth = (rows.at(-1).argots - start) / (rows.at(-2).argots - start);
  console.log(`\ntwice the files take ${growth.toFixed(2)} times as long, the start apart`);
  if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify({ node: process.version, rows }, undefined, 2)}\n`);
}
