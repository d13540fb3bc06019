// All that is wrong with the expressions of an object; each rule takes what is its own.
import type { Nature } from "../../expressions/check/nature.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { specText } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { fieldPlaces } from "./field-places.ts";
import { judgeField } from "./field.ts";
import { judge } from "./judge.ts";
import type { Fault } from "./place.ts";
import { scopesOf } from "./scopes.ts";
import { tagPlaces } from "./tag-places.ts";
import { whenPlaces } from "./when-places.ts";
import { judgeWhen } from "./when.ts";

/** For the `check` of a rule whose name is that of a kind of fault. */
export function reportFaults(context: LintContext, rule: ObjectRule): void {
  for (const { kind, ...report } of expressionFaults(context)) {
    if (kind === rule.name) context.report(rule, report);
  }
}

function expressionFaults(context: LintContext): readonly Fault[] {
  const known = context.memory?.expressionFaults.get(context.object) as readonly Fault[] | undefined;
  if (known !== undefined) return known;
  const faults = analyse(context);
  context.memory?.expressionFaults.set(context.object, faults);
  return faults;
}

/** Most manifests have nothing to look at. */
const mayHold = /\{\{=|xpression":|"when":|"successCondition":/;

function analyse(context: LintContext): readonly Fault[] {
  if (!mayHold.test(specText(context.object))) return [];
  const scopes = scopesOf(context);
  const results = new Map<string, Nature>();
  const ofTags = tagPlaces(context, scopes).flatMap((place) => {
    const { faults, result } = judge(place);
    if (faults.length === 0) results.set(keyOf(place.path, place.start - 3), result);
    return faults;
  });
  const ofFields = fieldPlaces(context, scopes).flatMap(judgeField);
  const ofWhen = whenPlaces(context, scopes).flatMap((place) => judgeWhen(place, (start) => results.get(keyOf(place.path, start))));
  return [...ofTags, ...ofFields, ...ofWhen];
}

function keyOf(path: Path, start: number): string {
  return JSON.stringify([path, start]);
}
