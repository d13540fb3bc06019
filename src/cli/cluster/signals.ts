import type { SignalSource } from "../../cluster/follow/cancel.ts";
import type { CliContext } from "../context.ts";

/** The context's signals as `process` has them. */
export function signalsOf(context: Pick<CliContext, "onSignal">): SignalSource {
  const stops = new Map<() => void, () => void>();
  return {
    on(signal, listener) {
      stops.set(
        listener,
        context.onSignal((heard) => {
          if (heard === signal) listener();
        }),
      );
    },
    off(_signal, listener) {
      stops.get(listener)?.();
      stops.delete(listener);
    },
  };
}
