import * as messages from "../../diagnostics/messages.generated.ts";
import type { IterationId } from "../../graph/identifiers.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { Evaluation, Frame } from "./context.ts";
import { toValue } from "./convert.ts";
import { inRegion } from "./regions.ts";
import { asType } from "./operators.ts";
import { runtime, unknown, type Thing } from "./things.ts";
import { rewrite } from "./value-parts.ts";
import { number, string } from "./value-types.ts";

/** What a list is sorted by: a number or a text of each element. */
interface Key {
  readonly value: Value;
  readonly descending: boolean;
}

/** `.toSorted()` of a list of the run. `compare` calls the function that says which of two comes first; without one, texts are sorted. */
export function sortList(
  list: Value,
  compare: ((a: Thing, b: Thing, inner: Frame) => Thing) | undefined,
  place: Place,
  frame: Frame,
  evaluation: Evaluation,
): Thing {
  const element = list.type.kind === "list" ? list.type.element : list.type;
  const id = (): IterationId => `iteration/${++evaluation.regions}`;
  if (!compare) {
    const own = id();
    const key: Key = { value: { kind: "element", iteration: own, role: "element", type: element }, descending: false };
    if (element.kind === "string") return runtime(sortedBy(list, own, key), place);
    const instead =
      element.kind === "number"
        ? "say how, `.toSorted((a, b) => a - b)`: without a function JavaScript compares numbers as texts, and 10 comes before 9."
        : "say by what: `.toSorted((a, b) => a.score - b.score)`.";
    evaluation.report(messages.sortOfOther({ instead }), place);
    return unknown(place);
  }
  const [first, second] = [id(), id()];
  const one = (iteration: IterationId): Value => ({ kind: "element", iteration, role: "element", type: element });
  const { nodes, result } = inRegion(frame, evaluation, (inner) => compare(runtime(one(first), place), runtime(one(second), place), inner));
  if (result.kind === "unknown") return unknown(place);
  if (nodes.length > 0) {
    evaluation.report(messages.taskInCallback({ method: "sort" }), place);
    return unknown(place);
  }
  const order = toValue(result);
  const keys = order && keysOf(order, first, second, element.kind === "number" || element.kind === "string");
  if (!keys) {
    const instead =
      "compare one number or text of both: `(a, b) => b.score - a.score`, `(a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)`.";
    evaluation.report(messages.sortOfOther({ instead }), place);
    return unknown(place);
  }
  // The last key first: each sorting leaves equal ones as they are.
  return runtime(
    keys.toReversed().reduce((sorted, key) => sortedBy(sorted, first, key), list),
    place,
  );
}

function sortedBy(list: Value, id: IterationId, { value, descending }: Key): Value {
  return { kind: "iteration", operator: "sort", id, list, body: value, ...(descending ? { descending } : {}), type: list.type };
}

/**
 * What the function compares, in terms of the first element: `f(a) - f(b)`, `f(a) < f(b) ? -1 : f(a) > f(b) ? 1 : 0`, and several of them
 * joined by `||`. `plain`: equal elements cannot be told from each other, so that it does not matter what is said of them.
 */
function keysOf(order: Value, a: IterationId, b: IterationId, plain: boolean): readonly Key[] | undefined {
  const [x, y, z] = order.kind === "operation" ? order.operands : [];
  if (order.kind !== "operation" || !x || !y) return undefined;
  if (order.operator === "subtract") {
    const key = keyOf(asType(x, number), asType(y, number), a, b);
    return key && [key];
  }
  if (order.operator !== "conditional" || !z) return undefined;
  // `first || second`
  if (x.kind === "operation" && x.operator === "notEqual" && isNumber(x.operands[1], 0) && isSame(x.operands[0]!, y)) {
    const [own, others] = [keysOf(y, a, b, false), keysOf(z, a, b, plain)];
    return own && others && [...own, ...others];
  }
  const key = chosenKey(order, a, b, plain);
  return key && [key];
}

/** `x < y ? -1 : …`, where both sides of the comparison say which way it goes. */
function chosenKey(order: Value, a: IterationId, b: IterationId, plain: boolean): Key | undefined {
  const unequal = whereUnequal(order, a, b);
  const way = wayOf(unequal ?? order, a, b);
  if (!way) return undefined;
  const { key, sign, rest } = way;
  const other = rest && wayOf(rest, a, b);
  if (other) {
    const agrees = isSame(other.key.value, key.value) && other.key.descending !== key.descending && other.sign !== sign;
    return agrees && isNumber(other.rest, 0) ? turned(key, sign) : undefined;
  }
  // Of equal ones this says that the first stays the first, or that they change places.
  const stays = plain || unequal !== undefined || sign === -1;
  return isNumber(rest, -sign) && stays ? turned(key, sign) : undefined;
}

/** `x === y ? 0 : …` */
function whereUnequal(order: Value, a: IterationId, b: IterationId): Value | undefined {
  const [condition, equal, rest] = order.kind === "operation" && order.operator === "conditional" ? order.operands : [];
  if (condition?.kind !== "operation" || condition.operator !== "equal" || !isNumber(equal, 0)) return undefined;
  return keyOf(condition.operands[0]!, condition.operands[1]!, a, b) && rest;
}

const turned = (key: Key, sign: number): Key => (sign === -1 ? key : { ...key, descending: !key.descending });

/** `x < y ? sign : rest`: ascending where the sign is -1. */
function wayOf(value: Value, a: IterationId, b: IterationId): { key: Key; sign: number; rest: Value | undefined } | undefined {
  if (value.kind !== "operation" || value.operator !== "conditional") return undefined;
  const [condition, sign, rest] = value.operands;
  if (condition?.kind !== "operation" || (condition.operator !== "less" && condition.operator !== "greater")) return undefined;
  const [left, right] = condition.operands as [Value, Value];
  const kind = left.type.kind;
  if ((kind !== "number" && kind !== "string") || !(isNumber(sign, -1) || isNumber(sign, 1))) return undefined;
  const found = condition.operator === "less" ? keyOf(left, right, a, b) : keyOf(right, left, a, b);
  return found && { key: found, sign: isNumber(sign, -1) ? -1 : 1, rest };
}

/** The same of both elements: of the first one first, or the other way round. */
function keyOf(left: Value, right: Value, a: IterationId, b: IterationId): Key | undefined {
  const kind = left.type.kind === "number" ? number : string;
  if (left.type.kind !== "number" && left.type.kind !== "string") return undefined;
  const swapped = (value: Value): Value =>
    rewrite(value, (part) => (part.kind === "element" && part.iteration === b ? { ...part, iteration: a } : undefined));
  const mentions = (value: Value, id: IterationId): boolean => {
    let found = false;
    rewrite(value, (part) => {
      if (part.kind === "element" && part.iteration === id) found = true;
      return undefined;
    });
    return found;
  };
  if (!isSame(swapped(left), swapped(right))) return undefined;
  const ascending = mentions(left, a) && !mentions(left, b) && mentions(right, b) && !mentions(right, a);
  const descending = mentions(left, b) && !mentions(left, a) && mentions(right, a) && !mentions(right, b);
  return ascending || descending ? { value: asType(swapped(left), kind), descending } : undefined;
}

function isNumber(value: Value | undefined, wanted: number): boolean {
  return value?.kind === "constant" && value.value === wanted;
}

/** Values are plain data. */
function isSame(a: Value, b: Value): boolean {
  const text = (value: Value): string => JSON.stringify(value, (name, part: unknown) => (name === "type" ? undefined : part));
  return a === b || text(a) === text(b);
}
