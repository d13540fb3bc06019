import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix, relative, resolve } from "node:path";
import { onTestFinished } from "vitest";
import type { CliContext, FileOperations, Output } from "../../src/cli/context.ts";
import type { Signal } from "../../src/cli/exit-codes.ts";
import { run } from "../../src/cli/main.ts";
import type { Clock } from "../../src/cluster/connection.ts";
import { systemClock } from "../../src/cluster/transport/system-clock.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { DiagnosticBag } from "../../src/diagnostics/diagnostic.ts";
import * as messages from "../../src/diagnostics/messages.generated.ts";
import type { CompileOptions, CompileResult, Manifest } from "../../src/transpiler/result.ts";

/** A folder of its own, with these files in it, that is gone after the test. */
export function temporaryProject(files: Readonly<Record<string, string>>): string {
  const root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), "argots-cli-")));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) put(root, name, text);
  return root;
}

export function put(root: string, name: string, text: string): void {
  fs.mkdirSync(dirname(join(root, name)), { recursive: true });
  fs.writeFileSync(join(root, name), text);
}

export const read = (root: string, name: string): string => fs.readFileSync(join(root, name), "utf8");

/** Every file below the folder, sorted, hidden ones included. */
export function listing(root: string): string[] {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface TestContext extends CliContext {
  readonly written: { stdout: string; stderr: string };
  /** The options and files of every compilation. */
  readonly compiled: { files: readonly string[]; options: CompileOptions }[];
  send(signal: Signal): void;
}

export interface TestOptions {
  readonly standardInput?: string;
  readonly env?: Record<string, string>;
  readonly terminal?: boolean;
  readonly files?: Partial<FileOperations>;
  readonly clock?: Clock;
  readonly compile?: (files: readonly string[], options: CompileOptions) => CompileResult;
  /** Instead of the stand-in. */
  readonly loadCompiler?: CliContext["loadCompiler"];
}

export function testContext(cwd: string, options: TestOptions = {}): TestContext {
  const written = { stdout: "", stderr: "" };
  const compiled: TestContext["compiled"] = [];
  const listeners = new Set<(signal: Signal) => void>();
  const output = (name: "stdout" | "stderr"): Output => ({
    write: (text) => void (written[name] += text),
    isTerminal: options.terminal ?? false,
  });
  return {
    stdout: output("stdout"),
    stderr: output("stderr"),
    cwd,
    env: options.env ?? {},
    files: { ...fs, ...options.files },
    loadCompiler:
      options.loadCompiler ??
      (async () => ({
        compile(files, compileOptions) {
          compiled.push({ files, options: compileOptions });
          return (options.compile ?? standInCompile)(files, compileOptions);
        },
      })),
    loadPythonReader: async () => ({
      stubs(text, file, reference) {
        const all = [...text.matchAll(/^def (\w+)/gm)].map((match) => match[1]!);
        const names = all.filter((name) => !name.startsWith("odd"));
        const line = text.split("\n").findIndex((candidate) => candidate.includes("!!")) + 1;
        const place = { file, line, column: 1, endLine: line, endColumn: 3 };
        return {
          text: names.map((name) => `export const ${name} = python<{}, {}>("${reference}#${name}");\n`).join(""),
          functions: names,
          leftOut: all.filter((name) => name.startsWith("odd")),
          diagnostics: line === 0 ? [] : [{ code: "ARG4001", severity: "error", text: "This is not Python.", place }],
        };
      },
    }),
    loadLinter: () => import("../../src/lint.ts"),
    readStandardInput: async () => options.standardInput ?? "",
    loadCluster: () => import("../../src/cluster.ts"),
    clock: options.clock ?? systemClock,
    exit: (code) => {
      throw new Error(`exit(${code})`);
    },
    onSignal(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    written,
    compiled,
    send: (signal) => listeners.forEach((listener) => listener(signal)),
  };
}

export async function runIn(
  cwd: string,
  line: string | readonly string[],
  options: TestOptions = {},
): Promise<Ran & { context: TestContext }> {
  const context = testContext(cwd, options);
  const exitCode = await run(typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line, context);
  return { exitCode, ...context.written, context };
}

/**
 * Stands in for the compiler, with a language of four words, one a line: `pipeline NAME TEXT`, `uses FILE`, `error TEXT`, `warning TEXT`.
 * The text of used files becomes part of the manifest, as a component's source does.
 */
function standInCompile(files: readonly string[], options: CompileOptions): CompileResult {
  const root = options.root!;
  const bag = new DiagnosticBag();
  const everything = new Set<string>();
  const manifests: Manifest[] = [];
  for (const file of files) {
    if (!fs.existsSync(resolve(root, file))) {
      bag.add(messages.fileNotFound({ path: file, root: "." }));
      continue;
    }
    const lines = fs.readFileSync(resolve(root, file), "utf8").split("\n");
    const uses = lines.filter((line) => line.startsWith("uses ")).map((line) => posix.join(posix.dirname(file), line.slice(5)));
    for (const path of [file, ...uses]) everything.add(path);
    const parts: string[] = [];
    for (const path of uses) {
      if (fs.existsSync(resolve(root, path))) parts.push(fs.readFileSync(resolve(root, path), "utf8").trim());
      else bag.add(messages.fileNotFound({ path, root: "." }), placeOf(file, lines.indexOf(`uses ${path}`) + 1, "uses"));
    }
    lines.forEach((line, index) => {
      const [, word, text = ""] = /^(\w+) ?(.*)$/.exec(line) ?? [];
      if (word === "error" || word === "warning") bag.add(madeUp(word, text), placeOf(file, index + 1, line));
      if (word !== "pipeline") return;
      const [name = "", ...content] = text.split(" ");
      const named = options.as === "template" || options.as === "cluster-template";
      manifests.push({
        path: `${name}.yaml`,
        text: `# Generated by argots from ${file}. Do not edit.\nkind: ${options.as ?? "workflow"}\ntext: ${[...content, ...parts].join(" ")}\n`,
        documents: [{ kind: options.as ?? "workflow", metadata: named ? { name } : { generateName: `${name}-` } }],
        pipeline: name,
        source: file,
        files: [file, ...uses].sort(),
        sources: [],
      });
    });
  }
  return {
    manifests: bag.hasErrors ? [] : manifests,
    diagnostics: bag.sorted(),
    graph: { pipelines: [], schedules: [], components: new Map() },
    files: [...everything].sort(),
  };
}

function madeUp(severity: "error" | "warning", text: string): Diagnostic {
  return { code: severity === "error" ? "ARG2004" : "ARG2901", severity, text, hint: "write it otherwise." };
}

function placeOf(file: string, line: number, text: string) {
  return { file, line, column: 1, endLine: line, endColumn: text.length + 1 };
}
