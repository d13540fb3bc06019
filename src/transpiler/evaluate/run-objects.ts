import type { IterationId } from "../../graph/identifiers.ts";
import type { Place, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { Evaluation } from "./context.ts";
import { isUndefined, toValue } from "./convert.ts";
import { mayBeAbsent } from "./presence.ts";
import { runtime, type ObjectThing, type Thing } from "./things.ts";
import { holdsArtifact, json, listOf, string, unify, unifyAll } from "./value-types.ts";

/** An object that only the run knows the keys of. */
export function isObjectOfRun(value: Value | undefined): value is Value {
  return value !== undefined && (value.type.kind === "record" || value.type.kind === "object" || value.type.kind === "json");
}

function valueType({ type }: Value): ValueType {
  return type.kind === "record" ? type.value : json;
}

/** `Object.entries`: pairs of a key and a value, in the order of the keys. */
export function entriesOfRun(object: Value, place: Place, evaluation: Evaluation): Thing {
  const id: IterationId = `iteration/${++evaluation.regions}`;
  const elements = [string, valueType(object)];
  const pair: ValueType = { kind: "list", element: unifyAll(elements), elements };
  const key: Value = { kind: "element", iteration: id, role: "element", type: string };
  const value: Value = { kind: "operation", operator: "element", operands: [object, key], type: valueType(object) };
  const keys: Value = { kind: "operation", operator: "keys", operands: [object], type: listOf(string) };
  const body: Value = { kind: "list", elements: [key, value], type: pair };
  return runtime({ kind: "iteration", operator: "map", id, list: keys, body, type: listOf(pair) }, place);
}

/** `Object.fromEntries` of pairs that only the run knows; undefined where they are none. */
export function fromEntriesOfRun(pairs: Value, place: Place): Thing | undefined {
  const pair = pairs.type.kind === "list" ? pairs.type.element : undefined;
  if (pair?.kind !== "list" || holdsArtifact(pair)) return undefined;
  const [key, value] = typesOfPair(pairs, pair);
  if (key.kind !== "string" && key.kind !== "json") return undefined;
  const type: ValueType = { kind: "record", value };
  return runtime({ kind: "operation", operator: "fromPairs", operands: [pairs], type }, place);
}

/** `rows.map((row) => [row.name, row.score])` says what each of the two is. */
function typesOfPair(pairs: Value, pair: ValueType & { readonly kind: "list" }): readonly [ValueType, ValueType] {
  const written =
    pairs.kind === "iteration" && pairs.operator === "map" ? pairs.body : pairs.kind === "collected" ? pairs.value : undefined;
  if (written?.kind === "list" && written.elements.length === 2) return [written.elements[0]!.type, written.elements[1]!.type];
  const [key = pair.element, value = pair.element] = pair.elements ?? [];
  return [key, value];
}

function mayBeAbsentThing(thing: Thing): boolean {
  return thing.kind === "runtime" ? mayBeAbsent(thing.value) : thing.kind === "object" && thing.given !== undefined;
}

/** `{ ...labels, team: "ml" }`: what stands behind replaces what stands before. */
export function spreadIntoObject(parts: readonly (ObjectThing["fields"] | Value)[], place: Place): Thing | undefined {
  const operands: Value[] = [];
  for (const part of parts) {
    // `undefined` behind a key would hide it, and JSON has none.
    if (!("kind" in part) && [...part.values()].some(({ value }) => isUndefined(value) || mayBeAbsentThing(value))) return undefined;
    if ("kind" in part) {
      operands.push(part);
      continue;
    }
    const value = part.size === 0 ? undefined : toValue({ kind: "object", fields: part, place });
    if (part.size > 0 && !value) return undefined;
    if (value) operands.push(value);
  }
  if (operands.some((operand) => holdsArtifact(operand.type) || mayBeAbsent(operand))) return undefined;
  if (operands.length === 1) return runtime(operands[0]!, place);
  const types = operands.flatMap(({ type }): readonly ValueType[] =>
    type.kind === "record" ? [type.value] : type.kind === "object" ? Object.values(type.fields).map((field) => field.type) : [json],
  );
  const type: ValueType = { kind: "record", value: types.reduce(unify) };
  return runtime({ kind: "operation", operator: "mergeObjects", operands, type }, place);
}

/** The object of a key that only the run knows. */
export function objectOfKey(key: Value, value: Value): Value {
  const pair: Value = { kind: "list", elements: [key, value], type: { kind: "list", element: json, elements: [string, value.type] } };
  const pairs: Value = { kind: "list", elements: [pair], type: listOf(pair.type) };
  return { kind: "operation", operator: "fromPairs", operands: [pairs], type: { kind: "record", value: value.type } };
}
