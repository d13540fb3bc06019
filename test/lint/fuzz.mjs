// Random edits of manifests: the linter must neither crash nor hang, and its verdict must be that of Argo's own validator, where there is one.
//   node test/lint/fuzz.mjs [--manifests FOLDER] [--count 1000] [--seed 1] [--version 3.7] [--oracle PROGRAM] [--keep FOLDER] [--show]
// The oracle (also $ARGOTS_ORACLE) is asked file by file in `--stdin-list`; it speaks for the Argo release it was built from, so --version must be that.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { createEditor } from "./fuzz-edits.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values: flags } = parseArgs({
  options: {
    manifests: { type: "string" },
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    version: { type: "string", default: "3.7" },
    oracle: { type: "string", default: process.env.ARGOTS_ORACLE },
    keep: { type: "string" },
    slow: { type: "string", default: "2000" },
    show: { type: "boolean", default: false },
  },
});

const work = mkdtempSync(join(tmpdir(), "argots-fuzz-"));
try {
  const { lint } = await loadLinter();
  const sources = readSources(flags.manifests ?? join(root, "examples"));
  const edit = createEditor(Number(flags.seed), sources);
  const cases = Array.from({ length: Number(flags.count) }, (_, index) => ({ name: `${index}.yaml`, text: edit() }));
  const results = cases.map((one) => ({ ...one, ...verdictOf(lint, one) }));
  const expected = oracleVerdicts(cases);
  const failures = results.flatMap((result) => {
    const problem = problemOf(result, expected?.get(result.name));
    return problem === undefined ? [] : [{ ...result, problem }];
  });
  for (const { name, text, problem } of failures.slice(0, 20)) {
    console.log(`${name}: ${problem}`);
    if (flags.keep === undefined) continue;
    mkdirSync(flags.keep, { recursive: true });
    writeFileSync(join(flags.keep, name), text);
  }
  if (expected !== undefined) console.log(agreementOf(results, expected));
  console.log(`${results.length - failures.length} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function loadLinter() {
  const outfile = join(work, "lint.mjs");
  await build({ entryPoints: [join(root, "src/lint.ts")], outfile, bundle: true, format: "esm", platform: "node", logLevel: "error" });
  return await import(outfile);
}

function readSources(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.ya?ml$/.test(path))
    .sort()
    .map((path) => readFileSync(join(folder, path), "utf8"));
}

function verdictOf(lint, { name, text }) {
  const start = process.hrtime.bigint();
  const elapsed = () => Number(process.hrtime.bigint() - start) / 1e6;
  try {
    const { argo, bugs } = lint([{ name, text }], { version: flags.version });
    return { argo, bugs, milliseconds: elapsed() };
  } catch (error) {
    return { argo: { ok: true }, bugs: [{ during: "everything", error: error.stack }], milliseconds: elapsed() };
  }
}

function problemOf({ argo, bugs, milliseconds }, expected) {
  if (bugs.length > 0) return `breaks down in ${bugs[0].during}: ${bugs[0].error.split("\n").slice(0, 2).join(" ")}`;
  if (milliseconds > Number(flags.slow)) return `takes ${milliseconds.toFixed(0)} ms`;
  if (expected === undefined || expected.panic) return undefined;
  if (argo.ok === expected.ok) return undefined;
  return `Argo says ${JSON.stringify(expected.errors?.[0]?.message ?? "ok")}, argots ${JSON.stringify(argo.message ?? "ok")}`;
}

/** By file name; undefined without an oracle. */
function oracleVerdicts(cases) {
  if (flags.oracle === undefined || !existsSync(flags.oracle)) return undefined;
  const paths = cases.map(({ name, text }) => {
    writeFileSync(join(work, name), text);
    return join(work, name);
  });
  const { stdout, error } = spawnSync(flags.oracle, ["--mode", "cli", "--stdin-list"], {
    input: `${paths.join("\n")}\n`,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (error) throw error;
  const lines = stdout.split("\n").filter((line) => line !== "");
  return new Map(lines.map((line) => JSON.parse(line)).map((verdict) => [verdict.file.slice(work.length + 1), verdict]));
}

function agreementOf(results, expected) {
  const refused = results.filter(({ name }) => expected.get(name)?.ok === false && !expected.get(name).panic);
  // The client names the file in some of its messages.
  const plain = (message) => message?.replaceAll(/placeholder-\d+/g, "placeholder-N").replaceAll(`${work}/`, "");
  const wordsOf = (name) => plain(expected.get(name).errors?.[0]?.message);
  const differing = refused.filter(({ name, argo }) => plain(argo.message) !== wordsOf(name));
  if (flags.show)
    for (const { name, argo } of differing.slice(0, 20))
      console.log(`${name}: Argo says ${JSON.stringify(wordsOf(name))}, argots ${JSON.stringify(argo.message)}`);
  return `Argo refuses ${refused.length} of ${results.length}; the message is the same for ${refused.length - differing.length}`;
}
