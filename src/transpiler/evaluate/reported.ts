import type { Place } from "../../graph/types.ts";
import type { Report } from "../report.ts";
import { partsOfThing } from "./thing-parts.ts";
import type { Thing } from "./things.ts";

/**
 * A report for those who read `thing` through `toEvaluated`: what a mistake left behind in it has been reported, so nothing more is said
 * about that place (`image: mispelt` is an unknown name, and not also an option of the wrong type).
 */
export function exceptKnownMistakes(thing: Thing, report: Report): Report {
  const places = new Set<string>();
  collect(thing, places);
  if (places.size === 0) return report;
  return (message, place) => {
    if (!place || !places.has(key(place))) report(message, place);
  };
}

/** Did a mistake leave something unknown in it? It has been reported, so nothing more is said about the whole. */
export function isBroken(thing: Thing): boolean {
  if (thing.kind === "primitive" || thing.kind === "runtime") return false;
  return thing.kind === "unknown" || [...partsOfThing(thing)].some((part) => part.kind === "unknown");
}

function collect(thing: Thing, places: Set<string>): void {
  for (const part of partsOfThing(thing)) if (part.kind === "unknown") places.add(key(part.place));
}

const key = ({ file, line, column, endLine, endColumn }: Place) => `${file}:${line}:${column}:${endLine}:${endColumn}`;
