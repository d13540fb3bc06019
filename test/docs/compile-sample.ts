import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, memoryFileSystem } from "../../src/compiler.ts";
import { pythonFiles } from "./python-functions.ts";
import { readPage, samplesOf } from "./samples.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = "/project/pipelines";

/** What compiling gave: everything that is said, a line each, and the manifests' texts. */
interface CompiledSample {
  readonly diagnostics: readonly string[];
  readonly manifests: readonly string[];
}

/** Compiles the pipeline files among these, which lie in the folder `pipelines` of a project. */
export function compileSample(files: Readonly<Record<string, string>>, python: ReadonlyMap<string, string>): CompiledSample {
  const all = new Map(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
  for (const [path, text] of python) all.set(join(folder, path), text);
  const { diagnostics, manifests } = compile(
    Object.keys(files).flatMap((path) => (path.endsWith(".pipeline.ts") ? [`pipelines/${path}`] : [])),
    { root: "/project", artifactRepository: "s3", fileSystem: memoryFileSystem(Object.fromEntries(all)) },
  );
  return {
    diagnostics: diagnostics.map(({ code, text, place }) => `${code}: ${text} (${place?.file}:${place?.line})`),
    manifests: manifests.map(({ text }) => text),
  };
}

/** The Python that a sample of a page refers to: from the page itself, where it shows the file, and from the example that README includes. */
export function pythonOf(page: string, text: string): ReadonlyMap<string, string> {
  const files = new Map(pythonFiles(text));
  if (readPage(page).includes("<!-- include examples/training/")) {
    const components = `${root}examples/training/components`;
    for (const name of readdirSync(components)) files.set(`../components/${name}`, readFileSync(join(components, name), "utf8"));
  }
  for (const { text: python } of samplesOf(page, "python")) {
    const path = /^# (\S+\.py)\n/.exec(python)?.[1];
    if (path !== undefined) files.set(`../${path}`, python);
  }
  return files;
}
