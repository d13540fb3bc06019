// Every field that is an expression as a whole: those of the workflow itself.
import type { LintContext } from "../context.ts";
import { isObject, objectAt, specOf } from "../model/objects.ts";
import { hooksOf } from "../model/templates.ts";
import { noFunctions, placesOf, type Field, type FieldPlace } from "./field-place.ts";
import { fails, ignored } from "./place.ts";
import type { Scopes } from "./scopes.ts";
import { retryField, templateFields } from "./template-fields.ts";

export function fieldPlaces(context: LintContext, scopes: Scopes): readonly FieldPlace[] {
  const { value, path } = specOf(context.object);
  const fields = [
    ...hookFields(context, scopes),
    ...labelFields(context, scopes),
    ...retryField(value, path, scopes),
    ...retryField(objectAt(value, "templateDefaults"), [...path, "templateDefaults"], scopes),
    ...scopes.templates.flatMap((template) => templateFields(template, scopes)),
    ...cronFields(context, scopes),
  ];
  return fields.flatMap(placesOf);
}

function hookFields({ object }: LintContext, { workflow: known, functions }: Scopes): readonly Field[] {
  const spec = specOf(object);
  return hooksOf(spec.value, spec.path).map(({ name, value: holder, path }) => {
    const what = `the expression of hook \`${name}\``;
    // Only the exit hook can make the workflow fail.
    const effects = name === "exit" ? fails : ignored;
    return { holder, path, key: "expression", what, known, functions, wanted: "boolean", replaced: "globals", effects };
  });
}

function labelFields({ object }: LintContext, { workflow: known, functions }: Scopes): readonly Field[] {
  const spec = specOf(object);
  const labels = objectAt(objectAt(spec.value, "workflowMetadata"), "labelsFrom");
  return Object.entries(labels).flatMap(([name, holder]): readonly Field[] => {
    const path = [...spec.path, "workflowMetadata", "labelsFrom", name];
    const what = `the expression of label \`${name}\``;
    return isObject(holder) ? [{ holder, path, key: "expression", what, known, functions, wanted: "text", replaced: "globals" }] : [];
  });
}

function cronFields({ object }: LintContext, { cron: known }: Scopes): readonly Field[] {
  if (object.kind !== "CronWorkflow") return [];
  const holder = objectAt(objectAt(object.value, "spec"), "stopStrategy");
  const path = ["spec", "stopStrategy"];
  const what = "`stopStrategy.expression`";
  return [{ holder, path, key: "expression", what, known, functions: noFunctions, wanted: "boolean", replaced: "none" }];
}
