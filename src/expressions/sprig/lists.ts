// sprig: lists.
import { deepEqual } from "../go/equal.ts";
import { kindName } from "../go/format.ts";
import { panic } from "../go/outcome.ts";
import { compareText } from "../go/text.ts";
import { type List, type Value, isList, list } from "../go/value.ts";
import { asText, castInteger, isEmpty, textsOf } from "./convert.ts";
import { whenNil } from "./nil.ts";
import { type Definition, takes, whole } from "./define.ts";

function items(value: Value | undefined, message: (kind: string) => string): readonly Value[] {
  if (value === undefined || value === null) return whenNil();
  return isList(value) ? value.items : panic(message(kindName(value)));
}

function nothing(type?: string): List {
  return { ...list([], type), isNil: true };
}

/** Under two names: as it is, and as must…, which fails in the same words. */
function twice(name: string, definition: Definition): Readonly<Record<string, Definition>> {
  return { [name]: definition, [`must${name.slice(0, 1).toUpperCase()}${name.slice(1)}`]: definition };
}

function finds(verb: string, result: string, find: (values: readonly Value[]) => Value): Definition {
  return takes(["any"], result, ([value]) => find(items(value, (kind) => `Cannot find ${verb} on type ${kind}`)));
}

const many = "[]interface {}";

function unique(values: readonly Value[]): readonly Value[] {
  const kept: Value[] = [];
  for (const value of values) if (!kept.some((other) => deepEqual(value, other))) kept.push(value);
  return kept;
}

function slice([value = null, start, end]: readonly Value[]): Value {
  const all = items(value, (kind) => `list should be type of slice or array but ${kind}`);
  if (all.length === 0) return null;
  const from = start === undefined ? 0 : Number(castInteger(start));
  const to = end === undefined ? all.length : Number(castInteger(end));
  if (from < 0 || to < from || to > all.length) panic("reflect.Value.Slice: slice index out of bounds");
  return isList(value) ? { ...value, items: all.slice(from, to) } : null;
}

function chunk([size, value]: readonly Value[]): Value {
  const all = items(value, (kind) => `Cannot chunk type ${kind}`);
  const length = whole(size);
  const count = Math.floor((all.length - 1) / length) + 1;
  if (!(count >= 0 && count < Infinity) || (length < 0 && count > 0)) return panic("runtime error: makeslice: len out of range");
  const chunks = Array.from({ length: count }, (_, index) => list(all.slice(index * length, (index + 1) * length)));
  return list(chunks, "[][]interface {}");
}

export const listFunctions: Readonly<Record<string, Definition>> = {
  list: takes(["...any"], many, (values) => list(values)),
  tuple: takes(["...any"], many, (values) => list(values)),
  ...twice(
    "first",
    finds("first", "any", (all) => all[0] ?? null),
  ),
  ...twice(
    "last",
    finds("last", "any", (all) => all.at(-1) ?? null),
  ),
  ...twice(
    "rest",
    finds("rest", many, (all) => (all.length === 0 ? nothing() : list(all.slice(1)))),
  ),
  ...twice(
    "initial",
    finds("initial", many, (all) => (all.length === 0 ? nothing() : list(all.slice(0, -1)))),
  ),
  ...twice(
    "reverse",
    finds("reverse", many, (all) => list(all.toReversed())),
  ),
  ...twice(
    "uniq",
    finds("uniq", many, (all) => list(unique(all))),
  ),
  ...twice(
    "compact",
    takes(["any"], many, ([value]) => list(items(value, (kind) => `Cannot compact on type ${kind}`).filter((item) => !isEmpty(item)))),
  ),
  ...twice(
    "append",
    takes(["any", "any"], many, ([value, item = null]) => list([...items(value, (kind) => `Cannot push on type ${kind}`), item])),
  ),
  ...twice(
    "push",
    takes(["any", "any"], many, ([value, item = null]) => list([...items(value, (kind) => `Cannot push on type ${kind}`), item])),
  ),
  ...twice(
    "prepend",
    takes(["any", "any"], many, ([value, item = null]) => list([item, ...items(value, (kind) => `Cannot prepend on type ${kind}`)])),
  ),
  ...twice(
    "without",
    takes(["any", "...any"], many, ([value, ...omitted]) => {
      const all = items(value, (kind) => `Cannot find without on type ${kind}`);
      return list(all.filter((item) => !omitted.some((other) => deepEqual(item, other))));
    }),
  ),
  ...twice(
    "has",
    takes(["any", "any"], "bool", ([needle = null, value = null]) => {
      if (value === null) return false;
      return items(value, (kind) => `Cannot find has on type ${kind}`).some((item) => deepEqual(needle, item));
    }),
  ),
  ...twice("slice", takes(["any", "...any"], "any", slice)),
  ...twice("chunk", takes(["int", "any"], "[][]interface {}", chunk)),
  concat: takes(["...any"], "any", (values) => {
    const all = values.flatMap((value) => items(value, (kind) => `Cannot concat type ${kind} as list`));
    return all.length === 0 ? nothing() : list(all);
  }),
  sortAlpha: takes(["any"], "[]string", ([value = null]) => {
    return list(isList(value) ? [...textsOf(value)].sort(compareText) : [value === null ? "<nil>" : asText(value)], "[]string");
  }),
};
