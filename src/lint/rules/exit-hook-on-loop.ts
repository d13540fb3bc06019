import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { isObject, objectAt, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const exitHookOnLoop: ObjectRule = {
  code: "ARG0346",
  name: "exit-hook-on-loop",
  severity: "warning",
  summary: "A task that loops has an exit hook, which does not run for every iteration.",
  description: `In Argo 4.x the exit hook of a looping task of a DAG runs for some of the iterations, depending on timing, and once for the loop as a whole; with a \`retryStrategy\` on the hook's template the run may wait for ever. In steps, and in 3.7, it runs once an iteration.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      dag: {tasks: [{name: each, withItems: [1, 2], template: say, hooks: {exit: {template: say}}}]}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      dag: {tasks: [{name: each, withItems: [1, 2], template: one}]}
    - name: one
      dag: {tasks: [{name: only, template: say, hooks: {exit: {template: say}}}]}
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    if (context.version.startsWith("3.")) return;
    for (const { root, calls } of flowOf(context).templates) {
      if (root !== "tasks") continue;
      for (const { call, isLoop } of calls) {
        const isHooked = isObject(objectAt(call.value, "hooks")["exit"]);
        if (!isLoop || (!isHooked && (textAt(call.value, "onExit") ?? "") === "")) continue;
        context.report(exitHookOnLoop, {
          path: [...call.path, ...(isHooked ? ["hooks", "exit"] : ["onExit"])],
          at: "key",
          message: `the exit hook of task "${call.name}" runs for some of its iterations only`,
          hint: "put the task with its hook into a template of its own, and loop over that.",
        });
      }
    }
  },
};
