import { reportFaults } from "../expressions/analyse.ts";
import { whenOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const whenConstant: ObjectRule = {
  code: "ARG0224",
  name: "when-constant",
  severity: "warning",
  summary: "A condition has the same result whatever the values of its tags are.",
  description: `What stands in quotes is text, and what does not is a number or a boolean if it looks like one. The two are never equal: \`'{{inputs.parameters.n}}' == 3\` is false for \`3\`. A tag that Argo does not know is compared as it is written.`,
  examples: [{ wrong: whenOf("'{{inputs.parameters.full}}' == 3"), right: whenOf("{{inputs.parameters.full}} == 3") }],
  check: (context) => reportFaults(context, whenConstant),
};
