import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Pipeline, Schedule } from "../../graph/graph.ts";
import type { RemovedPipeline } from "../changes/inspect.ts";
import type { Mode } from "../inputs.ts";

/** Everything the action found and did, before anyone decided how to say it. */
export interface ActionReport {
  readonly mode: Mode;
  readonly pipelines: readonly PipelineReport[];
  readonly removed: readonly RemovedPipeline[];
  /** Pipelines that the change does not concern. */
  readonly unaffected: readonly string[];
  /** `compared with the push before (4f1c2ab)`; empty where nothing was compared. */
  readonly since: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Of committed manifests that are not what their pipeline compiles to. */
  readonly drift: readonly Drift[];
  /** Manifests that were written, relative to the workspace. */
  readonly written: readonly string[];
  /** What was applied to the cluster, one line each. */
  readonly applied: readonly AppliedReport[];
  /** What mends the drift. */
  readonly command?: string;
  readonly notices: readonly string[];
  /** When the run began, in milliseconds since 1970. */
  readonly now: number;
}

export interface PipelineReport {
  readonly name: string;
  /** Relative to the workspace. */
  readonly source: string;
  readonly kinds: readonly string[];
  readonly change: "added" | "changed" | "checked";
  readonly reasons: readonly string[];
  readonly validation: "passed" | "failed" | "warnings" | "drift";
  readonly pipeline?: Pipeline;
  readonly schedules: readonly Schedule[];
  readonly run?: RunReport;
}

export interface Drift {
  /** Relative to the workspace. */
  readonly path: string;
  /** `-` is what is committed, `+` what the pipeline compiles to. */
  readonly diff: readonly string[];
}

export interface AppliedReport {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly change: string;
}

/** A Workflow that was created, or found to have been. */
export interface RunReport {
  readonly pipeline: string;
  readonly name: string;
  readonly uid: string;
  readonly namespace: string;
  readonly url: string;
  /** `Succeeded`, `Failed`, `Error`, `Running`, `Deleted`. */
  readonly phase: string;
  readonly message: string;
  readonly adopted: boolean;
  /** Milliseconds; absent while it runs. */
  readonly duration?: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly failure?: RunFailure;
}

export interface RunFailure {
  /** The task's path: `training.train(0:a)`. */
  readonly task: string;
  /** `pipelines/training.pipeline.ts:31`, relative to the project's root. */
  readonly place?: string;
  readonly message: string;
  readonly exitCode?: number;
  /** The last lines of its log. */
  readonly lines: readonly string[];
}
