import { reportFaults } from "../expressions/analyse.ts";
import { hookWith, whenOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionType: ObjectRule = {
  code: "ARG0204",
  name: "expression-type",
  severity: "error",
  summary: "An expression has an operator or a function for values of other types.",
  description: `Parameters, results, exit codes, items and everything else that Argo hands to an expression are text, also where they look like a number. \`inputs.parameters.n > 3\` and \`inputs.parameters.n + 1\` therefore fail: \`invalid operation: string > int\`.
Convert with \`asInt(…)\` or \`asFloat(…)\`, and read JSON with \`fromJSON(…)\`.`,
  examples: [
    { wrong: whenOf("{{=inputs.parameters.full > 3}}"), right: whenOf("{{=asInt(inputs.parameters.full) > 3}}") },
    { wrong: hookWith("asInt(steps.show.exitCode) == '1'"), right: hookWith("asInt(steps.show.exitCode) == 1") },
  ],
  check: (context) => reportFaults(context, expressionType),
};
