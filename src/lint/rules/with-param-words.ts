import { example } from "../flow/examples.ts";
import { knownText } from "../flow/constants.ts";
import { flowOf } from "../flow/flow.ts";
import { isNeverStarted } from "../flow/running.ts";
import { textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { isWords, listHint, listProblem } from "./with-param-no-list.ts";

export const withParamWords: ObjectRule = {
  code: "ARG0331",
  name: "with-param-words",
  severity: "warning",
  summary: "`withParam` is words, or takes a workflow parameter whose value is not a JSON list.",
  description: `The loop fails with \`withParam value could not be parsed as a JSON list\`, unless whoever submits the workflow gives the parameter another value, or another tool puts a list in the place of the words.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - name: each
            template: show
            withParam: "{{workflow.parameters.regions}}"
            arguments: {parameters: [{name: text, value: "{{item}}"}]}
`,
        ["show"],
        `  arguments: {parameters: [{name: regions, value: "north,south"}]}
`,
      ),
      right: example(
        `    - name: main
      steps:
        - - name: each
            template: show
            withParam: "{{workflow.parameters.regions}}"
            arguments: {parameters: [{name: text, value: "{{item}}"}]}
`,
        ["show"],
        `  arguments: {parameters: [{name: regions, value: '["north", "south"]'}]}
`,
      ),
    },
    {
      wrong: example(
        `    - name: main
      steps: [[{name: each, template: say, withParam: north south}]]
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      steps: [[{name: each, template: say, withItems: [north, south]}]]
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const each of flow.calls) {
        const { call } = each;
        const text = textAt(call.value, "withParam") ?? "";
        const known = knownText(context, text);
        if (text === "" || known.kind === "unknown" || isNeverStarted(flow, each)) continue;
        const problem = listProblem(known.text);
        if (problem === undefined || (known.kind === "constant" && !isWords(known.text))) continue;
        const shown = known.text.trim().slice(0, 80);
        context.report(withParamWords, {
          path: [...call.path, "withParam"],
          message:
            known.kind === "constant"
              ? `${call.kind} "${call.name}" loops over "${shown}", which is not JSON`
              : `${call.kind} "${call.name}" loops over the workflow parameter "${known.parameter}", whose value is ${problem}: ${shown}`,
          hint: known.kind === "constant" ? listHint(known.text) : `give the parameter a JSON list: \`value: '["a", "b"]'\`.`,
        });
      }
    }
  },
};
