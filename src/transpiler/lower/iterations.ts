import type { Block, CarriedVariable, Repeat } from "../../graph/graph.ts";
import type { Operator, Value } from "../../graph/values.ts";

/**
 * How many iterations a loop has at most, where that can be seen: a variable begins with a known number, grows or shrinks by a known number each
 * time, and a condition compares it with a known number.
 */
export function mostIterations({ id, carried, before, again, body }: Repeat): number | undefined {
  const bounds = [
    ...conjuncts(before).map((condition) => boundOf(condition, id, carried, false)),
    ...[...conjuncts(again), ...goingOn(body)].map((condition) => boundOf(condition, id, carried, true)),
  ].filter((bound) => bound !== undefined);
  return bounds.length === 0 ? undefined : Math.min(...bounds);
}

/** What must hold so that the whole does, or so that it does not. */
function conjuncts(condition: Value | undefined, holds = true): readonly Value[] {
  if (condition === undefined || condition.kind === "constant") return [];
  if (condition.kind !== "operation") return holds ? [condition] : [];
  const { operator, operands } = condition;
  switch (operator) {
    case "not":
      return conjuncts(operands[0], !holds);
    case "and":
    case "or":
      return (operator === "and") === holds ? operands.flatMap((operand) => conjuncts(operand, holds)) : [];
    case "conditional": {
      const [asked, whenTrue, whenFalse] = operands as [Value, Value, Value];
      const isOut = (side: Value): boolean => side.kind === "constant" && side.value === !holds;
      if (isOut(whenTrue)) return [...conjuncts(asked, false), ...conjuncts(whenFalse, holds)];
      return isOut(whenFalse) ? [...conjuncts(asked, true), ...conjuncts(whenTrue, holds)] : [];
    }
    default: {
      if (holds) return [condition];
      const opposite = opposites[operator];
      return opposite ? [{ ...condition, operator: opposite }] : [];
    }
  }
}

/** What holds where no `throw` of the body has ended the loop. */
function goingOn({ nodes }: Block): readonly Value[] {
  const throws = (block: Block): boolean => block.nodes.some(({ kind }) => kind === "throw");
  return nodes.flatMap((node) => {
    if (node.kind !== "branch" || throws(node.then) === throws(node.otherwise)) return [];
    return conjuncts(node.condition, throws(node.otherwise));
  });
}

/** Of numbers: that one is none would end no loop. */
const opposites: Readonly<Partial<Record<Operator, Operator>>> = {
  less: "greaterOrEqual",
  lessOrEqual: "greater",
  greater: "lessOrEqual",
  greaterOrEqual: "less",
  equal: "notEqual",
  notEqual: "equal",
};

const mirrored: Readonly<Partial<Record<Operator, Operator>>> = {
  less: "greater",
  lessOrEqual: "greaterOrEqual",
  greater: "less",
  greaterOrEqual: "lessOrEqual",
  notEqual: "notEqual",
};

/** `behind`: asked when the iteration is over, so that there is one in any case. */
function boundOf(condition: Value, loop: string, carried: readonly CarriedVariable[], behind: boolean): number | undefined {
  if (condition.kind !== "operation") return undefined;
  const swapped = mirrored[condition.operator];
  const [left, right] = condition.operands as [Value, Value];
  if (swapped === undefined) return undefined;
  return (
    boundOfCounter(left, condition.operator, right, loop, carried, behind) ?? boundOfCounter(right, swapped, left, loop, carried, behind)
  );
}

function boundOfCounter(
  counter: Value,
  operator: Operator,
  end: Value,
  loop: string,
  carried: readonly CarriedVariable[],
  behind: boolean,
): number | undefined {
  for (const variable of carried) {
    const { initial, next } = variable;
    const step = stepOf(variable, loop);
    const isPresent = isCarried(counter, variable, loop);
    if (step === undefined || initial.kind !== "constant" || typeof initial.value !== "number") continue;
    if (!isPresent && !(behind && JSON.stringify(counter) === JSON.stringify(next))) continue;
    const last = knownEnd(end, step > 0 ? Math.min : Math.max);
    const held = last === undefined ? undefined : timesItHolds(initial.value, step, operator, last);
    if (held === undefined) return undefined;
    // Behind an iteration the variable has been raised once more than before it, unless it is asked for as it was.
    return behind ? Math.max(1, isPresent ? held + 1 : held) : held;
  }
  return undefined;
}

function isCarried(value: Value, { name }: CarriedVariable, loop: string): boolean {
  return value.kind === "carried" && value.loop === loop && value.name === name;
}

/** `i + 1`, `1 + i`, `i - 1` */
function stepOf(variable: CarriedVariable, loop: string): number | undefined {
  const { next } = variable;
  if (next.kind !== "operation" || (next.operator !== "add" && next.operator !== "subtract")) return undefined;
  const [a, b] = next.operands as [Value, Value];
  const [present, step] = next.operator === "add" && a.kind === "constant" ? [b, a] : [a, b];
  if (!isCarried(present, variable, loop) || step.kind !== "constant" || typeof step.value !== "number") return undefined;
  return next.operator === "add" ? step.value : -step.value;
}

/** A known number, or the least of numbers of which one is known: `Math.min(limit, 50)`. */
function knownEnd(end: Value, nearest: (...numbers: readonly number[]) => number): number | undefined {
  if (end.kind === "constant") return typeof end.value === "number" ? end.value : undefined;
  const operator = nearest === Math.min ? "minimum" : "maximum";
  if (end.kind !== "operation" || end.operator !== operator) return undefined;
  const known = end.operands.map((operand) => knownEnd(operand, nearest)).filter((number) => number !== undefined);
  return known.length === 0 ? undefined : nearest(...known);
}

/** For how many of `start`, `start + step`, … from the first on a comparison holds. */
function timesItHolds(start: number, step: number, operator: Operator, end: number): number | undefined {
  const distance = (end - start) / step;
  const towards = step > 0 ? ["less", "lessOrEqual"] : ["greater", "greaterOrEqual"];
  if (operator === "notEqual") return distance >= 0 && Number.isInteger(distance) ? distance : undefined;
  if (step === 0 || !towards.includes(operator)) return undefined;
  return Math.max(0, operator.endsWith("OrEqual") ? Math.floor(distance) + 1 : Math.ceil(distance));
}
