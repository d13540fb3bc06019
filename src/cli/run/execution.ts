import type { Arguments } from "../flags.ts";
import type { RunFlags } from "./flags.ts";
import type { Prepared, Runnable } from "./select-run.ts";

/** A run that is about to begin, with all that was said of it. */
export interface Execution {
  readonly prepared: Prepared;
  readonly runnable: Runnable;
  readonly flags: RunFlags;
  readonly home: string;
  readonly folder: string;
  /** Milliseconds. */
  readonly timeout: number | undefined;
  readonly root: string;
  readonly given: Arguments;
}
