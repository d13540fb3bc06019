import type { LintContext, ObjectRule } from "../context.ts";
import { callersOf } from "../flow/callers.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { inputsOf } from "../flow/template-outputs.ts";
import { objectAt, objectsAt, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";

export const enumViolated: ObjectRule = {
  code: "ARG0322",
  name: "enum-violated",
  severity: "warning",
  isForHandWritten: true,
  summary: "An argument or a default is none of the values in the input's `enum`.",
  description: `\`enum\` is enforced for the arguments of a workflow only. For the inputs of a template it is no more than a remark: any argument of a step, task or hook is taken, and so is any default.`,
  examples: [
    {
      wrong: example(`    - name: main
      steps: [[{name: train, template: train, arguments: {parameters: [{name: device, value: cuda}]}}]]
    - name: train
      inputs: {parameters: [{name: device, enum: [cpu, gpu]}]}
      container: {image: busybox:1.37, command: [echo, "{{inputs.parameters.device}}"]}
`),
      right: example(`    - name: main
      steps: [[{name: train, template: train, arguments: {parameters: [{name: device, value: gpu}]}}]]
    - name: train
      inputs: {parameters: [{name: device, enum: [cpu, gpu]}]}
      container: {image: busybox:1.37, command: [echo, "{{inputs.parameters.device}}"]}
`),
    },
  ],
  check: (context) => {
    const flow = flowOf(context);
    for (const caller of callersOf(flow)) {
      if (caller.resolution.kind !== "found") continue;
      const inputs = inputsOf(caller.resolution.template, "parameters");
      for (const { value, index } of objectsAt(objectAt(caller.value, "arguments"), "parameters")) {
        const input = inputs.find((each) => each["name"] === value["name"]);
        const path = [...caller.path, "arguments", "parameters", index, "value"];
        if (input !== undefined) checkValue(context, input, value["value"], path, `${caller.title} gives "${textAt(value, "name") ?? ""}"`);
      }
    }
    for (const { template } of flow.templates) {
      // Where a person chooses, the default says that nothing is chosen yet.
      if (template.type === "suspend") continue;
      for (const { value, index } of objectsAt(objectAt(template.value, "inputs"), "parameters")) {
        for (const key of ["value", "default"]) {
          const path = [...template.path, "inputs", "parameters", index, key];
          checkValue(context, value, value[key], path, `the ${key} of the input "${textAt(value, "name") ?? ""}" is`);
        }
      }
    }
  },
};

function checkValue(context: LintContext, input: JsonObject, value: unknown, path: Path, subject: string): void {
  const allowed = Array.isArray(input["enum"]) ? (input["enum"] as readonly unknown[]).map(String) : [];
  if (allowed.length === 0 || value === undefined || value === null || typeof value === "object") return;
  const text = String(value as string | number | boolean);
  if (text.includes("{{") || allowed.includes(text)) return;
  context.report(enumViolated, {
    path,
    message: `${subject} "${text}", which is none of ${allowed
      .slice(0, 8)
      .map((each) => `"${each}"`)
      .join(", ")}: nothing enforces this`,
    hint: `write one of ${allowed.slice(0, 8).join(", ")}, or add it to \`enum\`.`,
  });
}
