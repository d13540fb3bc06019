import { callersOf } from "../flow/callers.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { isNeverStarted } from "../flow/running.ts";
import type { ObjectRule } from "../context.ts";

export const hookWithoutExpression: ObjectRule = {
  code: "ARG0342",
  name: "hook-without-expression",
  severity: "error",
  summary: "A hook of a task that is not its exit hook has no expression.",
  description: `Only the hook that is called \`exit\` runs by itself, when the task has ended. Every other one needs an \`expression\` that says when; without one the task ends with \`Expression required for hook …\`. \`argo lint\` checks this for workflows and steps and forgets the tasks of a DAG.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      dag: {tasks: [{name: count, template: say, hooks: {started: {template: say}}}]}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      dag:
        tasks:
          - name: count
            template: say
            hooks: {started: {template: say, expression: tasks.count.status == "Running"}}
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    for (const { call, hook, path, value, template } of callersOf(flowOf(context))) {
      if (call?.call.kind !== "task" || template === undefined || hook === undefined || hook.hook.name === "exit") continue;
      if (isNeverStarted(template, call)) continue;
      if ((value["expression"] ?? "") !== "") continue;
      context.report(hookWithoutExpression, {
        path,
        at: "key",
        message: `Expression required for hook "${hook.hook.name}" of task "${call.call.name}"`,
        hint: `add \`expression: tasks${/^[a-z_]\w*$/i.test(call.call.name) ? `.${call.call.name}` : `['${call.call.name}']`}.status == "Running"\`, or call the hook \`exit\`.`,
      });
    }
  },
};
