import { closest } from "../../diagnostics/suggest.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { isNeverStarted } from "../flow/running.ts";
import { textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const onExitUnknown: ObjectRule = {
  code: "ARG0343",
  name: "on-exit-unknown",
  severity: "error",
  summary: "`onExit` of a step names a template that does not exist.",
  description: `\`argo lint\` looks up the \`onExit\` of the workflow, not that of steps and tasks. The step succeeds, then \`template nope not found\` ends the run with an error.
\`onExit\` of steps and tasks is deprecated: \`hooks.exit\` does the same and takes arguments. For tasks of a DAG see \`hook-perhaps-fails\`.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps: [[{name: count, template: say, onExit: sya}]]
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      steps: [[{name: count, template: say, onExit: say}]]
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    const { resolver, templates, object } = flowOf(context);
    for (const flow of templates) {
      for (const each of flow.calls) {
        const { call } = each;
        const name = textAt(call.value, "onExit") ?? "";
        if (call.kind !== "step" || name === "" || isNeverStarted(flow, each)) continue;
        const path = [...call.path, "onExit"];
        const resolution = resolver.resolve(object, { template: name }, path);
        if (resolution.kind !== "missing") continue;
        const meant = closest(name, resolution.candidates);
        context.report(onExitUnknown, {
          path,
          message: `onExit of ${call.kind} "${call.name}": template ${name} not found`,
          hint: meant === undefined ? `declare a template "${name}".` : `write \`hooks: {exit: {template: ${meant}}}\`.`,
        });
      }
    }
  },
};
