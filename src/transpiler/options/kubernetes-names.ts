import { dataKeyInvalid, kubernetesNameInvalid } from "../../diagnostics/messages.generated.ts";
import { isDataKey, isDnsLabel, isSubdomain, suggestName } from "../../argo/name.ts";
import type { Value } from "../../graph/values.ts";
import type { Evaluated } from "../evaluate/evaluated.ts";
import { knownText, readText, readTextValue, type Reader, type Reading } from "./reading.ts";

/** A reader of the name of an object that must exist: "a Secret", "a namespace". */
export function nameOf(kind: string, isName: (name: string) => boolean = isSubdomain): Reader<string> {
  return (value, at) => {
    const name = readText(value, at);
    return name === undefined || checkName(name, kind, value, at, isName) ? name : undefined;
  };
}

export const readNamespace: Reader<string> = nameOf("a namespace", isDnsLabel);
export const readServiceAccount: Reader<string> = nameOf("a service account");

/** As `nameOf`, where the name may be known only when the pipeline runs. */
export function nameValueOf(kind: string): Reader<Value> {
  return (value, at) => {
    const name = readTextValue(value, at);
    const text = name && knownText(name);
    return text === undefined || checkName(text, kind, value, at, isSubdomain) ? name : undefined;
  };
}

/** A reader of a key of "a Secret" or "a ConfigMap". */
export function dataKeyOf(kind: string): Reader<string> {
  return (value, at) => {
    const key = readText(value, at);
    if (key === undefined || isDataKey(key)) return key;
    at.report(dataKeyInvalid({ key, kind }), value.place);
    return undefined;
  };
}

function checkName(name: string, kind: string, value: Evaluated, at: Reading, isName: (name: string) => boolean): boolean {
  if (isName(name)) return true;
  const suggestion = /[a-z0-9]/i.test(name) ? ` Did you mean \`${suggestName(name)}\`?` : "";
  at.report(kubernetesNameInvalid({ name, kind, suggestion }), value.place);
  return false;
}
