import type { Artifact } from "./artifacts.js";
import type { Component } from "./component.js";
import type { CallArguments } from "./interface.js";
import type { Nothing } from "./nothing.js";
import type { Pipeline } from "./pipeline.js";
import type { Run } from "./run.js";
/** Outputs as a stub gives them: an artifact needs only what the test looks at. */
type StubResult<Out> = Out extends Artifact ? Partial<Pick<Out, "name" | "path" | "uri" | "metadata">> : Out extends string | number | boolean | null | undefined | Nothing ? Out : {
    readonly [Name in keyof Out]: StubResult<Out[Name]>;
};
/**
 * What stands for one component in a unit test: made with `stub`.
 *
 * @example
 * ```ts
 * import { component, stub, type Stub } from "argots";
 *
 * const deploy = component({ image: "node:24-slim" }, ({ model }: { model: string }) => console.log(model));
 * export const quiet: Stub = stub(deploy, () => undefined);
 * ```
 */
export interface Stub {
    readonly stands: object;
    readonly implementation: (inputs: never) => unknown;
}
/**
 * A function in place of a component (or of a pipeline that is called by another), for a unit test. It may be async where the call is awaited.
 *
 * @example
 * ```ts
 * import { python, stub, type Dataset } from "argots";
 *
 * const load = python<{ url: string }, { data: Dataset; rows: number }>("./data.py#load");
 * export const fake = stub(load, ({ url }) => ({ data: { path: `/tmp/${url}` }, rows: 3 }));
 * ```
 */
export declare function stub<In, Out>(component: Component<In, Out> | Pipeline<In, Out>, implementation: (inputs: NoInfer<In>) => StubResult<NoInfer<Out>> | Promise<StubResult<NoInfer<Out>>>): Stub;
/**
 * The pipeline as an ordinary function, with stubs in place of its components. Nothing is installed anywhere: only calls of
 * the function that this returns see the stubs, through all their promises, so tests may run at the same time.
 *
 * @param options - `run` is what `run.name` and so on say
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { test } from "node:test";
 * import { pipeline, python, stub, withComponents } from "argots";
 *
 * const score = python<{ text: string }, number>("./model.py#score");
 * const judge = pipeline({ name: "judge" }, ({ text }: { text: string }) => ({ good: score({ text }) >= 0.5 }));
 *
 * test("a high score is good", () => {
 *   const judgeHere = withComponents(judge, [stub(score, () => 0.9)]);
 *   assert.deepEqual(judgeHere({ text: "hello" }), { good: true });
 * });
 * ```
 */
export declare function withComponents<In, Out>(pipeline: Pipeline<In, Out>, stubs: readonly Stub[], options?: {
    readonly run?: Partial<Run>;
}): (...call: CallArguments<In>) => Out;
export {};
