import type { Run } from "./run.js";
/**
 * The run that a pipeline's body is in. Its properties are known only when the pipeline runs.
 *
 * @example
 * ```ts
 * import { component, pipeline, run } from "argots";
 *
 * const notify = component({ image: "node:24-slim" }, ({ text }: { text: string }) => console.log(text));
 *
 * export const announced = pipeline({ name: "announced" }, () => {
 *   notify({ text: `${run.name} in ${run.namespace}, started at ${run.createdAt}` });
 * });
 * ```
 */
export declare const run: Run;
