// Kills runs at random moments. `node test/local/kill.mjs --count 100 --seed 1`
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values } = parseArgs({ options: { count: { type: "string", default: "100" }, seed: { type: "string", default: "1" } } });
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "node_modules", ".cache", `argots-kill-${process.pid}`);
mkdirSync(folder, { recursive: true });
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** @param {string} entry @param {string} name @param {"cjs" | "esm"} format */
async function bundle(entry, name, format) {
  const path = join(folder, name);
  const define = { "import.meta.url": JSON.stringify(pathToFileURL(path).href), "import.meta.filename": JSON.stringify(path) };
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format,
    outfile: path,
    packages: "external",
    define,
    logLevel: "error",
  });
  return path;
}

const program = await bundle("src/cli/bin.ts", "cli.cjs", "cjs");
const { killRuns } = await import(pathToFileURL(await bundle("test/local/killing.ts", "killing.mjs", "esm")).href);

let failed = 0;
let told = 0;
const wrong = await killRuns({
  program,
  count: Number(values.count),
  seed: Number(values.seed),
  onKill(/** @type {string} */ description, /** @type {string[]} */ problems) {
    told += 1;
    if (problems.length > 0) failed += 1;
    console.log([`${problems.length === 0 ? "ok  " : "FAIL"} ${description}`, ...problems.map((one) => `     ${one}`)].join("\n"));
  },
});
// What was wrong before the first kill counts as well.
if (wrong.length > 0 && failed === 0) {
  console.log(wrong.join("\n"));
  failed += 1;
}
console.log(`${told - Math.min(told, failed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
