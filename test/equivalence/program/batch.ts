import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { prelude } from "./prelude.ts";
import type { Program } from "./program.ts";

/** Several programs in one file, so that the compiler reads the prelude once. */
export function batchText(programs: readonly Program[]): string {
  return [prelude, ...programs.map(({ text }) => text), ""].join("\n");
}

/** The codes of the errors that each program has, by the lines that it is written on. */
export function refusals(programs: readonly Program[], diagnostics: readonly Diagnostic[]): ReadonlyMap<Program, ReadonlySet<string>> {
  const starts: { readonly line: number; readonly program: Program }[] = [];
  let line = prelude.split("\n").length + 1;
  for (const program of programs) {
    starts.push({ line, program });
    line += program.text.split("\n").length;
  }
  const found = new Map<Program, Set<string>>();
  for (const { code, place, severity } of diagnostics) {
    if (severity !== "error") continue;
    const program = starts.findLast((start) => start.line <= (place?.line ?? 0))?.program;
    if (!program) throw new Error(`${code} is no program's: line ${place?.line}`);
    found.set(program, (found.get(program) ?? new Set()).add(code));
  }
  return found;
}
