import { readingsOf } from "../flow/consumption.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { nameOf, placeOf } from "../flow/references.ts";
import { titleOf } from "../flow/standing.ts";
import type { ObjectRule } from "../context.ts";

export const loopOutputCompared: ObjectRule = {
  code: "ARG0309",
  name: "loop-output-compared",
  severity: "warning",
  summary: "The outputs of a loop are compared in a `when` as if they were one value.",
  description: `What a loop gives is a JSON list: \`["1","2"]\`. Pasted into a \`when\`, its quotation marks and brackets make another expression of it, which mostly does not parse. Compare in an expression: \`"{{=len(fromJSON(steps.each.outputs.parameters.n)) > 1}}"\`.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - {name: each, template: make, withItems: [1, 2]}
        - - {name: report, template: say, when: "{{steps.each.outputs.parameters.rows}} == 1"}
`,
        ["make", "say"],
      ),
      right: example(
        `    - name: main
      steps:
        - - {name: each, template: make, withItems: [1, 2]}
        - - {name: report, template: say, when: "{{='1' in fromJSON(steps.each.outputs.parameters.rows)}}"}
`,
        ["make", "say"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const { producer, reference } of readingsOf(flow)) {
        if (!producer.isLoop || reference.form !== "tag" || reference.path.at(-1) !== "when" || reference.names[2] !== "outputs") continue;
        context.report(loopOutputCompared, {
          ...placeOf(reference),
          message: `${nameOf(reference)} is a JSON list, because ${titleOf(producer)} is a loop`,
          hint: `compare in an expression: \`{{='…' in fromJSON(${nameOf(reference)})}}\`.`,
        });
      }
    }
  },
};
