// One steps template in one pass.
import type { Scope } from "./scope.ts";
import type { Context, Operation } from "./state.ts";

export interface Steps {
  readonly operation: Operation;
  readonly boundaryId: string;
  readonly scope: Scope;
  readonly context: Context;
  readonly onExit: boolean;
  /** All groups before the present one are settled. */
  readonly isSettledBefore: (group: number) => boolean;
  /** Puts the steps of groups that are settled into the scope, as far as a text refers to them; without a text, all. */
  readonly include: (text?: string) => void;
}
