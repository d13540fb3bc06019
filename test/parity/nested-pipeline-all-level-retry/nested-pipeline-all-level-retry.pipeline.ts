import { component, pipeline } from "argots";

const image = "node:24-slim";

const componentA = component({ image }, () => console.log("a"));
const componentB = component({ image, retry: 2 }, () => console.log("b"));

const nestedPipeline = pipeline({ name: "nested" }, () => {
  componentA();
  componentB();
});

/** A task that is tried again, in a pipeline that is tried again as a whole. */
export const retries = pipeline({ name: "all-level-retry" }, () => {
  nestedPipeline({}, { retry: { limit: 1, backoff: { duration: "1s", factor: 1, maxDuration: "30m" } } });
});
