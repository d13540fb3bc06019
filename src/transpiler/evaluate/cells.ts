import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { Evaluation } from "./context.ts";
import { toValue } from "./convert.ts";
import { mergeValues } from "./merge-values.ts";
import { list, primitive, runtime, type Cell, type ListThing, type ObjectThing, type PerhapsThing, type Thing } from "./things.ts";
import { holdsArtifact, unify } from "./value-types.ts";

/** A property of an object, as something that can be set from a branch or a loop. */
export function fieldCell({ fields, region = -1, place }: ObjectThing, name: string, evaluation: Evaluation): Cell {
  return cellOf(fields, name, evaluation, () => ({
    region,
    part: "field",
    get value(): Thing {
      return fields.get(name)?.value ?? primitive(undefined, place);
    },
    set value(value: Thing) {
      if (value.kind === "primitive" && value.value === undefined && !fields.has(name)) return;
      fields.set(name, { value, key: fields.get(name)?.key ?? value.place });
    },
  }));
}

/** What is in a list, as something that can be added to from a branch or a loop. */
export function contentsCell({ elements, region = -1, place }: ListThing, evaluation: Evaluation): Cell {
  return cellOf(elements, "contents", evaluation, () => ({
    region,
    part: "contents",
    owner: elements,
    get value(): Thing {
      return list([...elements], place, region);
    },
    set value(value: Thing) {
      elements.splice(
        0,
        elements.length,
        ...(value.kind === "list" ? value.elements : [{ kind: "spread", value, place: value.place } as const]),
      );
    },
  }));
}

function cellOf(owner: object, name: string, evaluation: Evaluation, make: () => Cell): Cell {
  let cells = evaluation.cells.get(owner);
  if (!cells) evaluation.cells.set(owner, (cells = new Map()));
  let cell = cells.get(name);
  if (!cell) cells.set(name, (cell = make()));
  return cell;
}

/** A list of which the run knows the length is one value; every other one is as it stands. */
export function gathered(thing: Thing, place: Place): Thing {
  if (thing.kind !== "list" || !thing.elements.some(({ kind }) => kind === "spread" || kind === "perhaps")) return thing;
  const [only, ...more] = thing.elements;
  if (only?.kind === "spread" && more.length === 0) return { ...only.value, place } as Thing;
  const parts: Value[] = [];
  let known: Thing[] = [];
  const add = (value: Value | undefined): boolean => value !== undefined && parts.push(value) > 0;
  const flush = (): boolean => {
    const run = known;
    known = [];
    return run.length === 0 || add(toValue(list(run, place)));
  };
  for (const element of thing.elements) {
    if (element.kind !== "spread" && element.kind !== "perhaps") known.push(element);
    else if (!flush() || !add(element.kind === "spread" ? toValue(element.value) : perhapsList(element))) return thing;
  }
  if (!flush()) return thing;
  const [first, ...others] = parts;
  if (others.length === 0) return runtime(first!, place);
  const type = parts.map((part) => part.type).reduce(unify);
  return runtime({ kind: "operation", operator: "concatenateLists", operands: parts, type }, place);
}

/** A list of one element, or an empty one. */
function perhapsList({ choice, value, place }: PerhapsThing): Value | undefined {
  const there = toValue(list([value], place));
  if (!there || holdsArtifact(there.type)) return undefined;
  return mergeValues(choice, "element", there, { kind: "constant", value: [], type: there.type });
}
