import { describe, expect, test } from "vitest";
import { compile, memoryFileSystem, type FileSystem } from "../../src/compiler.ts";

/** The codes and messages of one file, whatever it holds. */
function codesOf(content: string | Uint8Array, more: Partial<FileSystem> = {}) {
  const fileSystem = { ...memoryFileSystem({ "/project/case.pipeline.ts": content, "/project/folder/other.ts": "" }), ...more };
  return compile(["case.pipeline.ts"], { root: "/project", fileSystem }).diagnostics;
}

const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);

describe("a file that cannot be read is named, with what to do", () => {
  test("ARG1001: there is none", () => {
    const fileSystem = memoryFileSystem({});
    const [problem, ...more] = compile(["cases.pipeline.ts"], { root: "/project", fileSystem }).diagnostics;
    expect(problem).toMatchObject({
      code: "ARG1001",
      text: "There is no file `cases.pipeline.ts`.",
      place: { file: "cases.pipeline.ts", line: 1 },
    });
    expect(more).toEqual([]);
  });

  test("ARG1002: it is a folder", () => {
    const fileSystem = memoryFileSystem({ "/project/folder/other.ts": "" });
    const problems = compile(["folder"], { root: "/project", fileSystem }).diagnostics;
    expect(problems).toMatchObject([{ code: "ARG1002", text: "`folder` is a folder, not a file." }]);
  });

  test("ARG1003: it must not be read", () => {
    expect(codesOf("", { readFile: () => ({ error: "unreadable" }) })).toMatchObject([{ code: "ARG1003", hint: "check its permissions." }]);
  });

  test("ARG1004: it is data rather than source", () => {
    const text = `export const rows = [${"1,".repeat(3_000_000)}];`;
    expect(codesOf(text)).toMatchObject([
      { code: "ARG1004", text: "`case.pipeline.ts` is 5.7 MB, which is more than a source file can be (5 MB)." },
    ]);
  });

  test("ARG1005: it is no text", () => {
    expect(codesOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]))).toMatchObject([{ code: "ARG1005" }]);
  });

  test("ARG1014: it is nested more deeply than anybody writes", () => {
    const text = `import { pipeline } from "argots";\nexport const deep = pipeline(() => ({ n: ${"(".repeat(20_000)}1${")".repeat(20_000)} }));\n`;
    expect(codesOf(text).map(({ code }) => code)).toEqual(["ARG1014"]);
  });

  test("UTF-16 with a mark is a text", () => {
    expect(codesOf(utf16("export {};"))).toMatchObject([{ code: "ARG1009" }]);
  });
});
