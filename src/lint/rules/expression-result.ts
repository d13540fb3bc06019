import { reportFaults } from "../expressions/analyse.ts";
import { hookWith } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionResult: ObjectRule = {
  code: "ARG0205",
  name: "expression-result",
  severity: "error",
  summary: "An expression gives something else than what is wanted of it.",
  description: `A hook, a \`successCondition\` and a \`stopStrategy\` want a boolean (\`unable to cast expression result\`), a label text, \`withParam\` a list, \`fromExpression\` an artifact. The text \`true\` is no boolean, other than in \`when\`. A tag or an output whose result is nil is an error, too.`,
  examples: [{ wrong: hookWith("steps.show.status"), right: hookWith("steps.show.status == 'Failed'") }],
  check: (context) => reportFaults(context, expressionResult),
};
