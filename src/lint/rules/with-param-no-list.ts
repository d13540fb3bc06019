import { example } from "../flow/examples.ts";
import { knownText } from "../flow/constants.ts";
import { flowOf } from "../flow/flow.ts";
import { isNeverStarted } from "../flow/running.ts";
import { textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const withParamNoList: ObjectRule = {
  code: "ARG0330",
  name: "with-param-no-list",
  severity: "error",
  summary: "`withParam` is not a JSON list.",
  description: `The text of \`withParam\` has to be a list in JSON once its tags are replaced: \`["a", "b"]\`, with double quotes. An object, a number, words separated by commas or a list of YAML fail with \`withParam value could not be parsed as a JSON list\`. \`argo lint\` does not look at it.
A list that is written out is better placed in \`withItems\`.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - name: each
            template: show
            withParam: "[north, south]"
            arguments: {parameters: [{name: text, value: "{{item}}"}]}
`,
        ["show"],
      ),
      right: example(
        `    - name: main
      steps:
        - - name: each
            template: show
            withParam: '["north", "south"]'
            arguments: {parameters: [{name: text, value: "{{item}}"}]}
`,
        ["show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const each of flow.calls) {
        const { call } = each;
        const text = textAt(call.value, "withParam");
        if (text === undefined || text === "" || isNeverStarted(flow, each)) continue;
        const known = knownText(context, text);
        if (known.kind !== "constant" || isWords(known.text)) continue;
        const problem = listProblem(known.text);
        if (problem === undefined) continue;
        context.report(withParamNoList, {
          path: [...call.path, "withParam"],
          message: `withParam value could not be parsed as a JSON list: ${known.text.trim()}: it is ${problem}`,
          hint: listHint(known.text),
        });
      }
    }
  },
};

/** Neither JSON nor an attempt at it: another tool may put a list in its place before Argo sees it. */
export function isWords(text: string): boolean {
  return listProblem(text) === "not JSON" && !/^\s*[[{"]/.test(text);
}

/** `null` is taken for an empty list. */
export function listProblem(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (value === null || Array.isArray(value)) return undefined;
    return typeof value === "object" ? "an object" : `a ${typeof value === "string" ? "text" : typeof value}`;
  } catch {
    return "not JSON";
  }
}

export function listHint(text: string): string {
  const trimmed = text.trim();
  if (/^\[.*\]$/s.test(trimmed) && trimmed.includes("'"))
    return `write the texts in double quotes: \`withParam: '${trimmed.replaceAll("'", '"')}'\`.`;
  if (listProblem(text) !== "not JSON") return `write a list: \`withParam: '[${trimmed}]'\`.`;
  const words = trimmed
    .replace(/^\[|\]$/g, "")
    .split(/\s*[,\n]\s*/)
    .filter((word) => word !== "");
  return `write \`withItems: [${words.join(", ")}]\`, or JSON: \`withParam: '${JSON.stringify(words)}'\`.`;
}
