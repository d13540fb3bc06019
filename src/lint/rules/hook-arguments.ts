import type { LintContext, ObjectRule } from "../context.ts";
import { callersOf, type Caller } from "../flow/callers.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { nameOf, placeOf, referencesTo, type Reference } from "../flow/references.ts";
import { textsIn } from "../flow/texts.ts";
import { objectAt } from "../model/objects.ts";

export const hookArguments: ObjectRule = {
  code: "ARG0345",
  name: "hook-arguments",
  severity: "warning",
  summary: "An argument of a hook names something that a hook is not told.",
  description: `The arguments of a hook are filled in apart from those of its step or task, and what has no value stays as it is written, braces and all.
A hook knows the steps or tasks that have ended before, the \`status\` of its own one, and of that the output parameters and artifacts once it has ended: only \`exit\` is sure to find them. It never knows its own \`outputs.result\`, and in a DAG nothing of tasks that its own does not depend on.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - name: count
            template: say
            hooks:
              exit:
                template: show
                arguments: {parameters: [{name: text, value: "{{steps.count.outputs.result}}"}]}
`,
        ["say", "show"],
      ),
      right: example(
        `    - name: main
      steps:
        - - name: count
            template: make
            hooks:
              exit:
                template: show
                arguments: {parameters: [{name: text, value: "{{steps.count.outputs.parameters.rows}}"}]}
`,
        ["make", "show"],
      ),
    },
  ],
  check: (context) => {
    for (const caller of callersOf(flowOf(context))) {
      if (caller.hook === undefined || caller.call === undefined || caller.template === undefined) continue;
      const path = [...caller.path, "arguments"];
      for (const reference of referencesTo(["steps", "tasks"], textsIn(objectAt(caller.value, "arguments"), path)))
        checkReference(context, caller, reference);
    }
  },
};

function checkReference(context: LintContext, caller: Caller, reference: Reference): void {
  const { call, hook, template } = caller;
  const [root, name] = reference.names;
  if (call === undefined || hook === undefined || template === undefined || name === undefined || root !== template.root) return;
  if (reference.hasFallback || reference.optionalAfter !== undefined) return;
  const isOwn = name === call.call.name;
  const isResult = isOwn && reference.names[2] === "outputs" && reference.names[3] === "result";
  if (isResult) {
    context.report(hookArguments, {
      ...placeOf(reference),
      message: `${caller.title} is not told ${nameOf(reference)}: the tag is handed on as it is written`,
      hint: "give the text as an output parameter (`valueFrom: {path: …}`) and name that.",
    });
    return;
  }
  const other = template.callNamed(name);
  if (isOwn || other === undefined || template.order.isBefore(name, call.call)) return;
  // Argo's own validation knows the order of steps.
  if (template.root === "steps" && reference.form === "tag" && template.calls.indexOf(other) > template.calls.indexOf(call)) return;
  context.report(hookArguments, {
    ...placeOf(reference),
    message: `${caller.title} is not told ${nameOf(reference)}, because ${call.call.kind} "${call.call.name}" does not come after "${name}": the tag is handed on as it is written`,
    hint:
      call.call.kind === "task"
        ? `add "${name}" to the \`depends\` of "${call.call.name}".`
        : `put "${call.call.name}" into a later group.`,
  });
}
