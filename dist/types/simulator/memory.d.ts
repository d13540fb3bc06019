import type { DagPlan } from "./dag-plan.js";
import type { DagProgress } from "./dag-progress.js";
import type { Fingerprint } from "./fingerprint.js";
import type { Arguments, Call, Template } from "./objects.js";
import type { Node, Pod } from "./node.js";
/** A node's template with everything filled in, and what it was made from. */
export interface Prepared {
    readonly source: Template;
    readonly given: Arguments | undefined;
    readonly givenText: string;
    readonly fingerprint: Fingerprint;
    readonly values: string;
    readonly template: Template;
}
export interface Calls {
    readonly calls: readonly Call[];
    /** How many of them, from the first one on, have been looked at. */
    started: number;
    /** Of those, the ones to look at in the next pass, by their index. */
    readonly awake: Set<number>;
    /** How many have ended for good. */
    over: number;
}
export interface RememberedCalls extends Calls {
    readonly task: Call;
    readonly fingerprint: Fingerprint;
    readonly values: string;
}
export interface GroupCalls {
    readonly calls: readonly Call[];
    /** By the node's name: those that have one. */
    readonly started: Map<string, Call>;
    /** Indexes of those to look at, in order. */
    open: number[];
    /** Of those that rested, the ones in which something has changed. */
    readonly awake: Set<number>;
    /** How many have ended for good. */
    over: number;
    /** They are the same in the next pass. */
    readonly isKept: boolean;
}
export interface RememberedGroup extends GroupCalls {
    readonly source: readonly Call[];
    readonly fingerprint: Fingerprint;
    readonly values: string;
}
/** How far the groups of one steps template are. */
export interface StepsProgress {
    /** The number of groups, from the first one on, that would end again as they did. */
    settled: number;
}
export interface Memory {
    /** Grows with everything that happens, so that a part of a pass in which it stays the same was a quiet one. */
    activity: number;
    /** The global names' values in the last pass, and how often they have changed. */
    globals: ReadonlyMap<string, string>;
    globalsVersion: number;
    /** The names `workflow.creationTimestamp.…`. */
    readonly creation: Map<string, string>;
    /** The text of the specification without its templates, filled in. */
    specText: string;
    /** By node, which of them all it was to come. */
    readonly ordinals: Map<string, number>;
    /** Nodes that were stored since the last events. */
    readonly changed: Set<string>;
    /** Pending and running nodes by what they are part of. */
    readonly active: Map<string, Set<string>>;
    /** How many nodes have failed, by what they are part of; those of hooks and groups do not count. */
    readonly unsuccessful: Map<string, number>;
    readonly failed: Set<string>;
    readonly daemons: Set<string>;
    /** All nodes of a DAG or of steps, as they came. */
    readonly members: Map<string, string[]>;
    /** Nodes that would do nothing if they were looked at before something inside of them changes. */
    readonly resting: Set<string>;
    /** Of an attempt and of a hook: the node to which it belongs. */
    readonly belongsTo: Map<string, string>;
    /** Pods that were started or ended since the last pass. */
    readonly stirred: Set<Pod>;
    readonly dags: Map<string, DagProgress>;
    readonly steps: Map<string, StepsProgress & {
        readonly template: Template;
    }>;
    readonly plans: WeakMap<Template, DagPlan>;
    /** By node: its template with everything filled in. */
    readonly prepared: Map<string, Prepared>;
    /** Templates by name, for each list of them. */
    readonly templates: WeakMap<readonly Template[], ReadonlyMap<string, Template>>;
    readonly merged: WeakMap<Template, {
        readonly defaults: Template;
        readonly template: Template;
    }>;
    /** Names of the calls whose output `result` a template mentions. */
    readonly mentionedResults: WeakMap<Template, ReadonlySet<string>>;
    /** The outputs of loops that are done. */
    readonly loopOutputs: Map<string, ReadonlyMap<string, string>>;
    /** By node: a task's calls. */
    readonly calls: Map<string, RememberedCalls>;
    /** By node: the steps of a group. */
    readonly groups: Map<string, RememberedGroup>;
    /** Iterations that rest, and where to note that something in them has changed. */
    readonly iterations: Map<string, {
        readonly index: number;
        readonly awake: Set<number>;
    }>;
    /** There is a node that nothing leads to, so that a DAG cannot be judged by its nodes alone. */
    detached: boolean;
}
export declare function newMemory(): Memory;
/** Keeps the lists in step with a node that was stored. */
export declare function recordNode(memory: Memory, before: Node | undefined, node: Node): void;
/** Nodes in the order in which they came. */
export declare function inOrder(memory: Memory, ids: Iterable<string>): readonly string[];
