import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "argots-published-"));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const shared: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  declaration: true,
  rewriteRelativeImportExtensions: true,
  types: ["node"],
  typeRoots: [join(root, "node_modules/@types")],
};

function write(name: string, text: string): string {
  const path = join(directory, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Compiles, and gives the declarations with what is wrong. */
function declare(files: readonly string[], options: ts.CompilerOptions): { errors: string[]; declarations: Map<string, string> } {
  const program = ts.createProgram(files, { ...shared, ...options });
  const declarations = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => declarations.set(path, text), undefined, true);
  const errors = [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(
    ({ file, messageText }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
  );
  return { errors, declarations };
}

// A component library is published with declarations: its types must not need a name that only argots' own files have.
test("a package of components can be published with its declarations", () => {
  const types = join(directory, "node_modules/argots/types");
  const own = declare([join(root, "src/index.ts")], { skipLibCheck: true, rootDir: join(root, "src"), outDir: types });
  expect(own.errors).toEqual([]);
  for (const [path, text] of own.declarations) write(path.slice(directory.length + 1), text);
  write("package.json", JSON.stringify({ name: "components", type: "module" }));
  write(
    "node_modules/argots/package.json",
    JSON.stringify({ name: "argots", type: "module", exports: { ".": { types: "./types/index.d.ts" } } }),
  );

  const folder = new URL("./compiles/", import.meta.url);
  const files = readdirSync(folder).map((name) => write(`source/compiles/${name}`, readFileSync(new URL(name, folder), "utf8")));
  for (const name of ["prelude.ts", "same.ts"]) files.push(write(`source/${name}`, readFileSync(new URL(name, import.meta.url), "utf8")));
  const users = declare(files, { skipLibCheck: false, rootDir: join(directory, "source"), outDir: join(directory, "out") });

  expect(users.errors).toEqual([]);
  const training = users.declarations.get(join(directory, "out/prelude.d.ts")) ?? "";
  expect(training).toContain('import("argots").Component<{\n    url: string;\n    rows?: number;\n}');
  expect([...users.declarations.values()].join("\n")).not.toMatch(/argots\/types|authoring\//);
});
