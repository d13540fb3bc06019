import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../src/compiler.ts";
import type { CompileOptions, CompileResult } from "../../src/transpiler/result.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

/** Set to write what is instead of comparing with what is expected. Look at the difference before committing it. */
export const updating = process.env["UPDATE_FIXTURES"] === "1";

export interface Fixture {
  readonly name: string;
  readonly folder: string;
  readonly options: CompileOptions;
  readonly files: readonly string[];
}

/**
 * One folder a case: `*.pipeline.ts` and what they need, `options.json` for compile options, and what is expected: `manifests/*.yaml`,
 * `diagnostics.txt`, or both.
 */
export function fixturesIn(root: string): readonly Fixture[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const folder = join(root, entry.name);
      const optionsFile = join(folder, "options.json");
      const { files, ...options } = (existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, "utf8")) : {}) as CompileOptions & {
        files?: string[];
      };
      const found = readdirSync(folder).filter((name) => name.endsWith(".pipeline.ts"));
      return { name: entry.name, folder, options, files: files ?? found };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function compileFixture(fixture: Fixture, more: CompileOptions = {}): CompileResult {
  return compile(fixture.files, { root: fixture.folder, ...fixture.options, ...more });
}

/** `file:line:column code severity: text` and the hint below it: what a fixture's `diagnostics.txt` holds. */
function diagnosticsText(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, severity, text, hint, place }) => {
      const where = place ? `${place.file}:${place.line}:${place.column}-${place.endLine}:${place.endColumn}` : "-";
      return `${where} ${code} ${severity}: ${text}\n${hint === undefined ? "" : `  hint: ${hint}\n`}`;
    })
    .join("");
}

/** What a fixture expects, by file name. */
export function expectedOf(fixture: Fixture): Record<string, string> {
  const expected: Record<string, string> = {};
  const manifests = join(fixture.folder, "manifests");
  if (existsSync(manifests))
    for (const name of readdirSync(manifests)) expected[`manifests/${name}`] = readFileSync(join(manifests, name), "utf8");
  const diagnostics = join(fixture.folder, "diagnostics.txt");
  if (existsSync(diagnostics)) expected["diagnostics.txt"] = readFileSync(diagnostics, "utf8");
  return expected;
}

export function actualOf(result: CompileResult): Record<string, string> {
  const actual = Object.fromEntries(result.manifests.map((manifest) => [`manifests/${manifest.path}`, manifest.text]));
  return result.diagnostics.length === 0 ? actual : { ...actual, "diagnostics.txt": diagnosticsText(result.diagnostics) };
}

export function writeExpected(fixture: Fixture, actual: Record<string, string>): void {
  rmSync(join(fixture.folder, "manifests"), { recursive: true, force: true });
  rmSync(join(fixture.folder, "diagnostics.txt"), { force: true });
  for (const [name, text] of Object.entries(actual)) {
    mkdirSync(join(fixture.folder, name, ".."), { recursive: true });
    writeFileSync(join(fixture.folder, name), text);
  }
}
