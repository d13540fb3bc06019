import type { SimulatedNode } from "../simulator/result.ts";

/** The message of a `throw`, which travels in an expression that fails. */
export function thrownIn({ message }: SimulatedNode): string | undefined {
  return message.includes("sprig.fail(") ? /^failed to evaluate expression: ([^]*?) \(\d+:\d+\)\n/.exec(message)?.[1] : undefined;
}
