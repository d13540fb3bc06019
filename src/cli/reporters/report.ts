import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Paint } from "../colour.ts";

/** What a command found and did, before anyone decided how to say it. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly manifests: readonly ManifestOutcome[];
  /** Lines that stand in for the code frame of a diagnostic: a diff. */
  readonly details?: ReadonlyMap<Diagnostic, readonly string[]>;
  /** One last line for people: what to run now. */
  readonly conclusion?: string;
}

export interface ManifestOutcome {
  /** Relative to the project's root: `manifests/ml-training.yaml`. */
  readonly path: string;
  /** The pipeline's name; a `kustomization.yaml` and a manifest that nothing generates any more have none. */
  readonly pipeline?: string;
  /** The file that exports the pipeline, relative to the root. */
  readonly source?: string;
  readonly state: ManifestState;
  /** The YAML, when it was asked for on stdout. */
  readonly text?: string;
}

/** `compile` says the first six, `check` the last four. */
type ManifestState =
  "written" | "unchanged" | "removed" | "stale" | "failed" | "printed" | "up-to-date" | "missing" | "different" | "left-over";

/** What a reporter may ask about the world. */
export interface Surroundings {
  /** The text of a file of the project, or undefined when it cannot be read. */
  readSource(file: string): string | undefined;
  /** A path that is relative to the root as the reader of the output wants it: relative to where they are. */
  displayPath(file: string): string;
  readonly paint: Paint;
  /** Columns to stay within. */
  readonly width: number;
}

/** What goes where. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

export type Reporter = (report: Report, surroundings: Surroundings) => Printed;

export function countOf(diagnostics: readonly Diagnostic[], severity: Diagnostic["severity"]): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}

/** `2 errors, 1 warning in 1 file`; empty when there is nothing to count. */
export function summaryLine(diagnostics: readonly Diagnostic[]): string {
  const counts = (["error", "warning"] as const)
    .map((severity) => ({ severity, count: countOf(diagnostics, severity) }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => plural(count, severity));
  if (counts.length === 0) return "";
  const files = filesOf(diagnostics);
  return `${counts.join(", ")}${files === 0 ? "" : ` in ${plural(files, "file")}`}`;
}

export function filesOf(diagnostics: readonly Diagnostic[]): number {
  return new Set(diagnostics.flatMap((diagnostic) => diagnostic.place?.file ?? [])).size;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `manifests/ml-training.yaml  written`, in columns. */
export function manifestLines(manifests: readonly ManifestOutcome[], { displayPath, paint }: Surroundings): string[] {
  const said = manifests.filter((manifest) => manifest.state !== "printed" && manifest.state !== "up-to-date");
  const width = Math.max(0, ...said.map((manifest) => displayPath(manifest.path).length));
  return said.map((manifest) => {
    const quiet = manifest.state === "unchanged";
    const bad = !quiet && manifest.state !== "written" && manifest.state !== "removed";
    return `${displayPath(manifest.path).padEnd(width)}  ${paint(quiet ? "dim" : bad ? "yellow" : "green", manifest.state)}`;
  });
}
