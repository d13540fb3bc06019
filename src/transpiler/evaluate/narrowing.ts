import type { Value } from "../../graph/values.ts";
import type { Decided } from "./context.ts";
import { givenWhen, mayBeAbsent, not, present } from "./presence.ts";

/** What may be absent, named so that two references to it are the same text; undefined for any other value. */
function optionalKey(value: Value): string | undefined {
  switch (value.kind) {
    case "run":
      return value.optional ? `run ${value.property}` : undefined;
    case "parameter":
      return value.optional ? `${value.pipeline} ${value.name}` : undefined;
    case "constant":
      return undefined;
    default:
      return mayBeAbsent(value) ? keyOf(value) : undefined;
  }
}

/** Values are plain data: the same value is the same text. Large ones are not compared. */
function keyOf(value: Value): string | undefined {
  const text = JSON.stringify(value, (name, part: unknown) => (name === "type" || name === "items" ? undefined : part));
  return text.length > 4000 ? undefined : text;
}

/** The optional values that are certainly given where a condition came out as `outcome`: `note !== undefined && rows > 3` is true. */
export function givenWhere(condition: Value, outcome: boolean): ReadonlySet<string> {
  const found = new Set<string>();
  note(condition, outcome, found);
  return found;
}

/** The same of several conditions that have been decided. */
export function givenBy(decided: Decided): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [condition, outcome] of decided) note(condition, outcome, found);
  return found;
}

function note(condition: Value, outcome: boolean, found: Set<string>): void {
  const whole = keyOf(outcome ? condition : not(condition));
  if (whole !== undefined) found.add(whole);
  if (condition.kind !== "operation") return;
  const [left, right] = condition.operands;
  switch (condition.operator) {
    case "not":
      note(left!, !outcome, found);
      return;
    case "conditional": {
      // Where one way does not hold, the other was taken.
      const [, a, b] = condition.operands;
      if (outcome && isFalse(b)) for (const part of [left!, a!]) note(part, true, found);
      if (outcome && isFalse(a)) note(left!, false, found);
      return;
    }
    case "and":
    case "or":
      if ((condition.operator === "and") === outcome) for (const operand of condition.operands) note(operand, outcome, found);
      return;
    case "equal":
    case "notEqual": {
      noteFulfilled(left!, right!, (condition.operator === "equal") === outcome, found);
      if ((condition.operator === "notEqual") !== outcome) return;
      const other = left?.type.kind === "null" ? right : right?.type.kind === "null" ? left : undefined;
      // What is there has been read of something that is there.
      for (let part = other; part; part = part.kind === "member" ? part.object : undefined) {
        const key = optionalKey(part);
        if (key !== undefined) found.add(key);
      }
    }
  }
}

const isFalse = (value: Value | undefined): boolean => value?.kind === "constant" && value.value === false;

/** `settled.status === "fulfilled"`: then there is a `value`. */
function noteFulfilled(left: Value, right: Value, equal: boolean, found: Set<string>): void {
  const isText = (value: Value, text: string): boolean => value.kind === "constant" && value.value === text;
  const fulfilled = equal ? isText(right, "fulfilled") : isText(right, "rejected");
  if (!fulfilled || left.kind !== "member" || left.name !== "status") return;
  const field = left.object.type.kind === "object" ? left.object.type.fields["value"] : undefined;
  const key = field && optionalKey({ kind: "member", object: left.object, name: "value", type: field.type });
  if (key !== undefined) found.add(key);
}

/** The value as it is where `given` is known: no longer absent. */
export function narrowed(value: Value, given: ReadonlySet<string> | undefined): Value {
  if (!given || given.size === 0) return value;
  const key = optionalKey(value);
  if (key === undefined) return value;
  if (given.has(key)) return present(value);
  // What an object holds that is there, is there as well.
  if (value.kind === "member") {
    const object = narrowed(value.object, given);
    if (object !== value.object) return { ...value, object };
  }
  // What several branches have set is there where one of them was taken: one condition for all of them.
  const where = value.kind === "merged" || value.kind === "operation" ? givenWhen(value) : undefined;
  return typeof where === "object" && isKnown(where, given) ? present(value) : value;
}

/** Is it certain that a condition holds which says that something is there? */
function isKnown(condition: Value, given: ReadonlySet<string>): boolean {
  if (given.has(keyOf(condition) ?? "")) return true;
  if (condition.kind !== "operation" || condition.operator !== "notEqual") return false;
  const [left, right] = condition.operands;
  const asked = right?.type.kind === "null" ? left : undefined;
  return asked !== undefined && given.has(optionalKey(asked) ?? "");
}
