import type { Value } from "../../graph/values.ts";

/** The values that a value is made of. */
export function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case "metadata":
      return [value.artifact];
    case "member":
      return [value.object];
    case "list":
      return value.elements;
    case "object":
      return Object.values(value.fields);
    case "operation":
      return value.operands;
    case "iteration":
      return value.initial ? [value.list, value.body, value.initial] : [value.list, value.body];
    default:
      return [];
  }
}

/** The same value with every part replaced by what `replace` gives for it. */
export function rewrite(value: Value, replace: (value: Value) => Value | undefined): Value {
  const replaced = replace(value);
  if (replaced) return replaced;
  const again = (part: Value) => rewrite(part, replace);
  switch (value.kind) {
    case "metadata":
      return { ...value, artifact: again(value.artifact) };
    case "member":
      return { ...value, object: again(value.object) };
    case "list":
      return { ...value, elements: value.elements.map(again) };
    case "object":
      return { ...value, fields: Object.fromEntries(Object.entries(value.fields).map(([name, field]) => [name, again(field)])) };
    case "operation":
      return { ...value, operands: value.operands.map(again) };
    case "iteration":
      return { ...value, list: again(value.list), body: again(value.body), ...(value.initial ? { initial: again(value.initial) } : {}) };
    default:
      return value;
  }
}

/** The nodes, loops and iterations that a value speaks of. */
export function referencesOfValue(value: Value): Set<string> {
  const found = new Set((value.kind === "collected" ? [value.value] : partsOf(value)).flatMap((part) => [...referencesOfValue(part)]));
  switch (value.kind) {
    case "output":
      return found.add(value.node);
    case "item":
    case "index":
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
