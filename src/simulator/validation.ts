// What the controller's validation of one workflow knows while it goes through the templates.
import { Failure, asFailure } from "./failure.ts";
import type { Arguments, Call, Reference, Template } from "./objects.ts";
import { splitTags } from "../expressions/template/tags.ts";
import type { Context, Operation } from "./state.ts";

/** Arguments that give everything that is asked for. */
export const anything = "anything";

export type Given = Arguments | undefined | typeof anything;

export interface Validation {
  /** Its global names have placeholders for values. */
  readonly operation: Operation;
  /** Templates that have been gone through. */
  readonly done: Set<string>;
  placeholders: number;
  /** `validateTemplateHolder`; undefined for a template that is not known before the workflow runs. */
  readonly reference: (context: Context, reference: Reference, given: Given) => Template | undefined;
}

/** Names that a tag may have. */
export interface Names {
  readonly known: Set<string>;
  /** More of them, where it would take long to write them down. */
  readonly also?: (name: string) => boolean;
}

/** Stand for all names that begin so. */
export const anyItem = "item.*";
const anyOutputParameter = "workflow.outputs.parameters.*";
export const anyOutputArtifact = "workflow.outputs.artifacts.*";

export function placeholder(validation: Validation): string {
  validation.placeholders += 1;
  return `__argo__internal__placeholder-${String(validation.placeholders)}`;
}

const checked = ["item.", "steps.", "inputs.", "outputs.", "pod.", "workflow.", "tasks."];

const known = [
  "outputs.",
  "workflow.creationTimestamp",
  "workflow.scheduledTime",
  "workflow.duration",
  "tasks.name",
  "steps.name",
  "node.name",
];

/** `resolveAllVariables`: expressions are left out. */
export function resolveAll({ operation }: Validation, names: Names, text: string): void {
  const tags = splitTags(text);
  if (tags.kind === "error") throw new Failure(tags.message);
  for (const part of tags.parts) {
    if (part.kind === "text" || part.tag.startsWith("=")) continue;
    const name = part.tag.trim();
    if (!checked.some((prefix) => name.startsWith(prefix)) || known.some((prefix) => name.startsWith(prefix))) continue;
    if (names.known.has(name) || operation.globals.has(name) || names.also?.(name) === true) continue;
    if (name.startsWith("item.") && names.known.has(anyItem)) continue;
    if (name.startsWith("workflow.outputs.parameters.") && names.known.has(anyOutputParameter)) continue;
    const anyArtifact = names.known.has(anyOutputArtifact) || operation.globals.has(anyOutputArtifact);
    if (name.startsWith("workflow.outputs.artifacts.") && anyArtifact) continue;
    throw new Failure(`failed to resolve {{${part.tag}}}`);
  }
}

/** `addItemsToScope`. */
export function addItems(call: Call, names: Set<string>): void {
  const { withItems = [], withParam = "", withSequence } = call;
  if (Number(withItems.length > 0) + Number(withParam !== "") + Number(withSequence !== undefined) > 1) {
    throw new Failure("only one of withItems, withParam, withSequence can be specified");
  }
  for (const item of withItems) {
    if (Array.isArray(item)) for (const index of item.keys()) names.add(`item.[${String(index)}]`);
    else if (typeof item === "object" && item !== null) for (const key of Object.keys(item)) names.add(`item.${key}`);
    else if (item !== null) names.add("item");
  }
  if (withItems.length > 0) return;
  if (withParam !== "") names.add("item").add(anyItem);
  else if (withSequence !== undefined) {
    if (withSequence.count !== undefined && withSequence.end !== undefined) {
      throw new Failure("only one of count or end can be defined in withSequence");
    }
    names.add("item");
  }
}

/** `addOutputsToScope`. */
export function addOutputNames(
  validation: Validation,
  template: Template | undefined,
  prefix: string,
  names: Set<string>,
  aggregate: boolean,
): void {
  for (const name of ["id", "startedAt", "finishedAt", "hostNodeName"]) names.add(`${prefix}.${name}`);
  if (template === undefined) return;
  if (template.daemon === true) names.add(`${prefix}.ip`);
  const { container, containerSet, script, data, http, plugin, outputs } = template;
  const hasResult =
    [container, script, data, http, plugin].some((type) => type !== undefined) ||
    containerSet?.containers?.some(({ name }) => name === "main") === true;
  const isAggregated = aggregate && (script !== undefined || containerSet !== undefined);
  if (hasResult || isAggregated) names.add(`${prefix}.outputs.result`).add(`${prefix}.exitCode`);
  if (aggregate) names.add(`${prefix}.outputs.parameters`);
  for (const [kind, outputsOfKind, any] of [
    ["parameters", outputs?.parameters ?? [], anyOutputParameter],
    ["artifacts", outputs?.artifacts ?? [], anyOutputArtifact],
  ] as const) {
    for (const { name, globalName = "" } of outputsOfKind) {
      names.add(`${prefix}.outputs.${kind}.${name}`);
      if (globalName === "") continue;
      if (/\{\{.*?\}\}/s.test(globalName)) names.add(any);
      else validation.operation.globals.set(`workflow.outputs.${kind}.${globalName}`, placeholder(validation));
    }
  }
}

/** What is wrong inside is said with where it is. */
export function within<Result>(place: string, validate: () => Result): Result {
  try {
    return validate();
  } catch (error) {
    throw new Failure(`${place} ${asFailure(error).message}`);
  }
}
