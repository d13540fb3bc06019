import { AsyncLocalStorage } from "node:async_hooks";
import { callOf, outputsOf, type Inputs, type Outcome } from "../played.ts";
import { canonical } from "../values.ts";
import { attemptOf } from "./attempts.ts";
import { iterationsOf } from "./iterations.ts";
import { healedOutputs } from "./healing.ts";
import { addCall, inner, leave, type Activation, type Frame, type NativeCall, type Recording } from "./recording.ts";

type Thunk = () => Promise<unknown>;

/** What an instrumented module calls. Outside of a run, while the module is loaded, nothing is recorded. */
export interface Hooks {
  readonly run: <T>(recording: Recording, body: () => T) => T;
  readonly [name: string]: unknown;
}

export function createHooks(): Hooks {
  const activations = new AsyncLocalStorage<Activation>();
  /** `thunk` with a frame of its own; `done` hears of it when it has ended, well or not. */
  const within = async (thunk: Thunk, done: (frame: Frame, outer: Frame, value: unknown) => void): Promise<unknown> => {
    const activation = activations.getStore();
    if (!activation) return thunk();
    const { recording, frame: outer } = activation;
    const frame = inner(outer);
    let value: unknown;
    try {
      value = await activations.run({ recording, frame }, thunk);
      return value;
    } finally {
      const maker = typeof value === "object" && value !== null ? recording.makers.get(value) : undefined;
      if (maker !== undefined) frame.direct.push(maker);
      done(frame, outer, value);
    }
  };
  /** An async function is done when what it returned and all that it waited for is done; what else it began may go on. */
  const asyncFunction = (thunk: Thunk, isExpression: boolean): Promise<unknown> =>
    watched(
      within(thunk, (frame, outer) => {
        if (isExpression) frame.returned = 0;
        leave(frame);
        outer.direct.push(...[...frame.awaited].filter((call) => !outer.awaited.has(call)));
      }),
    );
  return {
    run: (recording, body) => activations.run({ recording, frame: inner(undefined) }, body),
    awaiting: (thunk: Thunk) =>
      within(thunk, (frame, outer) => {
        for (const call of frame.direct) outer.awaited.add(call);
      }),
    frame: (thunk: Thunk) => asyncFunction(thunk, false),
    expressionFrame: (thunk: Thunk) => asyncFunction(thunk, true),
    enter: () => {
      const activation = activations.getStore();
      if (!activation) return { leave: nothing };
      const outer = activation.frame;
      const frame = inner(outer);
      activation.frame = frame;
      return {
        leave: () => {
          leave(frame);
          activation.frame = outer;
        },
      };
    },
    returning: () => {
      const frame = activations.getStore()?.frame;
      if (frame) frame.returned = frame.direct.length;
    },
    attempt: (catches: boolean) => attemptOf(activations.getStore()?.frame, catches),
    iterations: () => iterationsOf(activations.getStore()),
    each: (list: unknown, method: "map" | "forEach", body: (...given: unknown[]) => unknown) => {
      const activation = activations.getStore();
      if (!Array.isArray(list) || !activation?.recording.allowing) return (list as unknown[])[method](body);
      const all = iterationsOf(activation);
      const results = list[method]((...given: unknown[]) => {
        all.begin();
        try {
          return body(...given);
        } catch (error) {
          return all.caught(error);
        } finally {
          all.end();
        }
      });
      all.rethrow();
      return results;
    },
    thrown: (error: unknown) => {
      const recording = activations.getStore()?.recording;
      if (recording) recording.threw = true;
      if (error instanceof Error) recording?.expected.add(error);
      return error;
    },
    component: (name: string, made: object) =>
      Object.assign((inputs: Inputs = {}, options: { readonly after?: readonly unknown[] } = {}) => {
        const activation = activations.getStore();
        if (!activation) throw new Error(`${name} is called outside of a pipeline`);
        return record(activation, name, inputs, options.after ?? []);
      }, made),
    pipeline: (name: string, body: (inputs: object) => unknown) => (inputs: object) =>
      pipelineCall(activations.getStore(), name, inputs, body),
  };
}

const nothing = (): void => undefined;

/** A promise that nobody waits for may fail. */
function watched(promise: Promise<unknown>): Promise<unknown> {
  promise.catch(nothing);
  return promise;
}

function record({ recording, frame }: Activation, name: string, inputs: Inputs, waited: readonly unknown[]): unknown {
  const component = recording.components.get(name);
  if (!component) throw new Error(`${name} is no component of the graph`);
  const call = callOf(component, inputs);
  const position = recording.calls.length;
  if (position >= recording.most) {
    recording.overrun = true;
    throw new Error(`more than ${recording.most} calls`);
  }
  const makers = waited.flatMap((value) => (typeof value === "object" && value !== null ? (recording.makers.get(value) ?? []) : []));
  const made = { component: name, inputs, text: call.text, after: [...new Set([...frame.awaited, ...makers])], ended: "well" as const };
  recording.calls.push(made);
  addCall(frame, position);
  const settle = (outcome: Outcome): unknown => {
    const value = outcome.kind === "gives" ? outputsOf(call, outcome.value) : failed(recording, position, call.text, component.outputs);
    if (typeof value === "object" && value !== null)
      for (const part of [value, ...Object.values(value)]) keepMaker(recording, part, position);
    return value;
  };
  const outcome = recording.play(name, inputs);
  return outcome instanceof Promise ? watched(outcome.then(settle)) : settle(outcome);
}

function keepMaker(recording: Recording, part: unknown, position: number): void {
  if (typeof part === "object" && part !== null) recording.makers.set(part, position);
}

function failed(recording: Recording, position: number, text: string, outputs: Parameters<typeof healedOutputs>[0]): unknown {
  const { allowing } = recording;
  const isHealed = allowing !== undefined && [text, occurrence(recording, position)].some((key) => allowing.healed.has(key));
  recording.calls[position]!.ended = isHealed ? "healed" : "failed";
  if (isHealed) return healedOutputs(outputs, allowing.variant);
  const error = new Error(`${text} failed`);
  recording.expected.add(error);
  throw error;
}

/** One call of those with the same text, in the order in which they were made. */
export function occurrence({ calls }: { readonly calls: readonly NativeCall[] }, position: number): string {
  const { text } = calls[position]!;
  return `${text} #${calls.slice(0, position + 1).filter((call) => call.text === text).length}`;
}

/** A pipeline that another one calls is a task of it: who waits for it waits for all of it, and where it fails, others may go on. */
function pipelineCall(activation: Activation | undefined, name: string, inputs: object, body: (inputs: object) => unknown): unknown {
  if (!activation) throw new Error(`${name} is called outside of a run`);
  const { recording, frame: outer } = activation;
  const frame = inner(outer);
  const text = `pipeline ${name} ${canonical(inputs)}`;
  const done = (): void => void outer.direct.push(...frame.calls);
  const caught = (error: unknown): unknown => {
    if (outer.outer === undefined || !(error instanceof Error) || !recording.expected.has(error)) throw error;
    if (recording.allowing?.healed.has(text)) return healedOutputs(recording.allowing.results(name), recording.allowing.variant);
    recording.failedPipelines.push(text);
    throw error;
  };
  activation.frame = frame;
  try {
    const result = body(inputs);
    if (result instanceof Promise) return watched(result.finally(done).catch(caught));
    done();
    return result;
  } catch (error) {
    done();
    return caught(error);
  } finally {
    activation.frame = outer;
  }
}
