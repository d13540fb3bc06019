// Times cold, whole-process compiles. `npm run bench -- --help` says how.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { peerCase, peerNames, preparePeers } from "./peers.mjs";
import { writeMany, writeSynthetic } from "./sources.mjs";
import { interleave } from "./timer.mjs";

const help = `Usage: npm run bench -- [--quick] [--peers] [--rounds N] [--json FILE]

Times whole processes from the built dist/, taking turns, and prints medians:
  fresh    argots with an empty code cache: the first run on a machine
  argots   the second run and every one after it
  floor    Node starts, loads ts-morph and parses the same files, nothing else
  kfp, hera  with --peers: the same pipelines compiled by KFP and Hera (installed into .cache/peers)

  --quick   the training example and 200 tasks only, 3 rounds
  --rounds  at least 7 unless --quick (default: 7)
  --json    also writes the figures to FILE
`;

const { values: flags } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    rounds: { type: "string" },
    json: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (flags.help) {
  process.stdout.write(help);
  process.exit(0);
}

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "dist/cli.cjs");
if (!existsSync(cli)) {
  console.error("There is no dist/cli.cjs: run `npm run build` first.");
  process.exit(2);
}
const rounds = flags.rounds === undefined ? (flags.quick ? 3 : 7) : Number(flags.rounds);
if (!Number.isInteger(rounds) || rounds < 1 || (!flags.quick && rounds < 7)) {
  console.error("--rounds is a whole number, at least 7 (with --quick, at least 1).");
  process.exit(2);
}

mkdirSync(join(root, ".cache"), { recursive: true });
const work = mkdtempSync(join(root, ".cache/bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

/** @type {{ name: string, files: string[], tasks?: number, peers: readonly string[] }[]} */
const workloads = [
  { name: "training example", files: [join(root, "examples/training/pipelines/training.pipeline.ts")], peers: peerNames },
  ...(flags.quick ? [200] : [50, 200, 500, 1000, 5000]).map((tasks) => ({
    name: `${tasks} tasks`,
    files: [writeSynthetic(join(work, "synthetic"), tasks)],
    tasks,
    // KFP's time grows with the square of the tasks: 5,000 take it five minutes a run.
    peers: peerNames.filter((peer) => peer !== "kfp" || tasks <= 1000),
  })),
  ...(flags.quick ? [] : [{ name: "200 files", files: writeMany(join(work, "many"), 200), peers: [] }]),
];
const python = flags.peers ? preparePeers(root) : undefined;

// Wherever the code cache is kept, it is below one of these.
/** @param {string} folder */
const cacheIn = (folder) => ({ XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, HOME: folder });
const warmCache = join(work, "cache");
mkdirSync(warmCache);

/** @returns {import("./timer.mjs").Case[]} */
const casesOf = ({ name, files, tasks, peers }) => {
  const command = [process.execPath, cli, "compile", ...files, "--output", join(work, "manifests", name.replaceAll(" ", "-"))];
  return [
    { name: `floor ${name}`, command: [process.execPath, join(root, "bench/parse.mjs"), ...files] },
    { name: `argots ${name}`, command, cwd: work, prepare: () => cacheIn(warmCache) },
    { name: `fresh ${name}`, command, cwd: work, prepare: () => cacheIn(mkdtempSync(join(work, "empty-"))) },
    ...(python === undefined ? [] : peers.map((peer) => peerCase({ root, work, python, peer, name, tasks }))),
  ];
};

const cases = [{ name: "node", command: [process.execPath, "-e", "0"] }, ...workloads.flatMap(casesOf)];
const began = Date.now();
const timings = interleave(cases, rounds, (round) => {
  if (process.stderr.isTTY) process.stderr.write(`\rround ${round + 1} of ${rounds} `);
});
if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");

/** @param {string} name */
const time = (name) => timings.get(name)?.median;
const milliseconds = (value) => (value === undefined ? "–" : `${value.toFixed(0)} ms`);
const ratio = (value, base) => (value === undefined || base === undefined ? "–" : `${(value / base).toFixed(2)}×`);

const rows = workloads.map((workload) => {
  const own = time(`argots ${workload.name}`);
  const floor = time(`floor ${workload.name}`);
  const fresh = time(`fresh ${workload.name}`);
  const peers = peerNames.map((peer) => time(`${peer} ${workload.name}`));
  return [
    workload.name,
    milliseconds(fresh),
    milliseconds(own),
    milliseconds(floor),
    ratio(own, floor),
    ...(python === undefined ? [] : peers.flatMap((peer) => [milliseconds(peer), ratio(peer, own)])),
  ];
});
const head = [
  "",
  "fresh",
  "argots",
  "floor",
  "argots/floor",
  ...(python === undefined ? [] : peerNames.flatMap((peer) => [peer, `${peer}/argots`])),
];
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}; Node alone starts in ${milliseconds(time("node"))}.`,
);
console.log(`Medians of ${rounds} rounds, all commands taking turns; ${((Date.now() - began) / 1000).toFixed(0)} s in all.\n`);
console.log(table([head, ...rows]));

if (flags.json !== undefined) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  writeFileSync(
    flags.json,
    `${JSON.stringify({ version, node: process.versions.node, rounds, timings: [...timings.values()] }, null, 2)}\n`,
  );
}

/** @param {string[][]} lines A Markdown table that also reads well on a terminal. */
function table(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const print = (line) =>
    `| ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [print(lines[0]), rule, ...lines.slice(1).map(print)].join("\n");
}
