import * as messages from "../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Evaluation } from "./context.ts";
import type { Thing } from "./things.ts";

/**
 * Says that a property does not exist, where its absence turned out to matter. `configuration.depth` of a known object may well be
 * undefined, as in JavaScript; passed on as a required input, or put into a text, it is a misspelt name.
 */
export function reportAbsent(thing: Thing, evaluation: Evaluation): boolean {
  if (thing.kind !== "primitive" || !thing.absent) return false;
  const { name, names, what, place } = thing.absent;
  const list = names.length === 0 ? "it has none" : `it has ${names.map((one) => `\`${one}\``).join(", ")}`;
  evaluation.report(messages.propertyUnknown({ what, name, suggestion: didYouMean(name, names), names: list }), place);
  return true;
}
