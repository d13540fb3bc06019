import type { InputDeclaration, OutputDeclaration } from "../../graph/graph.ts";

export interface LauncherInput {
  /** What the function is called in the script. */
  readonly function: string;
  /** What its author calls it, for messages. */
  readonly component: string;
  readonly inputs: readonly InputDeclaration[];
  readonly outputs: readonly OutputDeclaration[];
  /** The author's code: helpers that it never mentions are left out. */
  readonly code: string;
}

const identifier = /^[A-Za-z_$][\w$]*$/;

/** A key as one writes it in an object: quoted only where it must be. */
export function key(name: string): string {
  return identifier.test(name) ? name : JSON.stringify(name);
}

/** `object.name`, or `object?.name` of what may be nothing. */
export function member(object: string, name: string, isOptional = false): string {
  const dot = isOptional ? "?." : "";
  return identifier.test(name) ? `${object}${dot || "."}${name}` : `${object}${dot}[${JSON.stringify(name)}]`;
}
