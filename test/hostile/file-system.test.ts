import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compile } from "../../src/compiler.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "argots-hostile-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (name: string, text: string) => writeFileSync(join(root, name), text);
const importing = (specifier: string) =>
  `import { pipeline, container } from "argots"; import { x } from "${specifier}"; const f = container((_: { x: unknown }) => ({ image: "a:1", command: ["a"] })); export const main = pipeline(() => { f({ x }); });`;
const python = `import { pipeline, python } from "argots"; const f = python<{ n: number }, number>("./step.py#step", { image: "a:1" }); export const main = pipeline(() => { f({ n: 1 }); });`;
const codes = (...files: string[]) =>
  compile(files, { root }).diagnostics.map(({ code, place }) => `${place?.file}:${place?.line} ${code}`);

describe("files that are something else", () => {
  test("links that lead to each other", () => {
    symlinkSync(join(root, "b.ts"), join(root, "a.ts"));
    symlinkSync(join(root, "a.ts"), join(root, "b.ts"));
    write("main.ts", importing("./a.ts"));
    expect(codes("a.ts")).toEqual(["a.ts:1 ARG1003"]);
    expect(codes("main.ts")).toEqual(["main.ts:1 ARG1007"]);
  });

  test("a folder that holds itself", () => {
    symlinkSync(root, join(root, "again"));
    write("main.ts", importing(`./${"again/".repeat(30)}value.ts`));
    write("value.ts", "export const x = 1;");
    const { manifests, diagnostics } = compile(["main.ts"], { root });
    expect(diagnostics).toEqual([]);
    expect(manifests).toHaveLength(1);
  });

  test("a folder that holds itself, deeper than the system follows", () => {
    symlinkSync(root, join(root, "again"));
    write("main.ts", importing(`./${"again/".repeat(100)}value.ts`));
    expect(codes("main.ts")).toEqual(["main.ts:1 ARG1007"]);
  });

  test.each(["main.ts", "step.py", "data.json"])("a device without an end, called %s", (name) => {
    write("main.ts", name === "step.py" ? python : importing("./data.json"));
    if (name === "main.ts") rmSync(join(root, "main.ts"));
    symlinkSync("/dev/zero", join(root, name));
    expect(codes("main.ts")).toEqual([name === "data.json" ? "main.ts:1 ARG1007" : "main.ts:1 ARG1003"]);
  });

  test.each(["main.ts", "step.py"])("a pipe into which nobody writes, called %s", (name) => {
    write("main.ts", python);
    if (name === "main.ts") rmSync(join(root, "main.ts"));
    execFileSync("mkfifo", [join(root, name)]);
    expect(codes("main.ts")).toEqual(["main.ts:1 ARG1003"]);
  });

  test.each(["main.ts", "step.py"])("a folder called %s", (name) => {
    write("main.ts", python);
    if (name === "main.ts") rmSync(join(root, "main.ts"));
    mkdirSync(join(root, name));
    expect(codes("main.ts")).toEqual(["main.ts:1 ARG1002"]);
  });

  test("a link to a file outside of the project is a file as any other", () => {
    const outside = mkdtempSync(join(tmpdir(), "argots-outside-"));
    writeFileSync(join(outside, "value.ts"), "export const x = 1;");
    symlinkSync(join(outside, "value.ts"), join(root, "value.ts"));
    write("main.ts", importing("./value.ts"));
    expect(codes("main.ts")).toEqual([]);
    rmSync(outside, { recursive: true });
  });

  test("names that no system takes", () => {
    expect(codes("a\u0000b.ts")).toEqual(["a\u0000b.ts:1 ARG1003"]);
    expect(codes(`${"a".repeat(5_000)}.ts`).map((line) => line.slice(-7))).toEqual(["ARG1003"]);
    expect(codes("")).toEqual([".:1 ARG1002"]);
  });
});
