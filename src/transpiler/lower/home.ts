import { partsOf } from "../../graph/value-parts.ts";
import type { Value } from "../../graph/values.ts";
import type { Lowering } from "./lowering.ts";
import type { Placement, Scope } from "./scope.ts";

/** Somewhere in a manifest. */
export interface Located {
  readonly lowering: Lowering;
  readonly scope: Scope;
}

/** The DAG in which a reference is a variable. */
export function homeOf(reference: Value, position: Located): Scope {
  switch (reference.kind) {
    case "parameter": {
      let scope = position.scope;
      while (scope.parent) scope = scope.parent.scope;
      return scope;
    }
    case "output":
      return placementOf(reference.node, position).scope;
    case "collected":
      return placementOf(reference.loop, position).scope;
    case "merged":
    case "succeeded":
      return placementOf(reference.node, position).scope;
    case "carried":
    case "item":
    case "index":
    case "key":
      return position.lowering.loopScopes.get(reference.loop) ?? unplaced(reference.loop);
    case "metadata":
      return homeOf(reference.artifact, position);
    case "member":
      return homeOf(reference.object, position);
    case "operation":
      return innermost(reference.operands, position);
    default:
      throw new Error(`a ${reference.kind} has no place of its own`);
  }
}

/** Where all that an element of a list is found by is in sight: as far out as that may be. */
function innermost(operands: readonly Value[], position: Located): Scope {
  const homes = new Set(operands.flatMap((operand) => referencesIn(operand)).map((reference) => homeOf(reference, position)));
  let scope: Scope | undefined = position.scope;
  // What stands further in is seen from here.
  const around = new Set<Scope>();
  for (; scope; scope = scope.parent?.scope) around.add(scope);
  if (homes.size === 0 || [...homes].some((home) => !around.has(home))) return position.scope;
  return [...around].find((home) => homes.has(home))!;
}

function referencesIn(value: Value): readonly Value[] {
  switch (value.kind) {
    case "constant":
    case "run":
    case "element":
      return [];
    case "operation":
    case "list":
    case "object":
    case "iteration":
      return partsOf(value).flatMap(referencesIn);
    case "member":
      return referencesIn(value.object);
    case "metadata":
      return referencesIn(value.artifact);
    default:
      return [value];
  }
}

export function placementOf(node: string, position: Located): Placement {
  return position.lowering.placements.get(node) ?? unplaced(node);
}

function unplaced(node: string): never {
  throw new Error(`the graph refers to ${node} before it is placed`);
}
