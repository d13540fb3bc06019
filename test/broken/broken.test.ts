import { describe, expect, test } from "vitest";
import { compile } from "../../src/compiler.ts";
import type { FileSystem } from "../../src/transpiler/file-system.ts";
import { memoryFileSystem } from "../../src/transpiler/memory-file-system.ts";
import type { CompileOptions } from "../../src/transpiler/result.ts";

const fine = `import { container, pipeline } from "argots";
/** Says hello. */
const hello = container((_: { to?: string }) => ({ image: "a:1", command: ["hello"] }));
export const main = pipeline(({ to = "you" }) => {
  hello({ to });
});
`;

function read(files: Readonly<Record<string, string | Uint8Array>>, asked = ["main.ts"], options: CompileOptions = {}) {
  const fileSystem = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([name, content]) => [`/project/${name}`, content])));
  const { manifests, diagnostics } = compile(asked, { root: "/project", fileSystem, ...options });
  return { manifests, problems: diagnostics.map(({ place, code }) => `${place?.file}:${place?.line}:${place?.column} ${code}`) };
}

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

describe("text in every form that editors write", () => {
  const { manifests } = read({ "main.ts": fine });

  test.each<[string, string | Uint8Array]>([
    ["a byte order mark", `\uFEFF${fine}`],
    ["UTF-16, little end first", utf16(fine, false)],
    ["UTF-16, big end first", utf16(fine, true)],
    ["lines that end as on Windows", fine.replaceAll("\n", "\r\n")],
    ["lines that end as on old Macs", fine.replaceAll("\n", "\r")],
    ["no newline at the end", fine.trimEnd()],
    ["tabs", fine.replaceAll("  ", "\t")],
    ["blank lines without end", fine.replaceAll("\n", "\n".repeat(1_000))],
    ["a shebang", `#!/usr/bin/env argots\n${fine}`],
    ["a line of a million blanks", fine.replace("hello({", `hello(${" ".repeat(1_000_000)}{`)],
  ])("%s", (_, content) => {
    const result = read({ "main.ts": content });
    expect(result.problems).toEqual([]);
    expect(result.manifests[0]?.text).toBe(manifests[0]?.text);
  });

  test("a Windows checkout compiles to the same manifests, the code of components included", () => {
    const files = {
      "main.ts": `import { component, pipeline, python } from "argots";
import { title } from "./title.ts";
const count = component({ image: "a:1" }, ({ to }: { to: string }) => {
  // A comment that stays.
  return \`\${title}
\${to}\`.length;
});
const shout = python<{ text: string }, string>("./shout.py#shout", { image: "a:1" });
export const main = pipeline(({ to = "you" }) => {
  count({ to: shout({ text: to }) });
});
`,
      "title.ts": "export const title = `Dear\nreader`;\nexport const text = `of two\nlines`;\n",
      "shout.py": 'def shout(text: str) -> str:\n    """Shouts."""\n    return text.upper() + """\n!"""\n',
    };
    const unix = read(files);
    const windows = read(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll("\n", "\r\n")])));
    expect(unix.problems).toEqual([]);
    expect(unix.manifests[0]?.text).toContain("// A comment that stays.\n");
    expect(windows).toEqual(unix);
  });

  test("places hold with Windows lines and a mark", () => {
    const broken = fine.replace("hello({ to })", "hello({ to: missing })");
    const plain = read({ "main.ts": broken }).problems;
    expect(plain).toEqual(["main.ts:5:15 ARG2002"]);
    expect(read({ "main.ts": `\uFEFF${broken.replaceAll("\n", "\r\n")}` }).problems).toEqual(plain);
  });
});

describe("a file that only the body of a component imports", () => {
  const main = (file: string) => `import { component, pipeline } from "argots";
import { title } from "${file}";
const say = component({ image: "a:1" }, () => { console.log(title); });
export const main = pipeline(() => { say({}); });
`;

  test.each<[string, string | Uint8Array | undefined, string]>([
    ["does not parse", 'export const title = "a', "title.ts:1:24 ARG1006"],
    ["is Latin-1", Buffer.from('export const title = "caf\u00e9";', "latin1"), "title.ts:1:1 ARG1005"],
    ["is binary", Buffer.from([0, 1, 2, 3]), "title.ts:1:1 ARG1005"],
    ["is too large", `export const title = 1;${"\n".repeat(6_000_000)}`, "title.ts:1:1 ARG1004"],
    ["is nested without measure", `export const title = ${"(".repeat(20_000)}1${")".repeat(20_000)};`, "title.ts:1:1 ARG1014"],
    ["adds up without measure", `export const title = 1${" + 1".repeat(20_000)};`, "title.ts:1:22 ARG1014"],
    ["is not there", undefined, "main.ts:2:23 ARG1007"],
  ])("%s", (_, content, problem) => {
    expect(read({ "main.ts": main("./title.ts"), ...(content === undefined ? {} : { "title.ts": content }) })).toEqual({
      manifests: [],
      problems: [problem],
    });
  });

  test("JavaScript is read as JavaScript", () => {
    const title = "export const title = f(a < b, c > (2)); function f(x, y) { return x; } const a = 1, b = 2, c = 3;";
    const { manifests, problems } = read({ "main.ts": main("./title.js"), "title.js": title });
    expect(problems).toEqual([]);
    expect(manifests[0]?.text).toContain("f(a < b, c > (2))");
  });
});

describe("imports that nothing uses", () => {
  test.each<[string, readonly string[]]>([
    ["import { gone } from './gone.ts';", ["main.ts:1:22 ARG1007"]],
    ["import gone from './gone.json';", ["main.ts:1:18 ARG1007"]],
    ["import './gone.ts';", ["main.ts:1:8 ARG1007"]],
    ["import type { Gone } from './gone.ts';", []],
    ["import type { Gone } from './gone.ts';", []],
    ["import { gone } from 'gone';", []],
  ])("%s", (line, problems) => {
    expect(read({ "main.ts": `${line} ${fine}` }).problems).toEqual(problems);
  });

  test("a circle of names is told with all its steps", () => {
    const { diagnostics } = compile(["main.ts"], {
      root: "/project",
      fileSystem: memoryFileSystem({
        "/project/main.ts": `import { y } from "./y.ts"; export const x = y + 1; ${fine}`,
        "/project/y.ts": 'import { x } from "./main.ts"; export const y = x + 1;',
      }),
    });
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([["ARG1010", "break the circle: `x` → `y` → `x`."]]);
  });
});

describe("what is no pipeline file", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "main.ts:1:1 ARG1009"],
    ["blanks", " \n\t\n", "main.ts:1:1 ARG1009"],
    ["only a comment", "// nothing here", "main.ts:1:1 ARG1009"],
    ["no pipeline", "export const a = 1;", "main.ts:1:1 ARG1009"],
    ["a function", "export default function main() {}", "main.ts:1:1 ARG1009"],
    ["only types", "export type A = string; export interface B { a: A }", "main.ts:1:1 ARG1009"],
    ["bytes", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), "main.ts:1:1 ARG1005"],
    ["every byte", Uint8Array.from({ length: 256 }, (_, byte) => byte), "main.ts:1:1 ARG1005"],
    ["Latin-1", Buffer.from(`${fine}// caf\u00e9`, "latin1"), "main.ts:1:1 ARG1005"],
    ["UTF-16 without a mark", Buffer.from(fine, "utf16le"), "main.ts:1:1 ARG1005"],
    ["half a character at the end", Buffer.concat([Buffer.from(fine), Buffer.from([0xe2, 0x82])]), "main.ts:1:1 ARG1005"],
    ["an odd byte of UTF-16", Buffer.concat([utf16(fine, false), Buffer.from([0x20])]), "main.ts:1:1 ARG1005"],
    ["a byte of nothing in the text", `${fine}\0`, "main.ts:1:1 ARG1005"],
    ["ten megabytes", new Uint8Array(10 * 1024 * 1024).fill(0x20), "main.ts:1:1 ARG1004"],
  ])("%s", (_, content, problem) => {
    expect(read({ "main.ts": content })).toEqual({ manifests: [], problems: [problem] });
  });

  test("a pipeline that is not exported", () => {
    expect(read({ "main.ts": fine.replace("export ", "") }).problems).toEqual([expect.stringMatching(/^main\.ts:4:\d+ ARG\d+$/)]);
  });

  test("an export that is no pipeline stands beside one that is", () => {
    expect(read({ "main.ts": `${fine}export const version = 1; export const helper = () => 2;` })).toMatchObject({
      manifests: [{ pipeline: "main" }],
      problems: [],
    });
  });
});

describe("files that cannot be read", () => {
  test.each([
    ["not there", ["nowhere.ts"], "nowhere.ts:1:1 ARG1001"],
    ["a folder", ["folder"], "folder:1:1 ARG1002"],
    ["the root", ["."], ".:1:1 ARG1002"],
    ["outside of the root", ["../other.ts"], "../other.ts:1:1 ARG1001"],
  ])("%s", (_, asked, problem) => {
    expect(read({ "main.ts": fine, "folder/other.ts": fine }, asked)).toEqual({ manifests: [], problems: [problem] });
  });

  test("no permission: the file asked for, an import, JSON, Python", () => {
    const source = `import { pipeline, container, python } from "argots"; import { a } from "./a.ts"; import b from "./b.json";
const f = container((_: { x: unknown }) => ({ image: "a:1", command: ["a"] }));
const g = python<{ n: number }, number>("./c.py#step", { image: "a:1" });
export const main = pipeline(() => { f({ x: [a, b] }); g({ n: 1 }); });`;
    const files = memoryFileSystem({ "/project/main.ts": source, "/project/a.ts": "", "/project/b.json": "", "/project/c.py": "" });
    const locked = (...names: string[]): FileSystem => ({
      ...files,
      readFile: (path) => (names.some((name) => path.endsWith(name)) ? { error: "unreadable" } : files.readFile(path)),
    });
    const problems = (...names: string[]) =>
      compile(["main.ts"], { root: "/project", fileSystem: locked(...names) }).diagnostics.map(
        ({ place, code }) => `${place?.file}:${place?.line} ${code}`,
      );
    expect(problems("main.ts")).toEqual(["main.ts:1 ARG1003"]);
    expect(problems("a.ts", "b.json", "c.py")).toEqual(["main.ts:1 ARG1003", "main.ts:1 ARG1003", "main.ts:3 ARG1003"]);
  });

  test("a file that changes into a folder between two looks", () => {
    const files = memoryFileSystem({ "/project/main.ts": 'import { a } from "./a.ts"; export const b = a;' });
    const fileSystem: FileSystem = {
      ...files,
      fileExists: () => true,
      readFile: (path) => (path.endsWith("a.ts") ? { error: "directory" } : files.readFile(path)),
    };
    expect(compile(["main.ts"], { root: "/project", fileSystem }).diagnostics.map(({ code }) => code)).toEqual(["ARG1002"]);
  });

  test("good files beside bad ones: every mistake is told", () => {
    const { problems, manifests } = read({ "main.ts": fine, "broken.ts": "export const = ;", "empty.ts": "" }, [
      "main.ts",
      "broken.ts",
      "empty.ts",
      "nowhere.ts",
    ]);
    expect(manifests).toEqual([]);
    expect([...new Set(problems.map((problem) => problem.replace(/:\d+:\d+/, "")))]).toEqual([
      "broken.ts ARG1006",
      "empty.ts ARG1009",
      "nowhere.ts ARG1001",
    ]);
  });

  test("nothing asked for, and one file asked for twice", () => {
    expect(read({ "main.ts": fine }, [])).toEqual({ manifests: [], problems: [] });
    expect(read({ "main.ts": fine }, ["main.ts", "./main.ts", "/project/main.ts", "folder/../main.ts"]).manifests).toHaveLength(1);
  });
});

describe("syntax errors", () => {
  test.each<[string, string, readonly string[]]>([
    ["a missing name", "export const = 1;", ["main.ts:1:14 ARG1006"]],
    ["two in one file", "const a = ;\nconst b = 2;\nconst c = ];\n", ["main.ts:1:11 ARG1006", "main.ts:3:11 ARG1006"]],
    ["a brace that is never closed", "export const a = () => {\n  const b = 1;\n", ["main.ts:3:1 ARG1006"]],
    ["a text that is never closed", "const a = 'abc;\n", ["main.ts:1:16 ARG1006"]],
    ["a template that is never closed", "const a = `abc ${1;\n", ["main.ts:1:19 ARG1006"]],
    ["a comment that is never closed", "/* abc\n", ["main.ts:2:1 ARG1006"]],
    ["a regular expression that is never closed", "const a = /abc\n", ["main.ts:1:11 ARG1006"]],
    [
      "a merge that was not finished",
      "<<<<<<< HEAD\nconst a = 1;\n=======\nconst a = 2;\n>>>>>>> branch\n",
      ["main.ts:1:1 ARG1006", "main.ts:3:1 ARG1006", "main.ts:5:1 ARG1006"],
    ],
  ])("%s", (_, source, problems) => {
    const found = read({ "main.ts": source });
    expect(found.manifests).toEqual([]);
    expect(found.problems).toEqual(expect.arrayContaining([...problems]));
    expect(found.problems.every((problem) => problem.endsWith("ARG1006"))).toBe(true);
  });

  test("Python is called so, and what the parser makes of the rest is left out", () => {
    expect(read({ "main.ts": "def main():\n    return 1\n" })).toEqual({ manifests: [], problems: ["main.ts:1:1 ARG1015"] });
  });

  test("in an imported file they are told once, where they are", () => {
    const source = (name: string) =>
      `import { a } from "./broken.ts"; import { b } from "./broken.ts"; ${fine.replace("main", name)} export const used = [a, b];`;
    expect(
      read({ "main.ts": source("one"), "other.ts": source("two"), "broken.ts": "export const a = ;" }, ["main.ts", "other.ts"]).problems,
    ).toEqual(["broken.ts:1:18 ARG1006"]);
  });

  test("TSX", () => {
    expect(read({ "main.tsx": fine }, ["main.tsx"]).problems).toEqual([]);
    expect(read({ "main.tsx": `${fine}const view = <div>;` }, ["main.tsx"]).problems[0]).toMatch(/^main\.tsx:7:\d+ ARG1006$/);
  });
});

describe("names that meet", () => {
  const other = fine.replace("const main", "const other");

  test("two pipelines of one name in one file", () => {
    const source = `${fine}export const again = pipeline({ name: "main" }, () => { hello({}); });`;
    expect(read({ "main.ts": source }).problems).toEqual(["main.ts:7:22 ARG1012"]);
  });

  test("two pipelines of one name in two files", () => {
    expect(read({ "main.ts": fine, "other.ts": fine }, ["main.ts", "other.ts"]).problems).toEqual(["other.ts:4:21 ARG1012"]);
    expect(read({ "main.ts": fine, "other.ts": other }, ["main.ts", "other.ts"]).manifests.map(({ path }) => path)).toEqual([
      "main.yaml",
      "other.yaml",
    ]);
  });

  test("one variable declared twice", () => {
    const { problems } = read({ "main.ts": `${fine}const hello = 1;` });
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe("options of the library that are wrong", () => {
  test.each<[string, CompileOptions]>([
    ["defaults of the wrong kind", { defaults: { retry: "often" } }],
    ["defaults that do not exist", { defaults: { retries: 3 } }],
    ["defaults that are hostile", { defaults: JSON.parse('{"__proto__": {"image": "a:1"}, "constructor": 1}') as Record<string, never> }],
  ])("%s", (_, options) => {
    const { manifests, problems } = read({ "main.ts": fine }, ["main.ts"], options);
    expect(manifests).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
