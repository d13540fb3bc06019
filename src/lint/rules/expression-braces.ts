import { reportFaults } from "../expressions/analyse.ts";
import { hookWith } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionBraces: ObjectRule = {
  code: "ARG0202",
  name: "expression-braces",
  severity: "error",
  summary: "A tag in a field that is an expression is not replaced before the expression is evaluated.",
  description: `\`expression\` of a hook, an output or a retry strategy is an expression as a whole: names stand in it as they are. Tags of inputs and workflow parameters are replaced first and become a part of it; those of steps, tasks, items, attempts and the status of the workflow are not. Their braces then stand in the expression, which cannot be parsed.`,
  examples: [{ wrong: hookWith("'{{steps.show.status}}' == 'Failed'"), right: hookWith("steps.show.status == 'Failed'") }],
  check: (context) => reportFaults(context, expressionBraces),
};
