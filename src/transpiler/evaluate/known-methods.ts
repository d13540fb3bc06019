import type { Place } from "../../graph/types.ts";
import { list, primitive, type ListThing, type Thing } from "./things.ts";
import { toJson } from "./convert.ts";

/** Larger texts would let a few characters of source fill the memory. */
const longestText = 1_000_000;

type Primitive = string | number | boolean | null | undefined;

/** A method of a known string with known arguments: JavaScript's own. Undefined when it is none of ours. */
export function foldStringMethod(text: string, name: string, args: readonly Thing[], place: Place): Thing | undefined {
  if (!args.every((argument) => argument.kind === "primitive")) return undefined;
  const values = args.map((argument) => (argument as { value: Primitive }).value);
  const [a, b] = values;
  const numeric = (value: Primitive) => (value === undefined ? undefined : Number(value));
  switch (name) {
    case "includes":
    case "startsWith":
    case "endsWith":
      return primitive(text[name](String(a)), place);
    case "indexOf":
      return primitive(text.indexOf(String(a)), place);
    case "split":
      return list(
        (a === undefined ? [text] : text.split(String(a))).map((part) => primitive(part, place)),
        place,
      );
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
    case "replace":
      return primitive(text[name](String(a), String(b)), place);
    case "slice":
    case "substring":
      return primitive(text[name](numeric(a) ?? 0, numeric(b)), place);
    case "at":
      return primitive(text.at(numeric(a) ?? 0), place);
    case "charAt":
      return primitive(text.charAt(numeric(a) ?? 0), place);
    case "padStart":
    case "padEnd":
      return Number(a) > longestText ? undefined : primitive(text[name](Number(a), b === undefined ? undefined : String(b)), place);
    case "repeat":
      return !(Number(a) >= 0) || Number(a) * text.length > longestText ? undefined : primitive(text.repeat(Number(a)), place);
    case "concat":
      return primitive(text.concat(...values.map(String)), place);
    default:
      return undefined;
  }
}

/** A method of a known list that needs no callback. */
export function foldListMethod(receiver: ListThing, name: string, args: readonly Thing[], place: Place, region: number): Thing | undefined {
  const { elements } = receiver;
  const [a, b] = args;
  const number = (thing: Thing | undefined) => (thing?.kind === "primitive" && typeof thing.value === "number" ? thing.value : undefined);
  const same = (left: Thing, right: Thing) => left.kind === "primitive" && right.kind === "primitive" && left.value === right.value;
  const fresh = (things: Thing[]) => list(things, place, region);
  switch (name) {
    case "includes":
    case "indexOf": {
      const known = a?.kind === "primitive" && elements.every((one) => toJson(one) !== undefined);
      if (!known) return undefined;
      const index = elements.findIndex((one) => same(one, a));
      return primitive(name === "includes" ? index >= 0 : index, place);
    }
    case "join": {
      const separator = a?.kind === "primitive" && a.value !== undefined ? String(a.value) : ",";
      if (!elements.every((one) => one.kind === "primitive")) return undefined;
      return primitive(elements.map((one) => (one as { value: Primitive }).value ?? "").join(separator), place);
    }
    case "slice":
      return fresh(elements.slice(number(a) ?? 0, number(b)));
    case "at":
      return elements.at(number(a) ?? 0) ?? primitive(undefined, place);
    case "concat":
      return args.every((one) => one.kind !== "runtime" && one.kind !== "collected")
        ? fresh(elements.concat(...args.map((one) => (one.kind === "list" ? one.elements : [one]))))
        : undefined;
    case "flat":
      return elements.every((one) => one.kind === "list") ? fresh(elements.flatMap((one) => (one as ListThing).elements)) : undefined;
    case "reverse":
    case "toReversed":
      return fresh([...elements].reverse());
    case "keys":
      return fresh(elements.map((_, index) => primitive(index, place)));
    case "entries":
      return fresh(elements.map((one, index) => list([primitive(index, place), one], place)));
    case "push":
      if (receiver.region !== region) return undefined;
      elements.push(...args);
      return primitive(elements.length, place);
    case "sort":
    case "toSorted": {
      if (a || !elements.every((one) => one.kind === "primitive")) return undefined;
      return fresh(
        [...elements].sort((x, y) => compareTexts(String((x as { value: Primitive }).value), String((y as { value: Primitive }).value))),
      );
    }
    default:
      return undefined;
  }
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
