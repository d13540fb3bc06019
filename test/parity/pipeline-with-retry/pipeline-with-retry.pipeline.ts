import { component, pipeline } from "argots";

const add = component({ image: "node:24-slim" }, ({ a, b }: { a: number; b: number }) => a + b);

/** Up to three more attempts, each after a longer pause. */
export const withRetry = pipeline({ name: "pipeline-with-retry" }, ({ a = 1, b = 7 }) => {
  add({ a, b }, { retry: { limit: 3, backoff: { duration: "1s", factor: 2, maxDuration: "1h" } } });
});
