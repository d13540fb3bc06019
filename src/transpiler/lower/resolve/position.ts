import type { Place } from "../../../graph/types.ts";
import type { Member, Operation, Value } from "../../../graph/values.ts";
import { accessTo, type Access, type Reference } from "../expression/access.ts";
import { printValue, type Site } from "../expression/argument.ts";
import type { KeySite } from "../gathered-keys.ts";
import type { Lowering } from "../lowering.ts";
import type { Guard, Scope, ScopePort, TaskBuilder } from "../scope.ts";

/** What those who find a value need of each other: each of them may come upon any other value. */
export interface Resolver {
  /** A value wherever it is made. */
  access(reference: Reference | Member | Operation, position: Position): Access;
  /** One that is made in the same DAG. */
  accessHere(reference: Reference | Member | Operation, position: Position): Access;
  siteAt(position: Position): Site;
  addOutput(scope: Scope, value: Value, wish: string | undefined, reading: Reading): ScopePort;
}

export interface Reading {
  readonly lowering: Lowering;
  readonly place: Place;
  readonly resolver: Resolver;
}

/** Where a reference is written: in an argument or condition of a task, or in an output of the template. */
export interface Position extends Reading {
  readonly scope: Scope;
  /** Gets the dependencies. Outputs of a template have none. */
  readonly task: TaskBuilder | undefined;
  /** What holds where the value is worked out. */
  readonly assumed?: readonly Guard[];
  /** A task that has ended well there. */
  readonly ran?: TaskBuilder;
}

export function keySiteAt(position: Position): KeySite {
  const site = position.resolver.siteAt(position);
  return { ...position, access: (value) => accessTo(value, site.lookup), print: (value) => printValue(value, site) };
}
