import type { Json, ValueType } from "./types.js";
import type { NodeId, IterationId, PipelineId } from "./identifiers.js";
/**
 * What an argument, a condition or an option is made of: known now (`constant`) or known when the pipeline runs.
 * A value is valid in the block where it was made and in every block inside it; the lowering carries it inwards.
 */
export type Value = Constant | ParameterReference | OutputReference | ItemReference | IndexReference | KeyReference | CollectedReference | CarriedReference | MergedReference | OutcomeReference | MetadataReference | RunProperty | Member | ListValue | ObjectValue | Operation | Iteration | ElementReference;
interface Typed {
    readonly type: ValueType;
}
export interface Constant extends Typed {
    readonly kind: "constant";
    readonly value: Json;
    /** `null` was written: in an object it is a key whose value is null. Without it, null stands for `undefined`, and there is no such key. */
    readonly isNull?: true;
}
/** A parameter (or artifact input) of the pipeline whose body this is. */
export interface ParameterReference extends Typed {
    readonly kind: "parameter";
    readonly pipeline: PipelineId;
    readonly name: string;
    /** It may be absent: an optional input without a default. */
    readonly optional?: boolean;
}
/** An output (parameter or artifact) of a task, a result of a called pipeline, or what a sequential loop carried to its end. */
export interface OutputReference extends Typed {
    readonly kind: "output";
    readonly node: NodeId;
    readonly output: string;
    /** It may be absent: a variable of a loop that has no value before it. */
    readonly optional?: boolean;
}
/** The present item of an enclosing loop. */
export interface ItemReference extends Typed {
    readonly kind: "item";
    readonly loop: NodeId;
}
/** The present index (from 0) of an enclosing loop. A number. */
export interface IndexReference extends Typed {
    readonly kind: "index";
    readonly loop: NodeId;
}
/** Where an iteration of an enclosing loop puts an artifact that is collected: the lowering's own, no evaluator makes it. */
export interface KeyReference extends Typed {
    readonly kind: "key";
    readonly loop: NodeId;
    readonly name: string;
}
/** The values that `value`, made inside the loop's body, had in every iteration, in order. `type` is a list. */
export interface CollectedReference extends Typed {
    readonly kind: "collected";
    readonly loop: NodeId;
    /** What the loop goes over, where that is known: there are as many results. */
    readonly items?: Value;
    readonly value: Value;
}
/** A variable that a sequential loop carries along, as it is when an iteration begins. */
export interface CarriedReference extends Typed {
    readonly kind: "carried";
    readonly loop: NodeId;
    readonly name: string;
    /** It may be absent: it has no value before the loop, say. */
    readonly optional?: boolean;
}
/**
 * What a variable is behind an `if` or `try` that sets it: one of two values, of which the other may come from tasks that never ran. Only the
 * one that `condition` chooses is ever worked out.
 */
export interface MergedReference extends Typed {
    readonly kind: "merged";
    /** The branch or `try` behind which it is known. */
    readonly node: NodeId;
    /** As the author calls the variable. */
    readonly name: string;
    readonly condition: Value;
    readonly whenTrue: Value;
    readonly whenFalse: Value;
}
/** Whether the body of a `try` ended well. A boolean. */
export interface OutcomeReference extends Typed {
    readonly kind: "succeeded";
    readonly node: NodeId;
}
/** The metadata object of an artifact. `type` is `json`. */
export interface MetadataReference extends Typed {
    readonly kind: "metadata";
    readonly artifact: Value;
}
/** What `run.name`, `run.status` and so on say of the run. */
export interface RunProperty extends Typed {
    readonly kind: "run";
    readonly property: "name" | "uid" | "namespace" | "status" | "failures" | "createdAt" | "scheduledAt";
    /** It may be absent: what a cron says of the runs that it starts. */
    readonly optional?: boolean;
}
/** `object.name`, where `object` is an object, a record or json. Absent keys give null. */
export interface Member extends Typed {
    readonly kind: "member";
    readonly object: Value;
    readonly name: string;
    /** Its author has asked for it: it is there although it need not be. */
    readonly certain?: boolean;
}
export interface ListValue extends Typed {
    readonly kind: "list";
    readonly elements: readonly Value[];
}
export interface ObjectValue extends Typed {
    readonly kind: "object";
    readonly fields: Readonly<Record<string, Value>>;
}
/**
 * Operators have JavaScript's meaning on operands whose types the evaluator has already checked:
 * comparisons have operands of one type, `add` … `power` numbers, `and`/`or`/`not` and a condition booleans.
 * `concatenate` turns each operand into text as a template literal does.
 */
export type Operator = "add" | "subtract" | "multiply" | "divide" | "remainder" | "power" | "negate" | "concatenate" | "equal" | "notEqual" | "less" | "lessOrEqual" | "greater" | "greaterOrEqual" | "and" | "or" | "not"
/** condition, then, otherwise */
 | "conditional"
/** `a ?? b` */
 | "coalesce"
/** of a string or a list */
 | "length"
/** string.includes(part), list.includes(element) */
 | "includes" | "startsWith" | "endsWith" | "split" | "join" | "trim" | "toUpperCase" | "toLowerCase" | "replaceAll"
/** subject (string or list), start, end? — negative numbers count from the end */
 | "slice"
/** list or string, index; negative counts from the end (`.at`) */
 | "at"
/** list, index (`xs[i]`) or json object, key */
 | "element" | "parseJson" | "stringifyJson" | "toNumber" | "toText" | "toBoolean"
/** any number of numbers */
 | "minimum" | "maximum"
/** one list of numbers, then any number of numbers that guard against an empty list */
 | "minimumOf" | "maximumOf" | "floor" | "ceiling" | "round" | "absolute"
/** number, count of digits (a constant) */
 | "toFixed"
/** list: the lists in it made one (`.flat()`) */
 | "flatten"
/** lists joined (`[...a, ...b]`, `a.concat(b)`) */
 | "concatenateLists"
/** list, its elements the other way round */
 | "reverse"
/** a list of pairs of a text and a value: `Object.fromEntries` */
 | "fromPairs"
/** objects joined, later wins (`{...a, ...b}`) */
 | "mergeObjects"
/** 0, 1, … n-1 of a number */
 | "range"
/** Object.keys / Object.values of an object */
 | "keys" | "values";
export interface Operation extends Typed {
    readonly kind: "operation";
    readonly operator: Operator;
    readonly operands: readonly Value[];
}
/** A pure callback over a list: `xs.filter(x => …)`. In `body` the element, index and accumulator are ElementReferences. */
export interface Iteration extends Typed {
    readonly kind: "iteration";
    readonly operator: "map" | "filter" | "some" | "every" | "find" | "findIndex" | "reduce" | "flatMap" | "sort";
    readonly id: IterationId;
    readonly list: Value;
    readonly body: Value;
    /** Only for reduce. */
    readonly initial?: Value;
    /** Only for sort, by `body`: a number or a text. Equal ones stay in their order. */
    readonly descending?: boolean;
    /** Of `find`: it is known here that there is one. */
    readonly certain?: true;
}
export interface ElementReference extends Typed {
    readonly kind: "element";
    readonly iteration: IterationId;
    readonly role: "element" | "index" | "accumulator";
}
export {};
