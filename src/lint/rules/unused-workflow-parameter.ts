import { example } from "../flow/examples.ts";
import { callersOf } from "../flow/callers.ts";
import { flowOf } from "../flow/flow.ts";
import { mentionsOf } from "../flow/mentions.ts";
import { inputsOf, namesOf } from "../flow/template-outputs.ts";
import { textsIn } from "../flow/texts.ts";
import { objectAt, objectsAt, specOf, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const unusedWorkflowParameter: ObjectRule = {
  code: "ARG0324",
  name: "unused-workflow-parameter",
  severity: "warning",
  summary: "A workflow has a parameter that nothing uses.",
  description: `A parameter under \`spec.arguments\` is used where a tag names it (\`{{workflow.parameters.x}}\`), or by an input of the same name of the entrypoint, the exit handler or an exit hook without arguments of its own.
Workflows that refer to templates outside of the files are not looked at, nor are WorkflowTemplates.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      container: {image: busybox:1.37, command: [echo, "{{workflow.parameters.region}}"]}
`,
        [],
        "  arguments: {parameters: [{name: region, value: north}, {name: zone, value: a}]}\n",
      ),
      right: example(
        `    - name: main
      container: {image: busybox:1.37, command: [echo, "{{workflow.parameters.region}}/{{workflow.parameters.zone}}"]}
`,
        [],
        "  arguments: {parameters: [{name: region, value: north}, {name: zone, value: a}]}\n",
      ),
    },
  ],
  check: (context) => {
    const { object } = context;
    const spec = specOf(object);
    if ((object.kind !== "Workflow" && object.kind !== "CronWorkflow") || "workflowTemplateRef" in spec.value) return;
    const parameters = objectsAt(objectAt(spec.value, "arguments"), "parameters");
    if (parameters.length === 0) return;
    const flow = flowOf(context);
    const callers = callersOf(flow);
    // What is not among the files may use anything; so may what others of the files call.
    if (callers.some(({ value, resolution }) => "templateRef" in value || resolution.kind === "unknown")) return;
    const taken = new Set<string>();
    const roots = ["entrypoint", "onExit"].map((key) => textAt(spec.value, key) ?? "");
    const exits = callers.flatMap(({ resolution, hook, value }) =>
      hook?.hook.name === "exit"
        ? [resolution]
        : (textAt(value, "onExit") ?? "") === ""
          ? []
          : [flow.resolver.resolve(object, { template: textAt(value, "onExit") ?? "" }, [])],
    );
    for (const resolution of [...roots.map((template) => flow.resolver.resolve(object, { template }, [])), ...exits]) {
      if (resolution.kind === "found") for (const name of namesOf(inputsOf(resolution.template, "parameters"))) taken.add(name);
    }
    const mentions = mentionsOf("workflow.parameters", textsIn(object.value, []));
    for (const { value, index } of parameters) {
      const name = textAt(value, "name") ?? "";
      if (name === "" || taken.has(name) || mentions.has(name)) continue;
      context.report(unusedWorkflowParameter, {
        path: [...spec.path, "arguments", "parameters", index, "name"],
        message: `nothing uses the workflow parameter "${name}"`,
        hint: `use it as \`{{workflow.parameters.${name}}}\`, or remove it.`,
      });
    }
  },
};
