import type { Value } from "../../graph/values.ts";
import type { Thing } from "./things.ts";
import { partsOf } from "../../graph/value-parts.ts";
import { referencesOfValue } from "./value-parts.ts";

/** Lists and objects are the same where these are: copies of a thing differ in their place only. */
export function partsIdentity(thing: Thing): unknown {
  return thing.kind === "object" ? thing.fields : thing.kind === "list" ? thing.elements : undefined;
}

/** The nodes, loops and iterations that a thing speaks of: it means something only where these are in sight. */
export function referencesOf(thing: Thing): Set<string> {
  const found = new Set<string>();
  for (const part of partsOfThing(thing)) {
    if (part.kind === "runtime") for (const reference of referencesOfValue(part.value)) found.add(reference);
    else if (part.kind === "collected") found.add(part.loop);
    else if (part.kind === "object" && part.task !== undefined) found.add(part.task);
  }
  return found;
}

/** Does it need a value of the run that is no parameter of `owner`: an output, an item, a parameter of somebody else? */
export function needsOthers(thing: Thing, owner: string): boolean {
  const isForeign = (value: Value): boolean =>
    value.kind === "parameter" ? value.pipeline !== owner : referencesOfValue(value).size > 0 || partsOf(value).some(isForeign);
  return [...partsOfThing(thing)].some((part) => part.kind === "collected" || (part.kind === "runtime" && isForeign(part.value)));
}

/** The thing and everything in it, each list and object once. It never calls itself: data may be nested however deep. */
export function* partsOfThing(thing: Thing): Generator<Thing> {
  const seen = new Set<unknown>();
  const left = [thing];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const identity = partsIdentity(part);
    if (identity && seen.has(identity)) continue;
    seen.add(identity);
    yield part;
    if (part.kind === "promise") left.push(part.value);
    else if (part.kind === "collected") left.push(part.element);
    else if (part.kind === "spread" || part.kind === "perhaps") left.push(part.value);
    else if (part.kind === "either") left.push(part.whenTrue, part.whenFalse);
    else if (part.kind === "list") for (const element of part.elements) left.push(element);
    else if (part.kind === "object") for (const { value } of part.fields.values()) left.push(value);
  }
}

/** How much work it is to go through all of it, in steps. */
export function weightOf(thing: Thing): number {
  let weight = 0;
  for (const part of partsOfThing(thing))
    weight += part.kind === "primitive" && typeof part.value === "string" ? 1 + part.value.length / 50 : 1;
  return Math.ceil(weight);
}

/** More than any pipeline's data has. Parts that are shared count as often as they are met, since JSON repeats them. */
const most = { parts: 200_000, depth: 300 };

/** Does it hold more than a manifest could, or itself? */
export function isTooLarge(thing: Thing): boolean {
  const counted = thing.kind === "list" || thing.kind === "object" || thing.kind === "promise" || thing.kind === "collected";
  return counted && sizeOf(thing, new Map(), 0) > most.parts;
}

/** Visits each part once, so that data that double themselves are found out quickly. */
function sizeOf(thing: Thing, known: Map<unknown, number>, depth: number): number {
  if (depth > most.depth) return Number.POSITIVE_INFINITY;
  switch (thing.kind) {
    case "promise":
      return sizeOf(thing.value, known, depth + 1);
    case "collected":
      return sizeOf(thing.element, known, depth + 1);
    case "list":
    case "object": {
      const identity = thing.kind === "list" ? thing.elements : thing.fields;
      const before = known.get(identity);
      if (before !== undefined) return before;
      // Whoever meets it again before it is counted stands inside it.
      known.set(identity, Number.POSITIVE_INFINITY);
      let size = 1;
      if (thing.kind === "list") for (const element of thing.elements) size += sizeOf(element, known, depth + 1);
      else for (const { value } of thing.fields.values()) size += sizeOf(value, known, depth + 1);
      known.set(identity, size);
      return size;
    }
    default:
      return 1;
  }
}
