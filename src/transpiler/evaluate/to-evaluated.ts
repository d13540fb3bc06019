import type { Evaluated } from "./evaluated.ts";
import { isTooLarge } from "./thing-parts.ts";
import { describe, type Thing } from "./things.ts";

/** The view that the option readers have of a thing. */
export function toEvaluated(thing: Thing): Evaluated {
  return isTooLarge(thing) ? { kind: "other", what: "a value too large to be worked out", place: thing.place } : view(thing);
}

function view(thing: Thing): Evaluated {
  switch (thing.kind) {
    case "primitive":
    case "runtime":
    case "marker":
      return thing;
    case "object":
      if (thing.task !== undefined) return { kind: "other", what: describe(thing), place: thing.place };
      return {
        kind: "object",
        fields: new Map([...thing.fields].map(([name, field]) => [name, { value: view(field.value), key: field.key }])),
        place: thing.place,
      };
    case "list":
      return { kind: "list", elements: thing.elements.map(view), place: thing.place };
    default:
      return { kind: "other", what: describe(thing), place: thing.place };
  }
}
