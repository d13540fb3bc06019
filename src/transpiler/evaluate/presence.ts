import type { Value } from "../../graph/values.ts";
import { boolean, fieldOf } from "./value-types.ts";

/** The value `null`. */
export function isNothing(value: Value | undefined): boolean {
  return value?.kind === "constant" && value.value === null;
}

/** An optional parameter, an optional field of an object that nobody gave a default, or what only some runs have. */
export function mayBeAbsent(value: Value): boolean {
  if (value.kind === "operation" && value.operator === "conditional") return value.operands.slice(1).some(isNothingOrMayBe);
  if (value.kind === "merged") return [value.whenTrue, value.whenFalse].some(isNothingOrMayBe);
  if (value.kind === "parameter" || value.kind === "run" || value.kind === "carried" || value.kind === "output")
    return value.optional === true;
  if (value.kind === "iteration") return value.operator === "find" && value.certain !== true;
  if (value.kind !== "member" || value.certain) return false;
  // `settings?.rate`: what an absent object holds is absent.
  return mayBeAbsent(value.object) || (value.object.type.kind === "object" && fieldOf(value.object.type, value.name)?.optional === true);
}

function isNothingOrMayBe(value: Value): boolean {
  return isNothing(value) || mayBeAbsent(value);
}

/** Where a value is there: known, or a condition of the run. */
export function givenWhen(value: Value): boolean | Value {
  if (isNothing(value)) return false;
  if (!mayBeAbsent(value)) return true;
  if (value.kind === "merged" || (value.kind === "operation" && value.operator === "conditional")) {
    const [condition, a, b] =
      value.kind === "merged" ? [value.condition, value.whenTrue, value.whenFalse] : (value.operands as [Value, Value, Value]);
    const [whenTrue, whenFalse] = [givenWhen(a), givenWhen(b)];
    if (whenTrue === true && whenFalse === false) return condition;
    if (whenTrue === false && whenFalse === true) return not(condition);
    const known = (side: boolean | Value): Value => (typeof side === "boolean" ? { kind: "constant", value: side, type: boolean } : side);
    return { kind: "operation", operator: "conditional", operands: [condition, known(whenTrue), known(whenFalse)], type: boolean };
  }
  const absent: Value = { kind: "constant", value: null, type: { kind: "null" } };
  return { kind: "operation", operator: "notEqual", operands: [value, absent], type: boolean };
}

/** A value that is known to be there. */
export function present(value: Value): Value {
  if (value.kind === "merged") {
    if (isNothing(value.whenFalse)) return present(value.whenTrue);
    return { ...value, whenTrue: present(value.whenTrue), whenFalse: present(value.whenFalse) };
  }
  if (value.kind === "member" || value.kind === "iteration") return { ...value, certain: true };
  if (value.kind === "operation" && value.operator === "conditional") {
    const [condition, a, b] = value.operands as [Value, Value, Value];
    if (isNothing(b)) return present(a);
    return isNothing(a) ? present(b) : { ...value, operands: [condition, present(a), present(b)] };
  }
  if (!("optional" in value)) return value;
  const { optional: _, ...certain } = value;
  return certain as Value;
}

export function not(value: Value): Value {
  if (value.kind === "operation" && value.operator === "not") return value.operands[0]!;
  return { kind: "operation", operator: "not", operands: [value], type: boolean };
}

/** What says whether an artifact is there. No name that an author gives has a hyphen. */
export const flagOf = (artifact: string): string => `${artifact}-given`;
