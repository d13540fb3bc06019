import { inner, type Activation } from "./recording.ts";

/** Iterations that do not wait for each other: natively the first failure ends them, a workflow has begun all of them by then. */
export interface Iterations {
  readonly begin: () => void;
  readonly caught: (error: unknown) => void;
  readonly end: () => void;
  readonly rethrow: () => void;
}

export function iterationsOf(activation: Activation | undefined): Iterations {
  const base = activation?.frame;
  const failures: unknown[] = [];
  return {
    begin: () => {
      if (activation) activation.frame = inner(base);
    },
    caught: (error) => {
      if (activation?.recording.allowing === undefined) throw error;
      failures.push(error);
    },
    end: () => {
      if (!activation || !base || activation.frame === base) return;
      base.direct.push(...activation.frame.direct);
      activation.frame = base;
    },
    rethrow: () => {
      if (failures.length > 0) throw failures[0];
    },
  };
}
