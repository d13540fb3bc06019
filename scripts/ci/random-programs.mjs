// Compares what random programs mean natively with what the simulated controller does with their manifests:
//
//   random-programs.mjs                       10,000 programs, always the same ones
//   random-programs.mjs --seed 7 --count 500  others
//   random-programs.mjs --minutes 30          programs that nobody has seen yet, for so long
//   random-programs.mjs --again 200022:16     one that differed
//
// A program that differs is made smaller and printed as a file for test/equivalence/cases.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { importBundled } from "./import-bundled.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    count: { type: "string" },
    minutes: { type: "string" },
    processes: { type: "string" },
    part: { type: "string" },
    again: { type: "string" },
  },
});
const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
const seed = Number(values.seed ?? (minutes === undefined ? 1 : Date.now() % 1_000_000));
const count = values.count === undefined ? (minutes === undefined ? 10_000 : undefined) : Number(values.count);
const processes = Number(values.processes ?? Math.min(2, availableParallelism()));

if (values.again !== undefined) {
  console.log(await importBundled("test/equivalence/program/search.ts", ({ again }) => again(values.again)));
} else if (values.part !== undefined) {
  const wish = { seed, count, minutes, part: Number(values.part), parts: processes };
  const found = await importBundled("test/equivalence/program/search.ts", ({ search }) => search(wish));
  process.stdout.write(JSON.stringify(found));
} else {
  const start = Date.now();
  const parts = await Promise.all(Array.from({ length: processes }, (_, part) => runPart(part)));
  await importBundled("test/equivalence/program/report.ts", ({ report }) => {
    const { text, passed, failed } = report(parts);
    console.log(`seed ${seed}\n${text}`);
    console.log(`${((Date.now() - start) / 1000).toFixed(0)} s`);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  });
}

/**
 * @param {number} part
 * @returns {Promise<object>}
 */
function runPart(part) {
  const given = { ...values, seed: String(seed), processes: String(processes), part: String(part) };
  const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (data) => (text += data));
  return new Promise((settle, fail) => {
    child.on("close", (code, signal) => {
      if (code === 0) settle(JSON.parse(text));
      else fail(new Error(`part ${part} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}
