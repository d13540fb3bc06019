// Argo's util/template: tags in JSON text are replaced by values, as JSON text in turn.
import { argoEnvironment, type Variables } from "../argo/environment.ts";
import { evaluate, type EvaluateOptions, parseExpression } from "../expression.ts";
import { quote } from "../go/format.ts";
import { readJson } from "../go/json-read.ts";
import { writeJson } from "../go/json-write.ts";
import { Panic, Refusal } from "../go/outcome.ts";
import { trimSpace } from "../go/text.ts";
import { type Value, isList, isMap } from "../go/value.ts";
import { identifiersOf, isThere, lateVariables } from "./identifiers.ts";
import { nestedTag, splitTags, tagText } from "./tags.ts";

/**
 * What a tag without a value does. `none`: it stays as it is; `all`: it is an error; a list: it is one if its name begins with one of
 * these words, but that outputs of artifacts may stay.
 */
export type Strictness = "none" | "all" | readonly string[];

export interface RenderOptions extends EvaluateOptions {
  readonly strictness: Strictness;
  /** The text comes from a writer of JSON: whether it is some need not be asked. */
  readonly isJson?: boolean;
}

/** `isMissing`: the controller takes the error for one that goes away, and waits. */
export type Rendered =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly message: string; readonly isMissing: boolean }
  | { readonly kind: "refused"; readonly what: string };

/** A text that is JSON before and has to be JSON after. A variable that is null is the output of something that was skipped. */
export function renderJson(text: string, variables: Variables, options: RenderOptions): Rendered {
  if (options.isJson !== true && !isJson(text)) return failed("cannot do template replacements with invalid JSON");
  const rendered = renderText(text, variables, options);
  if (rendered.kind !== "text" || rendered.text === text || isJson(rendered.text)) return rendered;
  return failed("cannot finish template replacement because the result was invalid JSON");
}

/** Any text, taken for the inside of a JSON string. */
export function renderText(text: string, variables: Variables, options: RenderOptions): Rendered {
  const tags = splitTags(text);
  if (tags.kind === "error") return failed(tags.message);
  let environment: ReadonlyMap<string, Value> | undefined;
  let result = "";
  for (const part of tags.parts) {
    if (part.kind === "text") {
      result += part.text;
      continue;
    }
    let rendered: Rendered;
    if (part.tag.startsWith("=")) {
      environment ??= argoEnvironment(variables);
      rendered = renderExpression(withoutHtmlEscapes(part.tag.slice(1)), environment, options);
      // Functions of sprig may have changed its maps.
      if (part.tag.includes("sprig")) environment = undefined;
    } else rendered = renderName(part.tag, variables, options.strictness);
    if (rendered.kind !== "text") return rendered;
    result += rendered.text;
  }
  return { kind: "text", text: result };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function failed(message: string): Rendered {
  const isMissing = ["failed to resolve {{", " is missing", "variable not in env"].some((words) => message.includes(words));
  return { kind: "error", message, isMissing };
}

/** Go writes these three as escapes, and an expression needs them. */
function withoutHtmlEscapes(text: string): string {
  return text.replaceAll("\\u003c", "<").replaceAll("\\u003e", ">").replaceAll("\\u0026", "&");
}

/** As Go quotes, which is not always JSON. */
function inQuotes(text: string): string {
  return quote(text).slice(1, -1);
}

function renderName(tag: string, variables: Variables, strictness: Strictness): Rendered {
  const name = trimSpace(tag);
  const value = variables.get(name);
  if (value === null)
    return failed(`unable to substitute ${tagText(tag)}: output is an absent optional (skipped/omitted node with no default)`);
  if (value !== undefined)
    return typeof value === "string" ? { kind: "text", text: inQuotes(value) } : failed(`failed to resolve ${tagText(tag)} to string`);
  const nested = nestedTag(tag);
  const inner = nested === undefined ? undefined : variables.get(nested.name);
  if (nested !== undefined && inner === null) {
    return failed(`unable to substitute nested tag ${tagText(tag)}: ${quote(nested.name)} is an absent optional`);
  }
  if (nested !== undefined && typeof inner === "string") return { kind: "text", text: nested.before + inQuotes(inner) };
  const mayStay = strictness !== "all" && tag.includes(".outputs.artifacts.");
  return isStrict(name, strictness) && !mayStay ? failed(`failed to resolve ${tagText(tag)}`) : { kind: "text", text: tagText(tag) };
}

function isStrict(name: string, strictness: Strictness): boolean {
  if (strictness === "none" || strictness === "all") return strictness === "all";
  return strictness.some((word) => name === word || name.startsWith(`${word}.`));
}

/** The expression is the inside of a JSON string. */
function renderExpression(escaped: string, environment: ReadonlyMap<string, Value>, options: RenderOptions): Rendered {
  const isLoose = options.strictness === "none";
  const untouched: Rendered = { kind: "text", text: tagText(`=${escaped}`) };
  const source = unescape(escaped);
  if (source.kind === "error") return failed(`failed to unmarshall JSON expression: ${source.message}`);
  const plain = parseExpression(source.text);
  if (plain.kind === "refused") return plain;
  const missing = plain.kind === "problem" ? [] : identifiersOf(plain.tree).filter((path) => !isThere(environment, path));
  const strict = missing.find((path) => isStrict(path, options.strictness));
  if (strict !== undefined) return failed(`failed to evaluate expression: ${strict} is missing`);
  if (plain.kind === "problem") return mayFail(environment) ? untouched : failed(`failed to evaluate expression: ${plain.framed}`);
  const mayStay = missing.length > 0 || isLoose;
  if (mayStay && missing.some((path) => lateVariables.has(path))) return untouched;
  const outcome = run(source.text, environment, options);
  if (outcome.kind === "refused") return outcome;
  if (outcome.kind === "error")
    return mayStay || mayFail(environment) ? untouched : failed(`failed to evaluate expression: ${outcome.message}`);
  if (outcome.value === null)
    return mayStay || mayFail(environment) ? untouched : failed(`failed to evaluate expression ${quote(escaped)}`);
  return insert(outcome.value, mayStay ? untouched : undefined);
}

type Unescaped = { readonly kind: "text"; readonly text: string } | { readonly kind: "error"; readonly message: string };

function unescape(escaped: string): Unescaped {
  try {
    const text = readJson(`"${escaped}"`);
    return { kind: "text", text: typeof text === "string" ? text : "" };
  } catch (error) {
    if (error instanceof Panic) return { kind: "error", message: error.message };
    throw error;
  }
}

function run(source: string, environment: ReadonlyMap<string, Value>, options: RenderOptions): ReturnType<typeof evaluate> {
  const parsed = parseExpression(source, environment);
  if (parsed.kind === "refused") return parsed;
  if (parsed.kind === "problem") return { kind: "error", message: parsed.framed, position: parsed.position, isCompileError: true };
  return evaluate(parsed, environment, options);
}

/** While Argo validates, values are placeholders, and what they break is forgiven. */
function mayFail(environment: ReadonlyMap<string, Value>): boolean {
  return [...environment.values()].some(holdsPlaceholder);
}

function holdsPlaceholder(value: Value): boolean {
  if (typeof value === "string") return value.startsWith("__argo__internal__placeholder-");
  if (value !== null && isMap(value)) return [...value.entries.values()].some(holdsPlaceholder);
  return value !== null && isList(value) && value.items.some(holdsPlaceholder);
}

/** Text as the inside of its JSON, anything else as its JSON, quoted once more. */
function insert(value: Value, untouched: Rendered | undefined): Rendered {
  try {
    const json = writeJson(value);
    return { kind: "text", text: json.length > 1 && json.startsWith('"') ? json.slice(1, -1) : inQuotes(json) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: "refused", what: error.message };
    if (!(error instanceof Panic)) throw error;
    return untouched ?? failed(`failed to marshal evaluated expression: ${error.message}`);
  }
}
