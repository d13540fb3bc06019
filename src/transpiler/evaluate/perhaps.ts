import * as messages from "../../diagnostics/messages.generated.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { join } from "./completions.ts";
import { normal, type Completion, type Evaluation, type Frame } from "./context.ts";
import { choiceOf, decide } from "./decide.ts";
import { isUndefined } from "./convert.ts";
import { primitive, runtime, unknown, type ListThing, type PerhapsThing, type Thing } from "./things.ts";
import { number } from "./value-types.ts";

/** An element that a condition of the run leaves in its list. */
export function perhaps(condition: Value, value: Thing, frame: Frame, evaluation: Evaluation): PerhapsThing {
  return { kind: "perhaps", choice: choiceOf(condition, value.place, frame, evaluation), value, place: value.place };
}

/** What a callback makes of an element that may not be there: again something that may not be there. */
export function mapPerhaps(
  { choice, value, place }: PerhapsThing,
  body: (item: Thing, inner: Frame) => Thing,
  frame: Frame,
  evaluation: Evaluation,
): Thing {
  const nothing = primitive(undefined, place);
  const sides = { whenTrue: (inner: Frame): Thing => body(value, inner), whenFalse: (): Thing => nothing };
  const made = decide(choice.condition, { place }, sides, frame, evaluation);
  return isUndefined(made.whenTrue) ? made.whenTrue : { kind: "perhaps", choice: made.choice, value: made.whenTrue, place };
}

/** The statements of a loop for an element that may not be there. */
export function runPerhaps(
  { choice, value, place }: PerhapsThing,
  body: (item: Thing, inner: Frame) => Completion,
  frame: Frame,
  evaluation: Evaluation,
): Completion {
  const sides = { whenTrue: (inner: Frame): Completion => body(value, inner), whenFalse: (): Completion => normal };
  return join(decide(choice.condition, { place }, sides, frame, evaluation));
}

/** The index of each element. Before the first that may not be there it is known, and nobody has to count. */
export function indexesOf(elements: readonly Thing[]): (position: number) => Thing {
  const first = elements.findIndex(({ kind }) => kind === "perhaps");
  const isKnown = (position: number): boolean => first === -1 || position <= first;
  return (position) => {
    const element = elements[position]!;
    return isKnown(position) ? primitive(position, element.place) : indexAmong(elements.slice(0, position), element);
  };
}

/** May some of the elements not be there? */
export function someMayLack(thing: Thing): boolean {
  return thing.kind === "list" && thing.elements.some(({ kind }) => kind === "perhaps");
}

/** What cannot be said of such a list. */
export function reportLacking(what: string, place: Place, evaluation: Evaluation): Thing {
  const construct = `${what} a list with artifacts of which the run leaves some out`;
  const instead = "go through it: `for (const one of rows) if (!best || one.loss < best.loss) best = one;`.";
  evaluation.report(messages.constructUnsupported({ construct, instead }), place);
  return unknown(place);
}

/** How many elements are there. */
export function countOf({ elements }: ListThing, place: Place): Thing {
  return indexAmong(elements, primitive(undefined, place));
}

/** The index of an element: how many of those before it are there. */
function indexAmong(before: readonly Thing[], element: Thing): Thing {
  const certain = before.filter(({ kind }) => kind !== "perhaps").length;
  const one = (value: number): Value => ({ kind: "constant", value, type: number });
  const counts = before.flatMap((other): readonly Value[] =>
    other.kind === "perhaps"
      ? [{ kind: "operation", operator: "conditional", operands: [other.choice.condition, one(1), one(0)], type: number }]
      : [],
  );
  const total = counts.reduce(
    (sum, count): Value => ({ kind: "operation", operator: "add", operands: [sum, count], type: number }),
    one(certain),
  );
  return runtime(total, element.place);
}
