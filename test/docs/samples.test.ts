import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { compile, memoryFileSystem } from "../../src/compiler.ts";
import { pythonFiles, pythonFunctions } from "./python-functions.ts";
import { exportsOfAuthoring, pages, readPage, samplesOf } from "./samples.ts";
import { unitTest, usages, usingFile } from "./usages.ts";

const folder = "/project/pipelines";
const root = fileURLToPath(new URL("../../", import.meta.url));

const samples = pages().flatMap((page) => samplesOf(page, "ts").map((sample) => ({ ...sample, page })));
const examples = exportsOfAuthoring().flatMap(({ name, examples }) => examples.map((text) => ({ name, text })));

const isCode = (mark: string | undefined) => mark?.startsWith("ARG") === true;
const plain = samples.filter(({ mark }) => mark === undefined);
const mistakes = samples.filter(({ mark }) => isCode(mark));
const tests = [
  ...samples.filter(({ mark }) => mark === "unit test").map(({ place, text }) => ({ place, text })),
  ...examples.filter(({ name }) => usages[name] === unitTest).map(({ name, text }) => ({ place: name, text })),
];

test("there are so many samples, and so many of them are something else than a pipeline", () => {
  expect(plain.length).toBeGreaterThan(20);
  expect(examples.length).toBeGreaterThan(60);
  expect(mistakes.length).toBe(1);
  expect(tests.length).toBe(5);
  expect(samples.filter(({ mark }) => mark === "fragment").length).toBe(1);
  const marks = samples.map(({ mark }) => mark);
  // Those of the library are programs: library.test.ts checks them, and simulations.test.ts those of the page on testing.
  expect(
    marks.filter((mark) => mark !== undefined && !isCode(mark) && !["unit test", "fragment", "library", "simulation"].includes(mark)),
  ).toEqual([]);
});

describe("samples of the pages compile", () => {
  test.each(plain.map((sample) => [sample.place, sample] as const))("%s", (_, { page, text }) => {
    expect(diagnosticsOf({ "sample.pipeline.ts": text }, pythonOf(page, text))).toEqual([]);
  });
});

describe("samples of mistakes are refused", () => {
  test.each(mistakes.map((sample) => [sample.place, sample] as const))("%s", (_, { page, text, mark }) => {
    const codes = diagnosticsOf({ "sample.pipeline.ts": text }, pythonOf(page, text)).map((line) => line.slice(0, 7));
    expect([...new Set(codes)].join(", ")).toBe(mark);
  });
});

describe("examples of the doc comments compile", () => {
  test.each(examples.filter(({ name }) => usages[name] !== unitTest))("$name", ({ name, text }) => {
    const using = usingFile(name, text);
    const files = using === undefined ? { "sample.pipeline.ts": text } : { "sample.ts": text, "use.pipeline.ts": using };
    expect(diagnosticsOf(files, pythonFiles(`${text}${using ?? ""}`))).toEqual([]);
  });

  test("no usage is left over", () => {
    expect(Object.keys(usages).filter((name) => !examples.some((example) => example.name === name))).toEqual([]);
  });

  test("no Python function is left over", () => {
    const all = [...samples, ...examples].map(({ text }) => text).join("\n");
    expect(Object.keys(pythonFunctions).filter((reference) => !all.includes(`"${reference}"`))).toEqual([]);
  });
});

describe("samples for unit tests run", () => {
  test.each(tests)("$place", ({ text }) => {
    const directory = mkdtempSync(join(tmpdir(), "argots-sample-"));
    try {
      const bundle = buildSync({
        stdin: { contents: text, loader: "ts", resolveDir: directory },
        bundle: true,
        write: false,
        platform: "node",
        format: "esm",
        alias: { argots: `${root}src/index.ts` },
      });
      const file = join(directory, "sample.test.mjs");
      writeFileSync(file, bundle.outputFiles[0]!.text);
      // Vitest's variables would make node:test a child of another run.
      const output = execFileSync(process.execPath, [file], { encoding: "utf8", env: { PATH: process.env["PATH"] } });
      expect(output).not.toMatch(/^not ok|^# fail [^0]/m);
      if (text.includes("node:test")) expect(output).toMatch(/pass 1/);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

/** Everything that is said about these files, which lie in the folder `pipelines` of a project; a line each. */
function diagnosticsOf(files: Readonly<Record<string, string>>, python: ReadonlyMap<string, string>): string[] {
  const all = new Map(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
  for (const [path, text] of python) all.set(join(folder, path), text);
  const { diagnostics, manifests } = compile(
    Object.keys(files).flatMap((path) => (path.endsWith(".pipeline.ts") ? [`pipelines/${path}`] : [])),
    { root: "/project", artifactRepository: "s3", fileSystem: memoryFileSystem(Object.fromEntries(all)) },
  );
  const lines = diagnostics.map(({ code, text, place }) => `${code}: ${text} (${place?.file}:${place?.line})`);
  return lines.length === 0 && manifests.length === 0 ? ["no manifest"] : lines;
}

/** The Python that a sample of a page refers to: from the page itself, where it shows the file, and from the example that README includes. */
function pythonOf(page: string, text: string): ReadonlyMap<string, string> {
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
