// Asks Argo's own validator (the Go code of 3.7.16, as `argo lint --offline` runs it) about every YAML file in the folders or files given:
//
//   node test/conformance/run.mjs FOLDER...
//
// Every folder is a set of its own, as a repository's folder of manifests is. Prints what it refuses and exits with 1 if there is any. Without Go it says so and exits with 0. The first build takes minutes.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = join(root, "test/conformance");
const program = join(root, ".cache", process.platform === "win32" ? "conformance.exe" : "conformance");

const given = process.argv.slice(2);
if (given.length === 0) end(2, "usage: node test/conformance/run.mjs FOLDER...");
const files = given.flatMap(manifests);
if (files.length === 0) end(2, `there are no .yaml or .yml files in ${given.join(", ")}`);

if (spawnSync("go", ["version"]).status !== 0) end(0, "skipped because Go is not installed: no manifest was checked");
mkdirSync(join(root, ".cache"), { recursive: true });
const build = spawnSync("go", ["build", "-o", program, "."], { cwd: source, stdio: ["ignore", "inherit", "inherit"] });
if (build.status !== 0) end(2, "the conformance program cannot be built");

const run = spawnSync(program, files, { encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "inherit"] });
const verdicts = run.stdout
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
if (verdicts.length !== files.length) end(2, `the conformance program answered for ${verdicts.length} of ${files.length} files`);
const refused = verdicts.filter((verdict) => !verdict.ok);
for (const { file, errors } of refused) for (const error of errors) console.log(`${file}: ${error}`);
end(refused.length === 0 ? 0 : 1, `Argo 3.7.16 accepts ${verdicts.length - refused.length} of ${verdicts.length} files`);

function manifests(path) {
  if (!statSync(path).isDirectory()) return [path];
  const found = readdirSync(path, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function end(status, sentence) {
  console.log(sentence);
  process.exit(status);
}
