import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { SourceFile } from "../../lint/source/document.ts";
import { reasonOf, type CliContext } from "../context.ts";
import { findFiles } from "../files/find-files.ts";
import { displayPath } from "../reporters/print-report.ts";

/** What a folder stands for. */
const manifestGlob = "**/*.{yaml,yml,json}";

export interface ReadFiles {
  /** By the names that findings have: relative to the current folder, `-` for standard input. */
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The files that paths, folders, globs and `-` stand for; without any, those of the current folder. */
export async function readFiles(positionals: readonly string[], context: CliContext): Promise<ReadFiles> {
  const patterns = positionals.filter((pattern) => pattern !== "-");
  const standardInput = positionals.length > patterns.length ? [{ name: "-", text: await context.readStandardInput() }] : [];
  const wanted = positionals.length === 0 ? ["."] : patterns;
  const found = findFiles(wanted, context.cwd, context.cwd, context.files, manifestGlob);
  const diagnostics = [...found.diagnostics];
  const files = found.files.flatMap((path): SourceFile[] => {
    const name = displayPath(path, context.cwd);
    try {
      return [{ name, text: context.files.readFileSync(resolve(context.cwd, path), "utf8") }];
    } catch (error) {
      diagnostics.push(messages.lintFileUnreadable({ path: name, reason: reasonOf(error) }));
      return [];
    }
  });
  return { files: [...standardInput, ...files], diagnostics };
}
