import { reportFaults } from "../expressions/analyse.ts";
import { hookWith } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionPasted: ObjectRule = {
  code: "ARG0212",
  name: "expression-pasted",
  severity: "warning",
  summary: "The value of a parameter becomes a part of an expression.",
  description: `In a field that is an expression, a tag is replaced by text before the expression is parsed. A value with a quote in it breaks the expression, and whoever gives the value can write any expression. The name without braces is the value itself.`,
  examples: [
    {
      wrong: hookWith("steps.show.status == '{{inputs.parameters.full}}'"),
      right: hookWith("steps.show.status == inputs.parameters.full"),
    },
  ],
  check: (context) => reportFaults(context, expressionPasted),
};
