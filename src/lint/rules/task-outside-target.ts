import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { isOutsideTarget } from "../flow/running.ts";
import { objectAt, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const taskOutsideTarget: ObjectRule = {
  code: "ARG0353",
  name: "task-outside-target",
  severity: "warning",
  summary: "No target of the DAG needs a task, so it never runs.",
  description: `With \`target\` a DAG runs the tasks that it names and those they depend on; all others have no node at all. A reference to their outputs from the outputs of the template fails.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      dag:
        target: report
        tasks:
          - {name: report, template: say}
          - {name: clean, template: say}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      dag:
        target: report clean
        tasks:
          - {name: report, template: say}
          - {name: clean, template: say}
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      const target = textAt(objectAt(flow.template.value, "dag"), "target") ?? "";
      for (const each of flow.calls) {
        const { call } = each;
        if (!isOutsideTarget(flow, each)) continue;
        context.report(taskOutsideTarget, {
          path: [...call.path, "name"],
          message: `task "${call.name}" never runs: the target "${target}" does not need it`,
          hint: `add it to the target: \`target: "${target} ${call.name}"\`, or remove it.`,
        });
      }
    }
  },
};
