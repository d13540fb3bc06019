import type { Template } from "../argo/types.generated.js";
import type { Artifact } from "./artifacts.js";
import type { ComponentOptions } from "./component-options.js";
import type { Component } from "./component.js";
import type { Inputs } from "./interface.js";
import type { Nothing } from "./nothing.js";
/** Stands for type arguments that were not written. */
interface Inferred {
    readonly inferred: "from the template";
}
/** A template without `inputs`, or without `outputs`. */
type Undeclared = Readonly<Record<never, never>>;
type ArgoInputs = NonNullable<Template["inputs"]>;
type ArgoOutputs = NonNullable<Template["outputs"]>;
interface Named {
    readonly name?: string;
    readonly value?: unknown;
    readonly default?: unknown;
    readonly enum?: readonly unknown[];
    readonly optional?: boolean;
}
type Listed<List> = List extends readonly (infer Item extends Named)[] ? Item : never;
type NameOf<Item extends Named> = Item["name"] & string;
/** One of the texts of `enum`, where there are some. */
type TextOf<Item> = Item extends {
    readonly enum: readonly (infer Choice extends string)[];
} ? Choice : string;
/** Where an artifact may say that it is. */
type ArtifactLocation = "artifactory" | "azure" | "gcs" | "git" | "hdfs" | "http" | "oss" | "plugin" | "raw" | "s3";
type Located = {
    readonly [Key in ArtifactLocation]: {
        readonly [_ in Key]: unknown;
    };
}[ArtifactLocation];
/** With a value or a default, optional, or an artifact whose place is known: may be left out. */
type Omissible<Item> = Item extends {
    readonly value: unknown;
} | {
    readonly default: unknown;
} | {
    readonly optional: true;
} | Located ? Item : never;
type ParametersOf<Declared> = Declared extends {
    readonly parameters?: infer List;
} ? Listed<NonNullable<List>> : never;
type ArtifactsOf<Declared> = Declared extends {
    readonly artifacts?: infer List;
} ? Listed<NonNullable<List>> : never;
type AllOf<Declared> = ParametersOf<Declared> | ArtifactsOf<Declared>;
type InputType<Declared, Name> = Name extends NameOf<ArtifactsOf<Declared>> ? Artifact : Extract<ParametersOf<Declared>, {
    readonly name: Name;
}> extends {
    readonly enum: readonly unknown[];
} ? TextOf<Extract<ParametersOf<Declared>, {
    readonly name: Name;
}>> : string | number | boolean;
type InputsOf<Declared> = {
    readonly [Name in Exclude<NameOf<AllOf<Declared>>, NameOf<Omissible<AllOf<Declared>>>>]: InputType<Declared, Name>;
} & {
    readonly [Name in NameOf<Omissible<AllOf<Declared>>>]?: InputType<Declared, Name>;
};
type OutputsOf<Declared> = [AllOf<Declared>] extends [never] ? Nothing : {
    readonly [Name in NameOf<AllOf<Declared>>]: Name extends NameOf<ArtifactsOf<Declared>> ? Artifact : string;
};
/**
 * An Argo template as it is, for whatever argots has no maker for. It is typed from Argo's own schema.
 * What it takes and gives follows from its `inputs` and `outputs`: parameters are texts, artifacts of no particular type.
 * Type arguments say it more closely.
 *
 * @example
 * ```ts
 * import { pipeline, template, type Model } from "argots";
 *
 * export const fetch = template({
 *   inputs: { parameters: [{ name: "url" }, { name: "retries", value: "3" }] },
 *   container: { image: "curlimages/curl:8.10.1", command: ["curl"], args: ["--retry", "{{inputs.parameters.retries}}", "{{inputs.parameters.url}}"] },
 * });
 *
 * export const train = template<{ epochs: number }, { model: Model }>({
 *   inputs: { parameters: [{ name: "epochs" }] },
 *   outputs: { artifacts: [{ name: "model", path: "/tmp/model" }] },
 *   container: { image: "trainer:1.4", command: ["train"], args: ["{{inputs.parameters.epochs}}"] },
 * });
 *
 * export const work = pipeline({ name: "work" }, async ({ url = "https://example.com" }) => {
 *   await fetch({ url });
 *   return train({ epochs: 3 });
 * });
 * ```
 */
export declare function template<In = Inferred, Out = Inferred, const DeclaredInputs extends Unchanging<ArgoInputs> = Undeclared, const DeclaredOutputs extends Unchanging<ArgoOutputs> = Undeclared>(template: Omit<Template, "name" | "inputs" | "outputs"> & {
    readonly inputs?: DeclaredInputs;
    readonly outputs?: DeclaredOutputs;
}, options?: ComponentOptions): Component<[
    In
] extends [Inferred] ? Inputs<Flat<InputsOf<DeclaredInputs>>> : Inputs<In>, [
    Out
] extends [Inferred] ? OutputsOf<DeclaredOutputs> : Out>;
type Flat<T> = {
    [Name in keyof T]: T[Name];
};
/** As inferred with `const`: lists that cannot change. */
type Unchanging<T> = T extends readonly (infer Item)[] ? readonly Unchanging<Item>[] : T extends object ? {
    readonly [Name in keyof T]: Unchanging<T[Name]>;
} : T;
/**
 * Where a template of the cluster is.
 *
 * @example
 * ```ts
 * import type { TemplateLocation } from "argots";
 *
 * export const location: TemplateLocation = { name: "notifications", template: "slack", clusterScope: true };
 * ```
 */
export interface TemplateLocation {
    /** Of the WorkflowTemplate. */
    readonly name: string;
    /** Of the template in it. */
    readonly template: string;
    /** It is in a ClusterWorkflowTemplate. */
    readonly clusterScope?: boolean;
}
/**
 * A template of a WorkflowTemplate that is in the cluster already.
 *
 * @typeParam In - its inputs, by name
 * @typeParam Out - its outputs, by name; nothing, if left out
 *
 * @example
 * ```ts
 * import { pipeline, templateRef } from "argots";
 *
 * const slack = templateRef<{ channel: string; text: string }, { timestamp: string }>({ name: "notifications", template: "slack" });
 *
 * export const greet = pipeline({ name: "greet" }, ({ text = "hello" }) => {
 *   const { timestamp } = slack({ channel: "#builds", text });
 *   return { timestamp };
 * });
 * ```
 */
export declare function templateRef<In, Out = void>(location: TemplateLocation, options?: ComponentOptions): Component<Inputs<In>, Out>;
export {};
