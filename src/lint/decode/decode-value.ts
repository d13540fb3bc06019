import type { SourceNode } from "../source/tree.ts";
import { decodeCustom } from "./custom.ts";
import { checkBase64 } from "./go-base64.ts";
import { goQuote } from "./go-quote.ts";
import { nameOf, type GoField, type GoReference, type GoType } from "./go-type.ts";
import { atField, inside, orderedEntries, pathOf, saveTypeError, type Place, type Walk } from "./walk.ts";

type ObjectNode = SourceNode & { readonly kind: "object" };

/** What `encoding/json` and its Kubernetes fork do with a value: they go on after most errors, so that all of them are found. */
export function decodeValue(walk: Walk, node: SourceNode, { type: read, isPointer }: GoReference, place: Place): void {
  if (node.kind === "null" && isPointer) return;
  const type = read();
  if (type.kind === "custom") return decodeCustom(walk, node, type, place);
  if (type.kind === "any") return;
  switch (node.kind) {
    case "null":
      return;
    case "boolean":
      if (type.kind !== "boolean") saveTypeError(walk, place, "bool", node, type);
      return;
    case "string":
      if (type.kind === "bytes") checkBase64(walk, node, place);
      else if (type.kind !== "string") saveTypeError(walk, place, "string", node, type);
      return;
    case "number":
      return decodeNumber(walk, node, type, place);
    case "array":
      if (type.kind === "list") {
        node.items.forEach((item, index) => decodeValue(walk, item, type.element, inside(place, index)));
      } else if (type.kind === "bytes") {
        const byte: GoReference = { isPointer: false, type: () => ({ kind: "integer", text: "uint8", bits: 8, isSigned: false }) };
        node.items.forEach((item, index) => decodeValue(walk, item, byte, inside(place, index)));
      } else saveTypeError(walk, place, "array", node, type);
      return;
    case "object":
      if (type.kind === "map") decodeMap(walk, node, type.element, place);
      else if (type.kind === "struct") decodeStruct(walk, node, type, place);
      else saveTypeError(walk, place, "object", node, type);
  }
}

function decodeNumber(walk: Walk, node: SourceNode & { readonly kind: "number" }, type: GoType, place: Place): void {
  if (type.kind !== "integer") return saveTypeError(walk, place, "number", node, type);
  const { bits, isSigned } = type;
  const isInteger = isSigned ? /^-?[0-9]+$/.test(node.literal) : /^[0-9]+$/.test(node.literal);
  if (isInteger) {
    const value = BigInt(node.literal);
    const limit = 2n ** BigInt(isSigned ? bits - 1 : bits);
    if (value < limit && value >= (isSigned ? -limit : 0n)) return;
  }
  saveTypeError(walk, place, `number ${node.literal}`, node, type);
}

function decodeMap(walk: Walk, node: ObjectNode, element: GoReference, place: Place): void {
  const seen = walk.sortsKeys ? undefined : new Set<string>();
  for (const { key, value } of orderedEntries(walk, node.entries)) {
    if (seen?.has(key) === true) duplicateField(walk, inside(place, key));
    seen?.add(key);
    decodeValue(walk, value, element, inside(place, key));
  }
}

function decodeStruct(walk: Walk, node: ObjectNode, type: GoType & { readonly kind: "struct" }, place: Place): void {
  const struct = nameOf(type);
  const seen = walk.sortsKeys ? undefined : new Set<string>();
  for (const { key, value } of orderedEntries(walk, node.entries)) {
    const field = type.fields.get(key) ?? (walk.isStrict ? undefined : foldedField(type.fields, key));
    if (field === undefined) {
      unknownField(walk, inside(place, key), type, struct);
      continue;
    }
    const at = atField(place, key, struct, [...field.embedded, field.name]);
    if (seen?.has(field.name) === true) duplicateField(walk, at);
    seen?.add(field.name);
    decodeValue(walk, value, field, at);
  }
}

/** `encoding/json` takes a name in other letter case too; two letters beyond ASCII fold into it. */
function foldedField(fields: ReadonlyMap<string, GoField>, key: string): GoField | undefined {
  const fold = (text: string): string => text.replaceAll("\u017f", "s").replaceAll("\u212a", "k").toLowerCase();
  const wanted = fold(key);
  for (const field of fields.values()) if (fold(field.name) === wanted) return field;
  return undefined;
}

function unknownField(walk: Walk, place: Place, type: GoType & { readonly kind: "struct" }, struct: string): void {
  const path = pathOf(place);
  const known = [...type.fields.keys()];
  // Where a step is decoded by its own decoder, unknown fields are just dropped.
  if (!walk.isStrict) walk.faults.push({ kind: "ignored-field", path, known, type: struct });
  else {
    const text = `unknown field ${goQuote(strictPath(path))}`;
    const message = `strict decoding error: ${text}`;
    const fault = { kind: "unknown-field", path, message, known, type: struct } as const;
    walk.faults.push(fault);
    walk.strict.push({ fault, text });
  }
}

function duplicateField(walk: Walk, place: Place): void {
  if (!walk.isStrict) return;
  const path = pathOf(place);
  const text = `duplicate field ${goQuote(strictPath(path))}`;
  const fault = { kind: "duplicate-field", path, message: `strict decoding error: ${text}` } as const;
  walk.faults.push(fault);
  walk.strict.push({ fault, text });
}

/** `spec.templates[0].name`: keys as they are, whatever they hold. */
function strictPath(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}
