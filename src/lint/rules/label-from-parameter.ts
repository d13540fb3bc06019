import { labelValueProblem } from "../../argo/label.ts";
import { isObject, objectAt, specOf } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import { defaultOfTag } from "../kubernetes/tags.ts";
import { templateLikesOf } from "../kubernetes/pods.ts";

const template =
  'templates:\n  - name: main\n    metadata:\n      labels:\n        team: "{{workflow.parameters.team}}"\n    container:\n      image: alpine:3.22\n      command: [ls]';
const parameter = (value: string) => `arguments:\n  parameters:\n    - name: team\n      value: ${value}\n${template}`;

export const labelFromParameter: ObjectRule = {
  code: "ARG0413",
  name: "label-from-parameter",
  severity: "warning",
  summary: "A label gets its value from a parameter whose default is no value of a label.",
  description: `A pod with such a label is refused, and the step ends as Error. The value may be another one when the workflow is submitted: hence a warning.`,
  examples: [{ wrong: workflowWith(parameter("A team")), right: workflowWith(parameter("a-team")) }],
  check({ object, report }) {
    const spec = specOf(object);
    const holders = [
      { value: objectAt(spec.value, "podMetadata"), path: [...spec.path, "podMetadata"], template: {} },
      ...templateLikesOf(object).map((each) => ({
        value: objectAt(each.template.value, "metadata"),
        path: [...each.template.path, "metadata"],
        template: each.template.value,
      })),
    ];
    for (const holder of holders) {
      const labels = holder.value["labels"];
      if (!isObject(labels)) continue;
      for (const [key, text] of Object.entries(labels)) {
        const source = typeof text === "string" ? defaultOfTag(text, holder.template, object) : undefined;
        const problem = source === undefined ? undefined : labelValueProblem(source.value);
        if (source === undefined || problem === undefined) continue;
        report(labelFromParameter, {
          path: [...holder.path, "labels", key],
          message: `the label \`${key}\` gets \`${source.value}\` from the parameter \`${source.name}\`, which ${problem}`,
          hint: "Give the parameter a default that a label can have, or make it an annotation.",
        });
      }
    }
  },
};
