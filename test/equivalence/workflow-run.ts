/** A run of a workflow, simulated or by a real controller, reduced to what must be as the TypeScript says. */
export interface WorkflowRun {
  /** `hangs`: nothing happens any more. `refused`: it cannot be run. */
  readonly ended: "succeeded" | "failed" | "hangs" | "refused";
  /** Why it ended so, in the controller's words. */
  readonly because: readonly string[];
  readonly calls: readonly WorkflowCall[];
  /** By the results' names; artifacts are the calls that made them. */
  readonly results: Readonly<Record<string, string>>;
}

/** One pod, and when it began and ended. */
export interface WorkflowCall {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
