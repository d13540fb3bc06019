import type { Artifact } from "../authoring/artifacts.js";
import type { Component } from "../authoring/component.js";
import type { Given } from "../authoring/interface.js";
import type { Nothing } from "../authoring/nothing.js";
import type { Pipeline } from "../authoring/pipeline.js";
import type { HttpAnswer, Lasting, TaskFailure } from "./answers.js";
/** Stands for the types of a file that were not given: names and values are then checked when the test runs. */
export interface Untyped {
    readonly untyped: "give the types of the file: import type * as training from …, and typeof training";
}
/** What a stand-in is told beside its inputs. */
export interface TaskCall {
    /** 1 for the first attempt, 2 for the first retry. */
    readonly attempt: number;
    /** Which task of the component it is: its path in the run, as in `SimulatedTask.path`. */
    readonly path: string;
    /** What the innermost loop around it is at, and where; undefined outside of loops. */
    readonly item: unknown;
    readonly index: number | undefined;
}
/** An artifact as a stand-in gives it: what the test looks at. What is left out is made up. */
export interface ArtifactStandIn {
    readonly name?: string;
    readonly path?: string;
    readonly uri?: string;
    readonly metadata?: object;
}
/** The outputs of a component as a stand-in gives them; artifacts may be left out. */
export type StandInOutputs<Out> = Out extends Artifact ? ArtifactStandIn : Out extends string | number | boolean | null | undefined | readonly unknown[] ? Out : string extends keyof Out ? Out : {
    [Name in keyof Out as Out[Name] extends Artifact ? never : Name]: Out[Name];
} & {
    [Name in keyof Out as Out[Name] extends Artifact ? Name : never]?: ArtifactStandIn;
};
type Answer<Out> = StandInOutputs<Out> | Lasting<StandInOutputs<Out>> | TaskFailure | (Out extends string ? HttpAnswer : never);
/** In place of a component: what it gives, or a function of its inputs. What the function of one that gives nothing returns is nobody's business. */
export type StandIn<In, Out> = [Out] extends [Nothing] ? ((inputs: In, task: TaskCall) => unknown) | object | null | undefined : Answer<Out> | ((inputs: In, task: TaskCall) => Answer<Out> | Promise<Answer<Out>>);
/** A function whose parameter may be annotated as the test likes. */
type LooseFunction = {
    call(inputs: Readonly<Record<string, unknown>>, task: TaskCall): unknown;
}["call"];
/** What a pipeline, or a component, takes and gives; `never` of everything else. */
type PipelineParts<T> = T extends Pipeline<infer In, infer Out> ? {
    readonly in: In;
    readonly out: Out;
} : never;
type ComponentParts<T> = [PipelineParts<T>] extends [never] ? T extends Component<infer In, infer Out> ? {
    readonly in: In;
    readonly out: Out;
} : never : never;
/** Stand-ins by the names of components. */
export type StandIns<File> = [File] extends [Untyped] ? {
    readonly [component: string]: LooseFunction | string | number | boolean | null | undefined | object;
} : {
    readonly [Name in keyof File as [ComponentParts<File[Name]>] extends [never] ? never : Name]?: StandIn<ComponentParts<File[Name]>["in"], ComponentParts<File[Name]>["out"]>;
};
/** The names of the pipelines that a file exports. */
export type PipelineName<File> = [File] extends [Untyped] ? string : {
    [Name in keyof File]: [PipelineParts<File[Name]>] extends [never] ? never : Name & string;
}[keyof File];
export type ParametersOf<File, Name> = [File] extends [Untyped] ? {
    readonly [parameter: string]: unknown;
} : Name extends keyof File ? ParametersIn<Given<PipelineParts<File[Name]>["in"]>> : never;
type ParametersIn<In> = {
    readonly [Parameter in keyof In]: ParameterOf<In[Parameter]>;
};
/** An artifact that a pipeline takes is given as a stand-in gives one. */
type ParameterOf<T> = [Extract<T, Artifact>] extends [never] ? T : ArtifactStandIn | Exclude<T, Artifact>;
/** What a pipeline gives, by name; one value that it returns is called `result`. */
export type ResultsOf<File, Name> = [File] extends [Untyped] ? {
    readonly [result: string]: unknown;
} : Name extends keyof File ? NamedResults<PipelineParts<File[Name]>["out"]> : never;
type NamedResults<Out> = [Out] extends [Nothing] ? Readonly<Record<never, never>> : Out extends Artifact | string | number | boolean | null | readonly unknown[] ? {
    readonly result: Out;
} : {
    readonly [Name in keyof Out]: Out[Name];
};
export {};
