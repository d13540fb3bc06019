import type { Place } from "../../graph/types.ts";
import type { Thing } from "./things.ts";

export interface Binding {
  value: Thing;
  readonly constant: boolean;
  /** The run-time region (branch, loop body, pipeline) it was declared in. */
  readonly region: number;
  readonly place: Place;
}

/** Names and what they stand for, as TypeScript's block scopes have them. A name may be worked out on its first use. */
export interface Scope {
  readonly parent: Scope | undefined;
  readonly bindings: Map<string, Binding | (() => Thing)>;
}

export function openScope(parent: Scope | undefined): Scope {
  return { parent, bindings: new Map() };
}

/** The scope that declares `name`, innermost first. */
export function declaringScope(scope: Scope, name: string): Scope | undefined {
  for (let current: Scope | undefined = scope; current; current = current.parent) if (current.bindings.has(name)) return current;
  return undefined;
}

/** Every name in sight: for suggestions. */
export function visibleNames(scope: Scope): string[] {
  const names: string[] = [];
  for (let current: Scope | undefined = scope; current; current = current.parent) names.push(...current.bindings.keys());
  return names;
}
