// What a test gives in place of components, checked and found.
import { closest } from "../diagnostics/suggest.ts";
import type { Component, Graph, OutputDeclaration } from "../graph/graph.ts";
import type { ValueType } from "../graph/types.ts";
import { definitionOf, real } from "./answers.ts";
import { SimulationError } from "./failure.ts";
import type { TaskCall } from "./stand-in-types.ts";

export type Implementation = (inputs: Readonly<Record<string, unknown>>, task: TaskCall) => unknown;

/** By the component's id. */
export type Implementations = ReadonlyMap<string, Implementation>;

/** Every name has to be that of a component of the file; two of one name are told apart by `file.ts#name`. */
export function implementationsOf(given: Readonly<Record<string, unknown>>, { components }: Graph): Implementations {
  const all = [...components.values()];
  const found = new Map<string, Implementation>();
  for (const [name, standIn] of Object.entries(given)) {
    const meant = all.filter((component) => component.id === name || component.name === name);
    if (meant.length === 0) throw unknown(name, all);
    if (meant.length > 1) {
      const ids = meant.map(({ id }) => `\`${JSON.stringify(id)}\``).join(" or ");
      throw new SimulationError(
        "options",
        `\`components\`: there are ${String(meant.length)} components called \`${name}\`. Write ${ids}.`,
      );
    }
    found.set(meant[0]!.id, implementationOf(standIn));
  }
  return found;
}

function implementationOf(standIn: unknown): Implementation {
  if (definitionOf(standIn) !== undefined) return real(standIn as Parameters<typeof real>[0]) as Implementation;
  return typeof standIn === "function" ? (standIn as Implementation) : () => standIn;
}

function unknown(name: string, all: readonly Component[]): SimulationError {
  const names = all.map((component) => component.name);
  const near = closest(name, names);
  const known = near === undefined ? `There are ${names.map((one) => `\`${one}\``).join(", ")}.` : `Did you mean \`${near}\`?`;
  return new SimulationError(
    "options",
    `\`components\`: no task runs a component called \`${name}\`. ${names.length === 0 ? "" : known}`.trim(),
  );
}

/** The error for a component that was reached, with something to write in its place. */
export function missing(component: Component, place: string): SimulationError {
  const { name, implementation } = component;
  const what = implementation.kind === "suspend" ? "waits for a person" : "has no stand-in";
  return new SimulationError(
    "stand-in",
    `\`${name}\` (${place}) ${what}, and was reached. Say what it gives: \`components: { ${name}: ${example(component)} }\`.${
      implementation.kind === "script" && implementation.language === "typescript" && !component.outputs.some(isArtifact)
        ? ` Its own body runs with \`${name}: real(${name})\`.`
        : ""
    }`,
  );
}

function example({ inputs, outputs, implementation }: Component): string {
  if (implementation.kind === "http") return '() => "the body"';
  if (implementation.kind === "suspend" && outputs.length === 1 && outputs[0]!.name === "choice") {
    return `() => ${exampleOf(outputs[0]!.type)}`;
  }
  const names = inputs.map(({ name }) => name);
  const taken = names.length === 0 ? "()" : `({ ${names.join(", ")} })`;
  return `${taken} => ${exampleOutputs(outputs)}`;
}

function exampleOutputs(outputs: readonly OutputDeclaration[]): string {
  if (outputs.length === 0) return "{}";
  if (outputs.length === 1 && outputs[0]!.name === "result") return exampleOf(outputs[0]!.type);
  return `({ ${outputs.map(({ name, type }) => `${name}: ${exampleOf(type)}`).join(", ")} })`;
}

function exampleOf(type: ValueType): string {
  switch (type.kind) {
    case "string":
      return JSON.stringify(type.literals?.[0] ?? "text");
    case "number":
      return "1";
    case "boolean":
      return "true";
    case "list":
      return "[]";
    case "null":
      return "null";
    default:
      return "{}";
  }
}

export function isArtifact({ type }: { readonly type: ValueType }): boolean {
  return type.kind === "artifact";
}
