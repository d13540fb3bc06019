import { isSubdomain } from "../../argo/name.ts";
import { objectAt, objectsAt, specOf, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { workflowWith } from "../kubernetes/examples.ts";

const accessModes = ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"];
const claim = (metadata: string) =>
  workflowWith(
    `volumeClaimTemplates:\n  - ${metadata}spec:\n      accessModes: [ReadWriteOnce]\n      resources:\n        requests:\n          storage: 1Gi\ntemplates:\n  - name: main\n    container:\n      image: alpine:3.22\n      command: [ls]\n      volumeMounts:\n        - name: work\n          mountPath: /work`,
  );

export const volumeClaimTemplate: ObjectRule = {
  code: "ARG0446",
  name: "volume-claim-template",
  severity: "error",
  summary: "A claim cannot be made from its template.",
  description: `Argo makes the claims of \`volumeClaimTemplates\` before the first step, each called after the workflow and the claim. A template without a name ("pvc create
error: volumeClaimTemplates[0].metadata.name is required"), without access modes or without a request for storage makes an Error of the whole workflow.`,
  examples: [{ wrong: claim(""), right: claim("metadata:\n      name: work\n    ") }],
  check({ object, report }) {
    const { value: spec, path } = specOf(object);
    for (const { value, index } of objectsAt(spec, "volumeClaimTemplates")) {
      const at = [...path, "volumeClaimTemplates", index];
      const name = textAt(objectAt(value, "metadata"), "name") ?? "";
      if (name === "") {
        report(volumeClaimTemplate, {
          path: at,
          message: `volumeClaimTemplates[${index}].metadata.name is required`,
          hint: "Add `metadata: {name: work}`, the name that `volumeMounts` use.",
        });
      } else if (!isSubdomain(name) && !name.includes("{{")) {
        report(volumeClaimTemplate, {
          path: [...at, "metadata", "name"],
          message: `a claim cannot be called \`${name}\``,
          hint: "Write lowercase letters, digits and hyphens.",
        });
      }
      const claim = objectAt(value, "spec");
      const modes = claim["accessModes"];
      if (!Array.isArray(modes) || modes.length === 0) {
        report(volumeClaimTemplate, {
          path: [...at, "spec"],
          message: `the claim \`${name}\` has no access mode`,
          hint: "Add `accessModes: [ReadWriteOnce]`.",
        });
      } else {
        for (const [number, mode] of (modes as readonly unknown[]).entries()) {
          if (typeof mode !== "string" || accessModes.includes(mode) || mode.includes("{{")) continue;
          report(volumeClaimTemplate, {
            path: [...at, "spec", "accessModes", number],
            message: `\`${mode}\` is no access mode`,
            hint: `Write one of ${accessModes.map((each) => `\`${each}\``).join(", ")}.`,
          });
        }
      }
      const storage = objectAt(objectAt(claim, "resources"), "requests")["storage"];
      if (storage === undefined || storage === null) {
        report(volumeClaimTemplate, {
          path: [...at, "spec"],
          message: `the claim \`${name}\` does not say how much storage it wants`,
          hint: "Add `resources: {requests: {storage: 1Gi}}`.",
        });
      }
    }
  },
};
