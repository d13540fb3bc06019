import type { CallArguments, CheckInputs, InputsOf, ResultOf } from "./interface.js";
import { type Definition, type definitionKey } from "./native.js";
import type { PipelineOptions } from "./pipeline-options.js";
/**
 * A pipeline. It can be called from another one, with its parameters and task options, and gives its results; and natively, in a unit test.
 *
 * @example
 * ```ts
 * import { pipeline, type Pipeline } from "argots";
 *
 * export const greet: Pipeline<{ name?: string }, { text: string }> = pipeline({ name: "greet" }, ({ name = "you" }) => ({
 *   text: `Hello ${name}`,
 * }));
 * ```
 */
export interface Pipeline<In, Out> {
    (...call: CallArguments<In>): Out;
    readonly [definitionKey]: Definition & {
        readonly kind: "pipeline";
    };
}
/**
 * A workflow, from a function that is read and never run: calls of components are tasks, and control flow is the language's own.
 * Its parameters are the fields of the function's one parameter, their types follow from the defaults or are annotated:
 * text, numbers, booleans, unions of literals, JSON, artifacts. What it returns are its results. The function may be async.
 *
 * @param options - the name (default: the export's) and what holds for the whole pipeline
 *
 * @example
 * ```ts
 * import { component, pipeline } from "argots";
 *
 * const train = component({ image: "node:24-slim" }, ({ depth, mode }: { depth: number; mode: "fast" | "exact" }) => ({
 *   score: mode === "exact" ? depth : depth / 2,
 * }));
 * const deploy = component({ image: "node:24-slim" }, ({ score }: { score: number }) => console.log(score));
 *
 * // Defaults give the types; `depths` is a list of numbers, and `mode` one of two texts.
 * export const search = pipeline({ name: "search" }, ({ depths = [3, 5, 8], mode = "fast" as "fast" | "exact", threshold = 0.8 }) => {
 *   const scores = depths.map((depth) => train({ depth, mode }).score);
 *   const best = Math.max(0, ...scores);
 *   if (best >= threshold) deploy({ score: best });
 *   return { best };
 * });
 *
 * // `region` must be given.
 * export const everywhere = pipeline({ name: "everywhere" }, async ({ region, threshold = 0.9 }: { region: string; threshold?: number }) => {
 *   const { best } = await search({ mode: "exact", threshold }, { retry: 2 });
 *   return { text: `${region}: ${best}` };
 * });
 * ```
 */
export declare function pipeline<F extends CallableFunction>(options: PipelineOptions, body: F & CheckInputs<InputsOf<F>>): Pipeline<InputsOf<F>, ResultOf<F>>;
