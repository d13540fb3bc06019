// Fields of templates that are expressions as a whole.
import { int } from "../../expressions/check/nature.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../model/objects.ts";
import type { CallModel, TemplateModel } from "../model/templates.ts";
import type { Path } from "../source/document.ts";
import { neverRuns } from "../flow/standing.ts";
import { ancestryHint } from "./ancestry.ts";
import { noFunctions, type Field } from "./field-place.ts";
import { group, leaf, text, type Known } from "./known.ts";
import { fails, ignored } from "./place.ts";
import type { Scopes } from "./scopes.ts";
import { lastRetry } from "./template-names.ts";

export function templateFields(template: TemplateModel, scopes: Scopes): readonly Field[] {
  return [
    ...retryField(template.value, template.path, scopes),
    ...httpField(template),
    ...transformationFields(template),
    ...(template.type === "steps" || template.type === "dag" ? outputFields(template, scopes) : []),
    ...template.calls
      .filter((call) => !neverRuns(call))
      .flatMap((call) => [...hookFields(template, call, scopes), ...argumentFields(template, call, scopes)]),
  ];
}

const retryNames: Known = group({ retries: text, lastRetry });

/** Evaluated once an attempt has failed, so a run may well never get there. */
export function retryField(holder: JsonObject, path: Path, { functions }: Scopes): readonly Field[] {
  const strategy = holder["retryStrategy"];
  if (!isObject(strategy)) return [];
  const what = "`retryStrategy.expression`";
  const at = { holder: strategy, path: [...path, "retryStrategy"], key: "expression", what };
  return [{ ...at, known: retryNames, functions, wanted: "boolean", replaced: "template", effects: ignored }];
}

const headers = leaf({ type: "map[string][]string" });

/** The request as it was sent, and what came back. */
const httpNames: Known = group({
  request: group({ method: text, url: text, body: text, bodyBytes: leaf({}), headers }),
  response: group({ statusCode: leaf(int), body: text, headers }),
});

function httpField({ value, path }: TemplateModel): readonly Field[] {
  const holder = value["http"];
  if (!isObject(holder)) return [];
  const at = { holder, path: [...path, "http"], key: "successCondition", what: "`successCondition`" };
  return [{ ...at, known: httpNames, functions: noFunctions, wanted: "boolean", replaced: "template" }];
}

const dataNames: Known = group({ data: leaf({}) });

function transformationFields({ value, path }: TemplateModel): readonly Field[] {
  return objectsAt(objectAt(value, "data"), "transformation").map(({ value: holder, index }) => {
    const at = { holder, path: [...path, "data", "transformation", index], key: "expression", what: "the transformation" };
    return { ...at, known: dataNames, functions: noFunctions, wanted: "value", replaced: "template" };
  });
}

/** Other rules look at whether the step or task and its output are there. */
const references: ReadonlySet<string> = new Set(["steps", "tasks"]);

function outputHint([root = ""]: readonly string[]): string | undefined {
  return root === "workflow"
    ? "In outputs there is no `workflow` besides global outputs: take the value as an input parameter."
    : undefined;
}

function outputFields(template: TemplateModel, scopes: Scopes): readonly Field[] {
  const outputs = objectAt(template.value, "outputs");
  if (!/"(?:expression|fromExpression)"/.test(JSON.stringify(outputs))) return [];
  const shared = {
    known: scopes.outputs(template),
    functions: scopes.functions,
    replaced: "template",
    leftOut: references,
    elsewhere: outputHint,
  } as const;
  const parameters = objectsAt(outputs, "parameters").map(({ value, index }): Field => {
    const holder = objectAt(value, "valueFrom");
    const path = [...template.path, "outputs", "parameters", index, "valueFrom"];
    // The default takes the place of what cannot be evaluated.
    const effects = holder["default"] === undefined ? fails : ignored;
    return { ...shared, holder, path, key: "expression", what: whatOf("output", value), wanted: "value", effects };
  });
  const artifacts = objectsAt(outputs, "artifacts").map(({ value: holder, index }): Field => {
    const path = [...template.path, "outputs", "artifacts", index];
    const effects = holder["optional"] === true ? ignored : fails;
    return { ...shared, holder, path, key: "fromExpression", what: whatOf("output", holder), wanted: "artifact", effects };
  });
  return [...parameters, ...artifacts];
}

function hookFields(template: TemplateModel, call: CallModel, scopes: Scopes): readonly Field[] {
  if (call.hooks.length === 0) return [];
  const elsewhere = (path: readonly string[]): string | undefined => ancestryHint(template, call, path);
  const shared = {
    known: scopes.hook(template, call),
    functions: scopes.functions,
    wanted: "boolean",
    replaced: "template",
    elsewhere,
  } as const;
  return call.hooks.map(({ name, value: holder, path }) => ({
    ...shared,
    holder,
    path,
    key: "expression",
    what: `the expression of hook \`${name}\``,
  }));
}

function argumentFields(template: TemplateModel, call: CallModel, scopes: Scopes): readonly Field[] {
  const artifacts = objectsAt(objectAt(call.value, "arguments"), "artifacts").filter(
    ({ value }) => textAt(value, "fromExpression") !== undefined,
  );
  if (artifacts.length === 0) return [];
  const { functions } = scopes;
  const shared = { known: scopes.call(template, call), functions, wanted: "artifact", replaced: "call", leftOut: references } as const;
  return artifacts.map(({ value: holder, index }) => {
    const path = [...call.path, "arguments", "artifacts", index];
    const effects = holder["optional"] === true ? ignored : fails;
    return { ...shared, holder, path, key: "fromExpression", what: whatOf("artifact", holder), effects };
  });
}

function whatOf(kind: string, named: JsonObject): string {
  return `the expression of ${kind} \`${textAt(named, "name") ?? ""}\``;
}
