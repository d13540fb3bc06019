import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { possibleValues } from "../flow/possible-values.ts";
import { isNeverStarted } from "../flow/running.ts";
import { textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { isWords, listHint, listProblem } from "./with-param-no-list.ts";

export const withParamWords: ObjectRule = {
  code: "ARG0331",
  name: "with-param-words",
  severity: "warning",
  summary: "`withParam` is words, or takes a parameter whose value is not a JSON list.",
  description: `The loop fails with \`withParam value could not be parsed as a JSON list\`, unless whoever submits the workflow or calls the template gives the parameter another value, or another tool puts a list in the place of the words.`,
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
    const flow = flowOf(context);
    for (const template of flow.templates) {
      for (const each of template.calls) {
        const { call } = each;
        const text = textAt(call.value, "withParam") ?? "";
        if (text === "" || isNeverStarted(template, each)) continue;
        const title = `${call.kind} "${call.name}" loops over`;
        const path = [...call.path, "withParam"];
        if (!text.includes("{{") && isWords(text))
          context.report(withParamWords, { path, message: `${title} "${shown(text)}", which is not JSON`, hint: listHint(text) });
        for (const value of possibleValues(context, flow, template, text)) {
          const problem = listProblem(value.text);
          if (problem === undefined) continue;
          const message = `${title} the value that ${value.source} gives it, which is ${problem}: ${shown(value.text)}`;
          context.report(withParamWords, { path, message, hint: `give it a JSON list: \`value: ${asList(value.text)}\`.` });
          break;
        }
      }
    }
  },
};

function shown(text: string): string {
  return text.trim().slice(0, 80);
}

function asList(text: string): string {
  const hint = /`withParam: ('.*')`/s.exec(listHint(text))?.[1];
  return hint === undefined || hint.length > 80 ? `'["a", "b"]'` : hint;
}
