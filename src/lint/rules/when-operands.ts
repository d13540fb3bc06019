import { reportFaults } from "../expressions/analyse.ts";
import { whenOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const whenOperands: ObjectRule = {
  code: "ARG0221",
  name: "when-operands",
  severity: "error",
  summary: "A condition can be parsed, but not evaluated, whatever the values of its tags are.",
  description: `A hyphen between words is a minus: \`prod-eu\` is \`prod\` minus \`eu\` (\`Value 'prod' cannot be used with the modifier '-'\`). The result has to be a boolean: \`Expected boolean evaluation for '…'\`. A tag that Argo does not know stays in the condition with its braces.`,
  examples: [{ wrong: whenOf("'{{inputs.parameters.full}}' == prod-eu"), right: whenOf("'{{inputs.parameters.full}}' == 'prod-eu'") }],
  check: (context) => reportFaults(context, whenOperands),
};
