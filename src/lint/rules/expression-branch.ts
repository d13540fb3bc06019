import { reportFaults } from "../expressions/analyse.ts";
import { whenOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionBranch: ObjectRule = {
  code: "ARG0211",
  name: "expression-branch",
  severity: "warning",
  summary: "A part of an expression fails when it is evaluated, which is not in every run.",
  description: `What stands behind \`&&\`, \`||\` and \`??\`, in a branch of \`? :\` or in a predicate is evaluated only where it matters. There the expression fails as it would anywhere else: \`invalid operation: string > int\`.`,
  examples: [
    {
      wrong: whenOf("{{=inputs.parameters.full != '' && inputs.parameters.full > 3}}"),
      right: whenOf("{{=inputs.parameters.full != '' && asInt(inputs.parameters.full) > 3}}"),
    },
  ],
  check: (context) => reportFaults(context, expressionBranch),
};
