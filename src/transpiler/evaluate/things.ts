import type { Node } from "../../graph/graph.ts";
import type { ComponentId, NodeId, PipelineId } from "../../graph/identifiers.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { ts } from "../compiler-api.ts";
import type { SourceModule } from "../project/project.ts";
import type { EvaluatedMarker, EvaluatedPrimitive, EvaluatedRuntime } from "./evaluated.ts";

/** Everything an expression can be worth while a file is read. */
export type Thing =
  | EvaluatedPrimitive
  | EvaluatedRuntime
  | EvaluatedMarker
  | ObjectThing
  | ListThing
  | FunctionThing
  | ComponentThing
  | PipelineThing
  | CronThing
  | BuiltinThing
  | CollectedThing
  | PromiseThing
  | EitherThing
  | SpreadThing
  | PerhapsThing
  | LostThing
  | UnknownThing;

/** Something that can be set: a variable, a property of an object. */
export interface Cell {
  value: Thing;
  /** The run-time region (branch, loop body, pipeline) it was made in. */
  readonly region: number;
  /** Of an object or a list: others may look at it from everywhere, so that it is always one thing. */
  readonly part?: "field" | "contents";
  /** The fields or elements that it belongs to. */
  readonly owner?: unknown;
}

export interface Binding extends Cell {
  readonly constant: boolean;
  readonly place: Place;
}

/** A name of the block that is declared further down: it shadows outer ones already, and has no value yet. */
export interface Undeclared {
  readonly declaredAt: Place;
}

/** Names and what they stand for, as TypeScript's block scopes have them. A name may be worked out on its first use. */
export interface Scope {
  readonly parent: Scope | undefined;
  readonly bindings: Map<string, Binding | Undeclared | ((use?: Place) => Thing)>;
}

export interface ObjectThing {
  readonly kind: "object";
  readonly fields: Map<string, { readonly value: Thing; readonly key: Place }>;
  readonly place: Place;
  /** The task, call or loop whose outputs these are: what `await` and `after` wait for. */
  readonly task?: NodeId;
  /** It is there where this holds, else `undefined`. */
  readonly given?: Value;
  /** For messages: "the outputs of `train`". */
  readonly what?: string;
  readonly region?: number;
  readonly settable?: Settable;
}

export interface ListThing {
  readonly kind: "list";
  readonly elements: Thing[];
  readonly place: Place;
  /** Where it was made: a list may only be changed where that is certain to happen. */
  readonly region?: number;
  readonly settable?: Settable;
}

/** It is what a variable holds that may be set again: to ask whether it is there is no mistake. */
type Settable = true;

export interface FunctionThing {
  readonly kind: "function";
  readonly declaration: ts.FunctionLikeDeclaration;
  readonly scope: Scope;
  readonly module: SourceModule;
  readonly name: string;
  readonly place: Place;
}

export interface ComponentThing {
  readonly kind: "component";
  readonly id: ComponentId;
  readonly name: string;
  readonly place: Place;
}

export interface PipelineThing {
  readonly kind: "pipeline";
  readonly id: PipelineId;
  readonly name: string;
  readonly place: Place;
}

export interface CronThing {
  readonly kind: "cron";
  readonly pipeline: PipelineId;
  readonly place: Place;
}

/** A function or namespace that argots knows: `Math`, `Math.max`, `argots.python`. */
export interface BuiltinThing {
  readonly kind: "builtin";
  readonly name: string;
  /** What a method is called on: `xs.map` → xs. */
  readonly receiver?: Thing;
  readonly place: Place;
}

/** `xs.map(x => f(x))` over a list that only the run knows: `element` is what one iteration gives, in the body's own terms. */
export interface CollectedThing {
  readonly kind: "collected";
  readonly loop: NodeId;
  readonly element: Thing;
  /** What was looped over; as long as the results, since all of them were made. */
  readonly items: Value;
  readonly place: Place;
  readonly settable?: Settable;
}

/** What an async function gave, before it is awaited. */
export interface PromiseThing {
  readonly kind: "promise";
  readonly value: Thing;
  readonly nodes: readonly NodeId[];
  /** Those of them that end whatever waits for it: a `throw`, or what holds one. */
  readonly stops: readonly NodeId[];
  readonly place: Place;
}

/** What a variable is after a branch that sets it. What that is as one value is worked out where it is used: it may never be. */
export interface EitherThing {
  readonly kind: "either";
  readonly choice: Choice;
  readonly name: string;
  readonly whenTrue: Thing;
  readonly whenFalse: Thing;
  readonly place: Place;
}

/** A decision of the run. */
export interface Choice {
  readonly condition: Value;
  /** The node behind which what was chosen is known; called where something from inside of it, or an artifact, is chosen. */
  readonly node: () => NodeId;
  /** Does it stand in one of the blocks of that node? */
  readonly holds: (id: NodeId) => boolean;
  /** Adds to one side what is done there alone, where nothing has been done since. */
  readonly extension?: Extension;
}

export interface Extension {
  /** The block that the decision stands in. */
  readonly block: unknown;
  /** What has been awaited on a side. */
  readonly awaited: (outcome: boolean) => readonly NodeId[];
  readonly add: (read: Read, outcome: boolean) => void;
}

/** What was read in a block of its own. */
export interface Read {
  readonly nodes: readonly Node[];
  /** The block. */
  readonly block: unknown;
  /** What was awaited in it. */
  readonly barrier: readonly NodeId[];
}

/** Elements of a list of which only the run knows how many there are. Stands in lists that have been added to, and nowhere else. */
export interface SpreadThing {
  readonly kind: "spread";
  readonly value: Thing;
  readonly place: Place;
}

/** An element of a list that the run leaves in it or not. Stands in lists, and nowhere else. */
export interface PerhapsThing {
  readonly kind: "perhaps";
  readonly choice: Choice;
  readonly value: Thing;
  readonly place: Place;
}

/** A variable that a `try` has set, where that failed: nobody knows which of its values it has. A mistake only where it is read. */
export interface LostThing {
  readonly kind: "lost";
  readonly name: string;
  readonly place: Place;
}

/** What a mistake left behind. Whoever meets it says nothing more: the mistake has been reported. */
export interface UnknownThing {
  readonly kind: "unknown";
  readonly place: Place;
}

export const unknown = (place: Place): UnknownThing => ({ kind: "unknown", place });
export const primitive = (value: EvaluatedPrimitive["value"], place: Place): EvaluatedPrimitive => ({ kind: "primitive", value, place });
export const runtime = (value: Value, place: Place): EvaluatedRuntime => ({ kind: "runtime", value, place });
export const list = (elements: Thing[], place: Place, region?: number): ListThing =>
  region === undefined ? { kind: "list", elements, place } : { kind: "list", elements, place, region };

export function objectOf(
  fields: Iterable<readonly [string, Thing]>,
  place: Place,
  more: Pick<ObjectThing, "task" | "what"> = {},
): ObjectThing {
  return { kind: "object", fields: new Map([...fields].map(([name, value]) => [name, { value, key: value.place }])), place, ...more };
}

/** What it is, for a sentence: "a function", "the pipeline `train`". */
export function describe(thing: Thing): string {
  switch (thing.kind) {
    case "primitive":
      return thing.value === null || thing.value === undefined
        ? String(thing.value)
        : `the ${typeof thing.value} \`${shorten(typeof thing.value === "string" ? JSON.stringify(thing.value) : String(thing.value))}\``;
    case "runtime":
      return describeType(thing.value.type);
    case "marker":
      return `\`${thing.name}(…)\``;
    case "object":
      return thing.what ?? "an object";
    case "list":
      return "a list";
    case "function":
      return thing.name === "" ? "a function" : `the function \`${thing.name}\``;
    case "component":
      return `the component \`${thing.name}\``;
    case "pipeline":
      return `the pipeline \`${thing.name}\``;
    case "cron":
      return "a cron";
    case "builtin":
      return `\`${thing.name}\``;
    case "collected":
      return "the results of a loop";
    case "promise":
      return "a promise";
    case "spread":
    case "perhaps":
      return "a part of a list";
    case "lost":
      return `what \`${thing.name}\` was when the \`try\` failed`;
    case "either":
      return "one of two things";
    case "unknown":
      return "something unknown";
  }
}

export function shorten(text: string, longest = 40): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** A type in an author's words: "a number", "a list of strings", "a `Model`". */
export function describeType(type: Value["type"]): string {
  switch (type.kind) {
    case "string":
      return type.literals ? `one of ${type.literals.map((literal) => `"${literal}"`).join(", ")}` : "a string";
    case "number":
    case "boolean":
      return `a ${type.kind}`;
    case "null":
      return "null";
    case "list":
      return type.element.kind === "json"
        ? "a list"
        : `a list of ${describeType(type.element).replace(/^(?:a|an) /, "")}${type.element.kind === "artifact" ? "" : "s"}`;
    case "object":
    case "record":
      return "an object";
    case "json":
      return "a JSON value";
    case "artifact":
      return /^[AEIOU]/.test(type.artifact) ? `an \`${type.artifact}\`` : `a \`${type.artifact}\``;
  }
}
