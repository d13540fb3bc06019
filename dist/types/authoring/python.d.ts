import type { PythonOptions } from "./component-options.js";
import type { Component } from "./component.js";
import type { CheckedResult, CheckInputs, Inputs } from "./interface.js";
/** Stands for type arguments that were not written. */
interface Missing {
    readonly missing: "type arguments";
}
/** `file.py#function`, or a sentence on what is wrong with the type arguments. */
type Reference<In, Out> = [In] extends [Missing] ? "write down what it takes and gives: python<{ data: Dataset }, { model: Model }>(…)" : unknown extends CheckInputs<In> ? [CheckedResult<Out>] extends [Out] ? `${string}.py#${string}` : CheckedResult<Out> : CheckInputs<In>;
/**
 * A Python function as a component. The file is read, never run or imported; the function runs unchanged in the container,
 * whether it is a plain one or was written for Kubeflow Pipelines (`@dsl.component`, `Input[Dataset]`, `Output[Model]`, `OutputPath`, `NamedTuple`).
 *
 * The type arguments are demanded, and checked against the Python signature: what it takes, and what it gives, which is an
 * object of named outputs, or the type of the one value that it returns. Nothing, if left out. `datasetUrl` here may be `dataset_url` there.
 * For a function without inputs write `python<{}, …>`.
 *
 * @param reference - the file, relative to this one, and the function: `"./components/train.py#train_model"`
 * @param options - `image` and `packages` default to what its `@dsl.component` says
 *
 * @example
 * ```ts
 * import { pipeline, python, type Dataset, type Metrics, type Model } from "argots";
 *
 * export const loadData = python<{ datasetUrl: string }, { outputDataset: Dataset }>("./components/data.py#load_data", {
 *   image: "python:3.11-slim",
 *   packages: ["pandas==2.1.4"],
 * });
 * export const train = python<{ trainDataset: Dataset; nEstimators?: number }, { modelOutput: Model; metricsOutput: Metrics }>(
 *   "./components/train.py#train_model",
 * );
 * export const add = python<{ a: number; b: number }, number>("./components/math.py#add");
 *
 * export const training = pipeline({ name: "training" }, ({ url = "https://example.com/data.csv" }) => {
 *   const { outputDataset } = loadData({ datasetUrl: url });
 *   const { modelOutput } = train({ trainDataset: outputDataset, nEstimators: add({ a: 50, b: 50 }) });
 *   return { model: modelOutput };
 * });
 * ```
 */
export declare function python<In = Missing, Out = void>(reference: Reference<In, Out>, options?: PythonOptions): Component<Inputs<In>, Out>;
export {};
