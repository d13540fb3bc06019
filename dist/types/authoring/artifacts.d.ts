import type { Json } from "./json.js";
/** Never there at run time: it keeps a `Model` from being taken for a `Dataset`. */
declare const artifactType: unique symbol;
/**
 * A file or directory that travels from one component to the next. Inside a component it has a `path` to read or write; in a
 * pipeline's body it is a handle that can be passed on, returned, merged over branches and collected over loops.
 * An input of this type takes artifacts of every type.
 *
 * @example
 * ```ts
 * import { stat } from "node:fs/promises";
 * import { component, type Artifact } from "argots";
 *
 * export const measure = component({ image: "node:24-slim" }, async ({ file }: { file: Artifact }): Promise<number> => {
 *   const { size } = await stat(file.path);
 *   return size;
 * });
 * ```
 */
export interface Artifact {
    readonly [artifactType]: string;
    /** What the input or output is called. */
    readonly name: string;
    /** Where the file is, inside the component. */
    readonly path: string;
    /** The same as `path`: where Argo keeps the file is not known inside a component. */
    readonly uri: string;
    /** Facts about the artifact, kept beside it. A component may add to those of its outputs. */
    readonly metadata: Record<string, Json>;
}
/**
 * Data to learn from, or to test with.
 *
 * @example
 * ```ts
 * import { python, type Dataset } from "argots";
 *
 * export const split = python<{ data: Dataset; testSize?: number }, { train: Dataset; test: Dataset }>("./data.py#split");
 * ```
 */
export interface Dataset extends Artifact {
    readonly [artifactType]: "Dataset";
}
/**
 * A trained model.
 *
 * @example
 * ```ts
 * import { writeFile } from "node:fs/promises";
 * import { component, type Dataset, type Model } from "argots";
 *
 * export const train = component(
 *   { image: "node:24-slim" },
 *   async ({ data }: { data: Dataset }, { model }: { model: Model }) => {
 *     await writeFile(model.path, `weights for ${data.path}`);
 *     model.metadata["framework"] = "none";
 *   },
 * );
 * ```
 */
export interface Model extends Artifact {
    readonly [artifactType]: "Model";
}
/**
 * Named numbers. They are in `metadata`.
 *
 * @example
 * ```ts
 * import { component, type Metrics, type Model } from "argots";
 *
 * export const score = component(
 *   { image: "node:24-slim" },
 *   ({ model }: { model: Model }, { metrics }: { metrics: Metrics }) => {
 *     metrics.logMetric("letters", model.name.length);
 *   },
 * );
 * ```
 */
export interface Metrics extends Artifact {
    readonly [artifactType]: "Metrics";
    /** Sets a number, shown beside the artifact. */
    logMetric(name: string, value: number): void;
}
/**
 * A confusion matrix and a ROC curve.
 *
 * @example
 * ```ts
 * import { python, type ClassificationMetrics, type Model } from "argots";
 *
 * export const evaluate = python<{ model: Model }, { metrics: ClassificationMetrics; accuracy: number }>("./model.py#evaluate");
 * ```
 */
export interface ClassificationMetrics extends Artifact {
    readonly [artifactType]: "ClassificationMetrics";
    /** Rows are the actual categories, columns the predicted ones: as many rows and columns as categories. */
    logConfusionMatrix(categories: readonly string[], matrix: readonly (readonly number[])[]): void;
    /** Three lists of one length, a point at each index. */
    logRocCurve(falsePositiveRates: readonly number[], truePositiveRates: readonly number[], thresholds: readonly number[]): void;
}
/**
 * Classification metrics by slice of the data.
 *
 * @example
 * ```ts
 * import { python, type Model, type SlicedClassificationMetrics } from "argots";
 *
 * export const slices = python<{ model: Model }, { metrics: SlicedClassificationMetrics }>("./model.py#evaluate_slices");
 * ```
 */
export interface SlicedClassificationMetrics extends Artifact {
    readonly [artifactType]: "SlicedClassificationMetrics";
}
/**
 * A page to look at.
 *
 * @example
 * ```ts
 * import { writeFile } from "node:fs/promises";
 * import { component, type Html } from "argots";
 *
 * export const report = component(
 *   { image: "node:24-slim" },
 *   ({ title }: { title: string }, { page }: { page: Html }) => writeFile(page.path, `<h1>${title}</h1>`),
 * );
 * ```
 */
export interface Html extends Artifact {
    readonly [artifactType]: "Html";
}
/**
 * A text to read.
 *
 * @example
 * ```ts
 * import { python, type Markdown, type Metrics } from "argots";
 *
 * export const summary = python<{ metrics: Metrics }, { text: Markdown }>("./report.py#summary");
 * ```
 */
export interface Markdown extends Artifact {
    readonly [artifactType]: "Markdown";
}
/**
 * Several files. The artifacts that the iterations of a loop made arrive as one, in order.
 *
 * @example
 * ```ts
 * import { readdir } from "node:fs/promises";
 * import { component, type Directory } from "argots";
 *
 * export const count = component({ image: "node:24-slim" }, async ({ parts }: { parts: Directory }) => (await readdir(parts.path)).length);
 * ```
 */
export interface Directory extends Artifact {
    readonly [artifactType]: "Directory";
}
/** Only a type: what `Output<number>` stands for in the result of a call. */
declare const outputValue: unique symbol;
/** A file whose text becomes an output parameter. */
export interface OutputFile<T> {
    readonly [outputValue]: T;
    /** Where the component writes the value: text as it is, everything else as JSON. */
    readonly path: string;
}
/**
 * An output in the second parameter of a `container` or `component`: an artifact, or the file that a value is written to.
 *
 * @example
 * ```ts
 * import { container, type Model, type Output } from "argots";
 *
 * export const train = container(
 *   ({ epochs }: { epochs: number }, { model, loss }: { model: Output<Model>; loss: Output<number> }) => ({
 *     image: "trainer:1.4",
 *     command: ["train"],
 *     args: ["--epochs", epochs, "--model", model.path, "--loss", loss.path],
 *   }),
 * );
 * // In a pipeline: const { model, loss } = train({ epochs: 3 });   loss is a number
 * ```
 */
export type Output<T> = T extends Artifact ? T : OutputFile<T>;
export {};
