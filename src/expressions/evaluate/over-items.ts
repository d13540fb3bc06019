// The functions that ask something of each item.
import { asBoolean, asString } from "../go/format.ts";
import { compare } from "../go/equal.ts";
import { panic } from "../go/outcome.ts";
import { sortRange } from "../go/sort.ts";
import { type Value, isObject, list, typeOf } from "../go/value.ts";
import type { BuiltinNode, Node } from "../language/ast.ts";
import { itemOf, scopeOf } from "./members.ts";
import { sameKey } from "./keys.ts";
import { applyBinary } from "./operators.ts";
import { type Scope, type State, checkLeftovers, grow, step } from "./state.ts";

type Evaluate = (state: State, node: Node) => Value;

/** A loop that is under way. */
interface Loop {
  readonly state: State;
  readonly node: BuiltinNode;
  readonly scope: Scope;
  readonly evaluate: Evaluate;
}

export function evaluateOverItems(state: State, node: BuiltinNode, evaluate: Evaluate): Value {
  const collection = evaluate(state, node.values[0] ?? node);
  state.at = node.position;
  const scope = scopeOf(collection);
  state.scopes.push(scope);
  const value = run({ state, node, scope, evaluate });
  state.scopes.pop();
  return value;
}

function run(loop: Loop): Value {
  switch (loop.node.name) {
    case "all":
      return search(loop, false) === undefined;
    case "any":
      return search(loop, true) !== undefined;
    case "none":
      return search(loop, true) === undefined;
    case "one":
      return count(loop) === 1n;
    case "count":
      return count(loop);
    case "filter":
      return filter(loop);
    case "map":
      return mapped(loop);
    case "find":
      return found(loop, search(loop, true));
    case "findLast": {
      const value = found(loop, search(loop, true, true));
      loop.state.leftovers += 1;
      return value;
    }
    case "findIndex":
      return index(search(loop, true));
    case "findLastIndex":
      loop.state.leftovers += 1;
      return index(search(loop, true, true));
    case "sum":
      return sum(loop);
    case "reduce":
      return reduce(loop);
    case "groupBy":
      return groupBy(loop);
    default:
      return sortBy(loop);
  }
}

function body(loop: Loop): Value {
  step(loop.state);
  const predicate = loop.node.values[1];
  const value = predicate === undefined ? itemOf(loop.scope) : loop.evaluate(loop.state, predicate);
  loop.state.at = loop.node.position;
  return value;
}

function forEach(loop: Loop, use: () => void): void {
  for (; loop.scope.index < loop.scope.items.length; loop.scope.index++) use();
}

/** Where the answer is first what is looked for. */
function search(loop: Loop, wanted: boolean, isBackwards = false): number | undefined {
  const { scope } = loop;
  const length = scope.items.length;
  for (let offset = 0; offset < length; offset++) {
    scope.index = isBackwards ? length - 1 - offset : offset;
    if (asBoolean(body(loop)) === wanted) return scope.index;
  }
  return undefined;
}

function index(found: number | undefined): Value {
  return found === undefined ? null : BigInt(found);
}

function found(loop: Loop, at: number | undefined): Value {
  if (at === undefined) return loop.node.throws === true ? panic("reflect: slice index out of range") : null;
  loop.scope.index = at;
  return loop.node.mapping === undefined ? itemOf(loop.scope) : loop.evaluate(loop.state, loop.node.mapping);
}

function count(loop: Loop): bigint {
  let total = 0n;
  forEach(loop, () => {
    if (asBoolean(body(loop))) total += 1n;
  });
  return total;
}

function filter(loop: Loop): Value {
  const before = loop.state.leftovers;
  const items: Value[] = [];
  forEach(loop, () => {
    if (!asBoolean(body(loop))) return;
    const mapping = loop.node.mapping;
    items.push(mapping === undefined ? itemOf(loop.scope) : loop.evaluate(loop.state, mapping));
  });
  checkLeftovers(loop.state, before);
  return made(loop, items);
}

function mapped(loop: Loop): Value {
  const before = loop.state.leftovers;
  const items: Value[] = [];
  forEach(loop, () => {
    items.push(body(loop));
  });
  checkLeftovers(loop.state, before);
  return made(loop, items);
}

function made(loop: Loop, items: readonly Value[]): Value {
  loop.state.at = loop.node.position;
  grow(loop.state, items.length);
  return list(items);
}

/** From 0, each item plus what there is: an item that is no number fails at once. */
function sum(loop: Loop): Value {
  let total: Value = 0n;
  loop.scope.accumulated = total;
  forEach(loop, () => {
    total = applyBinary(loop.state, "+", body(loop), total);
    loop.scope.accumulated = total;
  });
  return total;
}

function reduce(loop: Loop): Value {
  const { scope, state, node } = loop;
  const initial = node.values[2];
  if (initial !== undefined) scope.accumulated = loop.evaluate(state, initial);
  else {
    if (scope.items.length === 0) {
      return panic(state.version === "3.7" ? "reflect: slice index out of range" : "reduce of empty array with no initial value");
    }
    scope.accumulated = itemOf(scope);
    scope.index = 1;
  }
  forEach(loop, () => {
    scope.accumulated = body(loop);
  });
  return scope.accumulated ?? null;
}

function groupBy(loop: Loop): Value {
  const groups = new Map<Value, Value[]>();
  forEach(loop, () => {
    const key = body(loop);
    if (isObject(key) && (key.kind === "list" || key.kind === "map")) panic(`hash of unhashable type: ${typeOf(key)}`);
    const item = itemOf(loop.scope);
    const group = groups.get(sameKey(groups, key));
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  });
  const entries = new Map<Value, Value>([...groups].map(([key, items]) => [key, list(items)]));
  return { kind: "map", type: "map[interface {}][]interface {}", entries };
}

function sortBy(loop: Loop): Value {
  const order = loop.node.values[2];
  const given = order === undefined ? "asc" : loop.evaluate(loop.state, order);
  loop.state.at = loop.node.position;
  const direction = asString(given);
  if (direction !== "asc" && direction !== "desc") panic("unknown order, use asc or desc");
  const keyed: { readonly key: Value; readonly item: Value }[] = [];
  forEach(loop, () => {
    keyed.push({ key: body(loop), item: itemOf(loop.scope) });
  });
  sortValues(keyed, (entry) => entry.key, direction === "desc");
  grow(loop.state, keyed.length);
  return list(keyed.map((entry) => entry.item));
}

/** In place, with Go's algorithm. */
export function sortValues<Item>(items: Item[], key: (item: Item) => Value, isDescending: boolean): void {
  const value = (index: number): Value => {
    const item = items[index];
    return item === undefined ? null : key(item);
  };
  const less = (left: number, right: number): boolean =>
    isDescending ? compare(value(right), value(left), "<") < 0 : compare(value(left), value(right), "<") < 0;
  const swap = (left: number, right: number): void => {
    const [a, b] = [items[left], items[right]];
    if (a === undefined || b === undefined) return;
    items[left] = b;
    items[right] = a;
  };
  sortRange({ less, swap }, items.length);
}
