import { readingsOf, whenOf, withoutProducer } from "../flow/consumption.ts";
import { example } from "../flow/examples.ts";
import { flowOf, type CallFlow, type TemplateFlow } from "../flow/flow.ts";
import { nameOf, placeOf } from "../flow/references.ts";
import { isDead, mayRunAfter } from "../flow/running.ts";
import { neverRuns, titleOf } from "../flow/standing.ts";
import type { ObjectRule } from "../context.ts";

export const conditionalOutput: ObjectRule = {
  code: "ARG0307",
  name: "conditional-output",
  severity: "warning",
  summary: "The outputs of a step or task that may be skipped are read, and nothing stands in for them.",
  description: `In a run in which the condition is false there are no outputs: whoever reads an output parameter ends with an error, whoever reads a result waits for ever. A task runs after a skipped one if it names it in \`depends\` without an ending, as \`depends: a\` does.
Say what stands in: \`valueFrom.default\` in the template that gives the parameter, \`default\` of the input that takes it, \`{{=… ?? '…'}}\` in an expression; or let the reader run only where the other did, with the same \`when\` or with \`depends: a.Succeeded\`.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      inputs: {parameters: [{name: full, value: "no"}]}
      steps:
        - - {name: count, template: make, when: "'{{inputs.parameters.full}}' == 'yes'"}
        - - name: report
            template: show
            arguments: {parameters: [{name: text, value: "{{steps.count.outputs.parameters.rows}}"}]}
`,
        ["make", "show"],
      ),
      right: example(
        `    - name: main
      inputs: {parameters: [{name: full, value: "no"}]}
      steps:
        - - {name: count, template: make, when: "'{{inputs.parameters.full}}' == 'yes'"}
        - - name: report
            template: show
            when: "'{{inputs.parameters.full}}' == 'yes'"
            arguments: {parameters: [{name: text, value: "{{steps.count.outputs.parameters.rows}}"}]}
`,
        ["make", "show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const reading of readingsOf(flow)) {
        const { consumer, producer, reference } = reading;
        if (whenOf(producer) === "" || neverRuns(producer.call) || isDead(flow, producer)) continue;
        if (consumer !== undefined && !runsWithout(flow, consumer, producer)) continue;
        const outcome = withoutProducer(reading);
        if (outcome === undefined) continue;
        context.report(conditionalOutput, {
          ...placeOf(reference),
          message: `${nameOf(reference)}: where ${titleOf(producer)} is skipped, ${outcome}`,
          hint: hintOf(flow, consumer, producer, nameOf(reference)),
        });
      }
    }
  },
};

/** A condition of its own is taken to leave the reader out, too. */
function runsWithout(flow: TemplateFlow, consumer: CallFlow, producer: CallFlow): boolean {
  return whenOf(consumer) === "" && mayRunAfter(flow, consumer, producer, ["Skipped"]);
}

function hintOf(flow: TemplateFlow, consumer: CallFlow | undefined, producer: CallFlow, name: string): string {
  if (consumer === undefined) return "give the output a `valueFrom.default`.";
  const other =
    flow.root === "tasks" ? `write \`depends: ${producer.call.name}.Succeeded\`` : `give ${titleOf(consumer)} the same \`when\``;
  return `say what stands in, as in \`{{=${name} ?? '…'}}\`; or ${other}.`;
}
