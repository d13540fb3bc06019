import type { Operation } from "./state.ts";

/** Grows with everything that happens in a pass, and with everything that the next one has to look at again. */
export function activityOf({ workflow, waiting, wakeUps }: Operation): number {
  return workflow.memory.activity + waiting.length + wakeUps.length;
}
