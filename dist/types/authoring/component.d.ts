import type { Artifact } from "./artifacts.js";
import type { ComponentOptions } from "./component-options.js";
import type { CallArguments, CheckInputs, InputsOf, Merged, OutputsOf, ResultOf } from "./interface.js";
import { type Definition, type definitionKey } from "./native.js";
/**
 * What runs as a task. Calling it in a pipeline's body adds the task; what the call gives are its outputs, whether awaited or not.
 *
 * @example
 * ```ts
 * import { component, type Component } from "argots";
 *
 * export const add: Component<{ a: number; b: number }, number> = component(
 *   { image: "node:24-slim" },
 *   ({ a, b }: { a: number; b: number }) => a + b,
 * );
 * ```
 */
export interface Component<In, Out> {
    (...call: CallArguments<In>): Out;
    readonly [definitionKey]: Definition;
}
/**
 * A component written in TypeScript: its body, bundled with what it imports, runs in a container.
 * Inputs are the fields of the first parameter. Outputs are the value or the object that it returns, and the artifacts of the
 * second parameter, which the body writes to their `path`. One that returns one value, and writes no artifact, *is* that value;
 * beside artifacts, one value is called `result`.
 *
 * Called natively, in a unit test, it runs its body, or the stub that is given for it.
 *
 * @example
 * ```ts
 * import { readFile, writeFile } from "node:fs/promises";
 * import { component, pipeline, type Dataset, type Model } from "argots";
 *
 * export const add = component({ image: "node:24-slim" }, ({ a, b }: { a: number; b: number }) => a + b);
 *
 * export const load = component({ image: "node:24-slim" }, async ({ url }: { url: string }, { data }: { data: Dataset }) => {
 *   await writeFile(data.path, await (await fetch(url)).text());
 * });
 *
 * export const train = component(
 *   { image: "node:24-slim", resources: { memory: "2Gi" } },
 *   async ({ data, epochs = 3 }: { data: Dataset; epochs?: number }, { model }: { model: Model }) => {
 *     const text = await readFile(data.path, "utf8");
 *     await writeFile(model.path, text.slice(0, epochs));
 *     return { size: text.length };
 *   },
 * );
 *
 * export const training = pipeline({ name: "training" }, ({ url = "https://example.com/data.csv" }) => {
 *   const { data } = load({ url });
 *   const { model, size } = train({ data, epochs: add({ a: 1, b: 2 }) });
 *   return { model, size };
 * });
 * ```
 */
export declare function component<F extends CallableFunction>(options: ComponentOptions, body: F & CheckInputs<InputsOf<F>> & CheckOutputs<OutputsOf<F>>): Component<InputsOf<F>, Merged<WithoutArtifacts<ResultOf<F>>, OutputsOf<F>>>;
type CheckOutputs<Outputs> = [Outputs] extends [never] ? unknown : Exclude<Outputs[keyof Outputs], Artifact> extends never ? unknown : "the second parameter holds the artifacts that are written; values are returned";
type WithoutArtifacts<Result> = true extends HoldsArtifact<Result> ? "artifacts are not returned but written: take them in a second parameter, and write to their `path`" : Result;
type HoldsArtifact<Result> = Result extends Artifact ? true : Result extends object ? Extract<Result[keyof Result], Artifact> extends never ? false : true : false;
export {};
