import * as messages from "../../diagnostics/messages.generated.ts";
import { closest } from "../../diagnostics/suggest.ts";
import type { Json } from "../../graph/types.ts";
import type { Report } from "../../transpiler/report.ts";
import type { JsonNode, JsonObject, JsonScalar } from "./read-json.ts";
import { resolveSchema, type Schema } from "./schema.ts";

/** Reports everything in `node` that `schema` does not allow. `path` is what the value is called: `defaults.retry.limit`, empty at the top. */
export function checkJson(node: JsonNode, schema: Schema, path: string, report: Report): void {
  const resolved = resolveSchema(schema);
  if (resolved.anyOf) {
    checkAlternatives(node, resolved, path, report);
    return;
  }
  if (!hasType(node, resolved) || !hasValue(node, resolved)) {
    report(wrongValue(node, [resolved], path), node.place);
    return;
  }
  if (node.kind === "object") checkObject(node, resolved, path, report);
  if (node.kind === "list") {
    if (node.elements.length < (resolved.minItems ?? 0)) report(wrongValue(node, [resolved], path), node.place);
    node.elements.forEach((element, index) => resolved.items && checkJson(element, resolved.items, `${path}[${index}]`, report));
  }
}

/** The alternative of the value's own type says what is wrong inside it; if none has that type, all of them are named. */
function checkAlternatives(node: JsonNode, schema: Schema, path: string, report: Report): void {
  const alternatives = schema.anyOf!.map(resolveSchema);
  const fitting = alternatives.filter((alternative) => hasType(node, alternative) && hasValue(node, alternative));
  const kinds = fitting.filter((alternative) => kindOf(alternative) !== undefined);
  if (node.kind === "object" && kinds.length > 0) checkKinds(node, kinds, path, report);
  else if (fitting[0]) checkJson(node, fitting[0], path, report);
  else report(wrongValue(node, alternatives, path, schema), node.place);
}

/** Objects that differ in their `kind`. */
function checkKinds(node: JsonObject, alternatives: readonly Schema[], path: string, report: Report): void {
  const written = node.entries.find((entry) => entry.key === "kind")?.value;
  const chosen = alternatives.find((alternative) => written?.kind === "scalar" && written.value === kindOf(alternative));
  if (chosen) {
    checkJson(node, chosen, path, report);
    return;
  }
  const kinds: Schema = { enum: alternatives.map((alternative) => kindOf(alternative)!) };
  if (written) report(wrongValue(written, [kinds], `${path}.kind`), written.place);
  else report(messages.configurationKeyMissing({ key: "kind", where: `\`${path}\``, hint: `it is ${expectation(kinds)}.` }), node.place);
}

function kindOf(schema: Schema): Json | undefined {
  return schema.properties?.kind?.const;
}

function checkObject(node: JsonObject, schema: Schema, path: string, report: Report): void {
  const where = path === "" ? "`argots.json`" : `\`${path}\``;
  const known = Object.keys(schema.properties ?? {});
  const seen = new Map<string, number>();
  for (const { key, keyPlace, value } of node.entries) {
    const first = seen.get(key);
    if (first !== undefined) report(messages.configurationKeyRepeated({ key, line: first }), keyPlace);
    else seen.set(key, keyPlace.line);

    const own = known.includes(key) ? schema.properties![key]! : (schema.additionalProperties ?? true);
    const valuePath = path === "" ? key : /^[\w$-]+$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
    const badName = !known.includes(key) && schema.propertyNames?.pattern !== undefined && !matches(key, schema.propertyNames.pattern);
    if (own === false || badName) {
      report(messages.configurationKeyUnknown({ key, where, hint: keyHint(key, known, schema.propertyNames) }), keyPlace);
    } else if (own !== true) checkJson(value, own, valuePath, report);
  }
  for (const key of schema.required ?? []) {
    if (!seen.has(key))
      report(messages.configurationKeyMissing({ key, where, hint: exampleOf(schema) ?? `add \`"${key}"\`.` }), node.place);
  }
}

function keyHint(key: string, known: readonly string[], names: Schema | undefined): string {
  const near = closest(key, known);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  if (known.length > 0) return `the keys are ${known.map((name) => `\`${name}\``).join(", ")}.`;
  return names?.description ?? "remove it.";
}

function hasType(node: JsonNode, { type, const: constant, enum: values }: Schema): boolean {
  const wanted = type ?? (constant === undefined ? (values === undefined ? undefined : typeName(values[0])) : typeName(constant));
  if (wanted === undefined) return true;
  const actual = node.kind === "scalar" ? typeName(node.value) : node.kind === "list" ? "array" : "object";
  return actual === wanted || (wanted === "integer" && node.kind === "scalar" && Number.isInteger(node.value));
}

function typeName(value: unknown): string {
  return value === null ? "null" : typeof value;
}

function hasValue(node: JsonNode, schema: Schema): boolean {
  if (node.kind !== "scalar") return true;
  const { value } = node;
  if (schema.const !== undefined && schema.const !== value) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (typeof value === "number" && value < (schema.minimum ?? -Infinity)) return false;
  if (typeof value !== "string") return true;
  return value.length >= (schema.minLength ?? 0) && (schema.pattern === undefined || matches(value, schema.pattern));
}

function matches(text: string, pattern: string): boolean {
  return new RegExp(pattern, "u").test(text);
}

function wrongValue(node: JsonNode, alternatives: readonly Schema[], path: string, whole = alternatives[0]!) {
  return messages.configurationValueWrong({
    key: path === "" ? "argots.json" : path,
    expected: joined([...new Set(alternatives.map(expectation))]),
    actual: actualOf(node),
    hint: hintFor(node, alternatives, whole),
  });
}

function expectation(schema: Schema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum !== undefined) return joined(schema.enum.map((value) => `\`${JSON.stringify(value)}\``));
  switch (schema.type) {
    case "string":
      return schema.title ?? (schema.minLength ? "a text that is not empty" : "a text");
    case "number":
    case "integer": {
      const noun = schema.type === "integer" ? "a whole number" : "a number";
      return schema.minimum === undefined ? noun : `${noun} of at least ${schema.minimum}`;
    }
    case "boolean":
      return "`true` or `false`";
    case "array":
      return schema.minItems ? "a list that is not empty" : "a list";
    case "null":
      return "`null`";
    default:
      return "an object";
  }
}

function actualOf(node: JsonNode): string {
  if (node.kind === "object") return "an object";
  if (node.kind === "list") return node.elements.length === 0 ? "an empty list" : "a list";
  return shortened(node);
}

function shortened({ value }: JsonScalar): string {
  const text = JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…"` : text}\``;
}

function hintFor(node: JsonNode, alternatives: readonly Schema[], whole: Schema): string {
  const values = alternatives.flatMap((alternative) => alternative.enum ?? []).filter((value) => typeof value === "string");
  if (node.kind === "scalar" && typeof node.value === "string") {
    const near = closest(node.value, values);
    if (near !== undefined) return `did you mean \`"${near}"\`?`;
  }
  return (
    exampleOf(whole) ?? alternatives.map(exampleOf).find((example) => example !== undefined) ?? whole.description ?? "see docs/cli.md."
  );
}

function exampleOf(schema: Schema): string | undefined {
  const example = schema.examples?.[0] ?? schema.default;
  return example === undefined ? undefined : `for example \`${JSON.stringify(example)}\`.`;
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "something else") : `${parts.slice(0, -1).join(", ")} or ${parts.at(-1)}`;
}
