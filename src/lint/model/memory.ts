import type { ClockChange } from "../../argo/clock-changes.ts";
import type { Definitions, SchemaProblem } from "../../argo/schema-check.ts";
import { readDefinitions } from "../../argo/validate.ts";
import type { ArgoVersion } from "../../argo/version.ts";

/**
 * What the parts of one run have worked out and need again. Of an object each part remembers what only it knows the type of:
 * this module knows none of them, for all of them know it.
 */
export interface LintMemory {
  readonly definitions: Map<ArgoVersion, Definitions>;
  /** By time zone: hundreds of dates have to be put into words to find them. */
  readonly clockChanges: Map<string, readonly ClockChange[]>;
  /** What depends on no object: the functions of expressions. The key stands for one type: each is used in one place. */
  readonly shared: Map<string, unknown>;
  /** What a `when` comes to, by its text with the values in it: many rules and many objects try the same ones. */
  readonly decisions: Map<string, unknown>;
  readonly schemaProblems: WeakMap<object, readonly SchemaProblem[]>;
  readonly expressionFaults: WeakMap<object, unknown>;
  readonly flows: WeakMap<object, unknown>;
  readonly fieldTables: WeakMap<object, unknown>;
  readonly decoded: WeakMap<object, unknown>;
  readonly decodedLoosely: WeakMap<object, unknown>;
}

export function createLintMemory(): LintMemory {
  return {
    definitions: new Map(),
    clockChanges: new Map(),
    shared: new Map(),
    decisions: new Map(),
    schemaProblems: new WeakMap(),
    expressionFaults: new WeakMap(),
    flows: new WeakMap(),
    fieldTables: new WeakMap(),
    decoded: new WeakMap(),
    decodedLoosely: new WeakMap(),
  };
}

/** Works something out once for a key. */
export function recalled<T>(known: Map<string, unknown> | undefined, key: string, workOut: () => T): T {
  if (known === undefined) return workOut();
  const before = known.get(key) as T | undefined;
  if (before !== undefined) return before;
  const value = workOut();
  known.set(key, value);
  return value;
}

/** The schemas of the version by name, which take a millisecond or two to read. */
export function definitionsOf(memory: LintMemory, version: ArgoVersion): Definitions {
  const definitions = memory.definitions.get(version) ?? readDefinitions(version);
  memory.definitions.set(version, definitions);
  return definitions;
}
