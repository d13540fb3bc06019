// sprig: regular expressions.
import { Panic } from "../go/outcome.ts";
import { compileRegexp, expand, findAll, findFirst, replaceAll, splitBy } from "../go/regexp/compile.ts";
import { runes } from "../go/text.ts";
import { type Value, list } from "../go/value.ts";
import { panic } from "../go/outcome.ts";
import { type Definition, takes, text, whole } from "./define.ts";

/** What is no pattern: regexMatch says no, the others fail; must… says why, the rest add where. */
function pattern(value: Value | undefined, isStrict: boolean): ReturnType<typeof compileRegexp> {
  try {
    return compileRegexp(text(value));
  } catch (error) {
    if (!(error instanceof Panic) || isStrict) throw error;
    return panic(`regexp: Compile(\`${text(value)}\`): ${error.message}`);
  }
}

function texts(items: readonly string[] | undefined): Value {
  return items === undefined ? { ...list([], "[]string"), isNil: true } : list(items, "[]string");
}

function define(
  name: string,
  parameters: readonly string[],
  result: string,
  call: (values: readonly Value[], isStrict: boolean) => Value,
): Readonly<Record<string, Definition>> {
  return {
    [name]: takes(parameters, result, (values) => call(values, false)),
    [`must${name.slice(0, 1).toUpperCase()}${name.slice(1)}`]: takes(parameters, result, (values) => call(values, true)),
  };
}

function matches(values: readonly Value[], isStrict: boolean): boolean {
  try {
    return findFirst(pattern(values[0], true), text(values[1])) !== undefined;
  } catch (error) {
    if (error instanceof Panic && !isStrict) return false;
    throw error;
  }
}

export const patternFunctions: Readonly<Record<string, Definition>> = {
  ...define("regexMatch", ["string", "string"], "bool", matches),
  ...define(
    "regexFind",
    ["string", "string"],
    "string",
    ([regex, value], isStrict) => findFirst(pattern(regex, isStrict), text(value))?.groups[0] ?? "",
  ),
  ...define("regexFindAll", ["string", "string", "int"], "[]string", ([regex, value, most], isStrict) => {
    const found = findAll(pattern(regex, isStrict), text(value), whole(most));
    return texts(found.length === 0 ? undefined : found.map((match) => match.groups[0] ?? ""));
  }),
  ...define("regexReplaceAll", ["string", "string", "string"], "string", ([regex, value, by], isStrict) => {
    const compiled = pattern(regex, isStrict);
    return replaceAll(compiled, text(value), (match) => expand(compiled, text(by), match));
  }),
  ...define("regexReplaceAllLiteral", ["string", "string", "string"], "string", ([regex, value, by], isStrict) => {
    return replaceAll(pattern(regex, isStrict), text(value), () => text(by));
  }),
  ...define("regexSplit", ["string", "string", "int"], "[]string", ([regex, value, most], isStrict) => {
    return texts(splitBy(pattern(regex, isStrict), text(regex), text(value), whole(most)));
  }),
  regexQuoteMeta: takes(["string"], "string", ([value]) =>
    runes(text(value))
      .map((character) => (/^[\\.+*?()|[\]{}^$]$/.test(character) ? `\\${character}` : character))
      .join(""),
  ),
};
