import { readingsOf, whenOf } from "../flow/consumption.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { nameOf, placeOf } from "../flow/references.ts";
import { mayRunAfter } from "../flow/running.ts";
import { titleOf } from "../flow/standing.ts";
import { hasOutputDefault, outputParameter } from "../flow/template-outputs.ts";
import type { ObjectRule } from "../context.ts";

export const failedOutput: ObjectRule = {
  code: "ARG0308",
  name: "failed-output",
  severity: "warning",
  summary: "The output parameter of a step or task is read where that may have failed.",
  description: `A reader that also runs after a failure (\`depends: a.Failed\`, \`continueOn\`) finds the output parameters of the failed one only if it wrote them before. Where they are missing, a plain tag is waited for without end, and so is \`{{=tasks.a.status == 'Succeeded' ? tasks.a.outputs.parameters.p : ''}}\`; \`??\` alone ends with an error.
What works: \`{{=tasks.a.outputs?.parameters?.p ?? ''}}\`, or \`valueFrom.default\` in the template that gives it. The plain \`outputs.result\` is the empty text.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      dag:
        tasks:
          - {name: count, template: make}
          - name: report
            depends: count.Succeeded || count.Failed
            template: show
            arguments: {parameters: [{name: text, value: "{{tasks.count.outputs.parameters.rows}}"}]}
`,
        ["make", "show"],
      ),
      right: example(
        `    - name: main
      dag:
        tasks:
          - {name: count, template: make}
          - name: report
            depends: count.Succeeded || count.Failed
            template: show
            arguments: {parameters: [{name: text, value: "{{=tasks.count.outputs?.parameters?.rows ?? 'none'}}"}]}
`,
        ["make", "show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const { consumer, producer, reference } of readingsOf(flow)) {
        const [, , property, kind, name] = reference.names;
        if (consumer === undefined || property !== "outputs" || kind !== "parameters" || name === undefined) continue;
        if (reference.optionalAfter !== undefined || reference.isAlternative || whenOf(consumer) !== "") continue;
        if (!mayRunAfter(flow, consumer, producer, ["Failed", "Errored"])) continue;
        if (producer.resolution.kind !== "found") continue;
        const output = outputParameter(producer.resolution.template, name);
        if (output === undefined || hasOutputDefault(output)) continue;
        const outcome = reference.hasFallback ? "this may be an error" : "the run may wait for it for ever";
        context.report(failedOutput, {
          ...placeOf(reference),
          message: `${nameOf(reference)}: where ${titleOf(producer)} has failed, ${outcome}`,
          hint: `write \`{{=${reference.names.slice(0, 3).join(".")}?.parameters?.${name} ?? '…'}}\`, or give the output a \`valueFrom.default\`.`,
        });
      }
    }
  },
};
