import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { InputDeclaration, OutputDeclaration } from "../../src/graph/graph.ts";
import type { ArtifactType, ValueType } from "../../src/graph/types.ts";
import { ts } from "../../src/transpiler/compiler-api.ts";
import { openProject } from "../../src/transpiler/project/project.ts";
import { memoryFileSystem } from "../../src/transpiler/memory-file-system.ts";
import { nodeFileSystem } from "../../src/transpiler/node-file-system.ts";
import type { Report } from "../../src/transpiler/report.ts";
import { typescriptScript } from "../../src/transpiler/typescript/component.ts";

/** The Node that tests run on, and another one where it is named: images hold newer ones. */
export const nodes: readonly string[] = [process.execPath, ...(process.env["ARGOTS_TEST_NODE"] ? [process.env["ARGOTS_TEST_NODE"]] : [])];

export interface Compiled {
  readonly source: string;
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The function given to `component(…)` in a file's text. */
export function functionIn(source: ts.SourceFile): ts.FunctionLikeDeclaration {
  let found: ts.FunctionLikeDeclaration | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "component") {
      const body = node.arguments[1]!;
      const declared = source.statements.find(
        (statement) => ts.isFunctionDeclaration(statement) && ts.isIdentifier(body) && statement.name?.text === body.text,
      );
      found ??= (declared ?? body) as ts.FunctionLikeDeclaration;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found!;
}

/** Compiles the component of `main`, the text of `/project/main.pipeline.ts`; `files` are the others. With `folder`, they are those on the disk. */
export function compile(
  main: string,
  declared: { readonly inputs?: readonly InputDeclaration[]; readonly outputs?: readonly OutputDeclaration[] } = {},
  files: Readonly<Record<string, string>> = {},
  folder?: string,
  name = "train",
): Compiled {
  const path = `${folder ?? "/project"}/main.pipeline.ts`;
  const fileSystem = folder === undefined ? memoryFileSystem({ ...files, [path]: main }) : nodeFileSystem;
  const source = ts.createSourceFile(path, main, ts.ScriptTarget.Latest, true);
  const diagnostics: Diagnostic[] = [];
  const report: Report = (message, place) => diagnostics.push(place ? { ...message, place } : message);
  const project = openProject(dirname(path), fileSystem, report);
  const script = typescriptScript({
    name,
    function: functionIn(source),
    source,
    path,
    inputs: declared.inputs ?? [],
    outputs: declared.outputs ?? [],
    files: {
      exists: (one) => fileSystem.fileExists(one),
      source: (one) => project.module(one)?.source,
      text: (one) => project.text(one, path),
    },
    place: (node) => {
      const from = source.getLineAndCharacterOfPosition(node.getStart(source));
      const to = source.getLineAndCharacterOfPosition(node.end);
      return {
        file: "main.pipeline.ts",
        line: from.line + 1,
        column: from.character + 1,
        endLine: to.line + 1,
        endColumn: to.character + 1,
      };
    },
    report,
  });
  return { source: script.source, files: script.files, diagnostics };
}

export const input = (name: string, kind: "string" | "number" | "boolean" | "json", optional = false): InputDeclaration => ({
  name,
  type: { kind },
  optional,
});

export const output = (name: string, type: ValueType): OutputDeclaration => ({ name, type });

export const artifact = (name: string, type: ArtifactType, metadata = false) => ({
  name,
  type: { kind: "artifact" as const, artifact: type },
  optional: false,
  metadata,
});

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The text of each output file, without the newline at the end. */
  readonly outputs: Readonly<Record<string, string>>;
}

const joiner = "\u2060";

/** As the sender does: two braces in a row travel with a joiner between them. */
export const guard = (text: string): string => text.replace(/\{(\u2060*)(?=\{)/g, `{$1${joiner}`);

/**
 * Runs a script as Argo does, `node` and an extensionless file, with its own `/tmp/argots`, `/tmp/inputs` and `/tmp/outputs`: the paths
 * are put into a folder of the test's.
 */
export function run(
  source: string,
  parameters: Readonly<Record<string, string>> = {},
  inputs: Readonly<Record<string, string>> = {},
  node = process.execPath,
): Run {
  const folder = mkdtempSync(join(tmpdir(), "argots-component-"));
  try {
    for (const name of ["argots", "inputs"]) mkdirSync(join(folder, name));
    const entries = Object.entries(parameters).map(([name, value]) => ({ name, value }));
    writeFileSync(join(folder, "argots/parameters.json"), JSON.stringify(entries));
    for (const [name, text] of Object.entries(inputs)) {
      mkdirSync(dirname(join(folder, "inputs", name)), { recursive: true });
      writeFileSync(join(folder, "inputs", name), text);
    }
    const script = join(folder, "script");
    writeFileSync(script, source.replaceAll(/\/tmp\/(argots|inputs|outputs)(?=[/"])/g, `${folder}/$1`));
    const result = spawnSync(node, [script], { encoding: "utf8", maxBuffer: 1 << 26 });
    return { exitCode: result.status, stdout: result.stdout, stderr: result.stderr, outputs: read(join(folder, "outputs")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "utf8").replace(/\n$/, "")]));
}

/** A folder on the disk, for what only a real one has: `node_modules`. */
export function onDisk(files: Readonly<Record<string, string>>): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "argots-project-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
