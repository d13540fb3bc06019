import type { ValueType } from "../../graph/types.ts";
import { partsOf, withParts } from "../../graph/value-parts.ts";
import type { Value } from "../../graph/values.ts";
import type { Decided } from "./context.ts";
import { isNothing, mayBeAbsent, not } from "./presence.ts";
import type { Choice } from "./things.ts";
import { referencesOfValue } from "./value-parts.ts";
import { boolean, holdsArtifact, unify } from "./value-types.ts";

/** The value that the run chooses. What comes from inside a branch, and artifacts, are known behind the branch only. */
export function mergeValues(choice: Choice, name: string, whenTrue: Value, whenFalse: Value): Value {
  const { condition } = choice;
  if (isSame(whenTrue, whenFalse)) return whenTrue;
  if (isNothing(whenTrue)) return mergeValues({ ...choice, condition: not(condition) }, name, whenFalse, whenTrue);
  const type = typeOfEither(whenTrue, whenFalse);
  const inside = [whenTrue, whenFalse].some((side) => [...referencesOfValue(side)].some(choice.holds));
  if (inside || holdsArtifact(type)) return { kind: "merged", node: choice.node(), name, condition, whenTrue, whenFalse, type };
  if (type.kind === "boolean" && ![whenTrue, whenFalse].some((side) => isNothing(side) || mayBeAbsent(side))) {
    const plain = ofBooleans(condition, whenTrue, whenFalse);
    if (plain) return plain;
  }
  return { kind: "operation", operator: "conditional", operands: [condition, whenTrue, whenFalse], type };
}

/** Nothing has no type of its own, and an empty list tells nothing of its elements. */
function typeOfEither(a: Value, b: Value): ValueType {
  if (isNothing(b) || (isEmptyList(b) && a.type.kind === "list")) return a.type;
  return isEmptyList(a) && b.type.kind === "list" ? b.type : unify(a.type, b.type);
}

function isEmptyList(value: Value): boolean {
  if (value.kind === "list") return value.elements.length === 0;
  return value.kind === "constant" && Array.isArray(value.value) && value.value.length === 0;
}

/** `c ? true : x` and the like, said with `&&` and `||`. */
function ofBooleans(condition: Value, a: Value, b: Value): Value | undefined {
  const known = (value: Value): unknown => (value.kind === "constant" ? value.value : undefined);
  const operation = (operator: "and" | "or", ...operands: Value[]): Value => ({ kind: "operation", operator, operands, type: boolean });
  if (known(a) === true) return known(b) === false ? condition : operation("or", condition, b);
  if (known(a) === false) return known(b) === true ? not(condition) : operation("and", not(condition), b);
  if (known(b) === false) return operation("and", condition, a);
  if (known(b) === true) return operation("or", not(condition), a);
  return undefined;
}

function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind === "constant") return b.kind === "constant" && JSON.stringify(a.value) === JSON.stringify(b.value);
  if (a.kind === "output") return b.kind === "output" && a.node === b.node && a.output === b.output;
  return a.kind === "parameter" && b.kind === "parameter" && a.pipeline === b.pipeline && a.name === b.name && a.optional === b.optional;
}

export const constantBoolean = (value: boolean): Value => ({ kind: "constant", value, type: boolean satisfies ValueType });

/** A value where some conditions are known to have come out one way: what was chosen there is certain. Parts may be shared: each is looked at once. */
export function whereDecided(value: Value, decided: Decided, holdsMerged: WeakMap<Value, boolean>): Value {
  const done = new Map<Value, Value>();
  const settled = (part: Value): Value => {
    if (!someMerged(part, holdsMerged)) return part;
    const before = done.get(part);
    if (before) return before;
    const known = part.kind === "merged" ? outcomeOf(part.condition, decided) : undefined;
    const result =
      part.kind === "merged" && known !== undefined ? settled(known ? part.whenTrue : part.whenFalse) : withParts(part, settled);
    done.set(part, result);
    return result;
  };
  return settled(value);
}

function outcomeOf(condition: Value, decided: Decided): boolean | undefined {
  const known = decided.get(condition);
  if (known !== undefined || condition.kind !== "operation" || condition.operator !== "not") return known;
  const inner = outcomeOf(condition.operands[0]!, decided);
  return inner === undefined ? undefined : !inner;
}

function someMerged(value: Value, known: WeakMap<Value, boolean>): boolean {
  let holds = known.get(value);
  if (holds === undefined) known.set(value, (holds = value.kind === "merged" || partsOf(value).some((part) => someMerged(part, known))));
  return holds;
}
