import type { ValueType } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";
import { isGathered } from "./access.ts";

const number: ValueType = { kind: "number" };

/**
 * How many artifacts there are in a list of them; of lists of lists, how many in each. As a value: of the lists that loops went over, or a member
 * `shape` where only somebody else knows.
 */
export function shapeOf(list: Value): Value {
  if (list.kind === "collected") {
    if (isGathered(list.value)) return { ...list, value: shapeOf(list.value), type: shapeType(list.type) };
    if (list.items) return { kind: "operation", operator: "length", operands: [list.items], type: number };
  }
  if (list.kind === "operation" && (list.operator === "element" || list.operator === "at")) {
    const [lists, ...index] = list.operands;
    return { ...list, operands: [shapeOf(lists!), ...index], type: shapeType(list.type) };
  }
  return { kind: "member", object: list, name: "shape", type: shapeType(list.type) };
}

/** The length of a list of artifacts, or of lists of them. */
export function lengthOf(list: Value): Value {
  const shape = shapeOf(list);
  return shape.type.kind === "number" ? shape : { kind: "operation", operator: "length", operands: [shape], type: number };
}

export function shapeType(type: ValueType): ValueType {
  return type.kind === "list" && type.element.kind === "list" ? { kind: "list", element: shapeType(type.element) } : number;
}
