import { objectAt, textAt } from "../model/objects.ts";
import { templatesOf } from "../model/templates.ts";
import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { selectorProblem } from "../kubernetes/label-selector.ts";
import { hasTag } from "../kubernetes/tags.ts";

const resource = (condition: string) =>
  templateWith(
    `resource:\n  action: create\n  successCondition: ${condition}\n  manifest: |\n    apiVersion: batch/v1\n    kind: Job\n    metadata:\n      name: x`,
  );

export const resourceCondition: ObjectRule = {
  code: "ARG0461",
  name: "resource-condition",
  severity: "error",
  summary: "The condition of a resource template cannot be read.",
  description: `\`successCondition\` and \`failureCondition\` have the syntax of label selectors: \`status.succeeded > 0, status.phase != Failed\`. A comma means and; there is no
\`&&\`, no \`||\`, no \`>=\` and there are no quotes. The executor reads them when the object has been made, and the step fails if it cannot.`,
  examples: [
    { wrong: resource("status.succeeded >= 1"), right: resource("status.succeeded > 0") },
    { wrong: resource(`'status.phase == "{{workflow.name}}"'`), right: resource(`'status.phase == {{workflow.name}}'`) },
  ],
  check({ object, report }) {
    for (const template of templatesOf(object)) {
      const value = objectAt(template.value, "resource");
      for (const field of ["successCondition", "failureCondition"]) {
        const text = textAt(value, field) ?? "";
        const problem = problemOf(text);
        if (problem === undefined) continue;
        report(resourceCondition, {
          path: [...template.path, "resource", field],
          message: `\`${field}: ${text}\` cannot be read: ${problem}`,
          hint: "Write it like `status.succeeded > 0, status.phase != Failed`; a comma means and.",
        });
      }
    }
  },
};

/** With a tag in it, only what no value of the tag mends: quotes around it, for there are none in this language. */
function problemOf(text: string): string | undefined {
  if (text.trim() === "") return undefined;
  if (!hasTag(text)) return selectorProblem(text);
  const filled = text.replaceAll(/\{\{.*?\}\}/gs, "1");
  return /["']/.test(filled) ? selectorProblem(filled) : undefined;
}
