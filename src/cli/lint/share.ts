import { rules } from "../../lint/registry.generated.ts";
import type { FileOutcome } from "../../lint/outcome.ts";
import type { LintOptions } from "../../lint/result.ts";
import { createLintRun } from "../../lint/run.ts";
import type { SourceFile } from "../../lint/source/document.ts";

/** What several threads do together: each takes the next files that none has taken. */
export interface LintWork {
  readonly files: readonly SourceFile[];
  readonly options: LintOptions;
  /** The number of the next file, as one integer. */
  readonly next: SharedArrayBuffer;
}

/** By the file's number. */
export type Share = ReadonlyMap<number, FileOutcome>;

/** Large enough for work of one kind at a time, small enough for all to end together. */
const filesAtOnce = 8;

/** Lints files until none is left. */
export function lintShare({ files, options, next }: LintWork): Share {
  const run = createLintRun(rules, files, options);
  const counter = new Int32Array(next);
  const outcomes = new Map<number, FileOutcome>();
  for (;;) {
    const start = Atomics.add(counter, 0, filesAtOnce);
    if (start >= files.length) return outcomes;
    const indexes = files.slice(start, start + filesAtOnce).map((_, at) => start + at);
    for (const [at, outcome] of run.lintFiles(indexes).entries()) outcomes.set(start + at, outcome);
  }
}
