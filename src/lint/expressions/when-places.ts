// Every `when` of an object.
import type { LintContext } from "../context.ts";
import type { Json } from "../../graph/types.ts";
import { decideWhen, type Decision } from "../../expressions/when/when.ts";
import { recalled } from "../model/memory.ts";
import { isObject, objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { writtenItems } from "./call-names.ts";
import { anything, type Known } from "./known.ts";
import { phasesOf } from "./phases.ts";
import type { Scopes } from "./scopes.ts";
import { workflowParameter } from "./workflow-names.ts";

export interface WhenPlace {
  readonly path: Path;
  readonly text: string;
  readonly use: "call" | "metric" | "cron";
  /** The names that Argo replaces; the text of any other tag stays in the condition. */
  readonly known: () => Known;
  /** All values that a name can have; undefined where they are not to be known. */
  readonly valuesOf: (tag: string) => readonly string[] | undefined;
  /** The value that a parameter has unless somebody gives another one. */
  readonly defaultOf: (tag: string) => string | undefined;
  /** What the condition comes to with values in it. */
  readonly decide: (text: string) => Decision;
}

export function whenPlaces(context: LintContext, scopes: Scopes): readonly WhenPlace[] {
  const { object } = context;
  const spec = specOf(object);
  const places: WhenPlace[] = [];
  const cron = object.kind === "CronWorkflow" ? textAt(objectAt(object.value, "spec"), "when") : undefined;
  if (cron !== undefined && cron !== "") {
    places.push({
      path: ["spec", "when"],
      text: cron,
      use: "cron",
      known: () => scopes.cron,
      valuesOf: () => undefined,
      defaultOf: () => undefined,
      decide: (text) => decideWhen(text, { wordsAreText: false }),
    });
  }
  const decide = (text: string): Decision => recalled(context.memory?.decisions, text, () => decideWhen(text, { wordsAreText: true }));
  const defaultOf = (template: JsonObject | undefined, tag: string): string | undefined => defaultValue(spec.value, template, tag);
  places.push(
    ...metrics(
      spec.value,
      spec.path,
      () => scopes.metric(undefined),
      (tag) => defaultOf(undefined, tag),
      decide,
    ),
  );
  for (const template of scopes.templates) {
    const ofTemplate = (tag: string): string | undefined => defaultOf(template.value, tag);
    places.push(...metrics(template.value, template.path, () => scopes.metric(template), ofTemplate, decide));
    for (const call of template.calls) {
      const text = textAt(call.value, "when");
      if (text === undefined || text === "") continue;
      // What an inline template does not know may be replaced with the step or task that holds it.
      const known = (): Known => (template.isInline ? anything : scopes.call(template, call));
      const valuesOf = (tag: string): readonly string[] | undefined => values(context, template.value, call.value, tag);
      places.push({ path: [...call.path, "when"], text, use: "call", known, valuesOf, defaultOf: ofTemplate, decide });
    }
  }
  return places;
}

function metrics(
  holder: JsonObject,
  path: Path,
  known: () => Known,
  defaultOf: WhenPlace["defaultOf"],
  decide: WhenPlace["decide"],
): readonly WhenPlace[] {
  return objectsAt(objectAt(holder, "metrics"), "prometheus").flatMap(({ value, index }) => {
    const text = textAt(value, "when");
    if (text === undefined || text === "") return [];
    const at = [...path, "metrics", "prometheus", index, "when"];
    return [
      {
        path: at,
        text,
        use: "metric",
        known,
        valuesOf: (tag) => (tag === "status" ? phasesOf(["steps", "", "status"]) : phasesOf(tag.split("."))),
        defaultOf,
        decide,
      } satisfies WhenPlace,
    ];
  });
}

function values(context: LintContext, template: JsonObject, call: JsonObject, tag: string): readonly string[] | undefined {
  const path = tag.split(".");
  const phases = phasesOf(path);
  if (phases !== undefined) return phases;
  if (path[0] === "item") return itemValues(writtenItems(context, call), path.slice(1));
  return path[0] === "inputs" && path[1] === "parameters" ? enumValues(template, path.slice(2).join(".")) : undefined;
}

function itemValues(items: readonly Json[] | undefined, [key]: readonly string[]): readonly string[] | undefined {
  const found = items?.map((item) => (key === undefined ? item : isObject(item) ? item[key] : undefined));
  return found?.every((item) => item !== undefined) === true
    ? found.map((item) => (typeof item === "string" ? item : JSON.stringify(item)))
    : undefined;
}

function enumValues(template: JsonObject, name: string): readonly string[] | undefined {
  const values = inputNamed(template, name)?.["enum"];
  return Array.isArray(values) ? values.map(String) : undefined;
}

function inputNamed(template: JsonObject | undefined, name: string): JsonObject | undefined {
  return objectsAt(objectAt(template, "inputs"), "parameters").find(({ value }) => textAt(value, "name") === name)?.value;
}

function defaultValue(spec: JsonObject, template: JsonObject | undefined, tag: string): string | undefined {
  const [root, kind, ...rest] = tag.split(".");
  if (kind !== "parameters") return undefined;
  const name = rest.join(".");
  if (root === "workflow") return constant(workflowParameter(spec, name));
  const input = root === "inputs" ? inputNamed(template, name) : undefined;
  return constant(input?.["value"] ?? input?.["default"]);
}

function constant(value: Json | undefined): string | undefined {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  return String(value).includes("{{") ? undefined : String(value);
}
