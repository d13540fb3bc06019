import type { RetryOptions } from "../../../graph/options.ts";
import type { Json } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";

/** `retryPolicy` is always written: Argo's default leaves lost pods alone and changes with `expression` (controller.md 26). */
export function retryStrategy(retry: RetryOptions, text: (value: Value) => string): { readonly [key: string]: Json } {
  const { backoff } = retry;
  return {
    ...(retry.limit === undefined ? {} : { limit: text(retry.limit) }),
    retryPolicy: retry.on ?? "Always",
    ...(backoff
      ? {
          backoff: {
            duration: backoff.duration,
            ...(backoff.factor === undefined ? {} : { factor: String(backoff.factor) }),
            ...(backoff.maxDuration === undefined ? {} : { maxDuration: backoff.maxDuration }),
          },
        }
      : {}),
    ...(retry.when === undefined ? {} : { expression: retry.when }),
  };
}
