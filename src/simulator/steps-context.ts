// One steps template in one pass.
import { type Scope } from "./scope.ts";
import { type Context, type Operation } from "./state.ts";

export interface Steps {
  readonly operation: Operation;
  readonly boundaryId: string;
  readonly scope: Scope;
  readonly context: Context;
  readonly onExit: boolean;
}
