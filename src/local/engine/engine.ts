import type { PodOutcome, Supplied } from "../../simulator/executor.ts";
import type { Node, Pod } from "../../simulator/node.ts";
import type { Template } from "../../simulator/objects.ts";
import type { SimulationEvent } from "../../simulator/result.ts";
import type { WorkflowState } from "../../simulator/state.ts";

export interface WorkRequest {
  readonly path: string;
  readonly node: Node;
  readonly pod: string;
  readonly template: Template;
  readonly captures: boolean;
}

export interface WorkOutcome extends PodOutcome {
  /** When it ended; now, if not given. */
  readonly endedAt?: number;
}

/** Something that goes on. */
export interface Work {
  /** Resolves when its process runs: from then on its time counts. */
  readonly began: Promise<void>;
  /** Never rejects. */
  readonly outcome: Promise<WorkOutcome>;
  /** `stopped`: the run is; `late`: its own time is over, or nobody needs it any more. */
  stop(why: StopReason): void;
}

export type StopReason = "stopped" | "late";

/** What a task fails with that was to begin while its run is being stopped. */
export const stoppedProblem = "the run was stopped";

export interface Worker {
  start(request: WorkRequest): Work;
  /** Whoever can say it gives a suspended node what it waits for; undefined where nobody can. */
  answer(request: WorkRequest): Promise<Supplied | undefined>;
}

export interface Drive {
  readonly workflow: WorkflowState;
  readonly worker: Worker;
  readonly onEvent: (event: SimulationEvent) => void;
  /** Called after each look of the controller's. */
  readonly onPass: () => void;
  /**
   * Whether a node runs however the run ends. Without it, `Stop` is the controller's: exit handlers run and nothing else. With it, whatever is for the end
   * runs, as in the program that the workflow was made from.
   */
  readonly isFinal: ((node: Node) => boolean) | undefined;
  /** Says when the run is to end before its time: `Terminate` leaves out what is for the end, too. */
  readonly onShutdown: (listener: (strategy: "Stop" | "Terminate") => void) => void;
}

/** What goes on. */
export interface Engine extends Drive {
  readonly works: Map<Pod, Work>;
  readonly calls: Map<string, Work>;
  readonly asked: Set<string>;
  /** People who are being asked. */
  open: number;
  /** Nothing new is begun but what is for the end. */
  ending: boolean;
  /** How much of the waiting was left out. */
  skipped: number;
  readonly wakeUps: Set<number>;
  /** What has happened outside since the last pass. */
  readonly happened: (() => void)[];
  wake: () => void;
}

/** Something has happened outside: it counts with the next pass. */
export function happen(engine: Engine, apply: () => void): void {
  engine.happened.push(apply);
  engine.wake();
}

/** `setTimeout` takes no longer spans. */
export const longestSleep = 2 ** 31 - 1;
