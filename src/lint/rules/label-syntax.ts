import { annotationKeyProblem, labelKeyProblem, labelValueProblem, suggestLabelKey, suggestLabelValue } from "../../argo/label.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { isObject, objectAt, objectsAt, specOf, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { templateLikesOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

const container = "container:\n  image: alpine:3.22\n  command: [ls]";

export const labelSyntax: ObjectRule = {
  code: "ARG0412",
  name: "label-syntax",
  severity: "warning",
  summary: "A label or an annotation is not one for Kubernetes.",
  description: `The value of a label has at most 63 letters, digits, \`-\`, \`_\` and \`.\`, with a letter or digit at both ends; its key the same, with a DNS name and a
slash before it if need be. Annotations have such keys and any text as value. What is wrong in \`metadata\` the API server refuses; in \`workflowMetadata\` Argo fails
the workflow before it begins; in the metadata of pods each pod is refused. Values with a \`{{tag}}\` are not looked at, except where Argo does not replace tags.`,
  examples: [
    {
      wrong: templateWith(container).replace("spec:", "  labels:\n    team: a team\nspec:"),
      right: templateWith(container).replace("spec:", "  labels:\n    team: a-team\nspec:"),
    },
    {
      wrong: templateWith(`metadata:\n  annotations:\n    who is it: me\n${container}`),
      right: templateWith(`metadata:\n  annotations:\n    who-is-it: me\n${container}`),
    },
  ],
  check(context) {
    const { object } = context;
    const spec = specOf(object);
    checkMetadata(context, objectAt(object.value, "metadata"), ["metadata"], "literal");
    if (object.kind === "CronWorkflow") {
      const holder = objectAt(objectAt(object.value, "spec"), "workflowMetadata");
      checkMetadata(context, holder, ["spec", "workflowMetadata"], "tags");
    }
    for (const field of ["workflowMetadata", "podMetadata"]) {
      checkMetadata(context, objectAt(spec.value, field), [...spec.path, field], "tags");
    }
    for (const { template } of templateLikesOf(object)) {
      checkMetadata(context, objectAt(template.value, "metadata"), [...template.path, "metadata"], "tags");
    }
    for (const claim of objectsAt(spec.value, "volumeClaimTemplates")) {
      const path = [...spec.path, "volumeClaimTemplates", claim.index, "metadata"];
      checkMetadata(context, objectAt(claim.value, "metadata"), path, "tags");
    }
  },
};

/** @param tags - whether Argo replaces them before Kubernetes reads the metadata */
function checkMetadata({ report }: LintContext, metadata: JsonObject, path: Path, tags: "literal" | "tags"): void {
  const isLater = (text: unknown) => tags === "tags" && typeof text === "string" && hasTag(text);
  for (const field of ["labels", "annotations"]) {
    const entries = metadata[field];
    if (!isObject(entries)) continue;
    for (const [key, value] of Object.entries(entries)) {
      const problem = field === "labels" ? labelKeyProblem(key) : annotationKeyProblem(key);
      if (problem !== undefined && !isLater(key)) {
        const suggestion = suggestLabelKey(key);
        report(labelSyntax, {
          path: [...path, field, key],
          at: "key",
          message: `the key \`${key}\` of ${field === "labels" ? "a label" : "an annotation"} ${problem}`,
          hint: suggestion === undefined ? "Write `name` or `example.com/name`." : `Write \`${suggestion}\`.`,
        });
      }
      if (field !== "labels" || typeof value !== "string" || isLater(value)) continue;
      const wrong = labelValueProblem(value);
      if (wrong === undefined) continue;
      const suggestion = suggestLabelValue(value);
      report(labelSyntax, {
        path: [...path, field, key],
        message: `the label \`${key}\` has the value \`${value}\`, which ${wrong}`,
        hint: `${suggestion === "" ? "Leave it empty" : `Write \`${suggestion}\``}, or make it an annotation.`,
      });
    }
  }
}
