import type { Component } from "../../../src/graph/graph.ts";
import type { Allowing } from "./healing.ts";
import type { Inputs, Play } from "../played.ts";

/** One call of a component, as it was made natively. */
export interface NativeCall {
  readonly component: string;
  readonly inputs: Inputs;
  readonly text: string;
  /** The calls (their positions) that had to be over before: what was awaited, what a `catch` or `finally` comes after. */
  readonly after: readonly number[];
  /** `healed`: it fails, but this run was told to go on as if it had not. */
  ended: "well" | "failed" | "healed";
}

/** One native run while it goes on. */
export interface Recording {
  readonly calls: NativeCall[];
  readonly play: Play;
  readonly components: ReadonlyMap<string, Component>;
  /** What calls of pipelines failed. */
  readonly failedPipelines: string[];
  /** Set where it is asked what a workflow may do beside what the native run does. */
  readonly allowing?: Allowing;
  /** Errors that the program throws itself, and failures of components: any other error is a mistake of the program. */
  readonly expected: WeakSet<Error>;
  /** Which call an object comes from: outputs of several fields, and artifacts. */
  readonly makers: WeakMap<object, number>;
  /** More calls than this are too many: then it says so. */
  readonly most: number;
  overrun: boolean;
  /** The program threw an error of its own. */
  threw: boolean;
}

/** What one function (or one independent iteration) has waited for, and what was called in it. */
export interface Frame {
  readonly outer: Frame | undefined;
  readonly calls: number[];
  readonly awaited: Set<number>;
  /** Calls that a value made here may come from: those of the function itself, and those that the functions that it calls return. */
  readonly direct: number[];
  /** Where in `direct` those begin that are returned. */
  returned: number | undefined;
}

/** Follows one function through its promises. */
export interface Activation {
  readonly recording: Recording;
  frame: Frame;
}

export function inner(outer: Frame | undefined): Frame {
  return { outer, calls: [], awaited: new Set(outer?.awaited), direct: [], returned: undefined };
}

/** A call that returns: its value comes from what it returned. */
export function leave(frame: Frame): void {
  frame.outer?.direct.push(...frame.direct.slice(frame.returned ?? frame.direct.length));
}

/** A call belongs to all that is around it. */
export function addCall(frame: Frame, position: number): void {
  frame.direct.push(position);
  for (let around: Frame | undefined = frame; around; around = around.outer) around.calls.push(position);
}
