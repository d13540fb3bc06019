import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { compileSample, pythonOf } from "./compile-sample.ts";
import { pythonFiles, pythonFunctions } from "./python-functions.ts";
import { exportsOfAuthoring, pages, samplesOf } from "./samples.ts";
import { typeCheck } from "../types/type-check.ts";
import { unitTest, usages, usingFile } from "./usages.ts";

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
  expect(mistakes.length).toBeGreaterThan(0);
  expect(tests.length).toBe(5);
  expect(samples.filter(({ mark }) => mark === "fragment").length).toBe(1);
  const marks = samples.map(({ mark }) => mark);
  // Those of the library are programs: library.test.ts checks them, and simulations.test.ts and constructs.test.ts those that are tests.
  expect(
    marks.filter(
      (mark) => mark !== undefined && !isCode(mark) && !["unit test", "fragment", "library", "simulation", "test"].includes(mark),
    ),
  ).toEqual([]);
});

describe("samples of the pages compile", () => {
  test.each(plain.map((sample) => [sample.place, sample] as const))("%s", (_, { page, text }) => {
    expect(diagnosticsOf({ "sample.pipeline.ts": text }, pythonOf(page, text))).toEqual([]);
  });
});

test("samples of the pages are TypeScript", async () => {
  const files = new Map(plain.map(({ text }, index) => [`${index}.pipeline.ts`, text]));
  const errors = await typeCheck(files, { compiler: "7", exactOptionalPropertyTypes: true });
  expect(errors.map(({ file, line, message }) => `${plain[Number.parseInt(file)]!.place}, line ${line}: ${message}`)).toEqual([]);
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

function diagnosticsOf(files: Readonly<Record<string, string>>, python: ReadonlyMap<string, string>): string[] {
  const { diagnostics, manifests } = compileSample(files, python);
  return diagnostics.length === 0 && manifests.length === 0 ? ["no manifest"] : [...diagnostics];
}
