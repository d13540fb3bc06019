import type { Component } from "./component.js";
import type { NoInputs } from "./interface.js";
import type { Nothing } from "./nothing.js";
/**
 * A pause. Without a duration somebody must resume the run; with one it goes on by itself.
 *
 * @typeParam Out - what whoever resumes the run fills in: an object of named values. A union of literals is a choice.
 *
 * @example
 * ```ts
 * import { component, pipeline, suspend } from "argots";
 *
 * const coolDown = suspend({ duration: "10m" });
 * const review = suspend<{ verdict: "ship" | "hold"; comment: string }>();
 * const ship = component({ image: "node:24-slim" }, ({ comment }: { comment: string }) => console.log(comment));
 *
 * export const release = pipeline({ name: "release" }, async () => {
 *   await coolDown();
 *   const { verdict, comment } = review();
 *   if (verdict === "ship") ship({ comment });
 * });
 * ```
 */
export declare function suspend<Out extends Readonly<Record<string, string | number | boolean>> | Nothing = Nothing>(settings?: SuspendSettings): Component<NoInputs, Out>;
/**
 * Settings of `suspend`.
 *
 * @example
 * ```ts
 * import type { SuspendSettings } from "argots";
 *
 * export const overnight: SuspendSettings = { duration: "8h" };
 * ```
 */
export interface SuspendSettings {
    /** With a unit: `"10m"`. */
    readonly duration?: string;
}
/**
 * Settings of `approval`.
 *
 * @example
 * ```ts
 * import type { ApprovalSettings } from "argots";
 *
 * export const settings: ApprovalSettings<"yes" | "no"> = { message: "Deploy?", choices: ["yes", "no"] };
 * ```
 */
export interface ApprovalSettings<Choice extends string = string> {
    /** What is asked, shown beside the task. */
    readonly message?: string;
    /** The answers that can be picked. Without them, resuming the run is the approval. */
    readonly choices?: readonly Choice[];
}
/**
 * A question to a person. The run waits; what the call gives is the answer that was picked, or nothing where there are no choices.
 *
 * @example
 * ```ts
 * import { approval, component, pipeline } from "argots";
 *
 * const signOff = approval({ message: "Are the metrics good enough?", choices: ["deploy", "discard"] });
 * const deploy = component({ image: "node:24-slim" }, ({ model }: { model: string }) => console.log(model));
 *
 * export const release = pipeline({ name: "release" }, ({ model = "latest" }) => {
 *   if (signOff() === "deploy") deploy({ model });
 * });
 * ```
 */
export declare function approval<const Choice extends string = never>(settings?: ApprovalSettings<Choice>): Component<NoInputs, [Choice] extends [never] ? Nothing : Choice>;
