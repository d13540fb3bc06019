import type { Component, OutputDeclaration } from "../../src/graph/graph.ts";
import { handleOf, isHandle, provenanceOf } from "./handles.ts";
import { callText, canonical } from "./values.ts";

/** What a call of a component comes to, in both worlds. */
export type Outcome =
  | { readonly kind: "gives"; readonly value: unknown }
  /** The container ends with an exit code that is not 0. */
  | { readonly kind: "fails" }
  /** The container is lost. */
  | { readonly kind: "errors" };

export type Inputs = Readonly<Record<string, unknown>>;
export type Body = (inputs: Inputs) => unknown;

/** The calls that do not end well: for each component, what they have among their inputs. `[{}]` is all of its calls. */
export interface Failing {
  readonly fails?: Readonly<Record<string, readonly Inputs[]>>;
  readonly errors?: Readonly<Record<string, readonly Inputs[]>>;
}

/** Decided by the component and its inputs alone, so that it is the same whenever a call is made, and in which order. */
export type Play = (component: string, inputs: Inputs) => Outcome | Promise<Outcome>;

export function playOf(bodies: ReadonlyMap<string, Body>, { fails = {}, errors = {} }: Failing): Play {
  return (component, inputs) => {
    if (matches(fails[component], inputs)) return { kind: "fails" };
    if (matches(errors[component], inputs)) return { kind: "errors" };
    const value = bodies.get(component)?.(inputs);
    return value instanceof Promise ? value.then((settled: unknown) => ({ kind: "gives", value: settled })) : { kind: "gives", value };
  };
}

function matches(wanted: readonly Inputs[] | undefined, inputs: Inputs): boolean {
  return wanted?.some((some) => Object.entries(some).every(([name, value]) => canonical(inputs[name]) === canonical(value))) === true;
}

/** A call as it is compared: the component, and its inputs with the defaults of those that were not given. */
export interface Call {
  readonly component: Component;
  readonly inputs: Inputs;
  readonly text: string;
}

export function callOf(component: Component, inputs: Inputs): Call {
  return { component, inputs, text: callText(component.name, inputs, component.inputs) };
}

/** What a call gives: its value outputs as its body gave them, and a handle for each artifact. */
export function outputsOf({ component: { outputs }, text }: Call, value: unknown): unknown {
  const artifacts = outputs.filter(isArtifact).map(({ name }) => [name, handleOf(provenanceOf(text, name))] as const);
  if (artifacts.length === 0) return value;
  return { ...valueOutputs(outputs, value), ...Object.fromEntries(artifacts) };
}

/** The values by the outputs' names, as a launcher takes them apart. */
export function valueOutputs(outputs: readonly OutputDeclaration[], value: unknown): Readonly<Record<string, unknown>> {
  const values = outputs.filter((output) => !isArtifact(output));
  const isObject = value !== null && typeof value === "object" && !isHandle(value);
  if (values.length === 1 && values[0]!.name === "result") {
    const { type } = values[0]!;
    const isWhole = type.kind === "object" || type.kind === "record" || type.kind === "json";
    return { result: isObject && !isWhole ? ((value as { result?: unknown }).result ?? value) : value };
  }
  return Object.fromEntries(values.map(({ name }) => [name, isObject ? (value as Record<string, unknown>)[name] : undefined]));
}

export function isArtifact({ type }: { readonly type: { readonly kind: string } }): boolean {
  return type.kind === "artifact";
}
