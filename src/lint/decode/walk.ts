import type { Path } from "../source/document.ts";
import type { SourceEntry, SourceNode } from "../source/tree.ts";
import type { DecodeFault } from "./fault.ts";
import type { GoReference, GoType, GoTypes } from "./go-type.ts";

/** A decoding that is under way. */
export interface Walk {
  /** What types that decode themselves call for their parts. */
  readonly decodeValue: (walk: Walk, node: SourceNode, reference: GoReference, place: Place) => void;
  readonly types: GoTypes;
  /** The text of the document, for what is decoded as it is written. */
  readonly text: string;
  /** YAML is turned into JSON with sorted keys before it is decoded; JSON is decoded in its own order. */
  readonly sortsKeys: boolean;
  /** Whether unknown fields are refused, and field names have to match exactly: sigs.k8s.io/json, and not encoding/json. */
  readonly isStrict: boolean;
  readonly faults: DecodeFault[];
  /** What is unknown or there twice: an error only where there is no other. */
  readonly strict: StrictProblem[];
  readonly log: ErrorLog;
}

export interface StrictProblem {
  readonly fault: DecodeFault;
  readonly text: string;
}

/** The errors of one call of a decoder: one that ends it, or else the first of those that it goes on after. */
export interface ErrorLog {
  ending: LoggedError | undefined;
  saved: LoggedError | undefined;
}

export interface LoggedError {
  readonly fault: DecodeFault & { readonly message: string };
}

/** Where the decoder is. */
export interface Place {
  readonly parent: Place | undefined;
  readonly step: string | number;
  /** The struct and the fields that a message names. */
  readonly struct: string;
  readonly fields: string;
  /** Within a type that decodes itself, messages keep naming the struct that it is a field of. */
  readonly keepsStruct: boolean;
}

export const rootPlace: Place = { parent: undefined, step: "", struct: "", fields: "", keepsStruct: false };

export function pathOf(place: Place): Path {
  const path: (string | number)[] = [];
  for (let at = place; at.parent !== undefined; at = at.parent) path.unshift(at.step);
  return path;
}

/** An entry of a map or list: messages know it by the field that holds it. */
export function inside(parent: Place, step: string | number): Place {
  return { parent, step, struct: parent.struct, fields: parent.fields, keepsStruct: parent.keepsStruct };
}

/** The field of a struct. `key` is as it is written. */
export function atField(parent: Place, key: string, struct: string, names: readonly string[]): Place {
  const fields = parent.fields === "" ? names.join(".") : `${parent.fields}.${names.join(".")}`;
  return { parent, step: key, struct: parent.keepsStruct ? parent.struct : struct, fields, keepsStruct: parent.keepsStruct };
}

/** The errors of a decoder that is called by a type's own: the first of them ends the outer one. */
export function nested(walk: Walk, decode: (inner: Walk) => void): void {
  const log: ErrorLog = { ending: undefined, saved: undefined };
  decode({ ...walk, isStrict: false, log });
  walk.log.ending ??= log.ending ?? log.saved;
}

/** The decoder goes on, and says at its end that this was wrong. */
export function saveTypeError(walk: Walk, place: Place, value: string, node: SourceNode, expected: GoType): void {
  const into = place.struct === "" && place.fields === "" ? "Go value" : `Go struct field ${place.struct}.${place.fields}`;
  const message = `json: cannot unmarshal ${value} into ${into} of type ${expected.text}`;
  const fault = { kind: "wrong-type", path: pathOf(place), message, node, expected } as const;
  walk.faults.push(fault);
  walk.log.saved ??= { fault };
}

/** A type's own decoder refuses the value, which ends the whole. */
export function endWith(walk: Walk, fault: DecodeFault & { readonly message: string }): void {
  walk.faults.push(fault);
  walk.log.ending ??= { fault };
}

/** In the order in which Argo decodes them. */
export function orderedEntries(walk: Walk, entries: readonly SourceEntry[]): readonly SourceEntry[] {
  if (!walk.sortsKeys || entries.length < 2) return entries;
  return [...entries].sort((a, b) => compareUtf8(a.key, b.key));
}

const ascii = /^[\0-\x7f]*$/;

/** Go sorts by bytes, in which the characters beyond 0xFFFF come last. */
export function compareUtf8(a: string, b: string): number {
  if (a === b) return 0;
  if (ascii.test(a) && ascii.test(b)) return a < b ? -1 : 1;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [one, other] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (one === other) continue;
    const [oneIsPair, otherIsPair] = [one >= 0xd800 && one <= 0xdfff, other >= 0xd800 && other <= 0xdfff];
    if (oneIsPair !== otherIsPair) return oneIsPair ? 1 : -1;
    return one - other;
  }
  return a.length - b.length;
}
