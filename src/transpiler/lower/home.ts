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
      return position.lowering.loopScopes.get(reference.loop) ?? unplaced(reference.loop);
    case "metadata":
      return homeOf(reference.artifact, position);
    case "member":
      return homeOf(reference.object, position);
    default:
      throw new Error(`a ${reference.kind} has no place of its own`);
  }
}

export function placementOf(node: string, position: Located): Placement {
  return position.lowering.placements.get(node) ?? unplaced(node);
}

function unplaced(node: string): never {
  throw new Error(`the graph refers to ${node} before it is placed`);
}
