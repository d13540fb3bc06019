// How time and memory grow with the source. `npm run bench:growth -- --help` says how.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { shapes, writeShape } from "./shapes.mjs";

const help = `Usage: npm run bench:growth -- [--only TEXT] [--dist FOLDER] [--doublings N]

Compiles pipelines that are large in one direction each, with n, 2n and 4n of it, and prints the time of the processor and the memory that
each took, and how the time grew with the last doubling: 2 is linear (less, where starting is most of it), 4 is quadratic.

  --only       shapes whose name contains the text
  --dist       the built program (default: dist)
  --doublings  how often the size is doubled (default: 2)
`;

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    dist: { type: "string" },
    doublings: { type: "string", default: "2" },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (flags.help) {
  process.stdout.write(help);
  process.exit(0);
}

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(flags.dist ?? join(root, "dist"), "cli.cjs");
mkdirSync(join(root, ".cache"), { recursive: true });
const work = mkdtempSync(join(root, ".cache/growth-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));
const env = { ...process.env, XDG_CACHE_HOME: work, LOCALAPPDATA: work, HOME: work };

/** @param {string} file */
function measure(file) {
  const child = spawnSync(
    process.execPath,
    ["--import", new URL("measured.mjs", import.meta.url).href, cli, "compile", file, "--output", join(work, "manifests")],
    { cwd: work, env, stdio: ["ignore", "ignore", "pipe", "pipe"], maxBuffer: 1 << 28, encoding: "utf8" },
  );
  const codes = new Map();
  for (const [code] of child.stderr.matchAll(/ARG\d{4}/g)) codes.set(code, (codes.get(code) ?? 0) + 1);
  const ends =
    child.status === 0 || codes.size > 0
      ? [...codes].map(([code, count]) => (count > 1 ? `${code} ×${count}` : code)).join(" ")
      : child.stderr.slice(0, 300);
  const taken = child.output[3] ? JSON.parse(child.output[3]) : { milliseconds: NaN, megabytes: NaN };
  return { ...taken, ends, status: child.status };
}

measure(writeShape(work, "uniform items", 1));
const start = measure(writeShape(work, "uniform items", 1)).milliseconds;
console.log(`Starting takes ${start.toFixed(0)} ms, which growth does not count.\n`);
for (const [name, { size }] of Object.entries(shapes)) {
  if (!name.includes(flags.only)) continue;
  const runs = Array.from({ length: Number(flags.doublings) + 1 }, (_, doubling) => {
    const count = size * 2 ** doubling;
    return { count, ...measure(writeShape(work, name, count)) };
  });
  const growth = runs.slice(1).map(({ milliseconds }, index) => (milliseconds - start) / (runs[index].milliseconds - start));
  const told = runs.map(
    ({ count, milliseconds, megabytes, ends }) =>
      `${count}: ${milliseconds.toFixed(0)} ms ${megabytes.toFixed(0)} MB${ends === "" ? "" : ` (${ends})`}`,
  );
  console.log(`${name.padEnd(28)} ${growth.map((factor) => `${factor.toFixed(1)}×`).join(" ")}  ${told.join(", ")}`);
}
