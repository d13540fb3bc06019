// sprig: strings.
import { base32Decode, base32Encode, base64Decode, base64Encode } from "../go/base64.ts";
import { format, quote } from "../go/format.ts";
import { panic } from "../go/outcome.ts";
import { replaceText, splitText, trimCharacters } from "../go/strings.ts";
import { lowerCase, trimSpace, upperCase } from "../go/text.ts";
import { type Value, dictionary, list } from "../go/value.ts";
import { asText, textsOf } from "./convert.ts";
import { type Definition, takes, text, whole } from "./define.ts";
import { abbreviate, indent, initials, substring, swapCase, title, truncate, untitle, withoutSpaces, wrap } from "./shaping.ts";

type Change = (value: string) => string;

function changes(change: Change): Definition {
  return takes(["string"], "string", ([value]) => change(text(value)));
}

/** Of the part first and the text second. */
function asks(test: (part: string, whole: string) => boolean): Definition {
  return takes(["string", "string"], "bool", ([part, value]) => test(text(part), text(value)));
}

function trims(trim: (part: string, whole: string) => string): Definition {
  return takes(["string", "string"], "string", ([part, value]) => trim(text(part), text(value)));
}

function parts(values: readonly string[]): Value {
  return dictionary(
    values.map((part, index) => [`_${String(index)}`, part] as const),
    "map[string]string",
  );
}

export const textFunctions: Readonly<Record<string, Definition>> = {
  hello: takes([], "string", () => "Hello!"),
  upper: changes(upperCase),
  lower: changes(lowerCase),
  trim: changes(trimSpace),
  title: changes(title),
  untitle: changes(untitle),
  swapcase: changes(swapCase),
  nospace: changes(withoutSpaces),
  initials: changes(initials),
  b64enc: changes(base64Encode),
  b32enc: changes(base32Encode),
  // An error is the result.
  b64dec: changes((value) => decoded(base64Decode(value))),
  b32dec: changes((value) => decoded(base32Decode(value))),
  trimAll: trims((characters, value) => trimCharacters(value, characters)),
  trimall: trims((characters, value) => trimCharacters(value, characters)),
  trimPrefix: trims((prefix, value) => (value.startsWith(prefix) ? value.slice(prefix.length) : value)),
  trimSuffix: trims((suffix, value) => (value.endsWith(suffix) ? value.slice(0, value.length - suffix.length) : value)),
  contains: asks((part, value) => value.includes(part)),
  hasPrefix: asks((part, value) => value.startsWith(part)),
  hasSuffix: asks((part, value) => value.endsWith(part)),
  repeat: takes(["int", "string"], "string", ([count, value]) =>
    whole(count) < 0 ? panic("strings: negative Repeat count") : text(value).repeat(whole(count)),
  ),
  substr: takes(["int", "int", "string"], "string", ([start, end, value]) => substring(whole(start), whole(end), text(value))),
  trunc: takes(["int", "string"], "string", ([count, value]) => truncate(whole(count), text(value))),
  abbrev: takes(["int", "string"], "string", ([width, value]) =>
    whole(width) < 4 ? text(value) : abbreviate(text(value), 0, whole(width)),
  ),
  abbrevboth: takes(["int", "int", "string"], "string", ([left, right, value]) => {
    const isTooNarrow = whole(right) < 4 || (whole(left) > 0 && whole(right) < 7);
    return isTooNarrow ? text(value) : abbreviate(text(value), whole(left), whole(right));
  }),
  indent: takes(["int", "string"], "string", ([spaces, value]) => indent(whole(spaces), text(value))),
  nindent: takes(["int", "string"], "string", ([spaces, value]) => `\n${indent(whole(spaces), text(value))}`),
  wrap: takes(["int", "string"], "string", ([width, value]) => wrap(text(value), whole(width), "\n", false)),
  wrapWith: takes(["int", "string", "string"], "string", ([width, by, value]) =>
    wrap(text(value), whole(width), text(by) === "" ? "\n" : text(by), true),
  ),
  replace: takes(["string", "string", "string"], "string", ([old, by, value]) => replaceText(text(value), text(old), text(by), -1)),
  plural: takes(["string", "string", "int"], "string", ([one, many, count]) => (count === 1n ? text(one) : text(many))),
  quote: takes(["...any"], "string", (values) =>
    values
      .filter((value) => value !== null)
      .map((value) => quote(asText(value)))
      .join(" "),
  ),
  squote: takes(["...any"], "string", (values) =>
    values
      .filter((value) => value !== null)
      .map((value) => `'${format(value)}'`)
      .join(" "),
  ),
  cat: takes(["...any"], "string", (values) =>
    values
      .filter((value) => value !== null)
      .map(format)
      .join(" "),
  ),
  toString: takes(["any"], "string", ([value = null]) => asText(value)),
  toStrings: takes(["any"], "[]string", ([value = null]) => list(textsOf(value), "[]string")),
  join: takes(["string", "any"], "string", ([glue, value = null]) => textsOf(value).join(text(glue))),
  split: takes(["string", "string"], "map[string]string", ([by, value]) => parts(splitText(text(value), text(by), -1).items.map(format))),
  splitn: takes(["string", "int", "string"], "map[string]string", ([by, most, value]) =>
    parts(splitText(text(value), text(by), whole(most)).items.map(format)),
  ),
  splitList: takes(["string", "string"], "[]string", ([by, value]) => splitText(text(value), text(by), -1)),
};

function decoded(result: ReturnType<typeof base64Decode>): string {
  return result.kind === "text" ? result.text : result.message;
}
