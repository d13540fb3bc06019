import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pythonComponent } from "../../src/transpiler/python/interface.ts";
import { matchInterface, withAbsent, type DeclaredInterface } from "../../src/transpiler/python/match.ts";
import { readPythonModule } from "../../src/transpiler/python/read-module.ts";
import { pythonScript, pythonScriptParts, type PythonScriptOptions } from "../../src/transpiler/python/script.ts";

export function compiled(source: string, name: string, declared?: DeclaredInterface, options: PythonScriptOptions = {}) {
  const module = readPythonModule(source, "components/file.py");
  const read = pythonComponent(module, name);
  if (!read.component) throw new Error(read.problems.map(({ message }) => message.text).join("\n"));
  const matched = matchInterface(declared, read.component);
  const parts = pythonScriptParts(read.component, { packages: [], ...options });
  const script = pythonScript(withAbsent(read.component, matched), matched.mapping, parts);
  const problems = [...read.problems, ...matched.problems, ...parts.problems];
  return { component: read.component, matched, script, problems, codes: problems.map(({ message }) => message.code) };
}

export interface RunInput {
  /** By TypeScript name: texts as Argo hands them over. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** By path below the inputs folder. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly python?: string;
}

export interface RunResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Files below the outputs folder. */
  readonly outputs: Readonly<Record<string, string>>;
}

const joiner = "\u2060";
/** What the workflow does to every text that enters it, and what a reader does to one that leaves. */
export const guarded = (text: string): string => text.replace(/\{(\u2060*)(?=\{)/g, `{$1${joiner}`);
export const unguarded = (text: string): string => text.replace(/\{\u2060(\u2060*)(?=\{)/g, "{$1");

/** Runs a script as Argo does, in a folder of its own. */
export function runScript(source: string, { parameters = {}, inputs = {}, python = "python3" }: RunInput): RunResult {
  const folder = mkdtempSync(join(tmpdir(), "argots-python-"));
  try {
    mkdirSync(join(folder, "argots"));
    const list = Object.entries(parameters).map(([name, value]) => ({ name, value }));
    writeFileSync(join(folder, "argots", "parameters.json"), JSON.stringify(list));
    for (const [path, text] of Object.entries(inputs)) {
      mkdirSync(dirname(join(folder, "inputs", path)), { recursive: true });
      writeFileSync(join(folder, "inputs", path), text);
    }
    const script = join(folder, "script");
    writeFileSync(
      script,
      source.replaceAll(/\/tmp\/(argots|inputs|outputs)\b/g, (_, name: string) => join(folder, name)),
    );
    const ran = spawnSync(python, [script], { encoding: "utf8", env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" } });
    const outputs: Record<string, string> = {};
    if (existsSync(join(folder, "outputs")))
      for (const entry of readdirSync(join(folder, "outputs"), { recursive: true, withFileTypes: true }))
        if (entry.isFile()) {
          const path = join(entry.parentPath, entry.name);
          outputs[path.slice(join(folder, "outputs").length + 1)] = readFileSync(path, "utf8");
        }
    return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr.replaceAll(folder, "/tmp"), outputs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compiles without type arguments and runs. */
export function run(source: string, name: string, input: RunInput = {}): RunResult {
  return runScript(compiled(source, name).script.source, input);
}
