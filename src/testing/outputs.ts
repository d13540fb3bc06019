// What a stand-in gave, as what the pod of its component would leave behind.
import { createHash } from "node:crypto";
import { closest } from "../diagnostics/suggest.ts";
import type { Component, OutputDeclaration } from "../graph/graph.ts";
import type { Json } from "../graph/types.ts";
import { isObject, problemOf, shown } from "./check-value.ts";
import { completed, type SimulatedArtifact } from "./artifacts.ts";
import { SimulationError } from "./failure.ts";
import { isArtifact } from "./stand-ins.ts";
import { absentText, encode, guard } from "./texts.ts";

export interface Given {
  /** By name, as the test sees them. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly artifacts: ReadonlyMap<string, SimulatedArtifact>;
  /** As texts, with the hidden ones. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Throws where the component cannot give this. `path` is that of the task. */
export function givenOutputs(component: Component, given: unknown, path: string, inputs: string): Given {
  const { name, outputs, implementation } = component;
  const named = byName(component, given);
  const values: Record<string, unknown> = {};
  const parameters: Record<string, string> = {};
  const artifacts = new Map<string, SimulatedArtifact>();
  for (const output of outputs) {
    const value = named[output.name];
    if (isArtifact(output)) {
      if (value !== undefined && !isObject(value))
        throw wrong(component, `\`${output.name}\` is an artifact, an object, and was ${shown(value)}`);
      const artifact = completed(value, output.name, `/artifacts/${path}/${output.name}`);
      values[output.name] = artifact;
      artifacts.set(output.name, artifact);
      const digest = createHash("sha256").update(JSON.stringify([name, inputs, output.name, value ?? {}]));
      const facts = { digest: `sha256:${digest.digest("hex")}`, metadata: artifact.metadata };
      if (output.metadata) parameters[`${output.name}-metadata`] = guard(JSON.stringify(facts));
    } else if (value === undefined || (value === null && output.optional)) {
      if (!output.optional)
        throw wrong(component, `it gives \`${output.name}\`, and the stand-in gave ${outputs.length === 1 ? shown(given) : "none"}`);
      parameters[output.name] = absentText;
    } else {
      const problem = problemOf(value, output.type);
      if (problem !== undefined) throw wrong(component, `\`${output.name}\` ${problem}`);
      values[output.name] = value;
      const text = encode(value as Json, output.type);
      parameters[output.name] = implementation.kind === "script" ? guard(text) : text;
    }
  }
  return { values, artifacts, parameters };
}

/** The outputs by name: a component that gives one value gives that value itself. */
function byName(component: Component, given: unknown): Readonly<Record<string, unknown>> {
  const { outputs, implementation } = component;
  const values = outputs.filter((output) => !isArtifact(output));
  const [only] = values;
  if (outputs.length === 0) return {};
  if (only !== undefined && values.length === 1 && (only.name === "result" || implementation.kind === "suspend")) {
    if (isWhole(only, outputs.length > 1)) return { [only.name]: given };
    if (!isObject(given)) return { [only.name]: given };
  }
  if (outputs.length === 1 && isArtifact(outputs[0]!) && isObject(given) && given[outputs[0]!.name] === undefined) {
    return { [outputs[0]!.name]: given };
  }
  if (given === undefined || given === null) return {};
  if (!isObject(given)) throw wrong(component, `it gives ${listOf(outputs)}, and the stand-in gave ${shown(given)}`);
  const names = outputs.map(({ name }) => name);
  const unknown = Object.keys(given).find((key) => !names.includes(key));
  if (unknown !== undefined) {
    const near = closest(unknown, names);
    throw wrong(
      component,
      `it has no output \`${unknown}\`: ${near === undefined ? `it gives ${listOf(outputs)}` : `did you mean \`${near}\`?`}`,
    );
  }
  return given;
}

/** An object that is the one value, not an object with the value in it. */
function isWhole({ type }: OutputDeclaration, hasArtifacts: boolean): boolean {
  return !hasArtifacts && (type.kind === "object" || type.kind === "record" || type.kind === "json");
}

function listOf(outputs: readonly OutputDeclaration[]): string {
  return outputs.map(({ name }) => `\`${name}\``).join(", ");
}

function wrong({ name, implementation }: Component, problem: string): SimulationError {
  const real = implementation.kind === "script" ? " In a cluster its container would end with exit code 1 here; `fail(…)` tests that." : "";
  return new SimulationError(
    "outputs",
    `The stand-in of \`${name}\`: ${problem.replace(/\?$/, "")}${problem.endsWith("?") ? "?" : "."}${real}`,
  );
}
