import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { isDead } from "../flow/running.ts";
import { neverRuns } from "../flow/standing.ts";
import { textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const deadTask: ObjectRule = {
  code: "ARG0352",
  name: "dead-task",
  severity: "warning",
  summary: "The `depends` or `when` of a step or task can never come true.",
  description: `A task ends in one way: \`a.Succeeded && a.Failed\` is never true. It is \`Skipped\` only if it has a \`when\` or a loop, \`Omitted\` only if it depends on something itself, \`Daemoned\` only if its template is a daemon.
A task whose condition is never true is \`Omitted\` in every run, and the workflow succeeds without it.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      dag:
        tasks:
          - {name: count, template: say}
          - {name: report, depends: count.Succeeded && count.Failed, template: say}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      dag:
        tasks:
          - {name: count, template: say}
          - {name: report, depends: count.Succeeded || count.Failed, template: say}
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const call of flow.calls) {
        const { kind, name, value, path } = call.call;
        if (isDead(flow, call)) {
          const logic = textAt(value, "depends") ?? "";
          context.report(deadTask, {
            path: [...path, logic === "" ? "dependencies" : "depends"],
            message: `task "${name}" never runs: ${logic === "" ? "its dependencies" : logic} can never come true`,
            hint: "join with `||` what excludes each other, and name endings that the other task can have.",
          });
        } else if (neverRuns(call.call)) {
          context.report(deadTask, {
            path: [...path, "when"],
            message: `${kind} "${name}" never runs: its \`when\` is always false`,
            hint: "remove the step or task, or let the condition depend on a parameter.",
          });
        }
      }
    }
  },
};
