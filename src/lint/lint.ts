import { resultOf } from "./outcome.ts";
import type { LintOptions, LintResult } from "./result.ts";
import type { ObjectRule } from "./context.ts";
import type { Rule } from "./rule.ts";
import { createLintRun } from "./run.ts";
import type { SourceFile } from "./source/document.ts";

/** Read → decode → Argo's own validation → rules → suppression → findings in order. Nothing that stands in a file makes it throw. */
export function lintWith(rules: readonly (Rule | ObjectRule)[], files: readonly SourceFile[], options: LintOptions): LintResult {
  return resultOf(createLintRun(rules, files, options).lintFiles([...files.keys()]));
}
