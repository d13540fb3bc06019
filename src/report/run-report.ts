import type { RunState } from "../local/run-state.ts";
import type { TaskState } from "../local/local-run.ts";
import type { SimulatedNode } from "../simulator/result.ts";
import type { TaskMetrics } from "./metrics.ts";

/** A run as people look at it. All texts are as they were found: they are made harmless where they are shown. */
export interface RunReport {
  readonly id: string;
  readonly pipeline: string;
  /** How it was named on the command line. */
  readonly word: string;
  readonly state: RunReportState;
  readonly message: string;
  /** Milliseconds since 1970: when it was last begun. */
  readonly startedAt: number;
  readonly endedAt: number | undefined;
  /** Relative to the folder that paths are shown from. */
  readonly folder: string;
  readonly parameters: readonly NamedText[];
  readonly outputs: readonly NamedText[];
  readonly tasks: readonly TaskReport[];
  /** As Argo's controller has them; none of a run that has not ended. */
  readonly nodes: readonly SimulatedNode[];
}

/** `killed`: it has not ended, and nobody works on it any more. */
export type RunReportState = RunState["state"] | "killed";

export interface NamedText {
  readonly name: string;
  readonly text: string;
  /** A parameter that was not given. */
  readonly isDefault?: boolean;
}

export interface TaskReport {
  /** The node's path in the run. */
  readonly path: string;
  /** What people call it. */
  readonly name: string;
  readonly state: ShownState;
  readonly message: string;
  readonly exitCode: number | undefined;
  /** Milliseconds. */
  readonly took: number;
  /** What it took in this run, waiting for its turn included; a reused task took no time. Undefined where nobody knows. */
  readonly span: Span | undefined;
  /** `pipelines/training.pipeline.ts:12:3`. */
  readonly place: string | undefined;
  /** Relative as the run's. */
  readonly folder: string | undefined;
  readonly inputs: readonly NamedText[];
  readonly outputs: readonly NamedText[];
  readonly artifacts: readonly ArtifactReport[];
  readonly metrics: readonly TaskMetrics[];
  readonly log: LogReport | undefined;
}

/** `unfinished`: it had begun when the run was killed, or is not done yet. */
export type ShownState = TaskState | "waiting" | "unfinished";

/** Milliseconds since 1970. */
export interface Span {
  readonly queuedAt: number;
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface LogReport {
  /** Absolute. */
  readonly file: string;
  /** Relative as the run's. */
  readonly path: string;
  readonly bytes: number;
}

export interface ArtifactReport {
  readonly name: string;
  /** `Model`, `Markdown`; undefined where nobody knows. */
  readonly type: string | undefined;
  /** Absolute. */
  readonly file: string;
  /** Relative as the run's. */
  readonly path: string;
  readonly size: ArtifactSize;
}

export type ArtifactSize =
  | { readonly kind: "file"; readonly bytes: number }
  | { readonly kind: "folder"; readonly bytes: number; readonly files: number; /** There are more. */ readonly isCut: boolean }
  /** It is gone, or is a link, which is not followed. */
  | { readonly kind: "none" };
