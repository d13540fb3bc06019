// sprig: defaults, types and JSON.
import { deepEqual } from "../go/equal.ts";
import { kindName } from "../go/format.ts";
import { readJson } from "../go/json-read.ts";
import { type JsonOptions, writeJson } from "../go/json-write.ts";
import { Panic, panic } from "../go/outcome.ts";
import { type Value, typeOf } from "../go/value.ts";
import { isEmpty } from "./convert.ts";
import { type Definition, takes, text } from "./define.ts";

function orElse<Result extends Value>(work: () => Result, fallback: Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Panic) return fallback;
    throw error;
  }
}

/** Where it cannot be written: nothing, or an error. */
function writes(options: JsonOptions, isStrict: boolean): Definition {
  return takes(["any"], "string", ([value = null]) => (isStrict ? writeJson(value, options) : orElse(() => writeJson(value, options), "")));
}

export const valueFunctions: Readonly<Record<string, Definition>> = {
  default: takes(["any", "...any"], "any", ([fallback = null, given]) => (given === undefined || isEmpty(given) ? fallback : given)),
  empty: takes(["any"], "bool", ([value = null]) => isEmpty(value)),
  coalesce: takes(["...any"], "any", (values) => values.find((value) => !isEmpty(value)) ?? null),
  all: takes(["...any"], "bool", (values) => values.every((value) => !isEmpty(value))),
  any: takes(["...any"], "bool", (values) => values.some((value) => !isEmpty(value))),
  ternary: takes(["any", "any", "bool"], "any", ([yes = null, no = null, answer]) => (answer === true ? yes : no)),
  typeOf: takes(["any"], "string", ([value = null]) => typeOf(value)),
  typeIs: takes(["string", "any"], "bool", ([type, value = null]) => text(type) === typeOf(value)),
  typeIsLike: takes(["string", "any"], "bool", ([type, value = null]) => [text(type), `*${text(type)}`].includes(typeOf(value))),
  kindOf: takes(["any"], "string", ([value = null]) => kindName(value)),
  kindIs: takes(["string", "any"], "bool", ([kind, value = null]) => text(kind) === kindName(value)),
  deepEqual: takes(["any", "any"], "bool", ([left = null, right = null]) => deepEqual(left, right)),
  fromJson: takes(["string"], "any", ([value]) => orElse(() => readJson(text(value)), null)),
  mustFromJson: takes(["string"], "any", ([value]) => readJson(text(value))),
  toJson: writes({}, false),
  mustToJson: writes({}, true),
  toPrettyJson: writes({ indent: "  " }, false),
  mustToPrettyJson: writes({ indent: "  " }, true),
  toRawJson: writes({ raw: true }, true),
  mustToRawJson: writes({ raw: true }, true),
  fail: takes(["string"], "string", ([message]) => panic(text(message))),
};
