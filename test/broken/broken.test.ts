import { describe, expect, test } from "vitest";
import { compile, memoryFileSystem, type FileSystem } from "../../src/compiler.ts";

const sound = `
import { container, pipeline } from "argots";
const work = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo", text] }));
export const main = pipeline({ name: "main" }, ({ text = "x" }) => { work({ text }); });
`;

function codesOf(files: Record<string, string | Uint8Array>, asked: readonly string[] = ["a.pipeline.ts"]): string[] {
  const fileSystem = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([name, content]) => [`/project/${name}`, content])));
  const { manifests, diagnostics } = compile(asked, { root: "/project", fileSystem });
  if (diagnostics.some(({ severity }) => severity === "error")) expect(manifests).toEqual([]);
  return diagnostics.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`);
}

const bytes = (text: string, encoding: BufferEncoding, mark: readonly number[] = []) =>
  new Uint8Array([...mark, ...Buffer.from(text, encoding)]);

describe("broken input is said plainly", () => {
  test("no such file", () => expect(codesOf({})).toEqual(["ARG1001 a.pipeline.ts:1"]));
  test("a folder", () => expect(codesOf({ "a.pipeline.ts/x.ts": sound })).toEqual(["ARG1002 a.pipeline.ts:1"]));
  test("an unreadable file", () => {
    const fileSystem: FileSystem = { readFile: () => ({ error: "unreadable" }), fileExists: () => true, directoryExists: () => true };
    const { diagnostics } = compile(["a.pipeline.ts"], { root: "/project", fileSystem });
    expect(diagnostics.map(({ code }) => code)).toEqual(["ARG1003"]);
  });
  test("10 MB", () => expect(codesOf({ "a.pipeline.ts": "// x\n".repeat(2_000_000) + sound })).toEqual(["ARG1004 a.pipeline.ts:1"]));
  test("a binary file", () =>
    expect(codesOf({ "a.pipeline.ts": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff]) })).toEqual(["ARG1005 a.pipeline.ts:1"]));
  test("Latin-1", () =>
    expect(codesOf({ "a.pipeline.ts": bytes(sound.replace('"x"', '"é"'), "latin1") })).toEqual(["ARG1005 a.pipeline.ts:1"]));
  test("an empty file", () => expect(codesOf({ "a.pipeline.ts": "" })).toEqual(["ARG1009 a.pipeline.ts:1"]));
  test("only a comment", () => expect(codesOf({ "a.pipeline.ts": "// nothing yet\n" })).toEqual(["ARG1009 a.pipeline.ts:1"]));
  test("an export that is no pipeline", () =>
    expect(codesOf({ "a.pipeline.ts": "export const n = 1;\n" })).toEqual(["ARG1009 a.pipeline.ts:1"]));
  test("every syntax error", () => {
    const codes = codesOf({ "a.pipeline.ts": `${sound}const = ;\nfunction ( {\n` });
    expect(codes.length).toBeGreaterThan(1);
    expect(new Set(codes.map((code) => code.split(" ")[0]))).toEqual(new Set(["ARG1006"]));
  });
  test("a syntax error in an imported file", () => {
    const codes = codesOf({ "a.pipeline.ts": `import { x } from "./b.ts";\n${sound.replace('"x"', "x")}`, "b.ts": "export const x = ;\n" });
    expect(codes).toEqual(["ARG1006 b.ts:1"]);
  });
  test("a missing import", () => {
    expect(codesOf({ "a.pipeline.ts": `import { x } from "./b.ts";\n${sound.replace('"x"', "x")}` })).toEqual(["ARG1007 a.pipeline.ts:1"]);
  });
  test("a name that is not exported", () => {
    const codes = codesOf({
      "a.pipeline.ts": `import { x } from "./b.ts";\n${sound.replace('"x"', "x")}`,
      "b.ts": "export const y = 1;\n",
    });
    expect(codes).toEqual(["ARG1008 a.pipeline.ts:1"]);
  });
  test("JSON that is none", () => {
    const codes = codesOf({ "a.pipeline.ts": `import x from "./b.json";\n${sound.replace('"x"', "x.text")}`, "b.json": "{ text: 1 }" });
    expect(codes.map((code) => code.slice(0, 7))).toEqual(["ARG1011"]);
  });
  test("a circle of values", () => {
    const codes = codesOf({
      "a.pipeline.ts": `import { y } from "./b.ts";\nexport const x = y;\n${sound.replace('"x"', "x")}`,
      "b.ts": 'import { x } from "./a.pipeline.ts";\nexport const y = x;\n',
    });
    expect(codes.map((code) => code.slice(0, 7))).toEqual(["ARG1010"]);
  });
  test("two pipelines of one name", () => {
    const codes = codesOf({ "a.pipeline.ts": sound, "b.pipeline.ts": sound }, ["a.pipeline.ts", "b.pipeline.ts"]);
    expect(codes.map((code) => code.slice(0, 7))).toEqual(["ARG1012"]);
  });
  test("no files at all", () => expect(codesOf({}, [])).toEqual([]));
});

describe("unusual input is read", () => {
  test("UTF-8 with a mark", () => expect(codesOf({ "a.pipeline.ts": bytes(sound, "utf8", [0xef, 0xbb, 0xbf]) })).toEqual([]));
  test("UTF-16 with a mark", () => expect(codesOf({ "a.pipeline.ts": bytes(sound, "utf16le", [0xff, 0xfe]) })).toEqual([]));
  test("line ends of Windows", () => expect(codesOf({ "a.pipeline.ts": sound.replaceAll("\n", "\r\n") })).toEqual([]));
  test("one very long line", () =>
    expect(codesOf({ "a.pipeline.ts": `${" ".repeat(500_000)}${sound.replaceAll("\n", " ")}` })).toEqual([]));
  test("files that import each other", () => {
    const codes = codesOf({
      "a.pipeline.ts": `import { y } from "./b.ts";\nexport const z = 1;\n${sound.replace('"x"', "y")}`,
      "b.ts": 'import { z } from "./a.pipeline.ts";\nexport const y = "text";\nexport const unused = () => z;\n',
    });
    expect(codes).toEqual([]);
  });
  test("JSON, with an ending left out and a folder's index", () => {
    const codes = codesOf({
      "a.pipeline.ts": `import settings from "./settings.json";\nimport { y } from "./lib";\n${sound.replace('"x"', "settings.text + y")}`,
      "settings.json": '{ "text": "x" }',
      "lib/index.ts": 'export { y } from "./inner";\n',
      "lib/inner.ts": 'export const y = "y";\n',
    });
    expect(codes).toEqual([]);
  });
});

describe("the same input gives the same bytes", () => {
  test("in any order of files", () => {
    const fileSystem = memoryFileSystem({ "/project/a.pipeline.ts": sound, "/project/b.pipeline.ts": sound.replaceAll("main", "other") });
    const texts = (files: readonly string[]) =>
      compile(files, { root: "/project", fileSystem }).manifests.map(({ path, text }) => [path, text]);
    expect(texts(["b.pipeline.ts", "a.pipeline.ts"])).toEqual(texts(["a.pipeline.ts", "b.pipeline.ts"]));
  });
  test("in any folder", () => {
    const text = (root: string) =>
      compile(["a.pipeline.ts"], { root, fileSystem: memoryFileSystem({ [`${root}/a.pipeline.ts`]: sound }) }).manifests[0]?.text;
    expect(text("/one")).toBe(text("/some/other/place"));
  });
});
