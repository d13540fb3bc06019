// JSONPath as in Argo's jsonpath(text, path).
import { kindName } from "../go/format.ts";
import { Panic, panic } from "../go/outcome.ts";
import { byteLength, compareText } from "../go/text.ts";
import { type Value, integer, isList, isMap, list } from "../go/value.ts";
import { holds } from "./filter.ts";
import { type Token, parseSelector } from "./tokens.ts";

export function query(selector: string, root: Value): Value {
  const [first, ...rest] = parseSelector(selector);
  return first === undefined ? root : apply(first, root, root, rest);
}

/** The rest is applied to what the token gives. */
function apply(token: Token, root: Value, current: Value, rest: readonly Token[]): Value {
  const [next, ...later] = rest;
  const go = (value: Value): Value => (next === undefined ? value : apply(next, root, value, later));
  switch (token.kind) {
    case "root":
      return go(root);
    case "current":
      return go(current);
    case "key":
      return go(member(current, token.key));
    case "index":
      return go(item(current, token.index));
    case "length":
      return go(lengthOf(current));
    case "wildcard":
      return list(each(membersOf(token.kind, current), go, next));
    case "recursive":
      return list(descendants(root, current, rest));
    case "filter":
      return filter(token.expression, root, current, rest);
    default:
      return several(token, root, current, rest);
  }
}

function wrongTarget(kind: string, value: Value, ...expected: readonly string[]): never {
  return panic(`${kind}: invalid token target. expected [${expected.join(" ")}] got [${value === null ? "nil" : kindName(value)}]`);
}

function member(current: Value, key: string): Value {
  if (!isMap(current)) return wrongTarget("key", current, "map");
  return current.entries.has(key) ? (current.entries.get(key) ?? null) : panic(`key: invalid token key '${key}' not found`);
}

function item(current: Value, index: number): Value {
  if (!isList(current)) return wrongTarget("index", current, "array", "slice");
  const at = index < 0 ? current.items.length + index : index;
  return at < 0 || at >= current.items.length ? panic("index: invalid token out of range") : (current.items[at] ?? null);
}

/** A key of that name goes before the number of keys. */
function lengthOf(current: Value): Value {
  if (isList(current)) return integer("int64", BigInt(current.items.length));
  if (typeof current === "string") return integer("int64", BigInt(byteLength(current)));
  if (!isMap(current)) return wrongTarget("length", current, "array", "map", "slice", "string");
  return current.entries.get("length") ?? integer("int64", BigInt(current.entries.size));
}

function membersOf(kind: string, current: Value): readonly Value[] {
  if (isList(current)) return current.items;
  if (!isMap(current)) return wrongTarget(kind, current, "array", "map", "slice");
  return [...current.entries].sort(([a], [b]) => compareText(String(a), String(b))).map(([, value]) => value);
}

/** Where the rest of the path fails for an item, or gives nil, the item is left out. */
function each(items: readonly Value[], go: (value: Value) => Value, next: Token | undefined): readonly Value[] {
  return next === undefined ? items : items.map((value) => attempt(() => go(value))).filter((value) => value !== null);
}

function attempt(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof Panic) return null;
    throw error;
  }
}

function descendants(root: Value, current: Value, rest: readonly Token[]): readonly Value[] {
  if (current === null) return [];
  const [next, ...later] = rest;
  const found = next === undefined ? current : attempt(() => apply(next, root, current, later));
  const here = found === null ? [] : next !== undefined && isList(found) ? found.items : [found];
  const below = isList(current) || isMap(current) ? membersOf("recursive", current) : [];
  return [...here, ...below.flatMap((value) => descendants(root, value, rest))];
}

function filter(expression: string, root: Value, current: Value, rest: readonly Token[]): Value {
  const chosen = membersOf("filter", current).filter((value) => isChosen(expression, root, value));
  const [next, ...later] = rest;
  if (next?.kind === "index") return apply(next, current, list(chosen), later);
  return list(each(chosen, (value) => (next === undefined ? value : apply(next, root, value, later)), next));
}

function isChosen(expression: string, root: Value, value: Value): boolean {
  if (expression === "") return panic("invalid expression. is empty");
  try {
    return holds(expression, (selector) => {
      const [first, ...rest] = parseSelector(selector);
      return first === undefined ? null : apply(first, root, value, rest);
    });
  } catch (error) {
    if (error instanceof Panic) return false;
    throw error;
  }
}

type Several = Extract<Token, { kind: "keys" | "indexes" | "range" }>;

/** Ranges and unions: an index behind them picks of the result, anything else is applied to each. */
function several(token: Several, root: Value, current: Value, rest: readonly Token[]): Value {
  const chosen = choose(token, current);
  const [next, ...later] = rest;
  if (next?.kind === "index") return apply(next, root, list(chosen), later);
  return list(each(chosen, (value) => (next === undefined ? value : apply(next, root, value, later)), next));
}

function choose(token: Several, current: Value): readonly Value[] {
  if (token.kind === "keys") {
    if (!isMap(current)) return wrongTarget("union", current, "map");
    return token.keys.filter((key) => current.entries.has(key)).map((key) => current.entries.get(key) ?? null);
  }
  if (!isList(current)) return wrongTarget(token.kind === "range" ? "range" : "union", current, "array", "slice");
  const { items } = current;
  const length = items.length;
  if (token.kind === "indexes") {
    return token.indexes
      .map((index) => (index < 0 ? length + index : index))
      .filter((index) => index in items)
      .map((index) => items[index] ?? null);
  }
  const bound = (index: number): number => Math.min(Math.max(index < 0 ? length + index : index, 0), length);
  const [from, to, step] = [bound(token.from ?? 0), bound(token.to ?? length), token.step ?? 1];
  if (step === 0) return panic("range: invalid token out of range");
  const chosen: Value[] = [];
  if (step > 0) for (let index = from; index < to; index += step) chosen.push(items[index] ?? null);
  else for (let index = to - 1; index >= from; index += step) chosen.push(items[index] ?? null);
  return chosen;
}
