import { callersOf, isDecisive, isHidden } from "../flow/callers.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { hookFaults } from "../flow/call-faults.ts";
import type { ObjectRule } from "../context.ts";

export const hookFails: ObjectRule = {
  code: "ARG0340",
  name: "hook-fails",
  severity: "error",
  summary: "A hook names a template that does not exist, or leaves out an argument that it needs.",
  description: `\`argo lint\` looks at no hook but for the expression that must be there. What a hook calls is looked up when it starts: an exit hook at the very end of a run that was good until then (\`template nope not found\`, \`inputs.parameters.m was not supplied\`), and the run ends with an error.
An exit hook without arguments of its own is given those of the workflow. Hooks that a condition may keep from running, and those of tasks of a DAG: see \`hook-perhaps-fails\`.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps: [[{name: count, template: say, hooks: {exit: {template: report}}}]]
`,
        ["say", "show"],
      ),
      right: example(
        `    - name: main
      steps: [[{name: count, template: say, hooks: {exit: {template: say}}}]]
`,
        ["say", "show"],
      ),
    },
    {
      wrong: example(
        `    - name: main
      container: {image: busybox:1.37, command: [echo, hi]}
`,
        ["show"],
        `  hooks: {exit: {template: show}}
`,
      ),
      right: example(
        `    - name: main
      container: {image: busybox:1.37, command: [echo, hi]}
`,
        ["show"],
        `  hooks:
    exit:
      template: show
      arguments: {parameters: [{name: text, value: "{{workflow.status}}"}]}
`,
      ),
    },
  ],
  check: (context) => {
    const flow = flowOf(context);
    for (const caller of callersOf(flow)) {
      if (!isDecisive(caller) || isHidden(caller, flow)) continue;
      for (const fault of hookFaults(context, caller)) context.report(hookFails, fault);
    }
  },
};
