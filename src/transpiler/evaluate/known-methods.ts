import type { Place } from "../../graph/types.ts";
import { longestList, longestText } from "./budget.ts";
import { toJson } from "./convert.ts";
import { isTooLarge } from "./thing-parts.ts";
import { list, primitive, type ListThing, type Thing } from "./things.ts";

type Primitive = string | number | boolean | null | undefined;

/** What a call of a known value with known arguments gives; undefined where it is none of ours. */
export type Folded = Thing | "too large" | undefined;

/** A method of a known string with known arguments: JavaScript's own. */
export function foldStringMethod(text: string, name: string, args: readonly Thing[], place: Place, region: number): Folded {
  if (!args.every((argument) => argument.kind === "primitive")) return undefined;
  const values = args.map((argument) => argument.value);
  const [a, b] = values;
  const numeric = (value: Primitive) => (value === undefined ? undefined : Number(value));
  const textOf = (length: number, make: () => string) => (length > longestText ? "too large" : primitive(make(), place));
  switch (name) {
    case "includes":
    case "startsWith":
    case "endsWith":
    case "indexOf":
      return primitive(text[name](String(a), numeric(b)), place);
    case "split": {
      const parts = a === undefined ? [text] : text.split(String(a), numeric(b));
      if (parts.length > longestList) return "too large";
      return list(
        parts.map((part) => primitive(part, place)),
        place,
        region,
      );
    }
    case "trim":
    case "trimStart":
    case "trimEnd":
    case "toUpperCase":
    case "toLowerCase":
      return primitive(text[name](), place);
    case "toString":
      return primitive(text, place);
    // The replacement is a text: `$&` in it has JavaScript's meaning, so the call is passed on as it is.
    case "replaceAll":
    case "replace": {
      const [pattern, replacement] = [String(a), String(b)];
      const times = name === "replace" ? 1 : pattern === "" ? text.length + 1 : text.split(pattern).length - 1;
      // Each `$&`, `` $` `` and `$'` stands for a text as long as the whole at most.
      const most = replacement.length + (replacement.split("$").length - 1) * text.length;
      return textOf(text.length + times * most, () => text[name](pattern, replacement));
    }
    case "slice":
    case "substring":
      return primitive(text[name](numeric(a) ?? 0, numeric(b)), place);
    case "at":
      return primitive(text.at(numeric(a) ?? 0), place);
    case "charAt":
      return primitive(text.charAt(numeric(a) ?? 0), place);
    case "padStart":
    case "padEnd":
      return textOf(Number(a), () => text[name](Number(a), b === undefined ? undefined : String(b)));
    case "repeat":
      return Number(a) >= 0 ? textOf(Number(a) * text.length, () => text.repeat(Number(a))) : undefined;
    case "concat": {
      const parts = values.map(String);
      return textOf(
        parts.reduce((sum, part) => sum + part.length, text.length),
        () => text.concat(...parts),
      );
    }
    default:
      return undefined;
  }
}

/** A method of a known number or boolean with known arguments. */
export function foldNumberMethod(value: number | boolean, name: string, args: readonly Thing[], place: Place): Thing | undefined {
  const [argument] = args;
  if (argument && argument.kind !== "primitive") return undefined;
  const given = argument?.value;
  if (name === "toString") {
    if (typeof value === "boolean" || given === undefined) return primitive(String(value), place);
    return isBetween(given, 2, 36) ? primitive(value.toString(given), place) : undefined;
  }
  const digits = given ?? 0;
  return name === "toFixed" && typeof value === "number" && isBetween(digits, 0, 100) ? primitive(value.toFixed(digits), place) : undefined;
}

function isBetween(value: Primitive, least: number, most: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

/** A method of a known list that needs no callback. */
export function foldListMethod(receiver: ListThing, name: string, args: readonly Thing[], place: Place, region: number): Folded {
  const { elements } = receiver;
  const [a, b] = args;
  const fresh = (things: readonly Thing[]): Folded => (things.length > longestList ? "too large" : list([...things], place, region));
  const positions = args.map((argument) => (argument.kind === "primitive" ? argument.value : Number.NaN));
  const arePositions = positions.every((position) => position === undefined || (typeof position === "number" && !Number.isNaN(position)));
  switch (name) {
    case "includes":
    case "indexOf":
      return positionOf(receiver, name, args, place);
    case "join":
      return joined(receiver, a, place);
    case "slice":
      return arePositions ? fresh(elements.slice(...(positions as number[]))) : undefined;
    case "at":
      return arePositions ? (elements.at((positions[0] as number | undefined) ?? 0) ?? primitive(undefined, place)) : undefined;
    case "concat":
      return args.every(isKnown) ? fresh(elements.concat(...args.map((one) => (one.kind === "list" ? one.elements : [one])))) : undefined;
    case "flat":
      if (isTooLarge(receiver)) return "too large";
      return arePositions && elements.every(isKnown) ? fresh(flattened(elements, (positions[0] as number | undefined) ?? 1)) : undefined;
    case "toReversed":
      return fresh([...elements].reverse());
    case "keys":
      return fresh(elements.map((_, index) => primitive(index, place)));
    case "entries":
      return fresh(elements.map((one, index) => list([primitive(index, place), one], place)));
    case "toSorted":
      return a || !elements.every(isPrimitive) ? undefined : fresh([...elements].sort(byText));
    case "reverse":
      if (receiver.region !== region) return undefined;
      elements.reverse();
      return { ...receiver, place };
    case "sort":
      if (receiver.region !== region || a || b || !elements.every(isPrimitive)) return undefined;
      elements.sort(byText);
      return { ...receiver, place };
    default:
      return undefined;
  }
}

const isPrimitive = (thing: Thing): thing is Thing & { readonly kind: "primitive" } => thing.kind === "primitive";

/** Nothing of it is left to the run: neither what it is nor, for a list, how long. */
const isKnown = ({ kind }: Thing) => kind !== "runtime" && kind !== "collected" && kind !== "promise" && kind !== "unknown";

/** JavaScript sorts by the texts of the elements, `undefined` last. */
function byText(x: Thing, y: Thing): number {
  if (!isPrimitive(x) || !isPrimitive(y)) return 0;
  if (x.value === undefined || y.value === undefined) return Number(x.value === undefined) - Number(y.value === undefined);
  const [a, b] = [String(x.value), String(y.value)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A text, number or boolean is found by its value; anything else would be found by its identity, which values of a run do not have. */
function positionOf(
  { elements }: ListThing,
  name: "includes" | "indexOf",
  [wanted, from]: readonly Thing[],
  place: Place,
): Thing | undefined {
  if (!wanted || !isPrimitive(wanted) || !elements.every(isKnown)) return undefined;
  if (from && !(isPrimitive(from) && typeof from.value === "number")) return undefined;
  // An object is never the same as a primitive.
  const values = elements.map((element) => (isPrimitive(element) ? element.value : {}));
  const start = from && isPrimitive(from) ? Number(from.value) : 0;
  return primitive(name === "includes" ? values.includes(wanted.value, start) : values.indexOf(wanted.value, start), place);
}

function joined(receiver: ListThing, separator: Thing | undefined, place: Place): Folded {
  if (separator && !isPrimitive(separator)) return undefined;
  if (isTooLarge(receiver)) return "too large";
  const known = toJson(receiver);
  if (!Array.isArray(known)) return undefined;
  const by = separator?.value === undefined ? "," : String(separator.value);
  if (known.length * by.length > longestText) return "too large";
  const text = known.join(by);
  return text.length > longestText ? "too large" : primitive(text, place);
}

function flattened(elements: readonly Thing[], depth: number): readonly Thing[] {
  return elements.flatMap((element) => (element.kind !== "list" || depth < 1 ? [element] : flattened(element.elements, depth - 1)));
}
