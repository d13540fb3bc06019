import * as messages from "../../diagnostics/messages.generated.ts";
import type { Place } from "../../graph/types.ts";
import type { Evaluation } from "./context.ts";
import type { Thing } from "./things.ts";

/** What makes two things the same list. */
function identityOf(thing: Thing, { elementsOf }: Evaluation): unknown {
  if (thing.kind === "list") return thing.elements;
  return thing.kind === "runtime" ? (elementsOf.get(thing.value) ?? thing.value) : undefined;
}

/** While `body` is read, whoever changes the list says so: JavaScript's `for` would meet what was added, tasks would not. */
export function whileGoneThrough<Result>(items: Thing, evaluation: Evaluation, body: () => Result): Result {
  const identity = identityOf(items, evaluation);
  const { goneThrough } = evaluation;
  if (identity === undefined || goneThrough.has(identity)) return body();
  goneThrough.add(identity);
  try {
    return body();
  } finally {
    goneThrough.delete(identity);
  }
}

/** Is somebody going through this list? Then it is reported that it cannot be changed. */
export function isGoneThrough(thing: Thing, place: Place, evaluation: Evaluation): boolean {
  const identity = identityOf(thing, evaluation);
  if (identity === undefined || !evaluation.goneThrough.has(identity)) return false;
  const construct = "Changing a list while a `for` goes through it";
  evaluation.report(
    messages.constructUnsupported({ construct, instead: "go through a copy, `[...list]`, or collect into another list." }),
    place,
  );
  return true;
}
