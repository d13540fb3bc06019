// What expressions within a template can use besides `workflow.…`.
import type { LintContext } from "../context.ts";
import { isObject, objectAt, objectsAt, specOf, type JsonObject } from "../model/objects.ts";
import { anything, group, namedGroup, text, type Known } from "./known.ts";

export interface TemplateNames {
  readonly inputs: Known;
  /** With the artifacts themselves rather than their paths: what steps, tasks and outputs of such templates see. */
  readonly inputsWithArtifacts: Known;
  readonly outputs: Known;
  readonly others: ReadonlyMap<string, Known>;
}

const path = group({ path: text });

export function templateNames(context: LintContext, template: JsonObject): TemplateNames {
  const inputs = objectAt(template, "inputs");
  const outputs = objectAt(template, "outputs");
  const parameters = named(inputs, "parameters", text);
  const others: [string, Known][] = [
    ["node", group({ name: text })],
    ["pod", group({ name: text })],
    ["steps", group({ name: text })],
    ["tasks", group({ name: text })],
  ];
  if (isRetried(context, template)) others.push(["retries", text], ["lastRetry", lastRetry]);
  return {
    inputs: group({ parameters, artifacts: named(inputs, "artifacts", path) }),
    inputsWithArtifacts: group({ parameters, artifacts: named(inputs, "artifacts", anything) }),
    outputs: group({ parameters: named(outputs, "parameters", path), artifacts: named(outputs, "artifacts", path) }),
    others: new Map(others),
  };
}

export const lastRetry = group({ exitCode: text, status: text, duration: text, message: text });

function named(holder: JsonObject, key: string, known: Known): Known {
  return namedGroup(
    objectsAt(holder, key).map(({ value }) => value),
    known,
  );
}

function isRetried(context: LintContext, template: JsonObject): boolean {
  const spec = specOf(context.object).value;
  return [template, spec, objectAt(spec, "templateDefaults")].some((holder) => isObject(holder["retryStrategy"]));
}
