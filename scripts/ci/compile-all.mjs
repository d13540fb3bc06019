// Compiles every pipeline of examples/ and test/ for Argo 3.7, the release whose validator and controller are at hand,
// as a Workflow and as a WorkflowTemplate, into a folder for each file and kind below the folder given. Fixtures that are wrong
// on purpose give no manifest; examples and ports have to.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("compile-all.mjs FOLDER");
const root = fileURLToPath(new URL("../..", import.meta.url));
const { compile } = await import(new URL("../../dist/compiler.js", import.meta.url).href);

/** @param {string} directory @returns {string[]} */
const pipelineFiles = (directory) =>
  readdirSync(join(root, directory), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".pipeline.ts") && !path.includes("node_modules"))
    .map((path) => join(directory, path))
    .sort();

let written = 0;
let refused = 0;
for (const file of ["examples", "test"].flatMap(pipelineFiles)) {
  for (const as of ["workflow", "template"]) {
    const { manifests, diagnostics } = compileOrComplain(file, as);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) {
      refused++;
      if (file.startsWith(`examples${sep}`) || file.startsWith(join("test", "parity") + sep)) {
        console.error(`${file} does not compile:`, errors.map(({ code, text }) => `${code} ${text}`).join("\n"));
        process.exitCode = 1;
      }
      continue;
    }
    for (const manifest of manifests) {
      const path = join(folder, file, as, basename(manifest.path));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, manifest.text);
      // Templates that the pipeline refers to and that are in the cluster already.
      const elsewhere = join(root, dirname(file), "elsewhere");
      if (existsSync(elsewhere)) cpSync(elsewhere, join(folder, file, as, "elsewhere"), { recursive: true });
      written++;
    }
  }
}
/** Whatever a user wrote, nothing may be thrown. */
function compileOrComplain(file, as) {
  const options = join(root, dirname(file), "options.json");
  const { artifactRepository } = existsSync(options) ? JSON.parse(readFileSync(options, "utf8")) : {};
  try {
    return compile([file], { root, as, argoVersion: "3.7", ...(artifactRepository === undefined ? {} : { artifactRepository }) });
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
    return { manifests: [], diagnostics: [] };
  }
}

console.log(`${written} manifests written, ${refused} compilations refused`);
if (written === 0) process.exitCode = 1;
