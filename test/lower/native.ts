import type { Json } from "../../src/graph/types.ts";
import type { Iteration, Operation, Value } from "../../src/graph/values.ts";

/** The value is outside what argots promises: not finite, minus zero, out of range. */
export class OutsidePromise extends Error {}

export type Scope = Readonly<Record<string, Json>>;

/** What JavaScript makes of a value: the reference that printed expressions are compared with. */
export function evaluate(value: Value, scope: Scope): Json {
  switch (value.kind) {
    case "constant":
      return value.value;
    case "parameter":
      return scope[value.name] ?? null;
    case "member":
      return (evaluate(value.object, scope) as Record<string, Json>)[value.name] ?? null;
    case "list":
      return value.elements.map((element) => evaluate(element, scope));
    case "object":
      return Object.fromEntries(Object.entries(value.fields).map(([key, field]) => [key, evaluate(field, scope)]));
    case "element":
      return scope[`${value.iteration} ${value.role}`] ?? null;
    case "operation":
      return checked(operate(value, scope));
    case "iteration":
      return checked(iterate(value, scope));
    default:
      throw new Error(`no native ${value.kind}`);
  }
}

function checked(value: Json | undefined): Json {
  if (value === undefined) throw new OutsidePromise();
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0) || Math.abs(value) > 1e15)) throw new OutsidePromise();
  return value;
}

function operate({ operator, operands }: Operation, scope: Scope): Json | undefined {
  const at = (position: number): Json => evaluate(operands[position]!, scope);
  const all = (): Json[] => operands.map((operand) => evaluate(operand, scope));
  const num = (position: number): number => at(position) as number;
  const str = (position: number): string => at(position) as string;
  const list = (position: number): Json[] => at(position) as Json[];
  switch (operator) {
    case "add":
      return num(0) + num(1);
    case "subtract":
      return num(0) - num(1);
    case "multiply":
      return num(0) * num(1);
    case "divide":
      return num(0) / num(1);
    case "remainder":
      if (!Number.isInteger(num(0) * 2) || !Number.isInteger(num(1) * 2)) throw new OutsidePromise();
      return num(0) % num(1);
    case "power":
      if (!Number.isInteger(num(0)) || Math.abs(num(0)) > 1000) throw new OutsidePromise();
      return num(0) ** num(1);
    case "negate":
      return -num(0);
    case "concatenate":
      return all()
        .map((part) => String(part))
        .join("");
    case "equal":
      return at(0) === at(1);
    case "notEqual":
      return at(0) !== at(1);
    case "less":
      return at(0)! < at(1)!;
    case "lessOrEqual":
      return at(0)! <= at(1)!;
    case "greater":
      return at(0)! > at(1)!;
    case "greaterOrEqual":
      return at(0)! >= at(1)!;
    case "and":
      return operands.every((operand) => evaluate(operand, scope));
    case "or":
      return operands.some((operand) => evaluate(operand, scope));
    case "not":
      return !at(0);
    case "conditional":
      return at(0) ? at(1) : at(2);
    case "coalesce":
      return at(0) ?? at(1);
    case "length":
      return (at(0) as string | Json[]).length;
    case "includes":
      return (at(0) as string).includes(at(1) as string);
    case "startsWith":
      return str(0).startsWith(str(1));
    case "endsWith":
      return str(0).endsWith(str(1));
    case "split":
      return str(0).split(str(1));
    case "join":
      return list(0).join(str(1));
    case "trim":
      return str(0).trim();
    case "toUpperCase":
      return str(0).toUpperCase();
    case "toLowerCase":
      return str(0).toLowerCase();
    case "replaceAll":
      return replaceAll(str(0), str(1), str(2));
    case "slice":
      return (at(0) as string).slice(operands[1] ? num(1) : undefined, operands[2] ? num(2) : undefined);
    case "at":
      return (at(0) as Json[]).at(num(1));
    case "element":
      return list(0)[num(1)];
    case "parseJson":
      return JSON.parse(str(0)) as Json;
    case "stringifyJson":
      return JSON.stringify(at(0));
    case "toNumber":
      return Number(at(0));
    case "toText":
      return String(at(0));
    case "toBoolean":
      return Boolean(at(0));
    case "minimum":
      return Math.min(...(all() as number[]));
    case "maximum":
      return Math.max(...(all() as number[]));
    case "minimumOf":
      return Math.min(...(list(0) as number[]), ...(all().slice(1) as number[]));
    case "maximumOf":
      return Math.max(...(list(0) as number[]), ...(all().slice(1) as number[]));
    case "floor":
      return Math.floor(num(0));
    case "ceiling":
      return Math.ceil(num(0));
    case "round":
      return Math.round(num(0));
    case "absolute":
      return Math.abs(num(0));
    case "flatten":
      return list(0).flat() as Json;
    case "concatenateLists":
      return (all() as Json[][]).flat(1) as Json;
    case "reverse":
      return list(0).toReversed();
    case "fromPairs":
      return Object.fromEntries(list(0) as [string, Json][]);
    case "mergeObjects":
      return Object.assign({}, ...all()) as Json;
    case "range":
      if (!Number.isInteger(num(0)) || num(0) > 50 || num(0) < 0) throw new OutsidePromise();
      return Array.from({ length: num(0) }, (_, i) => i);
    case "keys":
      return Object.keys(at(0) as object).sort();
    case "values":
      return Object.values(at(0) as object) as Json;
    default:
      throw new Error(`no native ${operator}`);
  }
}

/** The third argument is evaluated whether it is used or not, and means nothing but itself. */
function replaceAll(subject: string, part: string, replacement: string): string {
  return subject.replaceAll(part, () => replacement);
}

function iterate({ operator, id, list, body, initial, descending }: Iteration, scope: Scope): Json | undefined {
  const xs = evaluate(list, scope) as Json[];
  const f = (element: Json, index: number, accumulator: Json = null): Json =>
    evaluate(body, { ...scope, [`${id} element`]: element, [`${id} index`]: index, [`${id} accumulator`]: accumulator });
  switch (operator) {
    case "map":
      return xs.map((x, i) => f(x, i));
    case "flatMap":
      return xs.flatMap((x, i) => f(x, i) as Json[]);
    case "filter":
      return xs.filter((x, i) => f(x, i));
    case "some":
      return xs.some((x, i) => f(x, i));
    case "every":
      return xs.every((x, i) => f(x, i));
    case "find":
      return xs.find((x, i) => f(x, i));
    case "findIndex":
      return xs.findIndex((x, i) => f(x, i));
    case "sort": {
      const keyed = xs.map((x, i) => ({ x, key: f(x, i)! }));
      const sign = descending ? -1 : 1;
      return keyed.toSorted((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0)).map(({ x }) => x);
    }
    case "reduce":
      return xs.reduce((total, x, i) => f(x, i, total), evaluate(initial!, scope));
  }
}
