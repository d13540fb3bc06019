import { partsOf, withParts } from "../../graph/value-parts.ts";
import type { Value } from "../../graph/values.ts";

/** The same value with every part replaced by what `replace` gives for it. */
export function rewrite(value: Value, replace: (value: Value) => Value | undefined): Value {
  return replace(value) ?? withParts(value, (part) => rewrite(part, replace));
}

/** The nodes, loops and iterations that a value speaks of. */
export function referencesOfValue(value: Value): Set<string> {
  const found = new Set((value.kind === "collected" ? [value.value] : partsOf(value)).flatMap((part) => [...referencesOfValue(part)]));
  switch (value.kind) {
    case "output":
    case "merged":
    case "succeeded":
      return found.add(value.node);
    case "item":
    case "index":
    case "carried":
    case "collected":
      return found.add(value.loop);
    case "element":
      return found.add(value.iteration);
    case "iteration":
      // It brings its own elements along.
      found.delete(value.id);
      return found;
    default:
      return found;
  }
}
