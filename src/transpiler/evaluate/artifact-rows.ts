import * as messages from "../../diagnostics/messages.generated.ts";
import type { IterationId } from "../../graph/identifiers.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { ArtifactList } from "./artifact-lists.ts";
import type { Evaluation, Frame } from "./context.ts";
import { toValue } from "./convert.ts";
import { pureIteration } from "./iterate.ts";
import { toCondition } from "./operators.ts";
import { inRegion } from "./regions.ts";
import { objectOf, primitive, runtime, unknown, type Thing } from "./things.ts";
import { boolean, holdsArtifact, number } from "./value-types.ts";
import { rewrite } from "./value-parts.ts";

/** Where a row keeps which one it is; no name that an author gives. */
const position = "\u0000row";

/** A row as a callback sees it that only compares: files stay where they are, and the index of the row stands for each of them. */
function standIn(row: Thing, index: Value, place: Place): Thing {
  const inside = (part: Thing): Thing => {
    if (part.kind === "object")
      return objectOf(
        [...part.fields].map(([name, { value }]) => [name, inside(value)] as const),
        place,
      );
    return part.kind === "runtime" && holdsArtifact(part.value.type) ? runtime(index, place) : part;
  };
  const seen = inside(row);
  if (seen.kind !== "object") return seen;
  return objectOf([...[...seen.fields].map(([name, { value }]) => [name, value] as const), [position, runtime(index, place)]], place);
}

type Test = (row: Thing, index: Thing, inner: Frame) => Thing;

/** `.find`, `.some` and the like over rows with artifacts: over their indices. */
export function testRows(
  rows: ArtifactList,
  name: "find" | "findIndex" | "some" | "every",
  test: Test,
  place: Place,
  frame: Frame,
  evaluation: Evaluation,
): Thing {
  const condition = (index: Thing, _index: Thing, inner: Frame): Thing => {
    const at = toValue(index)!;
    const tested = toCondition(test(standIn(rows.at(at, place), at, place), index, inner), evaluation);
    if (tested === undefined) return unknown(place);
    return typeof tested === "boolean" ? primitive(tested, place) : runtime(tested, place);
  };
  const operator = name === "find" ? "findIndex" : name;
  const found = pureIteration(
    operator,
    rows.indices,
    condition,
    () => (operator === "findIndex" ? number : boolean),
    place,
    frame,
    evaluation,
  );
  if (name !== "find" || found.kind !== "runtime") return found;
  const row = rows.at(found.value, place);
  const zero: Value = { kind: "constant", value: 0, type: number };
  const given: Value = { kind: "operation", operator: "greaterOrEqual", operands: [found.value, zero], type: boolean };
  return whereFound(row, given);
}

/** What is not found has nothing in it, either. */
function whereFound(row: Thing, given: Value): Thing {
  if (row.kind === "object") {
    const fields = [...row.fields].map(([name, { value, key }]) => [name, { value: whereFound(value, given), key }] as const);
    return { ...row, fields: new Map(fields), given };
  }
  const value = toValue(row);
  if (!value) return row;
  const nothing: Value = { kind: "constant", value: null, type: { kind: "null" } };
  return runtime({ kind: "operation", operator: "conditional", operands: [given, value, nothing], type: value.type }, row.place);
}

type Fold = (accumulator: Thing, row: Thing, index: Thing, inner: Frame) => Thing;

/** `.reduce` over rows with artifacts: one that keeps a row keeps its index, and any other folds values. */
export function reduceRows(
  rows: ArtifactList,
  initial: Thing | undefined,
  fold: Fold,
  place: Place,
  frame: Frame,
  evaluation: Evaluation,
): Thing {
  const id: IterationId = `iteration/${++evaluation.regions}`;
  const current: Value = { kind: "element", iteration: id, role: "element", type: number };
  const start = initial === undefined ? 0 : indexOfRow(rows, initial, place);
  const startValue = start === undefined ? initial && toValue(initial) : ({ kind: "constant", value: start, type: number } as const);
  if (!startValue || holdsArtifact(startValue.type)) return refuse(place, evaluation);
  const kept: Value = { kind: "element", iteration: id, role: "accumulator", type: startValue.type };
  const row = (at: Value): Thing => standIn(rows.at(at, place), at, place);
  const accumulator = start === undefined ? runtime(kept, place) : row(kept);
  const { nodes, result } = inRegion(frame, evaluation, (inner) => fold(accumulator, row(current), runtime(current, place), inner));
  if (result.kind === "unknown") return unknown(place);
  if (nodes.length > 0) {
    evaluation.report(messages.taskInCallback({ method: "reduce" }), place);
    return unknown(place);
  }
  const body = start === undefined ? toValue(result) : keptRow(result, row, current, kept);
  if (!body) return refuse(place, evaluation);
  const reduced: Value = {
    kind: "iteration",
    operator: "reduce",
    id,
    list: rows.indices,
    body,
    initial: startValue,
    type: startValue.type,
  };
  return start === undefined ? runtime(reduced, place) : rows.at(reduced, place);
}

function refuse(place: Place, evaluation: Evaluation): Thing {
  evaluation.report(messages.rowsWithArtifacts({ method: "reduce" }), place);
  return unknown(place);
}

/** Which row it is, where it was written as `rows[0]`. */
function indexOfRow(rows: ArtifactList, thing: Thing, place: Place): number | undefined {
  const zero: Value = { kind: "constant", value: 0, type: number };
  return isSame(thing, rows.at(zero, place)) ? 0 : undefined;
}

/** The index of the row that a callback gives back as it is; undefined where it gives something else. */
function keptRow(result: Thing, row: (at: Value) => Thing, current: Value, kept: Value): Value | undefined {
  const chosen = result.kind === "object" ? result.fields.get(position)?.value : undefined;
  const index = chosen && toValue(chosen);
  if (!index) return undefined;
  const [now, before] = [row(current), row(kept)];
  /** As the callback has chosen between the two rows, so between this part of them. */
  const isChosen = (part: Thing, a: Thing, b: Thing): boolean => {
    if (part.kind === "object" && a.kind === "object" && b.kind === "object")
      return (
        part.fields.size === a.fields.size &&
        [...part.fields].every(([name, { value }]) => {
          const [x, y] = [a.fields.get(name)?.value, b.fields.get(name)?.value];
          return x !== undefined && y !== undefined && isChosen(value, x, y);
        })
      );
    if (isSame(a, b)) return isSame(part, a);
    const [x, y, own] = [toValue(a), toValue(b), toValue(part)];
    return x !== undefined && y !== undefined && own !== undefined && textOf(swapped(index, x, y)) === textOf(own);
  };
  const swapped = (value: Value, x: Value, y: Value): Value => {
    const sides = (side: Value): Value => swapped(side, x, y);
    if (value.kind === "operation" && value.operator === "conditional") {
      const [condition, a, b] = value.operands as [Value, Value, Value];
      return { ...value, operands: [condition, sides(a), sides(b)] };
    }
    return rewrite(value, (one) => (textOf(one) === textOf(current) ? x : textOf(one) === textOf(kept) ? y : undefined));
  };
  return isChosen(result, now, before) ? index : undefined;
}

function isSame(a: Thing, b: Thing): boolean {
  if (a.kind === "object" && b.kind === "object")
    return (
      a.fields.size === b.fields.size &&
      [...a.fields].every(([name, { value }]) => {
        const other = b.fields.get(name)?.value;
        return other !== undefined && isSame(value, other);
      })
    );
  const [x, y] = [toValue(a), toValue(b)];
  return x !== undefined && y !== undefined && textOf(x) === textOf(y);
}

/** Values are plain data. What type they have follows from the rest. */
function textOf(value: Value): string {
  return JSON.stringify(value, (name, part: unknown) => (name === "type" ? undefined : part));
}
