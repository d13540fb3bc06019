import type { Value } from "../../graph/values.ts";
import { holdsArtifacts } from "./expression/access.ts";

/** `xs[0]`, `xs.find(…)`: there is a value or there is not, and no type says which. */
function mayBeMissing(value: Value): boolean {
  if (value.kind === "iteration") return value.operator === "find";
  return value.kind === "operation" && (value.operator === "element" || value.operator === "at") && !holdsArtifacts(value.type);
}

/** What is not found is absent, as `undefined` is. */
export function whereFound(value: Value): Value {
  if (value.kind === "operation" && value.operator === "conditional") {
    const [condition, a, b] = value.operands as [Value, Value, Value];
    return { ...value, operands: [condition, whereFound(a), whereFound(b)] };
  }
  if (!mayBeMissing(value)) return value;
  const nothingValue: Value = { kind: "constant", value: null, type: { kind: "null" } };
  const found: Value = { kind: "operation", operator: "notEqual", operands: [value, nothingValue], type: { kind: "boolean" } };
  return { kind: "operation", operator: "conditional", operands: [found, value, nothingValue], type: value.type };
}
