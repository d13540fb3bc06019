// The functions that Argo adds to those of expr-lang, for the checker.
import { argoEnvironment } from "../../expressions/argo/environment.ts";
import { anyType, isMap, isObject, type Callable, type Value } from "../../expressions/go/value.ts";
import { builtinNames } from "../../expressions/language/builtin-names.ts";
import { closest } from "../../diagnostics/suggest.ts";
import { group, leaf, type Known } from "./known.ts";

/** What the two aliases give, which Argo declares as anything. */
const results: Readonly<Record<string, string>> = { asInt: "int", asFloat: "float64" };

/** `asInt`, `asFloat`, `jsonpath`, `toJson` and those of `sprig`. */
export function argoFunctions(): ReadonlyMap<string, Known> {
  return new Map([...argoEnvironment(new Map())].map(([name, value]) => [name, knownOf(name, value)]));
}

function knownOf(name: string, value: Value): Known {
  if (value !== null && isMap(value)) {
    return group([...value.entries].map(([key, member]) => [String(key), knownOf(String(key), member)] as const));
  }
  return isObject(value) && value.kind === "function" ? leaf(callableNature(name, value)) : leaf({});
}

/** How many arguments are wanted is certain, which types go is left to the function. */
function callableNature(name: string, { signature }: Callable): Known["nature"] {
  const loose = { parameters: signature.parameters.map(() => anyType), variadic: signature.variadic, results: [...signature.results] };
  const result = results[name];
  if (result !== undefined) loose.results = [result];
  return { type: "func", signature: loose };
}

/** What people write who come from another language, and what it is called here. */
const elsewhere: Readonly<Record<string, string>> = {
  touppercase: "upper(…)",
  toupper: "upper(…)",
  uppercase: "upper(…)",
  tolowercase: "lower(…)",
  tolower: "lower(…)",
  lowercase: "lower(…)",
  parseint: "asInt(…)",
  toint: "asInt(…)",
  atoi: "asInt(…)",
  number: "asFloat(…)",
  parsefloat: "asFloat(…)",
  tofloat: "asFloat(…)",
  str: "string(…)",
  tostring: "string(…)",
  length: "len(…)",
  size: "len(…)",
  includes: "`a contains b`, which is an operator",
  has: "`a contains b`, which is an operator",
  isempty: "`a == ''`",
  empty: "`a == ''`",
  default: "`a ?? 'default'`",
  ternary: "`condition ? a : b`",
  iff: "`condition ? a : b`",
  parsejson: "fromJSON(…)",
  jsonparse: "fromJSON(…)",
  strip: "trim(…)",
  substring: "`text[0:3]`",
  substr: "`text[0:3]`",
  slice: "`text[0:3]`",
  format: "`a + b`, or sprig.nospace(…) and the like",
  printf: "`a + b`",
  sprintf: "`a + b`",
  regexmatch: "`a matches 'pattern'`, which is an operator",
  match: "`a matches 'pattern'`, which is an operator",
  test: "`a matches 'pattern'`, which is an operator",
  succeeded: "`tasks.a.status == 'Succeeded'`",
  failed: "`tasks.a.status == 'Failed'`",
};

/** A sentence with what was meant; undefined where nothing is near. */
export function functionHint(name: string, functions: ReadonlyMap<string, Known>): string | undefined {
  const own = [...builtinNames(), ...[...functions.keys()].filter((each) => each !== "sprig")];
  const sprig = functions.get("sprig")?.members;
  const sameWord = own.find((each) => each.toLowerCase() === name.toLowerCase());
  if (sameWord !== undefined) return `Write \`${sameWord}(…)\`.`;
  const other = elsewhere[name.toLowerCase()];
  if (other !== undefined) return `Write ${other.startsWith("`") ? other : `\`${other}\``}.`;
  if (sprig?.has(name) === true) return `Write \`sprig.${name}(…)\`.`;
  const near = closest(name, own);
  if (near !== undefined) return `Did you mean \`${near}(…)\`?`;
  const nearSprig = sprig === undefined ? undefined : closest(name, sprig.keys());
  return nearSprig === undefined ? undefined : `Did you mean \`sprig.${nearSprig}(…)\`?`;
}
