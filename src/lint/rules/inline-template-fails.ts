import type { LintContext, ObjectRule } from "../context.ts";
import { callersOf } from "../flow/callers.ts";
import { callFaults } from "../flow/call-faults.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { isObject, objectAt, objectsAt, specOf, textAt } from "../model/objects.ts";
import type { TemplateModel } from "../model/templates.ts";

const actions = ["get", "create", "apply", "delete", "replace", "patch"];

export const inlineTemplateFails: ObjectRule = {
  code: "ARG0380",
  name: "inline-template-fails",
  severity: "error",
  summary: "An inline template is one that Argo would refuse if it had a name.",
  description: `\`argo lint\` remembers by name which templates it has looked at. Inline templates have none, so it looks at the first of a workflow and takes all others for done. What is wrong with those shows when they run.`,
  examples: [
    {
      wrong: example(`    - name: main
      steps:
        - - {name: first, inline: {container: {image: "busybox:1.37", command: [echo, one]}}}
        - - {name: second, inline: {container: {image: "", command: [echo, two]}}}
`),
      right: example(`    - name: main
      steps:
        - - {name: first, inline: {container: {image: "busybox:1.37", command: [echo, one]}}}
        - - {name: second, inline: {container: {image: "busybox:1.37", command: [echo, two]}}}
`),
    },
  ],
  check: (context) => {
    const flow = flowOf(context);
    for (const { template } of flow.templates) if (template.isInline) checkTemplate(context, template);
    for (const caller of callersOf(flow)) {
      if (caller.template?.template.isInline !== true || caller.hook !== undefined) continue;
      for (const fault of callFaults(context, caller)) context.report(inlineTemplateFails, fault);
    }
  },
};

function checkTemplate(context: LintContext, template: TemplateModel): void {
  const { value, path, type } = template;
  const report = (at: readonly (string | number)[], message: string, hint: string): void => {
    context.report(inlineTemplateFails, { path: [...path, ...at], message: `inline template: ${message}`, hint });
  };
  if (type === "container" || type === "script") {
    const defaults = objectAt(objectAt(specOf(context.object).value, "templateDefaults"), type);
    if ((textAt(objectAt(value, type), "image") ?? "") === "" && (textAt(defaults, "image") ?? "") === "") {
      report([type, "image"], `${type}.image may not be empty`, 'add `image: "…"`.');
    }
  }
  if (type === "resource") {
    const action = textAt(objectAt(value, "resource"), "action") ?? "";
    if (!actions.includes(action) && !action.includes("{{")) {
      report(["resource", "action"], `resource.action must be one of: ${actions.join(", ")}`, "write `action: create`.");
    }
  }
  const isNested = type === "steps" || type === "dag";
  if (!isNested && value["parallelism"] !== undefined) {
    report(["parallelism"], "parallelism is only valid for steps and dag templates", "set it on the template around.");
  }
  for (const { value: output, index } of objectsAt(objectAt(value, "outputs"), "parameters")) {
    const name = textAt(output, "name") ?? "";
    const valueFrom = output["valueFrom"];
    const at = ["outputs", "parameters", index];
    if (valueFrom === undefined && output["value"] === undefined) {
      report(at, `outputs.parameters.${name} does not have valueFrom or value specified`, "add `valueFrom: {path: …}`.");
    } else if (isObject(valueFrom) && ["container", "script", "containerSet"].includes(type ?? "") && (valueFrom["path"] ?? "") === "") {
      report([...at, "valueFrom"], `outputs.parameters.${name}.path must be specified for ${type ?? ""} templates`, "add `path: …`.");
    }
  }
}
