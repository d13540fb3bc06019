import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { reachableTemplates } from "../flow/reach.ts";
import type { ObjectRule } from "../context.ts";

export const unreachableTemplate: ObjectRule = {
  code: "ARG0351",
  name: "unreachable-template",
  severity: "warning",
  summary: "Nothing in the workflow calls a template.",
  description: `Neither the entrypoint nor an exit handler nor a hook leads to it. It does no harm, unless a call was forgotten. Templates of a WorkflowTemplate are for others to call and are not looked at.`,
  examples: [
    {
      wrong: example(`    - name: main
      container: {image: busybox:1.37, command: [echo, hi]}
    - name: report
      container: {image: busybox:1.37, command: [echo, done]}
`),
      right: example(
        `    - name: main
      container: {image: busybox:1.37, command: [echo, hi]}
    - name: report
      container: {image: busybox:1.37, command: [echo, done]}
`,
        [],
        "  onExit: report\n",
      ),
    },
  ],
  check: (context) => {
    const { kind } = context.object;
    if (kind !== "Workflow" && kind !== "CronWorkflow") return;
    const flow = flowOf(context);
    const reachable = reachableTemplates(flow);
    if (reachable === undefined) return;
    for (const { template } of flow.templates) {
      if (template.isInline || template.name === "" || reachable.has(template)) continue;
      context.report(unreachableTemplate, {
        path: [...template.path, "name"],
        message: `nothing calls the template "${template.name}"`,
        hint: "call it, or remove it.",
      });
    }
  },
};
