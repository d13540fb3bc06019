import type { Value } from "../go/value.ts";
import type { State } from "../evaluate/state.ts";

/** The number of arguments was checked; where the checker knew nothing of a value, its type was not. */
export type Builtin = (values: readonly Value[], state: State) => Value;
