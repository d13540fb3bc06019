import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { OutputPlan } from "../compilation.ts";
import { reasonOf, type CliContext } from "../context.ts";
import { exitCodeOfSignal } from "../exit-codes.ts";
import { kindOfPath } from "../files/kind-of-path.ts";
import type { Project } from "../project.ts";
import { displayPath } from "../reporters/print-report.ts";
import type { ManifestOutcome } from "../reporters/report.ts";
import { writeFiles, type WriteOutcome } from "./write-files.ts";

export function leftOverWarnings(plan: OutputPlan, folder: string, project: Project): Diagnostic[] {
  return plan.leftOver.map(({ name, source }) => messages.manifestStale({ path: displayPath(join(folder, name), project.root), source }));
}

interface WrittenPlan {
  readonly outcomes: readonly ManifestOutcome[];
  readonly diagnostics: readonly Diagnostic[];
  /** The exit code of the signal that arrived while files were written. */
  readonly interrupted?: number;
}

/** Brings the output folder up to date. */
export async function writePlan(
  plan: OutputPlan,
  folder: string,
  prune: boolean,
  project: Project,
  context: Pick<CliContext, "cwd" | "files" | "onSignal">,
): Promise<WrittenPlan> {
  if (kindOfPath(folder, context.files) === "file") {
    return { outcomes: [], diagnostics: [messages.outputIsAFile({ path: displayPath(folder, context.cwd) })] };
  }
  const { outcomes, signal } = await writeFiles(plan.files, context);
  const diagnostics = outcomes.flatMap((outcome) => failureOf(outcome, context));
  const said = outcomes.map((outcome): ManifestOutcome => {
    const file = plan.files.find((candidate) => candidate.path === outcome.path)!;
    const { manifest } = file;
    return {
      path: file.shortPath,
      ...(manifest === undefined ? {} : { pipeline: manifest.pipeline, source: manifest.source }),
      state: outcome.state,
    };
  });
  const interrupted = signal === undefined ? {} : { interrupted: exitCodeOfSignal(signal) };
  if (diagnostics.length > 0 || signal !== undefined) return { outcomes: said, diagnostics, ...interrupted };

  const removed = plan.leftOver.map(({ name, source }): { outcome: ManifestOutcome; diagnostics: Diagnostic[] } => {
    const path = displayPath(join(folder, name), project.root);
    if (!prune) return { outcome: { path, source, state: "stale" }, diagnostics: [] };
    try {
      context.files.rmSync(join(folder, name));
      return { outcome: { path, source, state: "removed" }, diagnostics: [] };
    } catch (error) {
      const message = messages.manifestNotWritten({ path, reason: reasonOf(error), hint: writeHint() });
      return { outcome: { path, source, state: "failed" }, diagnostics: [message] };
    }
  });
  return {
    outcomes: [...said, ...removed.map(({ outcome }) => outcome)],
    diagnostics: removed.flatMap((one) => one.diagnostics),
  };
}

function failureOf(outcome: WriteOutcome, context: Pick<CliContext, "cwd">): Diagnostic[] {
  if (outcome.state !== "failed") return [];
  const { path, reason } = outcome;
  return [messages.manifestNotWritten({ path: displayPath(path, context.cwd), reason, hint: writeHint() })];
}

function writeHint(): string {
  return "check that this user may write there, or choose another folder with `-o`.";
}
