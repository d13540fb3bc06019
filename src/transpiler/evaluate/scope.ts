import type { Scope } from "./things.ts";

export function openScope(parent: Scope | undefined): Scope {
  return { parent, bindings: new Map() };
}

/** A scope of its own with the same values: each iteration of a `for` has its own variables, which functions made in it keep. */
export function copyScope({ parent, bindings }: Scope): Scope {
  return {
    parent,
    bindings: new Map([...bindings].map(([name, binding]) => [name, typeof binding === "function" ? binding : { ...binding }])),
  };
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
