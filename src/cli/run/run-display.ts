import type { WorkflowPhase } from "../../cluster/objects.ts";
import type { LocalEvent } from "../../local/local-run.ts";

/** What people see of a run while it goes on. */
export interface RunDisplay {
  /** It shows what became of every task. */
  readonly isTree: boolean;
  show(event: LocalEvent): void;
  /** A line of argots's own, without its end. */
  above(text: string): void;
  /** Nothing is written while somebody is asked. */
  whileAsking<T>(ask: () => Promise<T>): Promise<T>;
  /** Nobody answers any more. */
  interrupt(): void;
  /** The last that is shown. `phase`: the run's. */
  end(phase: WorkflowPhase): void;
}
