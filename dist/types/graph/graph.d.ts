import type { ComponentId, NodeId, PipelineId } from "./identifiers.js";
import type { PipelineOptions, ScheduleOptions, TaskOptions } from "./options.js";
import type { Json, Place, ValueType } from "./types.js";
import type { Value } from "./values.js";
/** The one intermediate form. Plain data: it knows neither TypeScript nor Argo, and every consumer may read it. */
export interface Graph {
    readonly pipelines: readonly Pipeline[];
    readonly schedules: readonly Schedule[];
    readonly components: ReadonlyMap<ComponentId, Component>;
}
export interface Pipeline {
    readonly id: PipelineId;
    /** Lowercase kebab-case, a valid Kubernetes name: `ml-training`. */
    readonly name: string;
    /** As the author wrote it, where that differs from `name`. */
    readonly displayName?: string;
    readonly description?: string;
    readonly place: Place;
    /** False for a pipeline that is only called by others and not exported from a file that was asked for. */
    readonly exported: boolean;
    /** Parameters and artifacts, in the order written. */
    readonly inputs: readonly InputDeclaration[];
    readonly body: Block;
    /** What `return { accuracy }` gives; a single returned value is named `result`. */
    readonly results: readonly Result[];
    /** What runs when the run is over, however it ended: `finally` around the whole body that asks how. */
    readonly atExit?: Block;
    readonly options: PipelineOptions;
    /** The pipeline's own task options, already merged into every task; here so that the lowering may say them once. */
    readonly taskDefaults: TaskOptions;
}
export interface Result {
    readonly name: string;
    readonly value: Value;
    /** It says whether another result is there, an artifact: nobody could ask for a file. */
    readonly flag?: boolean;
    /** Where it is returned. */
    readonly place?: Place;
}
/** A `cron(...)`. */
export interface Schedule {
    readonly pipeline: PipelineId;
    readonly options: ScheduleOptions;
    /** Only those given; the pipeline's defaults hold for the rest. */
    readonly arguments: Readonly<Record<string, Json>>;
    readonly description?: string;
    readonly place: Place;
}
export interface InputDeclaration {
    readonly name: string;
    readonly type: ValueType;
    /** May be left out. Without a default it is then absent. */
    readonly optional: boolean;
    readonly default?: Json;
    readonly description?: string;
    /** Numbers and booleans are taken as well, and arrive as texts: an input of a raw template. */
    readonly anyScalar?: boolean;
    /** For artifacts: the component reads metadata, so the lowering hands it over as a hidden parameter. */
    readonly metadata?: boolean;
}
export interface OutputDeclaration {
    readonly name: string;
    readonly type: ValueType;
    /** It may be absent. */
    readonly optional?: boolean;
    readonly description?: string;
    /** For artifacts: the component writes metadata (and a digest) as a hidden output parameter. */
    readonly metadata?: boolean;
}
export interface Component {
    readonly id: ComponentId;
    /** As the author spelled it: `loadData`. */
    readonly name: string;
    readonly description?: string;
    readonly place: Place;
    readonly inputs: readonly InputDeclaration[];
    readonly outputs: readonly OutputDeclaration[];
    readonly implementation: Implementation;
}
export type Implementation = ScriptImplementation | ContainerImplementation | HttpImplementation | ResourceImplementation | SuspendImplementation | RawTemplateImplementation | TemplateReferenceImplementation;
/** Code that runs in an interpreter. It reads its parameters from one JSON file and writes each output to a file of its own. */
export interface ScriptImplementation {
    readonly kind: "script";
    readonly language: "python" | "typescript";
    readonly image: Value;
    /** The interpreter: ["python3"]. */
    readonly command: readonly string[];
    readonly source: string;
    /** Directories that must exist, environment that the launcher needs; usually empty. */
    readonly environment: Readonly<Record<string, string>>;
}
/** In `image`, `command`, `args` and `env`, the component's own inputs are ParameterReferences whose `pipeline` is the component's id. */
export interface ContainerImplementation {
    readonly kind: "container";
    readonly image: Value;
    readonly command: readonly ContainerText[];
    /** A group disappears as a whole when the optional input it is bound to is absent. */
    readonly args: readonly ContainerArgument[];
    readonly env: Readonly<Record<string, Value>>;
    readonly workingDirectory?: Value;
}
export interface ContainerArgument {
    readonly values: readonly ContainerText[];
    /** The optional input without which these values are left out. */
    readonly onlyWith?: string;
}
/** A text, the path of an input or output artifact, or the file an output parameter is read from. */
export type ContainerText = Value | {
    readonly kind: "path";
    readonly of: "input" | "output";
    readonly name: string;
    readonly suffix?: string;
    readonly prefix?: string;
};
export interface HttpImplementation {
    readonly kind: "http";
    readonly url: Value;
    readonly method: string;
    readonly headers: Readonly<Record<string, Value | {
        readonly kind: "secret";
        readonly name: string;
        readonly key: string;
    }>>;
    readonly body?: Value;
    readonly timeoutSeconds?: number;
    /** An expr-lang expression over `response`. */
    readonly successCondition?: string;
    readonly insecureSkipVerify?: boolean;
}
export interface ResourceImplementation {
    readonly kind: "resource";
    readonly action: "get" | "create" | "apply" | "delete" | "replace" | "patch";
    /** The object; Values inside are run-time texts. */
    readonly manifest: Value;
    readonly mergeStrategy?: "strategic" | "merge" | "json";
    readonly setOwnerReference?: boolean;
    readonly successCondition?: string;
    readonly failureCondition?: string;
    readonly flags?: readonly string[];
    /** Output name to JSON path or jq filter. */
    readonly outputs: Readonly<Record<string, {
        readonly jsonPath: string;
    } | {
        readonly jqFilter: string;
    }>>;
}
export interface SuspendImplementation {
    readonly kind: "suspend";
    readonly duration?: Value;
}
/** `template({...})`: an Argo template as the author wrote it. */
export interface RawTemplateImplementation {
    readonly kind: "template";
    readonly template: {
        readonly [key: string]: Json;
    };
}
export interface TemplateReferenceImplementation {
    readonly kind: "template-reference";
    readonly name: string;
    readonly template: string;
    readonly clusterScope: boolean;
}
/** Nodes in the order of the source. Data and `after` order them; nothing else does. */
export interface Block {
    readonly nodes: readonly Node[];
}
/** The blocks that a node holds, in the order of the source. */
export declare function blocksOf(node: Node): readonly Block[];
export type Node = Task | PipelineCall | Branch | Loop | Repeat | Try | Throw;
interface NodeBase {
    readonly id: NodeId;
    /** What it is called by its author, in the author's spelling: a variable, a component, `{ name }`. Not yet unique. */
    readonly name: string;
    /** Nodes of the same or an enclosing block that must have ended well (or been skipped) before this one starts, beside those whose values it uses. */
    readonly after: readonly NodeId[];
    readonly place: Place;
}
export interface Task extends NodeBase {
    readonly kind: "task";
    readonly component: ComponentId;
    /** By input name; an optional input that is not given is not here. */
    readonly arguments: Readonly<Record<string, Value>>;
    /** Complete: call, component, pipeline and configuration merged. */
    readonly options: TaskOptions;
}
/** A call of another pipeline: a nested template. */
export interface PipelineCall extends NodeBase {
    readonly kind: "call";
    readonly pipeline: PipelineId;
    readonly arguments: Readonly<Record<string, Value>>;
    readonly options: TaskOptions;
}
/** `if`. An `else if` is a Branch alone in `otherwise`. */
export interface Branch extends NodeBase {
    readonly kind: "branch";
    readonly condition: Value;
    readonly then: Block;
    readonly otherwise: Block;
    /** What the other side is called, if it is more than `else`: what follows an early `return` is the `rest`. */
    readonly otherwiseName?: string;
}
/**
 * Iterations one after the other, each with the variables that the one before left: `for` with `await` or with a variable that is carried along,
 * `while`, `do`. What they were at the end are its outputs.
 */
export interface Repeat extends NodeBase {
    readonly kind: "repeat";
    /** A list that is gone through in order; without one, conditions alone end the loop. */
    readonly items?: Value;
    /** What the author calls the item. */
    readonly itemName: string;
    readonly carried: readonly CarriedVariable[];
    /** Asked before each iteration, over what is carried: a boolean. */
    readonly before?: Value;
    /** Asked behind each iteration, over what it made: a boolean. Without it there is another one. */
    readonly again?: Value;
    readonly body: Block;
}
export interface CarriedVariable {
    readonly name: string;
    readonly type: ValueType;
    readonly optional?: boolean;
    readonly initial: Value;
    /** What an iteration leaves, in terms of its body. */
    readonly next: Value;
}
/** `try`. One with both `catch` and `finally` is two, one in the other. */
export interface Try extends NodeBase {
    readonly kind: "try";
    readonly body: Block;
    /** Runs when the body failed, and then the failure counts no longer; or runs in any case, and the failure stays. */
    readonly handles: "failure" | "every-end";
    readonly handler: Block;
    /** The handler uses what tasks of the body gave, whose failure does not hide what was before it: all nodes of the body are tasks and calls. */
    readonly inline?: boolean;
}
/** `throw`: what waits for it does not run, and the run (or the `try` around it) fails. */
export interface Throw extends NodeBase {
    readonly kind: "throw";
    /** A string. */
    readonly message: Value;
}
/** Independent iterations of a block. */
export interface Loop extends NodeBase {
    readonly kind: "loop";
    /** A list: a constant, or known when the pipeline runs. */
    readonly items: Value;
    /** What the author calls the item: `config`. */
    readonly itemName: string;
    readonly body: Block;
    /** At most so many iterations at the same time. */
    readonly concurrency?: Value;
}
export {};
