import { closest } from "../../diagnostics/suggest.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { callersOf, type Caller, templateNameOf } from "../flow/callers.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { inputNames } from "../flow/call-faults.ts";
import { inputsOf } from "../flow/template-outputs.ts";
import { objectAt, objectsAt, textAt } from "../model/objects.ts";

export const unknownArgument: ObjectRule = {
  code: "ARG0320",
  name: "unknown-argument",
  severity: "warning",
  summary: "An argument is given that the called template does not take.",
  description: `Arguments that a template has no input for are dropped without a word, by \`argo lint\` as by the controller. Where the name is a slip of the pen and the input has a default, the run goes on with the default.`,
  examples: [
    {
      wrong: example(`    - name: main
      steps: [[{name: report, template: tell, arguments: {parameters: [{name: txet, value: hello}]}}]]
    - name: tell
      inputs: {parameters: [{name: text, default: nothing}]}
      container: {image: busybox:1.37, command: [echo, "{{inputs.parameters.text}}"]}
`),
      right: example(`    - name: main
      steps: [[{name: report, template: tell, arguments: {parameters: [{name: text, value: hello}]}}]]
    - name: tell
      inputs: {parameters: [{name: text, default: nothing}]}
      container: {image: busybox:1.37, command: [echo, "{{inputs.parameters.text}}"]}
`),
    },
  ],
  check: (context) => {
    for (const caller of callersOf(flowOf(context))) {
      if (caller.resolution.kind !== "found") continue;
      checkArguments(context, caller, "parameters");
      checkArguments(context, caller, "artifacts");
    }
  },
};

function checkArguments(context: LintContext, caller: Caller, kind: "parameters" | "artifacts"): void {
  const taken = inputNames(caller, kind);
  const given = objectsAt(objectAt(caller.value, "arguments"), kind);
  const names = given.map(({ value }) => textAt(value, "name") ?? "");
  for (const { value, index } of given) {
    const name = textAt(value, "name") ?? "";
    if (name === "" || name.includes("{{") || taken.includes(name)) continue;
    const template = templateNameOf(caller.value);
    const what = kind === "parameters" ? "parameter" : "artifact";
    const meant = closest(
      name,
      taken.filter((each) => !names.includes(each)),
    );
    const hasDefault =
      meant !== undefined &&
      caller.resolution.kind === "found" &&
      inputsOf(caller.resolution.template, kind).some((input) => input["name"] === meant && "default" in input);
    context.report(unknownArgument, {
      path: [...caller.path, "arguments", kind, index, "name"],
      message: `${caller.title} gives the ${what} "${name}", which ${template === "" ? "its inline template" : `the template "${template}"`} does not take${hasDefault ? `: "${meant}" keeps its default` : ""}`,
      hint: meant !== undefined ? `write \`name: ${meant}\`.` : `remove it, or declare it: \`inputs: {${kind}: [{name: ${name}}]}\`.`,
    });
  }
}
