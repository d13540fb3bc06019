import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { resultOf } from "../../lint/outcome.ts";
import type { LintOptions, LintResult } from "../../lint/result.ts";
import type { SourceFile } from "../../lint/source/document.ts";
import { withFlagsOfNode } from "../../start-up/v8-flags.ts";
import type { Linter } from "../context.ts";
import { lintShare, type LintWork, type Share } from "./share.ts";

/** A thread takes the processor 50 ms before it has linted anything: as long as so many characters take. */
const charactersWorthAThread = 50_000;
const mostThreads = 3;

/** Lints files, many of them in several threads: the result is the same. */
export async function lintFiles(linter: Linter, files: readonly SourceFile[], options: LintOptions): Promise<LintResult> {
  const threads = threadsFor(files);
  const program = join(dirname(import.meta.filename), "lint-thread.cjs");
  // Where the linter is not built, nothing is there that a thread could be started with.
  if (threads === 0 || !existsSync(program)) return linter.lint(files, options);
  const work: LintWork = { files, options, next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const helpers = Array.from({ length: threads }, () => startHelper(program, work));
  const own = lintShare(work);
  const shares = own.size === files.length ? [own] : [own, ...(await Promise.all(helpers.map(({ share }) => share)))];
  for (const { stop } of helpers) stop();
  const outcomes = new Map(shares.flatMap((share) => [...share]));
  // Should a thread have taken what it does not bring back.
  if (outcomes.size < files.length) return linter.lint(files, options);
  return resultOf(files.map((_, index) => outcomes.get(index)!));
}

/** The others' work besides this thread's. */
function threadsFor(files: readonly SourceFile[]): number {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  return Math.min(mostThreads, availableParallelism() - 1, files.length - 1, Math.floor(characters / charactersWorthAThread));
}

interface Helper {
  /** Nothing where the thread breaks down. */
  readonly share: Promise<Share>;
  readonly stop: () => void;
}

function startHelper(program: string, work: LintWork): Helper {
  // Only here, for it takes a start 3 ms.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const worker = withFlagsOfNode(() => new Worker(program, { workerData: work }));
  const share = new Promise<Share>((resolve) => {
    const fail = (): void => resolve(new Map());
    worker.once("message", resolve).once("error", fail).once("exit", fail);
  });
  return { share, stop: () => void worker.terminate() };
}
