import { reportFaults } from "../expressions/analyse.ts";
import { hookWith, stepWith } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionSyntax: ObjectRule = {
  code: "ARG0200",
  name: "expression-syntax",
  severity: "error",
  summary: "An expression cannot be parsed.",
  description: `Expressions stand in \`{{= }}\`, \`expression\` of hooks, labels, outputs and data, \`fromExpression\`, and \`successCondition\` of \`http\`. They are written in expr-lang. \`argo lint\` parses none of them.
The controller parses a tag as soon as the template that holds it is made ready: \`failed to evaluate expression: unexpected token …\`, and the run ends with an error, even where the step would not have run.
Compare with \`==\`; join with \`&&\`, \`||\`, \`!\` or \`and\`, \`or\`, \`not\`; choose with \`a ? b : c\`. Texts stand in quotes, names do not stand in braces.`,
  examples: [
    { wrong: stepWith("{{=steps.count.outputs.result +}}"), right: stepWith("{{=steps.count.outputs.result + ' rows'}}") },
    { wrong: hookWith("steps.show.status = 'Failed'"), right: hookWith("steps.show.status == 'Failed'") },
  ],
  check: (context) => reportFaults(context, expressionSyntax),
};
