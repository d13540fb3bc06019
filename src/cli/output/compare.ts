import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { startOf, type OutputPlan, type PlannedFile } from "../compilation.ts";
import type { FileOperations } from "../context.ts";
import { displayPath } from "../reporters/print-report.ts";
import type { ManifestOutcome } from "../reporters/report.ts";
import { readCommitted } from "./committed.ts";
import { firstDifference, unifiedDiff } from "./unified-diff.ts";

/** What a committed file is, beside what it should be. */
export interface Compared {
  readonly outcome: ManifestOutcome;
  readonly diagnostic?: Diagnostic;
  /** Of a file that differs: `-` is what is committed, `+` what the pipeline compiles to. */
  readonly diff?: readonly string[];
}

/** `command` is what mends a difference. */
export function compareFile(file: PlannedFile, command: string, files: FileOperations): Compared {
  const { path, shortPath, text, manifest } = file;
  const outcome = (state: ManifestOutcome["state"]): ManifestOutcome => ({
    path: shortPath,
    ...(manifest === undefined ? {} : { pipeline: manifest.pipeline, source: manifest.source }),
    state,
  });
  const committed = readCommitted(path, files);
  if ("reason" in committed) {
    return { outcome: outcome("failed"), diagnostic: messages.manifestUnreadable({ path: shortPath, reason: committed.reason }) };
  }
  if ("missing" in committed) {
    const reason = manifest ? `the pipeline \`${manifest.pipeline}\` compiles to it` : "`kustomize` asks for a list of the manifests";
    const message = messages.manifestMissing({ path: shortPath, reason, command });
    // The manifest is not there to be pointed at; its source is.
    return { outcome: outcome("missing"), diagnostic: manifest ? { ...message, place: startOf(manifest.source) } : message };
  }
  const line = firstDifference(committed.text, text);
  if (line === undefined) return { outcome: outcome("up-to-date") };
  const source = manifest === undefined ? "the list of manifests" : `\`${manifest.source}\``;
  const place = { file: shortPath, line, column: 1, endLine: line, endColumn: 1 };
  return {
    outcome: outcome("different"),
    diagnostic: { ...messages.manifestDiffers({ path: shortPath, source, command }), place },
    diff: unifiedDiff(committed.text, text),
  };
}

export function compareLeftOver(plan: OutputPlan, folder: string, root: string, command: string): Compared[] {
  return plan.leftOver.map(({ name, source }) => {
    const path = displayPath(join(folder, name), root);
    return {
      outcome: { path, source, state: "left-over" },
      diagnostic: { ...messages.manifestLeftOver({ path, source, command }), place: startOf(path) },
    };
  });
}
