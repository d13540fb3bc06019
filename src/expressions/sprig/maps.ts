// sprig: dictionaries. Some of them write to the dictionary they are given, as in Go.
import { asString, sortedEntries, wrongType } from "../go/format.ts";
import { panic, refuse } from "../go/outcome.ts";
import { type Dictionary, type Value, dictionary, isList, isMap, list, anyMap } from "../go/value.ts";
import { asText, isEmpty } from "./convert.ts";
import { type Definition, takes, text } from "./define.ts";

function asMap(value: Value | undefined): Dictionary {
  return value !== undefined && value !== null && isMap(value) ? value : dictionary([]);
}

function fromPairs(values: readonly Value[]): Value {
  const map = dictionary([]);
  for (let index = 0; index < values.length; index += 2)
    map.entries.set(asText(values[index] ?? null), index + 1 < values.length ? (values[index + 1] ?? null) : "");
  return map;
}

function dig(values: readonly Value[]): Value {
  if (values.length < 3) panic("dig needs at least three arguments");
  let current = values.at(-1) ?? null;
  const fallback = values.at(-2) ?? null;
  strictMap(current);
  for (const key of values.slice(0, -2).map(asString)) {
    const { entries } = strictMap(current);
    if (!entries.has(key)) return fallback;
    current = entries.get(key) ?? null;
  }
  return current;
}

function strictMap(value: Value): Dictionary {
  return value !== null && isMap(value) && value.type === anyMap ? value : wrongType(value, anyMap);
}

/** Package mergo: maps in maps are merged, too; what is empty in the target counts as not there. */
function mergeInto(target: Dictionary, source: Dictionary, overwrites: boolean): void {
  const mayReplaceLists = source.entries.size > 0 && (overwrites || target.entries.size === 0);
  for (const [key, value] of source.entries) {
    const present = target.entries.get(key) ?? null;
    const isSet = target.entries.has(key) && !isEmpty(present);
    if (value === null) {
      if (overwrites) target.entries.set(key, null);
    } else if (isMap(value) && present !== null && isMap(present)) {
      mergeInto(present, value, overwrites);
      if (!isSet) target.entries.set(key, value);
    } else if (isList(value) && isSet) {
      if (mayReplaceLists) target.entries.set(key, value);
    } else if (overwrites || !isSet) target.entries.set(key, value);
  }
}

function merges(overwrites: boolean): Definition {
  return takes([anyMap, `...${anyMap}`], "any", ([target, ...sources]) => {
    const map = asMap(target);
    for (const source of sources) mergeInto(map, asMap(source), overwrites);
    return map;
  });
}

function copy(value: Value): Value {
  if (isMap(value))
    return dictionary(
      [...value.entries].map(([key, item]) => [key, copy(item)] as const),
      value.type,
    );
  return isList(value) ? { ...value, items: value.items.map(copy) } : value;
}

const deepCopy = takes(["any"], "any", ([value = null]) => (value === null ? refuse("sprig.deepCopy of nil") : copy(value)));

export const mapFunctions: Readonly<Record<string, Definition>> = {
  dict: takes(["...any"], anyMap, fromPairs),
  get: takes([anyMap, "string"], "any", ([map, key]) =>
    asMap(map).entries.has(text(key)) ? (asMap(map).entries.get(text(key)) ?? null) : "",
  ),
  set: takes([anyMap, "string", "any"], anyMap, ([map, key, value = null]) => {
    if (map === null) panic("assignment to entry in nil map");
    asMap(map).entries.set(text(key), value);
    return asMap(map);
  }),
  unset: takes([anyMap, "string"], anyMap, ([map, key]) => {
    asMap(map).entries.delete(text(key));
    return asMap(map);
  }),
  hasKey: takes([anyMap, "string"], "bool", ([map, key]) => asMap(map).entries.has(text(key))),
  pluck: takes(["string", `...${anyMap}`], "[]interface {}", ([key, ...maps]) => {
    return list(maps.filter((map) => asMap(map).entries.has(text(key))).map((map) => asMap(map).entries.get(text(key)) ?? null));
  }),
  // In Go's order, which changes from run to run; ours is sorted.
  keys: takes([`...${anyMap}`], "[]string", (maps) =>
    list(
      maps.flatMap((map) => sortedEntries(asMap(map)).map(([key]) => key)),
      "[]string",
    ),
  ),
  values: takes([anyMap], "[]interface {}", ([map]) => list(sortedEntries(asMap(map)).map(([, value]) => value))),
  pick: takes([anyMap, "...string"], anyMap, ([map, ...keys]) => dictionary([...asMap(map).entries].filter(([key]) => keys.includes(key)))),
  omit: takes([anyMap, "...string"], anyMap, ([map, ...keys]) =>
    dictionary([...asMap(map).entries].filter(([key]) => !keys.includes(key))),
  ),
  dig: takes(["...any"], "any", dig),
  merge: merges(false),
  mustMerge: merges(false),
  mergeOverwrite: merges(true),
  mustMergeOverwrite: merges(true),
  deepCopy,
  mustDeepCopy: deepCopy,
};
