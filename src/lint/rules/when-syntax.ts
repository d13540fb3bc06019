import { reportFaults } from "../expressions/analyse.ts";
import { whenOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const whenSyntax: ObjectRule = {
  code: "ARG0220",
  name: "when-syntax",
  severity: "error",
  summary: "A condition cannot be parsed, whatever the values of its tags are.",
  description: `\`when\` without \`{{= }}\` is not the language of expressions but another one, govaluate, into which the values are pasted. It has \`==\`, \`!=\`, \`<\`, \`>\`, \`&&\`, \`||\`, \`!\`, \`in ('a', 'b')\`, and no functions. Words without quotes are text, but one word at a time: two in a row cannot be parsed. Either quote ends a text, whichever began it.
\`argo lint\` does not parse conditions; the step ends with \`Invalid 'when' expression …\`.`,
  examples: [{ wrong: whenOf("{{steps.count.outputs.result}} == no rows"), right: whenOf("{{=steps.count.outputs.result == 'no rows'}}") }],
  check: (context) => reportFaults(context, whenSyntax),
};
