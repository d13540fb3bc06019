import { isPodField, suggestEnvironmentName, suggestPodField } from "../../argo/environment.ts";
import { isObject, objectAt, objectsAt, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { podsOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

const sources = ["secretKeyRef", "configMapKeyRef", "fieldRef", "resourceFieldRef", "fileKeyRef"];

export const envEntry: ObjectRule = {
  code: "ARG0448",
  name: "env-entry",
  severity: "error",
  summary: "A variable of the environment has a name, or a source, that Kubernetes does not take.",
  description: `The name of a variable has no \`=\` and is not empty. A variable has a \`value\` or a \`valueFrom\`, and that has one source; a \`fieldRef\` names one of the few
fields of a pod that can be had so. The API server refuses the pod otherwise, and the step ends as Error.`,
  examples: [
    { wrong: containerWith('env:\n  - name: "A=B"\n    value: x'), right: containerWith("env:\n  - name: A\n    value: B") },
    {
      wrong: containerWith("env:\n  - name: KEY\n    value: x\n    valueFrom:\n      secretKeyRef:\n        name: s\n        key: k"),
      right: containerWith("env:\n  - name: KEY\n    valueFrom:\n      secretKeyRef:\n        name: s\n        key: k"),
    },
  ],
  check({ object, report }) {
    for (const { containers } of podsOf(object)) {
      for (const container of containers) {
        for (const { value, index } of objectsAt(container.value, "env")) {
          const path = [...container.path, "env", index];
          const name = textAt(value, "name");
          // Since Kubernetes 1.30 everything printable but `=`.
          if (name !== undefined && !hasTag(name) && !/^[ -<>-~]+$/.test(name)) {
            const suggestion = suggestEnvironmentName(name);
            report(envEntry, {
              path: [...path, "name"],
              message: name === "" ? "a variable has an empty name" : `\`${name}\` cannot be the name of a variable`,
              hint: suggestion === undefined ? "Write letters, digits and `_`." : `Write \`${suggestion}\`.`,
            });
          }
          const from = value["valueFrom"];
          if (!isObject(from)) continue;
          const label = name ?? "";
          const given = sources.filter((source) => isObject(from[source]));
          if (value["value"] !== undefined && value["value"] !== null && value["value"] !== "") {
            report(envEntry, {
              path: [...path, "valueFrom"],
              at: "key",
              message: `the variable \`${label}\` has both \`value\` and \`valueFrom\``,
              hint: "Keep one of them.",
            });
          }
          if (given.length > 1) {
            report(envEntry, {
              path: [...path, "valueFrom", given[1]!],
              at: "key",
              message: `the variable \`${label}\` has more than one source: ${given.map((source) => `\`${source}\``).join(", ")}`,
              hint: "Keep one of them.",
            });
          } else if (given.length === 0) {
            report(envEntry, {
              path: [...path, "valueFrom"],
              message: `\`valueFrom\` of the variable \`${label}\` has no source`,
              hint: "Add a `secretKeyRef`, a `configMapKeyRef` or a `fieldRef`.",
            });
          }
          const field = textAt(objectAt(from, "fieldRef"), "fieldPath") ?? "";
          if (field === "" || hasTag(field) || isPodField(field)) continue;
          const meant = suggestPodField(field);
          report(envEntry, {
            path: [...path, "valueFrom", "fieldRef", "fieldPath"],
            message: `\`${field}\` is no field of a pod that a variable can have`,
            hint: meant === undefined ? "Write one like `metadata.name` or `status.podIP`." : `Did you mean \`${meant}\`?`,
          });
        }
      }
    }
  },
};
