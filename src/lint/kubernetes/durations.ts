import { parseDuration, parseSecondsOrDuration, type Duration, type DurationProblem } from "../../argo/duration.ts";
import type { LintObject } from "../lint-object.ts";
import { objectAt, remembered, specOf, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { templateLikesOf } from "./pods.ts";

export interface DurationField {
  readonly path: Path;
  readonly text: string;
  /** Go's durations alone, or a number of seconds as well. */
  readonly units: "required" | "optional";
  /** Argo reads it on every run of the template, or only after a failure or at the end. */
  readonly isAlwaysRead: boolean;
  /** The template that it stands in; empty for the spec. */
  readonly template: JsonObject;
}

type FieldKind = readonly [path: readonly string[], units: DurationField["units"], isAlwaysRead: boolean];

/** Where templates have durations, and where the controller and the executor read them. */
const templateFields: readonly FieldKind[] = [
  [["timeout"], "required", true],
  [["pendingTimeout"], "required", true],
  [["suspend", "duration"], "optional", true],
  [["memoize", "maxAge"], "required", true],
  [["containerSet", "retryStrategy", "duration"], "required", true],
  ...backoffFields([]),
];

const specFields: readonly FieldKind[] = [...backoffFields([]), [["podGC", "deleteDelayDuration"], "optional", false]];

function backoffFields(prefix: readonly string[]): readonly FieldKind[] {
  return ["duration", "maxDuration", "cap"].map((field) => [[...prefix, "retryStrategy", "backoff", field], "optional", false]);
}

/** Every text of the object that Argo reads as a duration. */
export function durationFields(object: LintObject): readonly DurationField[] {
  return remembered(object, "duration fields", () => {
    const spec = specOf(object);
    return [
      ...specFields.flatMap((field) => fieldAt(spec.value, spec.path, field, {})),
      ...templateLikesOf(object).flatMap(({ template }) =>
        templateFields.flatMap((field) => fieldAt(template.value, template.path, field, template.value)),
      ),
    ];
  });
}

function fieldAt(value: JsonObject, path: Path, [steps, units, isAlwaysRead]: FieldKind, template: JsonObject): readonly DurationField[] {
  if (value[steps[0]!] === undefined) return [];
  const holder = steps.slice(0, -1).reduce((outer, step) => objectAt(outer, step), value);
  const text = holder[steps.at(-1)!];
  if (typeof text !== "string" || text === "") return [];
  return [{ path: [...path, ...steps], text, units, isAlwaysRead, template }];
}

export function readDuration(text: string, { units }: DurationField): Duration | DurationProblem {
  return units === "optional" ? parseSecondsOrDuration(text) : parseDuration(text);
}
