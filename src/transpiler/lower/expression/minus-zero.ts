import type { Value } from "../../../graph/values.ts";

/**
 * A value as it goes into a text: Go writes `-0`, JavaScript `0`. Where a number may be one, adding nothing to it makes it the other; numbers
 * inside of lists and objects, too.
 */
export function withoutMinusZero(value: Value): Value {
  switch (value.kind) {
    case "list":
      return { ...value, elements: value.elements.map(withoutMinusZero) };
    case "object":
      return { ...value, fields: Object.fromEntries(Object.entries(value.fields).map(([key, field]) => [key, withoutMinusZero(field)])) };
    case "iteration":
      return value.operator === "map" || value.operator === "flatMap" ? { ...value, body: withoutMinusZero(value.body) } : value;
    case "operation": {
      if (value.type.kind === "number") return mayBeMinusZero(value) ? { ...value, operator: "add", operands: [value, zero] } : value;
      if (value.operator !== "conditional" && value.operator !== "coalesce") return value;
      return { ...value, operands: value.operands.map(withoutMinusZero) };
    }
    default:
      return value;
  }
}

const zero: Value = { kind: "constant", value: 0, type: { kind: "number" } };

/** Only what is computed: no launcher writes `-0`, and no argument is one. */
function mayBeMinusZero(value: Value): boolean {
  if (value.kind !== "operation") return false;
  switch (value.operator) {
    case "negate":
    case "ceiling":
    case "remainder":
      return true;
    case "multiply":
    case "divide": {
      const known = value.operands.filter((operand) => operand.kind === "constant");
      const computed = value.operands.filter((operand) => operand.kind !== "constant");
      return computed.length > 1 || computed.some(mayBeMinusZero) || known.some((constant) => (constant.value as number) <= 0);
    }
    case "floor":
    case "minimum":
    case "maximum":
    case "conditional":
    case "coalesce":
      return value.operands.some(mayBeMinusZero);
    default:
      return false;
  }
}
