// What a stand-in may give beside outputs.
import type { Component } from "../authoring/component.ts";
import { definitionKey, type Definition } from "../authoring/native.ts";
import { SimulationError } from "./failure.ts";

export interface FailureOptions {
  /** Of the container; 1 if not given. */
  readonly exitCode?: number;
  /** The pod was lost (evicted, its node gone): what `retry: { on: "OnError" }` is for. */
  readonly lost?: boolean;
}

/** The task fails. It may be returned or thrown. */
export class TaskFailure extends Error {
  readonly exitCode: number;
  readonly lost: boolean;

  constructor(message: string, { exitCode = 1, lost = false }: FailureOptions) {
    super(message);
    this.name = "TaskFailure";
    this.exitCode = exitCode;
    this.lost = lost;
  }
}

/**
 * What a stand-in gives so that its task fails.
 *
 * @example
 * const train = (_: unknown, { attempt }: TaskCall) => (attempt < 3 ? fail("out of memory", { exitCode: 137 }) : { accuracy: 0.9 });
 */
export function fail(message = "failed", options: FailureOptions = {}): TaskFailure {
  return new TaskFailure(message, options);
}

/** The answer to an HTTP request. */
export interface HttpAnswer {
  readonly answer: "http";
  readonly body: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the stand-in of an `http` component gives where the status matters; a text alone is a body with status 200. */
export function respond(status: number, body = "", headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return { answer: "http", status, body, headers };
}

/** Outputs, after a while. */
export interface Lasting<Outputs> {
  readonly answer: "lasting";
  readonly seconds: number;
  readonly outputs: Outputs;
}

/** Outputs of a task that takes so many seconds of the run's time (of the test's it takes none): for timeouts and deadlines. */
export function lasting<Outputs>(seconds: number, outputs: Outputs): Lasting<Outputs> {
  return { answer: "lasting", seconds, outputs };
}

export function isHttpAnswer(value: unknown): value is HttpAnswer {
  return typeof value === "object" && value !== null && "answer" in value && value.answer === "http";
}

export function isLasting(value: unknown): value is Lasting<unknown> {
  return typeof value === "object" && value !== null && "answer" in value && value.answer === "lasting";
}

/**
 * The body of a TypeScript component, as its own stand-in: it runs here, in the test's process. What it throws fails the task.
 *
 * @example
 * await simulate("pipelines/sums.pipeline.ts", { components: { add: real(add) } });
 */
export function real<In, Out>(component: Component<In, Out>): (inputs: In) => Promise<Out | TaskFailure> {
  const definition = definitionOf(component);
  if (definition?.body === undefined) {
    const what = definition?.what ?? "what was given to `real`";
    throw new SimulationError("options", `${what} has no body that can run in a test: give it a stand-in, \`(inputs) => ({ … })\`.`);
  }
  const call = component as unknown as (inputs: In) => Out | Promise<Out>;
  return async (inputs) => {
    try {
      return await call(inputs);
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
  };
}

/** What a component or pipeline is; undefined for everything else. */
export function definitionOf(value: unknown): Definition | undefined {
  if (typeof value !== "function" || !(definitionKey in value)) return undefined;
  return value[definitionKey] as Definition;
}
