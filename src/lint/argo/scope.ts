// Which names there are where a template's texts are looked at.
import type { Json } from "../../graph/types.ts";
import { loopInvalid, loopWords } from "../rules/loop-invalid.ts";
import { isObject } from "../model/objects.ts";
import type { Arguments, Step, Template } from "./objects.ts";
import { at, type Place, type PlacedTemplate, placeholder, report, type Run, type Walk } from "./run.ts";
import { hasResult, isLeaf, runsPod, templateTypeOf } from "./template-type.ts";

export interface Scope {
  readonly names: Set<string>;
  /** Steps and tasks of which one cannot say what they give out, for something about them is wrong. */
  readonly unknown: Set<string>;
  readonly around: Scope | undefined;
  /** Names that need not be listed unless somebody asks for one. */
  readonly also: ((name: string) => boolean) | undefined;
}

/** Names that stand for many others. */
export const anyItem = "item.*";
export const anyOutputParameter = "workflow.outputs.parameters.*";
export const anyOutputArtifact = "workflow.outputs.artifacts.*";

export function createScope(around?: Scope, also?: Scope["also"]): Scope {
  return { names: new Set(), unknown: new Set(), around, also };
}

export function knows(scope: Scope, name: string): boolean {
  return scope.names.has(name) || scope.also?.(name) === true || (scope.around !== undefined && knows(scope.around, name));
}

/** Whether the name belongs to a step or task that something else is wrong with. */
export function isOfUnknown(scope: Scope, name: string): boolean {
  const owner = name.split(".", 2).join(".");
  return scope.unknown.has(owner) || (scope.around !== undefined && isOfUnknown(scope.around, name));
}

export function namesIn(scope: Scope): readonly string[] {
  return [...scope.names, ...(scope.around === undefined ? [] : namesIn(scope.around))];
}

const retryNames = ["retries", "lastRetry.exitCode", "lastRetry.status", "lastRetry.duration", "lastRetry.message"];

/** What is there in every template, and which of it has a value of its own: for these tags are replaced. */
export function scopeOfTemplate(run: Run, template: Template): { readonly scope: Scope; readonly local: ReadonlyMap<string, string> } {
  const scope = createScope();
  const type = templateTypeOf(template);
  const { parameters = [], artifacts = [] } = template.inputs ?? {};
  for (const { name = "" } of parameters) scope.names.add(`inputs.parameters.${name}`);
  if (parameters.length > 0) scope.names.add("inputs.parameters");
  for (const { name = "" } of artifacts) {
    scope.names.add(`inputs.artifacts.${name}`);
    if (isLeaf(type)) scope.names.add(`inputs.artifacts.${name}.path`);
  }
  const names = [...(runsPod(type) ? ["pod.name"] : []), ...(template.retryStrategy === undefined ? [] : retryNames)];
  for (const name of names) scope.names.add(name);
  if (isLeaf(type)) {
    for (const { name = "", path = "" } of template.outputs?.artifacts ?? [])
      if (path !== "") scope.names.add(`outputs.artifacts.${name}.path`);
    for (const { name = "", valueFrom } of template.outputs?.parameters ?? []) {
      if ((valueFrom?.path ?? "") !== "") scope.names.add(`outputs.parameters.${name}.path`);
    }
  }
  return { scope, local: new Map(names.map((name) => [name, placeholder(run)])) };
}

/** `addOutputsToScope`. */
export function addOutputs(run: Run, scope: Scope, prefix: string, template: PlacedTemplate | undefined, isLoop: boolean): void {
  const add = (name: string): void => void scope.names.add(`${prefix}.${name}`);
  for (const name of ["id", "startedAt", "finishedAt", "hostNodeName"]) add(name);
  if (template === undefined) return;
  const { value } = template;
  const { parameters = [], artifacts = [] } = value.outputs ?? {};
  if (value.daemon === true) add("ip");
  const type = templateTypeOf(value);
  const givesResult = hasResult(value) || (isLoop && (type === "Script" || type === "ContainerSet"));
  if (givesResult) for (const name of ["outputs.result", "exitCode"]) add(name);
  for (const { name = "", globalName = "" } of parameters) {
    add(`outputs.parameters.${name}`);
    addGlobal(run, scope, "workflow.outputs.parameters", globalName, anyOutputParameter);
  }
  for (const { name = "", globalName = "" } of artifacts) {
    add(`outputs.artifacts.${name}`);
    addGlobal(run, scope, "workflow.outputs.artifacts", globalName, anyOutputArtifact);
  }
  if (isLoop) add("outputs.parameters");
}

function addGlobal(run: Run, scope: Scope, kind: string, globalName: string, any: string): void {
  if (globalName === "") return;
  if (isTagged(globalName)) {
    scope.names.add(any);
    return;
  }
  scope.names.add(`${kind}.${globalName}`);
  run.globals.set(`${kind}.${globalName}`, placeholder(run));
}

/** `isParameter`: holds a tag that is a plain name. */
export function isTagged(text: string): boolean {
  return /\{\{[-a-zA-Z0-9]+(\.[-a-zA-Z0-9_]+)*\}\}/.test(text);
}

/** `len(WithItems) > 0 || WithParam != ""`: of loops over numbers Argo knows no aggregates. */
export function collectsOutputs({ withItems = [], withParam = "" }: Step): boolean {
  return withItems.length > 0 || withParam !== "";
}

/** `addItemsToScope`. */
export function addItems(walk: Walk, scope: Scope, step: Step, place: Place): void {
  const { withItems = [], withParam = "", withSequence } = step;
  const kinds = [
    withItems.length > 0 ? "withItems" : "",
    withParam === "" ? "" : "withParam",
    withSequence === undefined ? "" : "withSequence",
  ];
  const given = kinds.filter((kind) => kind !== "");
  if (given.length > 1) {
    // What the items are cannot be said then.
    for (const name of ["item", anyItem]) scope.names.add(name);
    report(walk, loopInvalid, at(place, given[1] ?? ""), loopWords.several(given), { at: "key" });
    return;
  }
  for (const item of withItems) for (const name of itemNames(item)) scope.names.add(name);
  if (withParam !== "") for (const name of ["item", anyItem]) scope.names.add(name);
  if (withSequence === undefined) return;
  scope.names.add("item");
  if (withSequence.count === undefined || withSequence.end === undefined) return;
  report(walk, loopInvalid, at(place, "withSequence", "end"), loopWords.countAndEnd());
}

function itemNames(item: Json): readonly string[] {
  // Null can be read as an empty list.
  if (item === null) return [];
  if (Array.isArray(item)) return item.map((_, index) => `item.[${index}]`);
  return isObject(item) ? Object.keys(item).map((key) => `item.${key}`) : ["item"];
}

/** What a step's own texts may use of the inputs of the template that it holds. */
export function addInlineInputs(scope: Scope, inputs: Arguments | undefined): void {
  for (const { name = "" } of inputs?.parameters ?? []) scope.names.add(`inputs.parameters.${name}`);
}
