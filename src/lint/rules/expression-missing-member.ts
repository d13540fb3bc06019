import { reportFaults } from "../expressions/analyse.ts";
import { whenOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionMissingMember: ObjectRule = {
  code: "ARG0209",
  name: "expression-missing-member",
  severity: "warning",
  summary: "An expression uses a name that does not exist, and is given nil for it.",
  description: `The last part of a name is not looked up: what is not there is nil. Nil equals nothing but nil, so a comparison with it is false in every run, and \`??\` always takes what stands behind it.`,
  examples: [{ wrong: whenOf("{{=inputs.parameters.ful == 'yes'}}"), right: whenOf("{{=inputs.parameters.full == 'yes'}}") }],
  check: (context) => reportFaults(context, expressionMissingMember),
};
