// sprig: numbers.
import { format } from "../go/format.ts";
import { parseInteger, wrap } from "../go/number.ts";
import { panic, refuse } from "../go/outcome.ts";
import { type Value, integer, list } from "../go/value.ts";
import { castFloat, castInteger } from "./convert.ts";
import { add, divide, fromNumber, multiply, subtract, toNumber, type Decimal } from "./decimal.ts";
import { type Definition, takes, text, whole } from "./define.ts";

function int64(value: bigint): Value {
  return integer("int64", wrap(value));
}

function binary(apply: (a: bigint, b: bigint) => bigint): Definition {
  return takes(["any", "any"], "int64", ([a = null, b = null]) => int64(apply(castInteger(a), castInteger(b))));
}

function nonZero(apply: (a: bigint, b: bigint) => bigint): Definition {
  return binary((a, b) => (b === 0n ? panic("runtime error: integer divide by zero") : apply(a, b)));
}

function best(isBetter: (candidate: bigint, current: bigint) => boolean): Definition {
  return takes(["any", "...any"], "int64", (values) => {
    const [first = 0n, ...rest] = values.map(castInteger);
    return int64(rest.reduce((current, candidate) => (isBetter(candidate, current) ? candidate : current), first));
  });
}

/** Sums of decimals are exact, so 0.1 and 0.2 is 0.3. */
function decimals(apply: (a: Decimal, b: Decimal) => Decimal, parameters: readonly string[], first?: Value): Definition {
  return takes(parameters, "float64", (values) => {
    const numbers = (first === undefined ? values : [first, ...values]).map((value) => {
      const number = castFloat(value);
      return Number.isFinite(number) ? fromNumber(number) : refuse("decimals of what is no number");
    });
    const [start = fromNumber(0), ...rest] = numbers;
    return toNumber(rest.reduce(apply, start));
  });
}

function untilStep(start: number, stop: number, step: number): readonly bigint[] {
  const numbers: bigint[] = [];
  if (stop < start) {
    if (step < 0) for (let number = start; number > stop; number += step) numbers.push(BigInt(checked(number, numbers)));
  } else if (step > 0) for (let number = start; number < stop; number += step) numbers.push(BigInt(checked(number, numbers)));
  return numbers;
}

function checked(number: number, sofar: readonly unknown[]): number {
  return sofar.length < 1_000_000 ? number : refuse("a list of more than a million numbers");
}

function sequence(values: readonly Value[]): string {
  const numbers = values.map(whole);
  const [first = 0, second = 0, third = 0] = numbers;
  const join = (items: readonly bigint[]): string => items.join(" ");
  switch (numbers.length) {
    case 1: {
      const step = first < 1 ? -1 : 1;
      return join(untilStep(1, first + step, step));
    }
    case 2: {
      const step = second < first ? -1 : 1;
      return join(untilStep(first, second + step, step));
    }
    case 3:
      if (third < first && second > 0) return "";
      return join(untilStep(first, third + (third < first ? -1 : 1), second));
    default:
      return "";
  }
}

/** Only what is at or above the limit goes up, so negative numbers go down. */
function round([value = null, places, limit]: readonly Value[]): Value {
  const power = 10 ** whole(places);
  const digit = power * castFloat(value);
  const fraction = digit - Math.trunc(digit);
  const rounded = fraction >= (typeof limit === "number" ? limit : 0.5) ? Math.ceil(digit) : Math.floor(digit);
  return rounded / power;
}

function octal(value: Value): Value {
  const parsed = parseInteger(format(value), 8);
  return integer("int64", parsed.kind === "integer" ? parsed.value : 0n);
}

function numbersTo(count: number): readonly bigint[] {
  return untilStep(0, count, count < 0 ? -1 : 1);
}

export const numberFunctions: Readonly<Record<string, Definition>> = {
  atoi: takes(["string"], "int", ([value]) => {
    const parsed = parseInteger(text(value), 10);
    if (parsed.kind === "integer") return parsed.value;
    // strconv.Atoi gives the nearest number there is.
    return parsed.reason === "invalid syntax" ? 0n : text(value).startsWith("-") ? -(1n << 63n) : (1n << 63n) - 1n;
  }),
  int: takes(["any"], "int", ([value = null]) => castInteger(value)),
  int64: takes(["any"], "int64", ([value = null]) => int64(castInteger(value))),
  float64: takes(["any"], "float64", ([value = null]) => castFloat(value)),
  toDecimal: takes(["any"], "int64", ([value = null]) => octal(value)),
  add1: takes(["any"], "int64", ([value = null]) => int64(castInteger(value) + 1n)),
  add: takes(["...any"], "int64", (values) => int64(values.map(castInteger).reduce((sum, value) => sum + value, 0n))),
  sub: binary((a, b) => a - b),
  div: nonZero((a, b) => a / b),
  mod: nonZero((a, b) => a % b),
  mul: takes(["any", "...any"], "int64", (values) => int64(values.map(castInteger).reduce((product, value) => wrap(product * value), 1n))),
  max: best((candidate, current) => candidate > current),
  biggest: best((candidate, current) => candidate > current),
  min: best((candidate, current) => candidate < current),
  maxf: takes(["any", "...any"], "float64", (values) => Math.max(...values.map(castFloat))),
  minf: takes(["any", "...any"], "float64", (values) => Math.min(...values.map(castFloat))),
  ceil: takes(["any"], "float64", ([value = null]) => Math.ceil(castFloat(value))),
  floor: takes(["any"], "float64", ([value = null]) => Math.floor(castFloat(value))),
  round: takes(["any", "int", "...float64"], "float64", round),
  add1f: decimals(add, ["any"], 1n),
  addf: decimals(add, ["...any"], 0n),
  subf: decimals(subtract, ["any", "...any"]),
  mulf: decimals(multiply, ["any", "...any"]),
  divf: decimals(divide, ["any", "...any"]),
  until: takes(["int"], "[]int", ([count]) => list(numbersTo(whole(count)), "[]int")),
  untilStep: takes(["int", "int", "int"], "[]int", ([start, stop, step]) =>
    list(untilStep(whole(start), whole(stop), whole(step)), "[]int"),
  ),
  seq: takes(["...int"], "string", sequence),
};
