import type { Artifact, Directory, OutputFile } from "./artifacts.js";
import type { Json } from "./json.js";
import type { Nothing } from "./nothing.js";
import type { TaskOptions } from "./task-options.js";
/**
 * The inputs of what takes none: giving one is an error.
 *
 * @example
 * ```ts
 * import { python, type NoInputs } from "argots";
 *
 * export const now = python<NoInputs, string>("./time.py#now");
 * ```
 */
export type NoInputs = Readonly<Record<string, never>>;
/** Inputs as a call takes them: optional ones may also be `undefined`, whatever `exactOptionalPropertyTypes` says. */
export type Given<In> = string extends keyof In ? In : {
    [Name in keyof In]: Record<never, never> extends Pick<In, Name> ? Taken<In[Name]> | undefined : Taken<In[Name]>;
};
/** The artifacts that the iterations of a loop made arrive as one directory. */
type Taken<T> = [T] extends [Directory] ? T | Artifacts : T;
/** Of a loop, or of loops in loops. */
type Artifacts = readonly (Artifact | Artifacts)[];
/** Inputs, then options; the inputs may be left out where all of them may. */
export type CallArguments<In> = Record<never, never> extends In ? [inputs?: Given<In>, options?: TaskOptions] : [inputs: Given<In>, options?: TaskOptions];
/** `=> void`, not `=> unknown`: so the compiler does not ask for the body's type while it is still at the body (error 7024 beside every other). */
type ParametersOf<F> = F extends (...parameters: infer P) => void ? P : never;
/** What `F` takes: its first parameter, which destructuring with defaults makes `{ name?: type }`. */
export type InputsOf<F> = ParametersOf<F> extends readonly [] ? NoInputs : ParametersOf<F> extends readonly [(infer P)?, ...unknown[]] ? Inputs<NonNullable<P>> : never;
/** `{}` is no inputs at all. */
export type Inputs<In> = [keyof In] extends [never] ? NoInputs : In;
/** What `F` gives, awaited. A body that only throws gives nothing; what cannot travel gives a sentence that says so, where it is used. */
export type ResultOf<F> = F extends (...parameters: never) => infer R ? [Awaited<R>] extends [never] ? Nothing : CheckedResult<Awaited<R>> : never;
/** The fields of `F`'s second parameter. */
export type OutputsOf<F> = ParametersOf<F> extends readonly [unknown?, (infer O)?, ...unknown[]] ? (unknown extends O ? never : O) : never;
/** Outputs as the caller sees them: `Output<number>` is a number. */
type Handles<Outputs> = {
    readonly [Name in keyof Outputs]: Outputs[Name] extends Artifact ? Outputs[Name] : Outputs[Name] extends OutputFile<infer T> ? T : never;
};
/** Not exported: a declaration file that uses it spells the result out, and needs no name from inside argots. */
type Flat<T> = {
    [Name in keyof T]: T[Name];
};
/** What a call gives: the value or object that the body returns, with the artifacts that it writes. */
export type Merged<Result, Outputs> = [Outputs] extends [never] ? Result : [Result] extends [Nothing] ? Flat<Handles<Outputs>> : HasNamedFields<Result> extends true ? Flat<Result & Handles<Outputs>> : Flat<{
    readonly result: Result;
} & Handles<Outputs>>;
/** An object whose keys are written down: each is an output. A list, a record, any JSON is one value. */
type HasNamedFields<Result> = [Result] extends [readonly unknown[]] ? false : [Result] extends [object] ? string extends keyof Result ? false : true : false;
type Primitive = string | number | boolean | null | undefined | Nothing;
/**
 * `true` if something in `T` cannot be written as JSON: a function, and whatever has methods (`Date`, `Map`, a class).
 * Artifacts are no JSON either, but travel on their own road. Five levels are looked at: types may be recursive.
 */
type Unwritable<T, Depth extends readonly unknown[] = []> = 0 extends 1 & T ? false : [Json] extends [T] ? false : Depth["length"] extends 5 ? false : T extends Primitive | Artifact ? false : T extends symbol | bigint | ((...parameters: never) => unknown) ? true : T extends readonly (infer Element)[] ? Unwritable<Element, [...Depth, unknown]> : T extends object ? true extends {
    [Name in keyof T]-?: Unwritable<T[Name], [...Depth, unknown]>;
}[keyof T] ? true : false : false;
/** The names of the fields of `T` that cannot be written as JSON. */
type UnwritableNames<T> = {
    [Name in keyof T]-?: true extends Unwritable<T[Name]> ? Name & string : never;
}[keyof T];
/** `unknown`, which changes nothing, or a sentence that no argument can be: the editor shows it. */
export type CheckInputs<In> = [In] extends [object] ? In extends readonly unknown[] | ((...parameters: never) => unknown) ? "takes one object of inputs: ({ name }: { name: string }) => …" : [UnwritableNames<In>] extends [never] ? unknown : `the input \`${UnwritableNames<In>}\` is neither text, a number, a boolean, JSON nor an artifact` : "takes one object of inputs: ({ name }: { name: string }) => …";
/** As {@link CheckInputs}, for what comes back. */
export type CheckedResult<Result> = [Result] extends [Primitive] ? Result : true extends Unwritable<Result> ? "what is returned is neither text, a number, a boolean, JSON nor an artifact" : Result;
export {};
