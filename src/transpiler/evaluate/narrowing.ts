import type { Value } from "../../graph/values.ts";

/** What may be absent, named so that two references to it are the same text; undefined for any other value. */
function optionalKey(value: Value): string | undefined {
  if (value.kind === "run") return value.optional ? `run ${value.property}` : undefined;
  return value.kind === "parameter" && value.optional ? `${value.pipeline} ${value.name}` : undefined;
}

/** The optional values that are certainly given where a condition came out as `outcome`: `note !== undefined && rows > 3` is true. */
export function givenWhere(condition: Value, outcome: boolean): ReadonlySet<string> {
  const found = new Set<string>();
  note(condition, outcome, found);
  return found;
}

function note(condition: Value, outcome: boolean, found: Set<string>): void {
  if (condition.kind !== "operation") return;
  const [left, right] = condition.operands;
  switch (condition.operator) {
    case "not":
      note(left!, !outcome, found);
      return;
    case "and":
    case "or":
      if ((condition.operator === "and") === outcome) for (const operand of condition.operands) note(operand, outcome, found);
      return;
    case "equal":
    case "notEqual": {
      if ((condition.operator === "notEqual") !== outcome) return;
      const other = left?.type.kind === "null" ? right : right?.type.kind === "null" ? left : undefined;
      const key = other && optionalKey(other);
      if (key !== undefined) found.add(key);
    }
  }
}

/** The value as it is where `given` is known: no longer absent. */
export function narrowed(value: Value, given: ReadonlySet<string> | undefined): Value {
  const key = given && optionalKey(value);
  if (key === undefined || (value.kind !== "parameter" && value.kind !== "run") || !given?.has(key)) return value;
  const { optional: _, ...certain } = value;
  return certain;
}
