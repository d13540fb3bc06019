import type { Run } from "./run.js";
/**
 * The run that a pipeline's body is in. Its properties are known only when the pipeline runs.
 *
 * @example
 * ```ts
 * import { component, pipeline, run } from "argots";
 *
 * const work = component({ image: "node:24-slim" }, () => "done");
 * const notify = component({ image: "node:24-slim" }, ({ text }: { text: string }) => console.log(text));
 *
 * export const watched = pipeline({ name: "watched" }, () => {
 *   try {
 *     work();
 *   } finally {
 *     if (run.status !== "Succeeded") notify({ text: `${run.name} ended as ${run.status}` });
 *   }
 * });
 * ```
 */
export declare const run: Run;
