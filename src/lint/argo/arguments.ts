// validateArguments: what a workflow, a step or a task gives.
import { argumentEnum, argumentEnumWords } from "../rules/argument-enum.ts";
import { argumentValueFrom, argumentValueFromWords } from "../rules/argument-value-from.ts";
import { argumentValueMissing, argumentValueMissingWords } from "../rules/argument-value-missing.ts";
import { artifactSource, artifactSourceWords } from "../rules/artifact-source.ts";
import { hasLocationOrKey } from "./artifact-location.ts";
import { parameterNameProblem, validateNames } from "./names.ts";
import type { Arguments, Artifact, Parameter } from "./objects.ts";
import { at, type Place, report, type Walk } from "./run.ts";

/** Where each argument stands, for those of a workflow may come from its template. */
export interface ArgumentPlaces {
  readonly parameter: (index: number) => Place;
  readonly artifact: (index: number) => Place;
}

export function argumentPlaces(place: Place): ArgumentPlaces {
  return { parameter: (index) => at(place, "parameters", index), artifact: (index) => at(place, "artifacts", index) };
}

export function validateArguments(
  walk: Walk,
  prefix: string,
  { parameters = [], artifacts = [] }: Arguments,
  places: ArgumentPlaces,
  mayLackValues: boolean,
): void {
  validateNames(walk, `${prefix}parameters`, parameters, places.parameter, parameterNameProblem);
  validateNames(walk, `${prefix}artifacts`, artifacts, places.artifact, parameterNameProblem);
  for (const [index, parameter] of parameters.entries()) {
    if (checkParameter(walk, prefix, parameter, places.parameter(index), mayLackValues) === "skip rest") return;
  }
  for (const [index, artifact] of artifacts.entries()) checkArtifact(walk, prefix, artifact, places.artifact(index));
}

function checkParameter(walk: Walk, prefix: string, parameter: Parameter, place: Place, mayLackValues: boolean): "skip rest" | undefined {
  const { name = "", value, valueFrom, enum: choices } = parameter;
  const field = `${prefix}${name}`;
  if (valueFrom === undefined && value === undefined && !mayLackValues) {
    report(walk, argumentValueMissing, place, argumentValueMissingWords.parameter(field, name));
  }
  if (valueFrom !== undefined) {
    const { configMapKeyRef, event = "", supplied, path = "", jsonPath = "", parameter: other = "", expression = "" } = valueFrom;
    const hasSource = configMapKeyRef !== undefined || event !== "" || supplied !== undefined;
    const wrong = Object.entries({ path, jsonPath, parameter: other, expression }).find(([, text]) => text !== "");
    if (!hasSource || wrong !== undefined) {
      const where = wrong === undefined ? at(place, "valueFrom") : at(place, "valueFrom", wrong[0]);
      report(walk, argumentValueFrom, where, argumentValueFromWords(field, wrong?.[0]));
    }
  }
  if (choices === undefined) return undefined;
  if (choices.length === 0) report(walk, argumentEnum, at(place, "enum"), argumentEnumWords.empty(field));
  else if (value === undefined) {
    // Here Argo looks at nothing more.
    if (mayLackValues) return "skip rest";
    report(walk, argumentValueMissing, place, argumentValueMissingWords.ofEnum(field, choices));
  } else if (!choices.includes(value)) report(walk, argumentEnum, at(place, "value"), argumentEnumWords.other(field, value, choices));
  return undefined;
}

function checkArtifact(walk: Walk, prefix: string, artifact: Artifact, place: Place): void {
  const { name = "", from = "", fromExpression = "" } = artifact;
  if (from === "" && !hasLocationOrKey(artifact)) report(walk, artifactSource, place, artifactSourceWords.none(`${prefix}${name}`));
  if (from !== "" && fromExpression !== "")
    report(walk, artifactSource, at(place, "fromExpression"), artifactSourceWords.both(`${prefix}${name}`));
}
