import { isDataKey, isSubdomain, suggestName } from "../../argo/name.ts";
import type { Json } from "../../graph/types.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { isObject, specOf, specText } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { hasTag } from "../kubernetes/tags.ts";

export const referencedNames: ObjectRule = {
  code: "ARG0459",
  name: "referenced-names",
  severity: "warning",
  summary: "A Secret, ConfigMap, claim, service account or priority class has a name that no such object can have.",
  description: `Names of objects have lowercase letters, digits, hyphens and dots; keys of Secrets and ConfigMaps have letters, digits, \`-\`, \`_\` and \`.\`. There can be no
object with another name: the pod is refused, or waits for it for ever.`,
  examples: [
    {
      wrong: containerWith("env:\n  - name: KEY\n    valueFrom:\n      secretKeyRef:\n        name: My_Secret\n        key: k"),
      right: containerWith("env:\n  - name: KEY\n    valueFrom:\n      secretKeyRef:\n        name: my-secret\n        key: k"),
    },
  ],
  check(context) {
    if (!mayName.test(specText(context.object))) return;
    const spec = specOf(context.object);
    walk(context, spec.value, spec.path);
  },
};

/** Fields whose text is the name of an object. */
const nameFields: ReadonlySet<string> = new Set([
  "serviceAccountName",
  "priorityClassName",
  "podPriorityClassName",
  "secretName",
  "claimName",
]);
/** Fields whose object has the name, and perhaps a key, of an object. */
const referenceFields = /^(?:secretKeyRef|configMapKeyRef|configMapRef|secretRef|imagePullSecrets|\w+Secret|configMap)$/;

/** Most manifests have none of these fields. */
const mayName =
  /serviceAccountName|riorityClassName|secretName|claimName|secretKeyRef|configMapKeyRef|configMapRef|secretRef|imagePullSecrets|Secret"|configMap"/;

function walk(context: LintContext, value: Json, path: Path): void {
  if (Array.isArray(value)) {
    for (const [index, each] of (value as readonly Json[]).entries()) walk(context, each, [...path, index]);
    return;
  }
  if (!isObject(value)) return;
  const holder = path.findLast((step) => typeof step === "string");
  const isReference = typeof holder === "string" && referenceFields.test(holder);
  for (const [key, member] of Object.entries(value)) {
    if (typeof member !== "string") {
      // Free data: what stands there is nobody's name.
      if (!["labels", "annotations", "withItems", "plugin", "raw"].includes(key)) walk(context, member, [...path, key]);
      continue;
    }
    if (member === "" || hasTag(member)) continue;
    const isName = nameFields.has(key) || (isReference && key === "name");
    if (isName && !isSubdomain(member)) {
      const suggestion = suggestName(member);
      context.report(referencedNames, {
        path: [...path, key],
        message: `no object can be called \`${member}\``,
        hint: suggestion === "" ? "Write the name of the object." : `Is it \`${suggestion}\`?`,
      });
    } else if (isReference && key === "key" && !isDataKey(member)) {
      context.report(referencedNames, {
        path: [...path, key],
        message: `no Secret or ConfigMap can have the key \`${member}\``,
        hint: "Write letters, digits, `-`, `_` and `.`.",
      });
    }
  }
}
