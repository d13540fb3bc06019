import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scriptLoader } from "../../src/start-up/load-script.ts";
import { ts } from "../../src/transpiler/compiler-api.ts";
import { readPythonModule } from "../../src/transpiler/python/read-module.ts";

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "argots-dist-"));
const dist = join(folder, "dist");
const environment = { ...process.env, ARGOTS_CACHE: "on", XDG_CACHE_HOME: join(folder, "cache") };
const node = (...argv: string[]) => spawnSync(process.execPath, argv, { encoding: "utf8", cwd: folder, env: environment });
const files = () =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(join(dist, path)).isFile());
const script = (name: string) =>
  join(
    dist,
    files().find((path) => path.startsWith(`scripts/${name}-`))!,
  );

const pipeline = `import { component, pipeline } from "argots";
enum Level { Low = 1 }
export const add = component({ image: "node:24-slim" }, ({ a, b }: { a: number; b: number }): number => a + b + Level.Low);
export const main = pipeline({ name: "main" }, ({ x = 1 }) => ({ sum: add({ a: x, b: 2 }) }));
`;

beforeAll(() => {
  const built = node(join(root, "scripts/build.mjs"), "--out", dist);
  expect(built.stderr).toBe("");
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(root, "node_modules/esbuild"), join(folder, "node_modules/esbuild"));
  writeFileSync(join(folder, "main.pipeline.ts"), pipeline);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the same source makes the same bytes, and --check sees any other", () => {
  expect(node(join(root, "scripts/build.mjs"), "--out", dist, "--check")).toMatchObject({ status: 0, stdout: "", stderr: "" });
  writeFileSync(join(dist, "left-over.js"), "");
  const checked = node(join(root, "scripts/build.mjs"), "--out", dist, "--check");
  rmSync(join(dist, "left-over.js"));
  expect(checked).toMatchObject({ status: 1, stderr: "dist/ is not what src/ makes; run npm run build and commit it:\n  left-over.js\n" });
});

test("no path of the machine is in it", () => {
  for (const path of files()) expect(readFileSync(join(dist, path), "utf8").includes(root), path).toBe(false);
});

test("it stays small", () => {
  const size = (path: string) => statSync(path).size;
  // The parser and its helpers. More means that src/ calls something that brings the checker along: see compiler-api.ts.
  expect(size(script("typescript"))).toBeLessThan(1_000_000);
  // The linter is there twice: as a script for the program, and as one file that a browser can load. So is the simulator: for `argots run`
  // and for tests.
  expect(files().reduce((sum, path) => sum + size(join(dist, path)), 0)).toBeLessThan(8_500_000);
});

test("what little is asked of it needs no compiler", () => {
  renameSync(join(dist, "scripts"), join(folder, "away"));
  try {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(node(join(dist, "cli.cjs"), "--version")).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(node(join(dist, "cli.cjs"), "compile", "--help")).toMatchObject({ status: 0, stderr: "" });
    expect(node("--input-type=module", "-e", `await import(${JSON.stringify(pathToFileURL(join(dist, "index.js")).href)})`)).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(node(join(dist, "cli.cjs"), "compile", "main.pipeline.ts", "-o", "-").status).not.toBe(0);
  } finally {
    renameSync(join(folder, "away"), join(dist, "scripts"));
  }
});

test("it compiles, with and without what the first start left in the cache, and as a library", () => {
  const cold = node(join(dist, "cli.cjs"), "compile", "main.pipeline.ts", "-o", "-");
  expect(cold).toMatchObject({ status: 0, stderr: "" });
  expect(cold.stdout).toContain("generateName: main-");
  expect(readdirSync(join(folder, "cache/argots/code"))).toHaveLength(3);
  expect(node(join(dist, "cli.cjs"), "compile", "main.pipeline.ts", "-o", "-")).toMatchObject({
    status: 0,
    stdout: cold.stdout,
    stderr: "",
  });
  const library = `import { compile } from "argots/compiler"; process.stdout.write(compile(["main.pipeline.ts"]).manifests[0].text);`;
  const compiled = node("--input-type=module", "-e", library);
  expect(compiled.stderr).toBe("");
  expect(cold.stdout).toContain(compiled.stdout);
});

test("the command line is a program", () => {
  expect(readFileSync(join(dist, "cli.cjs"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(join(dist, "cli.cjs")).mode & 0o100).toBe(0o100);
});

test("the licences of what is bundled travel along", () => {
  const text = readFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), "utf8");
  for (const name of ["@lezer/lr", "@lezer/python", "typescript"]) expect(text).toContain(`\n${name} (`);
});

test("its types are complete for whoever imports it", () => {
  const options = { module: "nodenext", target: "es2022", lib: ["es2023"], types: [], strict: true, noEmit: true, skipLibCheck: false };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["main.pipeline.ts", "use.ts"] }));
  writeFileSync(
    join(folder, "use.ts"),
    'import { compile } from "argots/compiler";\nexport const paths: string[] = compile([]).manifests.map(({ path }) => path);\n',
  );
  expect(node(join(root, "node_modules/typescript7/bin/tsc"), "-p", folder)).toMatchObject({ stdout: "", status: 0 });
});

test("Python's grammar with its tables made ready reads every file as the published one does", () => {
  const path = script("compiler");
  const packed = scriptLoader(dirname(path))(basename(path)) as { readPythonModule: typeof readPythonModule };
  const sources = ["examples", "test", "bench"].flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, encoding: "utf8" })
      // Runs on this machine leave environments with thousands of files.
      .filter((path) => path.endsWith(".py") && !path.split(/[\\/]/).includes(".argots"))
      .map((path) => readFileSync(join(root, name, path), "utf8")),
  );
  expect(sources.length).toBeGreaterThan(20);
  const unusual = [
    "def f(:",
    "x = f'{a!r:>{b}}'",
    "match a:\n  case [1, *_]: pass\n",
    "async def f(): await g()\n",
    "lambda a, /: a",
    "if a:\n\tb\n  c",
  ];
  for (const text of [...sources, ...unusual])
    expect(packed.readPythonModule(text, "a.py").parsed.tree.toString()).toBe(readPythonModule(text, "a.py").parsed.tree.toString());
});

test("the reduced TypeScript reads every file of the source as the whole one does", () => {
  const path = script("typescript");
  const reduced = scriptLoader(dirname(path))(basename(path))["ts"] as typeof ts;
  const dump = (api: typeof ts, path: string, text: string): string => {
    const file = api.createSourceFile(path, text, api.ScriptTarget.Latest, true);
    const lines: string[] = [];
    const visit = (part: ts.Node): void => {
      lines.push(`${part.kind} ${part.flags} ${part.getStart(file)} ${part.end} ${api.isTypeNode(part)}`);
      api.forEachChild(part, visit);
    };
    visit(file);
    const { parseDiagnostics } = file as unknown as { parseDiagnostics: ts.Diagnostic[] };
    return [
      ...lines,
      ...parseDiagnostics.map(({ code, messageText }) => `${code} ${api.flattenDiagnosticMessageText(messageText, " ")}`),
    ].join("\n");
  };
  const sources = ["src", "test"].flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => join(root, name, path)),
  );
  expect(sources.length).toBeGreaterThan(100);
  const broken = [
    "const = 1;",
    "class { ",
    "let x: = <T>(",
    "`${",
    "/** @param {",
    "import {",
    "enum 1",
    "a ?? b || c",
    "@d class A { accessor #x }",
  ];
  for (const text of [...sources.map((path) => readFileSync(path, "utf8")), ...broken])
    expect(dump(reduced, "a.ts", text)).toBe(dump(ts, "a.ts", text));
});
