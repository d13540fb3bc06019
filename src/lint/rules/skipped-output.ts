import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { readingsOf, whenOf, withoutProducer } from "../flow/consumption.ts";
import { nameOf, placeOf } from "../flow/references.ts";
import { isDead, mayRunAfter } from "../flow/running.ts";
import { neverRuns, titleOf } from "../flow/standing.ts";
import type { ObjectRule } from "../context.ts";

export const skippedOutput: ObjectRule = {
  code: "ARG0306",
  name: "skipped-output",
  severity: "warning",
  summary: "The outputs of a step or task that never runs are read, and nothing stands in for them.",
  description: `A step or task whose condition is always false is skipped, and has no outputs. Whoever reads one of its output parameters ends with an error (\`argument references an absent optional\`); whoever reads its result waits for ever.
What stands in for a missing parameter: \`valueFrom.default\` in the template that should give it, \`default\` of the input that takes it (if the argument is that tag and nothing else), or \`??\` in an expression.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - {name: count, template: make, when: "false"}
        - - name: report
            template: show
            arguments: {parameters: [{name: text, value: "{{steps.count.outputs.parameters.rows}}"}]}
`,
        ["make", "show"],
      ),
      right: example(
        `    - name: main
      steps:
        - - {name: count, template: make, when: "false"}
        - - name: report
            template: show
            arguments: {parameters: [{name: text, value: "{{=steps.count.outputs.parameters.rows ?? 'none'}}"}]}
`,
        ["make", "show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const reading of readingsOf(flow)) {
        const { consumer, producer, reference } = reading;
        if (!neverRuns(producer.call) && !isDead(flow, producer)) continue;
        if (consumer !== undefined && (whenOf(consumer) !== "" || isDead(flow, consumer))) continue;
        if (consumer !== undefined && !mayRunAfter(flow, consumer, producer, ["Skipped", "Omitted"])) continue;
        const outcome = withoutProducer(reading);
        if (outcome === undefined) continue;
        context.report(skippedOutput, {
          ...placeOf(reference),
          message: `${nameOf(reference)}: ${titleOf(producer)} never runs, so ${outcome}`,
          hint: `correct the condition of ${titleOf(producer)}, or say what stands in: \`{{=${nameOf(reference)} ?? '…'}}\`.`,
        });
      }
    }
  },
};
