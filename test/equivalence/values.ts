import type { InputDeclaration } from "../../src/graph/graph.ts";
import type { Json, ValueType } from "../../src/graph/types.ts";
import { isHandle } from "./handles.ts";

/** The mark of an absent value, and what guards a tag in a text: seen from outside, not imported, so that a change there is noticed here. */
const wordJoiner = "\u2060";

/** What a launcher writes where there is nothing. */
export const absentText = wordJoiner;

/** A parameter's text as the value that it stands for; `undefined` where it is absent. */
export function valueOf(text: string, type: ValueType): Json | undefined {
  if (text === wordJoiner) return undefined;
  const plain = text.replaceAll(`{${wordJoiner}`, "{");
  if (type.kind === "string") return plain;
  const value = unguarded(JSON.parse(plain) as Json);
  // As launchers read it: where all texts of a loop are JSON objects or lists, Argo puts these into the list instead (controller.md 20).
  if (type.kind !== "list" || type.element.kind !== "string" || !Array.isArray(value)) return value;
  return value.map((one: Json) => (typeof one === "string" ? one : JSON.stringify(one)));
}

function unguarded(value: Json): Json {
  if (typeof value === "string") return value.replaceAll(`{${wordJoiner}`, "{");
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(unguarded);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [unguarded(key) as string, unguarded(entry)]));
}

/**
 * The text of a value that is submitted, as a person would type it. Argo itself evaluates `{{=…}}` and `{{workflow.…}}` in what is submitted,
 * before anything runs, whatever the manifest says: such texts are guarded, as `argots` does where it submits.
 */
export function submitted(value: Json, type: ValueType): string {
  const text = typeof value === "string" && type.kind === "string" ? value : JSON.stringify(value);
  return text.replace(/\{\{(?==|workflow)/g, `{${wordJoiner}{`);
}

/** What a component's launcher writes of a value: a joiner between braces, one more where some stand already. */
export function written(value: Json, type: ValueType): string {
  const text = typeof value === "string" && type.kind === "string" ? value : JSON.stringify(value);
  return text.replace(/\{(\u2060*)(?=\{)/g, `{$1${wordJoiner}`);
}

/** One text for one value: artifacts are the calls that made them, what JSON cannot hold is absent, `-0` is `0` (it has no other form in JSON), the order of keys means nothing. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? "absent";
}

function sorted(value: unknown): unknown {
  if (isHandle(value)) return `@${value.provenance}`;
  if (Array.isArray(value)) return value.map((element) => sorted(jsonAsText(element)) ?? null);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
}

/** A text that a loop gave, and that is JSON, is written anew where all of them are (docs/language.md, "Values"): its keys in order. */
function jsonAsText(element: unknown): unknown {
  if (typeof element !== "string" || !/^[[{]/.test(element)) return element;
  try {
    return JSON.stringify(sorted(JSON.parse(element)));
  } catch {
    return element;
  }
}

/** What JSON would change without a word: such values are outside of what a workflow promises. */
export function isCarried(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((element) => element !== undefined && isCarried(element));
  if (value === null || typeof value !== "object") return true;
  return Object.values(value).every(isCarried);
}

/** A call as one text: the component and its inputs, those with their defaults that were not given. */
export function callText(component: string, inputs: Readonly<Record<string, unknown>>, declared: readonly InputDeclaration[]): string {
  const complete = Object.fromEntries(declared.map(({ name, default: fallback }) => [name, inputs[name] ?? fallback]));
  return `${component} ${canonical(complete)}`;
}
