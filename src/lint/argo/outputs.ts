// validateOutputs.
import { globalName as globalNameRule, globalNameWords } from "../rules/global-name.ts";
import { outputSource, outputSourceWords } from "../rules/output-source.ts";
import { goJson } from "./go-json.ts";
import { checkPath } from "./inputs.ts";
import { parameterNameProblem, validateNames } from "./names.ts";
import type { Parameter } from "./objects.ts";
import { at, type Place, report, type Walk, within } from "./run.ts";
import { isTagged, type Scope } from "./scope.ts";
import { resolveAll, scannedJson } from "./tags.ts";
import { isLeaf, templateTypeOf } from "./template-type.ts";
import type { FilledTemplate } from "./filled-template.ts";
import type { Words } from "./words.ts";

export function validateOutputs(walk: Walk, scope: Scope, template: FilledTemplate): void {
  const { value, from } = template;
  const { name = "", outputs = {} } = value;
  const { parameters = [], artifacts = [] } = outputs;
  const place = at(from.place, "outputs");
  const field = `templates.${name}.outputs`;
  validateNames(walk, `${field}.parameters `, parameters, (index) => at(place, "parameters", index), parameterNameProblem);
  validateNames(walk, `${field}.artifacts `, artifacts, (index) => at(place, "artifacts", index), parameterNameProblem);
  resolveAll(within(walk, `${field} `), scope, scannedJson(goJson(outputs), place));
  for (const [index, artifact] of artifacts.entries()) {
    const where = at(place, "artifacts", index);
    const path = `${field}.artifacts.${artifact.name ?? ""}`;
    checkPath(walk, path, artifact, isLeaf(templateTypeOf(value)), where);
    checkGlobalName(walk, path, artifact.globalName, where);
  }
  for (const [index, parameter] of parameters.entries()) {
    const where = at(place, "parameters", index);
    const path = `${field}.parameters.${parameter.name ?? ""}`;
    checkSource(walk, template, path, parameter, where);
    checkGlobalName(walk, path, parameter.globalName, where);
  }
}

function checkGlobalName(walk: Walk, field: string, name = "", place: Place): void {
  const problem = name === "" || isTagged(name) ? undefined : parameterNameProblem(name);
  if (problem !== undefined) report(walk, globalNameRule, at(place, "globalName"), globalNameWords(field, name, problem));
}

function checkSource(walk: Walk, template: FilledTemplate, field: string, { value, valueFrom }: Parameter, place: Place): void {
  const { isFour } = walk.run;
  const fault = (words: Words, ...steps: readonly string[]) => report(walk, outputSource, at(place, ...steps), words);
  const type = templateTypeOf(template.value);
  if (valueFrom === undefined) {
    if (value === undefined) fault(outputSourceWords.none(field, type));
    return;
  }
  if (value !== undefined) fault(outputSourceWords.both(field, isFour), "value");
  const { path = "", jqFilter = "", jsonPath = "", parameter = "", expression = "", supplied } = valueFrom;
  const sources = Object.entries({ path, jqFilter, jsonPath, parameter, expression }).flatMap(([key, text]) => (text === "" ? [] : [key]));
  const count = sources.length + (supplied === undefined ? 0 : 1);
  if (value === undefined && count === 0) return fault(outputSourceWords.unspecified(type), "valueFrom");
  if (value === undefined && count > 1)
    fault(outputSourceWords.several([...sources, ...(supplied === undefined ? [] : ["supplied"])]), "valueFrom");
  if ((type === "Container" || type === "ContainerSet" || type === "Script") && path === "")
    fault(outputSourceWords.noPath(field, type), "valueFrom");
  if (type === "Resource" && jqFilter === "" && jsonPath === "") fault(outputSourceWords.noFilter(field, type), "valueFrom");
  if (type !== "DAG" && type !== "Steps") return;
  if (parameter === "" && expression === "") fault(outputSourceWords.noParameter(field, type), "valueFrom");
  if (parameter !== "" && expression !== "") fault(outputSourceWords.twice(field, type), "valueFrom", "expression");
}
