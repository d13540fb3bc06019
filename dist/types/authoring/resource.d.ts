import type { ComponentOptions } from "./component-options.js";
import type { Component } from "./component.js";
import type { Exact } from "./container.js";
import type { CheckInputs, Inputs, NoInputs } from "./interface.js";
import type { Nothing } from "./nothing.js";
import type { JsonObject } from "./json.js";
/**
 * What is done with a Kubernetes object.
 *
 * @example
 * ```ts
 * import type { ResourceSpec } from "argots";
 *
 * export const job: ResourceSpec = {
 *   action: "create",
 *   manifest: { apiVersion: "batch/v1", kind: "Job", metadata: { generateName: "once-" } },
 *   successCondition: "status.succeeded > 0",
 *   failureCondition: "status.failed > 3",
 * };
 * ```
 */
export interface ResourceSpec {
    readonly action: "get" | "create" | "apply" | "delete" | "replace" | "patch";
    /** The object, or its YAML. */
    readonly manifest: JsonObject | string;
    /** How a `patch` is put in. Default: `strategic`. */
    readonly mergeStrategy?: "strategic" | "merge" | "json";
    /** The object is deleted with the run. */
    readonly setOwnerReference?: boolean;
    /** Label-selector style over the object's fields: the task waits until it holds. */
    readonly successCondition?: string;
    readonly failureCondition?: string;
    /** For `kubectl`. */
    readonly flags?: readonly string[];
    /** What is read from the object when the task is done, by output name. */
    readonly outputs?: Readonly<Record<string, ResourceOutput>>;
}
/** Where an output is in the object. */
type ResourceOutput = {
    readonly jsonPath: string;
} | {
    readonly jqFilter: string;
};
type OutputsOf<Spec extends ResourceSpec> = Spec["outputs"] extends Readonly<Record<string, ResourceOutput>> ? {
    readonly [Name in keyof Spec["outputs"]]: string;
} : Nothing;
/**
 * A Kubernetes object that is made, changed or deleted as a task: the specification, or a function of the inputs that gives it.
 * What a call gives are the `outputs`, as texts.
 *
 * @example
 * ```ts
 * import { pipeline, resource } from "argots";
 *
 * export const makeVolume = resource(({ size }: { size: string }) => ({
 *   action: "create",
 *   manifest: {
 *     apiVersion: "v1",
 *     kind: "PersistentVolumeClaim",
 *     metadata: { generateName: "scratch-" },
 *     spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: size } } },
 *   },
 *   outputs: { name: { jsonPath: "{.metadata.name}" } },
 * }));
 *
 * export const work = pipeline({ name: "work", serviceAccount: "deployer" }, ({ size = "10Gi" }) => {
 *   const { name } = makeVolume({ size });
 *   return { name };
 * });
 * ```
 */
export declare function resource<In extends object, Spec extends ResourceSpec>(spec: ((inputs: In) => Exact<Spec, ResourceSpec>) & CheckInputs<In>, options?: ComponentOptions): Component<Inputs<In>, OutputsOf<Spec>>;
export declare function resource<Spec extends ResourceSpec>(spec: Exact<Spec, ResourceSpec>, options?: ComponentOptions): Component<NoInputs, OutputsOf<Spec>>;
export {};
