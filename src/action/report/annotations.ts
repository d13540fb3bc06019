import { annotation, escapeData } from "../../cli/reporters/github.ts";
import { conciseLine } from "../../cli/reporters/concise.ts";
import { plural } from "../../cli/reporters/report.ts";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import type { ActionContext } from "../context.ts";
import type { Log } from "../github/log.ts";

/** GitHub keeps ten errors and ten warnings a step and drops the rest without a word. */
const mostAnnotations = 10;

/** Workflow commands, which GitHub shows on the changed lines, worst first. `shown` gives a file's path from the workspace. */
export function annotate(
  diagnostics: readonly Diagnostic[],
  shown: (file: string) => string,
  log: Log,
  { stdout }: Pick<ActionContext, "stdout">,
): void {
  for (const severity of ["error", "warning"] as const) {
    const all = worstFirst(diagnostics.filter((diagnostic) => diagnostic.severity === severity));
    const count = all.length > mostAnnotations ? mostAnnotations - 1 : all.length;
    for (const diagnostic of all.slice(0, count)) stdout.write(`${annotation(diagnostic, shown)}\n`);
    if (count < all.length) {
      stdout.write(`::${severity} title=argots::${escapeData(rest(all.length - count, severity))}\n`);
      log.group(
        rest(all.length - count, severity),
        all
          .slice(count)
          .map((diagnostic) => conciseLine(diagnostic, shown))
          .join("\n"),
      );
    }
  }
}

function rest(count: number, severity: Severity): string {
  return `${plural(count, `more ${severity}`)}, see the summary`;
}

/** A run that failed before a mistake in a file, that before drift (a consequence), and what has no place last. */
function worstFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = ({ code, place }: Diagnostic): number =>
    code.startsWith("ARG8") ? 0 : code.startsWith("ARG505") ? 2 : place === undefined ? 3 : 1;
  return diagnostics
    .map((diagnostic, index) => ({ diagnostic, index }))
    .sort((a, b) => rank(a.diagnostic) - rank(b.diagnostic) || a.index - b.index)
    .map(({ diagnostic }) => diagnostic);
}
