import type { ComponentOptions } from "./component-options.js";
import type { Component } from "./component.js";
import type { EnvironmentValue } from "./task-options.js";
import type { CheckInputs, Inputs, Merged, NoInputs } from "./interface.js";
import type { Nothing } from "./nothing.js";
/**
 * What a container runs.
 *
 * @example
 * ```ts
 * import type { ContainerSpec } from "argots";
 *
 * export const spec: ContainerSpec = { image: "alpine:3.20", command: ["echo"], args: ["hello"], env: { LOG_LEVEL: "debug" } };
 * ```
 */
export interface ContainerSpec {
    readonly image: string;
    /** The program. It is always said: an image's own entrypoint is not looked up. */
    readonly command: readonly (string | number | boolean)[];
    /** An optional input that is not given takes the flag before it away with it: `["--depth", depth]`. */
    readonly args?: readonly (string | number | boolean | undefined)[];
    readonly env?: Readonly<Record<string, EnvironmentValue | undefined>>;
    readonly workingDir?: string;
}
/** `Spec` without keys that `Known` does not have. */
export type Exact<Spec, Known> = Spec & {
    readonly [Name in Exclude<keyof Spec, keyof Known>]: never;
};
/**
 * Any image as a component. The function says how inputs and outputs become arguments; it is read, not run. In it an input is a
 * text to place, an artifact has a `path`, and an output has the `path` that the program must write.
 *
 * @param spec - takes inputs, and outputs: artifacts, or `Output<number>` for a value that is read from a file
 *
 * @example
 * ```ts
 * import { container, pipeline, type Dataset, type Model, type Output } from "argots";
 *
 * export const load = container(({ url }: { url: string }, { data }: { data: Dataset }) => ({
 *   image: "curlimages/curl:8.10.1",
 *   command: ["curl"],
 *   args: ["--output", data.path, url],
 * }));
 *
 * export const train = container(
 *   (
 *     { data, depth, name }: { data: Dataset; depth?: number; name: string },
 *     { model, loss }: { model: Model; loss: Output<number> },
 *   ) => ({
 *     image: "trainer:1.4",
 *     command: ["train"],
 *     args: ["--data", data.path, "--depth", depth, "--title", `model-${name}`, "--out", model.path, "--loss", loss.path],
 *     env: { LOG_LEVEL: "debug" },
 *   }),
 *   { retry: 2 },
 * );
 *
 * export const training = pipeline({ name: "training" }, ({ url = "https://example.com/data.csv" }) => {
 *   const { data } = load({ url });
 *   const { model, loss } = train({ data, name: "first" });
 *   return { model, loss };
 * });
 * ```
 */
export declare function container<In extends object = NoInputs, Outputs extends object = never, Spec extends ContainerSpec = ContainerSpec>(spec: ((inputs: In, outputs: Outputs) => Exact<Spec, ContainerSpec>) & CheckInputs<In>, options?: ComponentOptions): Component<Inputs<In>, Merged<Nothing, Outputs>>;
