import type { Value } from "../../../graph/values.ts";

/** May there be no value, only the mark of an absent one? */
export function mayBeNothing(value: Value): boolean {
  if (value.kind === "merged") return mayBeNothing(value.whenTrue) || mayBeNothing(value.whenFalse);
  if (value.kind === "operation" && value.operator === "conditional") return value.operands.slice(1).some(mayBeNothing);
  // A key that need not be there. JSON of unknown type is handed on as it is.
  if (value.kind === "member")
    return value.certain !== true && value.object.type.kind === "object" && value.object.type.fields[value.name]?.optional === true;
  return (value.kind === "constant" && value.value === null) || ("optional" in value && value.optional === true);
}
