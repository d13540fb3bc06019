import type { ClockChange } from "../../argo/clock-changes.js";
import type { Definitions, SchemaProblem } from "../../argo/schema-check.js";
import type { ArgoVersion } from "../../argo/version.js";
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
export declare function createLintMemory(): LintMemory;
/** Works something out once for a key. */
export declare function recalled<T>(known: Map<string, unknown> | undefined, key: string, workOut: () => T): T;
/** The schemas of the version by name, which take a millisecond or two to read. */
export declare function definitionsOf(memory: LintMemory, version: ArgoVersion): Definitions;
