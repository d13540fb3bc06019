import type { LintContext, ObjectRule } from "../context.ts";
import { callersOf, isDecisive, isHidden } from "../flow/callers.ts";
import { hookFaults } from "../flow/call-faults.ts";
import { example } from "../flow/examples.ts";
import { flowOf, type Flow } from "../flow/flow.ts";
import { isNeverStarted } from "../flow/running.ts";
import { textAt } from "../model/objects.ts";

export const hookPerhapsFails: ObjectRule = {
  code: "ARG0341",
  name: "hook-perhaps-fails",
  severity: "warning",
  summary:
    "A hook that runs on a condition, or at the end of a task, names a template that does not exist, or leaves out an argument that it needs.",
  description: `A hook with an \`expression\` fails only in the runs in which that is true, often those that go wrong already.
The exit hook of a task fails in every run, and nobody is told: its node ends with an error, but the task counts as done, the tasks behind it run, and the workflow is \`Succeeded\`. What the hook should have done is not done.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      dag: {tasks: [{name: count, template: say, hooks: {exit: {template: sya}}}]}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      dag: {tasks: [{name: count, template: say, hooks: {exit: {template: say}}}]}
`,
        ["say"],
      ),
    },
    {
      wrong: example(
        `    - name: main
      container: {image: busybox:1.37, command: [echo, hi]}
`,
        ["show"],
        `  hooks: {failed: {template: show, expression: workflow.status == "Failed"}}
`,
      ),
      right: example(
        `    - name: main
      container: {image: busybox:1.37, command: [echo, hi]}
`,
        ["say"],
        `  hooks: {failed: {template: say, expression: workflow.status == "Failed"}}
`,
      ),
    },
  ],
  check: (context) => {
    const flow = flowOf(context);
    for (const caller of callersOf(flow)) {
      if (caller.hook === undefined || isDecisive(caller) || isHidden(caller, flow)) continue;
      for (const fault of hookFaults(context, caller)) context.report(hookPerhapsFails, fault);
    }
    checkOnExitOfTasks(context, flow);
  },
};

function checkOnExitOfTasks(context: LintContext, flow: Flow): void {
  for (const template of flow.templates) {
    for (const each of template.calls) {
      const name = textAt(each.call.value, "onExit") ?? "";
      if (each.call.kind !== "task" || name === "" || isNeverStarted(template, each)) continue;
      const path = [...each.call.path, "onExit"];
      if (flow.resolver.resolve(flow.object, { template: name }, path).kind !== "missing") continue;
      const message = `onExit of task "${each.call.name}": template ${name} not found`;
      context.report(hookPerhapsFails, { path, message, hint: `declare a template "${name}", or name another.` });
    }
  }
}
