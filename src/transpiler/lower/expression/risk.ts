import type { Json, ValueType } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";
import { accessTo, type Lookup } from "./access.ts";
import { keepsJoiners } from "./joiners.ts";
import { children } from "./children.ts";

/** A type whose values may hold any text: no literals, no numbers. */
export function isFreeText(type: ValueType): boolean {
  return type.kind === "string" && type.literals === undefined;
}

/** Whether somewhere in a value of this type there may be any text. */
export function holdsFreeText(type: ValueType): boolean {
  switch (type.kind) {
    case "string":
      return type.literals === undefined;
    case "list":
      return holdsFreeText(type.element);
    case "object":
      return Object.values(type.fields).some((field) => holdsFreeText(field.type));
    case "record":
    case "json":
      return true;
    default:
      return false;
  }
}

/**
 * Whether what an expression yields may hold a tag although every run-time text it starts from is guarded: because a text comes straight from
 * whoever submitted the workflow, or because pieces that were apart come together.
 */
export function mayHoldTag(value: Value, lookup: Lookup): boolean {
  if (!holdsFreeText(value.type) || value.kind === "constant") return false;
  const access = accessTo(value, lookup);
  if (access) return access.raw === true && holdsFreeText(access.type);
  if (value.kind === "operation") {
    switch (value.operator) {
      case "concatenate":
        return value.operands.some((part) => mayHoldTag(part, lookup)) || joinsBraces(value.operands);
      case "join":
        return value.operands.some((part) => mayHoldTag(part, lookup)) || joinsBraces(joinedPieces(value.operands));
      case "split":
        return !keepsJoiners(value.operands[1]) || mayHoldTag(value.operands[0]!, lookup);
      case "replaceAll":
      case "slice":
        return value.operands[0]!.type.kind === "string" || mayHoldTag(value.operands[0]!, lookup);
      case "conditional":
        return value.operands.slice(1).some((part) => mayHoldTag(part, lookup));
      default:
        break;
    }
  }
  return children(value).some((part) => mayHoldTag(part, lookup));
}

/** What comes to stand side by side; of a list that only the run knows, any two elements may. */
function joinedPieces([list, separator = comma]: readonly Value[]): readonly Value[] {
  const known = knownElements(list!);
  return known?.flatMap((element, index) => (index === 0 ? [element] : [separator, element])) ?? [list!, separator, list!];
}

const comma: Value = { kind: "constant", value: ",", type: { kind: "string" } };

function knownElements(list: Value): readonly Value[] | undefined {
  if (list.kind === "list") return list.elements;
  if (list.kind !== "constant" || !Array.isArray(list.value) || list.type.kind !== "list") return undefined;
  const type = list.type.element;
  return list.value.map((value: Json): Value => ({ kind: "constant", value, type }));
}

/** Whether one piece may end with a brace and the next begin with one. Any free text may be empty, too. */
function joinsBraces(pieces: readonly Value[]): boolean {
  let open = false;
  for (const piece of pieces) {
    if (piece.kind === "constant") {
      const text = String(piece.value as Json);
      if (text === "") continue;
      if (open && text.startsWith("{")) return true;
      open = text.endsWith("{");
    } else if (holdsFreeText(piece.type)) {
      if (open) return true;
      open = true;
    } else {
      open = false;
    }
  }
  return false;
}
