import { acceleratorMisspelt, labelKeyInvalid, labelValueInvalid } from "../../diagnostics/messages.generated.ts";
import { suggestGkeAccelerator } from "../../argo/gpu.ts";
import { annotationKeyProblem, labelKeyProblem, labelValueProblem, suggestLabelKey, suggestLabelValue } from "../../argo/label.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { knownText, readText, readTextValue, recordOf, type Reader, type Reading } from "./reading.ts";

type Texts = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, Value>>;

const labelsExpected = 'an object from texts to texts, such as `{ team: "search" }`';

/** Labels of a pod. */
export const readLabels: Reader<Values> = recordOf((value, at, { key, place }) => {
  const text = readTextValue(value, at);
  return checkKey(key, labelKeyProblem, place, at) && checkLabelValue(key, text && knownText(text), value.place, at) ? text : undefined;
}, labelsExpected);

/** Labels of an object that is made when nothing runs yet. */
export const readKnownLabels: Reader<Texts> = recordOf((value, at, { key, place }) => {
  const text = readText(value, at);
  return checkKey(key, labelKeyProblem, place, at) && checkLabelValue(key, text, value.place, at) ? text : undefined;
}, labelsExpected);

export const readAnnotations: Reader<Values> = recordOf(
  (value, at, { key, place }) => (checkKey(key, annotationKeyProblem, place, at) ? readTextValue(value, at) : undefined),
  labelsExpected,
);

export const readKnownAnnotations: Reader<Texts> = recordOf(
  (value, at, { key, place }) => (checkKey(key, annotationKeyProblem, place, at) ? readText(value, at) : undefined),
  labelsExpected,
);

/** Labels that a node must have. */
export const readNodeSelector: Reader<Values> = recordOf((value, at, { key, place }) => {
  const text = readTextValue(value, at);
  const known = text && knownText(text);
  const spelled = known === undefined ? undefined : suggestGkeAccelerator(key, known);
  if (spelled !== undefined && known !== undefined) {
    at.report(acceleratorMisspelt({ value: known, label: key, suggestion: spelled }), value.place);
    return undefined;
  }
  return checkKey(key, labelKeyProblem, place, at) && checkLabelValue(key, known, value.place, at) ? text : undefined;
}, 'an object from texts to texts, such as `{ "kubernetes.io/arch": "arm64" }`');

function checkKey(key: string, problemOf: (key: string) => string | undefined, place: Place, at: Reading): boolean {
  const problem = problemOf(key);
  if (problem === undefined) return true;
  const meant = suggestLabelKey(key);
  const suggestion = meant === undefined || problemOf(meant) !== undefined ? "" : ` Did you mean \`${meant}\`?`;
  at.report(labelKeyInvalid({ key, option: parent(at), problem, suggestion }), place);
  return false;
}

function checkLabelValue(key: string, value: string | undefined, place: Place, at: Reading): boolean {
  const problem = value === undefined ? undefined : labelValueProblem(value);
  if (value === undefined || problem === undefined) return true;
  const meant = suggestLabelValue(value);
  const suggestion = meant === "" ? "" : ` Did you mean \`${meant}\`?`;
  at.report(labelValueInvalid({ value, key, option: parent(at), problem, suggestion }), place);
  return false;
}

/** `recordOf` has put the key behind the option's path; keys may have dots in them. */
function parent(at: Reading): string {
  return at.path.slice(0, at.path.indexOf("."));
}
