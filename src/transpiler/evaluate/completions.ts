import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { Completion, Decided } from "./context.ts";
import { normal } from "./context.ts";
import { isUndefined } from "./convert.ts";
import type { Decision } from "./decide.ts";
import { deciding } from "./merge.ts";
import { constantBoolean, mergeValues } from "./merge-values.ts";
import { primitive, type Thing } from "./things.ts";

/** Both ways of a decision as one. A `throw` ends the run, so that what follows is on the other way for certain. */
export function join({ choice, whenTrue, whenFalse }: Decision<Completion>): Completion {
  if (whenTrue.kind === "normal" && whenFalse.kind === "normal") return normal;
  if (whenTrue.kind === "throw") return certainly(choice.condition, false, whenFalse);
  if (whenFalse.kind === "throw") return certainly(choice.condition, true, whenTrue);
  return { kind: "either", choice, whenTrue, whenFalse };
}

function certainly(condition: Value, outcome: boolean, completion: Completion): Completion {
  if (completion.kind === "either")
    return {
      ...completion,
      whenTrue: certainly(condition, outcome, completion.whenTrue),
      whenFalse: certainly(condition, outcome, completion.whenFalse),
    };
  if (completion.kind !== "normal") return completion;
  return { kind: "normal", decided: new Map([...(completion.decided ?? []), ...deciding(undefined, condition, outcome)]) };
}

/** Whether what comes next is reached: known now, or a value of the run. */
export function reaches(completion: Completion, passes: (leaf: Completion) => boolean): boolean | Value {
  if (completion.kind !== "either") return passes(completion);
  const [a, b] = [reaches(completion.whenTrue, passes), reaches(completion.whenFalse, passes)];
  if (typeof a === "boolean" && a === b) return a;
  const value = (side: boolean | Value): Value => (typeof side === "boolean" ? constantBoolean(side) : side);
  return mergeValues(completion.choice, "goesOn", value(a), value(b));
}

export const isNormal = (leaf: Completion): boolean => leaf.kind === "normal";

/** What is certain where it goes on: the decisions on the way, if only one way leads there. */
export function certainties(completion: Completion, passes: (leaf: Completion) => boolean): Decided {
  const ways = waysThrough(completion, passes, undefined);
  return ways.length === 1 ? ways[0]! : new Map();
}

function waysThrough(completion: Completion, passes: (leaf: Completion) => boolean, decided: Decided | undefined): readonly Decided[] {
  if (completion.kind !== "either") {
    const own = completion.kind === "normal" ? completion.decided : undefined;
    return passes(completion) ? [new Map([...(decided ?? []), ...(own ?? [])])] : [];
  }
  const { condition } = completion.choice;
  return [
    ...waysThrough(completion.whenTrue, passes, deciding(decided, condition, true)),
    ...waysThrough(completion.whenFalse, passes, deciding(decided, condition, false)),
  ];
}

/** The same completion, its ends changed. */
export function mapLeaves(completion: Completion, change: (leaf: Completion) => Completion): Completion {
  if (completion.kind !== "either") return change(completion);
  const { choice } = completion;
  return join({ choice, whenTrue: mapLeaves(completion.whenTrue, change), whenFalse: mapLeaves(completion.whenFalse, change) });
}

/** Every way in which it may end. */
export function leavesOf(completion: Completion): readonly Completion[] {
  if (completion.kind !== "either") return [completion];
  return [...leavesOf(completion.whenTrue), ...leavesOf(completion.whenFalse)];
}

/** What a function gives that ends in this way: one thing, or one of several. */
export function returnedBy(completion: Completion, name: string, place: Place): Thing {
  if (completion.kind === "return") return completion.value;
  if (completion.kind !== "either") return primitive(undefined, place);
  const whenTrue = returnedBy(completion.whenTrue, name, place);
  const whenFalse = returnedBy(completion.whenFalse, name, place);
  if (isUndefined(whenTrue) && isUndefined(whenFalse)) return whenTrue;
  return { kind: "either", choice: completion.choice, name, whenTrue, whenFalse, place };
}
