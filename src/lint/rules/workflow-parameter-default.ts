import type { ObjectRule } from "../context.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import { objectAt, objectsAt, specOf, textAt } from "../model/objects.ts";

const templates = 'templates:\n  - name: main\n    container: {image: alpine:3.22, command: [echo, "{{workflow.parameters.zone}}"]}\n';

export const workflowParameterDefault: ObjectRule = {
  code: "ARG0326",
  name: "workflow-parameter-default",
  severity: "warning",
  summary: "A parameter of the workflow has a `default` instead of a `value`.",
  description: `\`default\` is for the inputs of templates. Of \`spec.arguments.parameters\` Argo reads \`value\` and \`valueFrom\` alone: unless whoever submits the workflow gives the parameter, the run ends at once, with \`either value or valueFrom must be specified in order to set global parameter …\`.`,
  examples: [
    {
      wrong: workflowWith(`arguments: {parameters: [{name: zone, default: eu}]}\n${templates}`),
      right: workflowWith(`arguments: {parameters: [{name: zone, value: eu}]}\n${templates}`),
    },
  ],
  check({ object, report }) {
    const spec = specOf(object);
    for (const { value, index } of objectsAt(objectAt(spec.value, "arguments"), "parameters")) {
      if (!("default" in value) || "value" in value || "valueFrom" in value) continue;
      report(workflowParameterDefault, {
        path: [...spec.path, "arguments", "parameters", index, "default"],
        at: "key",
        message: `the \`default\` of the workflow's parameter "${textAt(value, "name") ?? ""}" is not used`,
        hint: "Write `value` in its place.",
      });
    }
  },
};
