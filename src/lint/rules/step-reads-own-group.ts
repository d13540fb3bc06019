import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { nameOf, placeOf } from "../flow/references.ts";
import { isNeverStarted } from "../flow/running.ts";
import { isCheckedByArgo, sparesAbsentCall, standingOf } from "../flow/standing.ts";
import type { ObjectRule } from "../context.ts";

export const stepReadsOwnGroup: ObjectRule = {
  code: "ARG0301",
  name: "step-reads-own-group",
  severity: "error",
  summary: "A step reads the outputs of a step that runs at the same time or later.",
  description: `The steps of one inner list start together, so none of them has ended when the others are made. The controller waits for the variable, starts nothing, and the run stays \`Running\` for ever.
\`argo lint\` walks the steps in the order in which they are written and takes an earlier one of the same group for done; in expressions it looks at nothing.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - {name: count, template: say}
          - name: report
            template: show
            arguments: {parameters: [{name: text, value: "{{steps.count.outputs.result}}"}]}
`,
        ["say", "show"],
      ),
      right: example(
        `    - name: main
      steps:
        - - {name: count, template: say}
        - - name: report
            template: show
            arguments: {parameters: [{name: text, value: "{{steps.count.outputs.result}}"}]}
`,
        ["say", "show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      if (flow.root !== "steps") continue;
      for (const step of flow.calls) {
        if (isNeverStarted(flow, step)) continue;
        for (const reference of step.references) {
          const standing = standingOf(flow, reference, step);
          if (standing?.kind !== "not-before" || (sparesAbsentCall(reference) && !flow.order.isFirst(step.call))) continue;
          const { call } = standing.producer;
          // Argo itself refuses plain tags of what is written further down.
          const isWrittenBefore = flow.calls.indexOf(standing.producer) < flow.calls.indexOf(step);
          if (isCheckedByArgo(reference) && !isWrittenBefore) continue;
          const when =
            call === step.call ? "before it has run" : call.group === step.call.group ? "which runs at the same time" : "which runs later";
          context.report(stepReadsOwnGroup, {
            ...placeOf(reference),
            message: `step "${step.call.name}" reads ${nameOf(reference)}, ${when}: the run waits for it for ever`,
            hint:
              call === step.call
                ? "read the outputs of a step of an earlier group, or its own in `hooks.exit`."
                : `put "${step.call.name}" into a group of its own behind that of "${call.name}": \`- - name: ${step.call.name}\`.`,
          });
        }
      }
    }
  },
};
