import { reportFaults } from "../expressions/analyse.ts";
import { retryOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionIneffective: ObjectRule = {
  code: "ARG0208",
  name: "expression-ineffective",
  severity: "warning",
  summary: "An expression is wrong, and the run goes on as if it were not there.",
  description: `A hook of the workflow whose expression cannot be evaluated never runs, while the workflow succeeds. A metric is not emitted. A \`retryStrategy.expression\` is evaluated once an attempt has failed: the step then ends with an error instead of being tried again. An output with a \`default\` always has that.
In a retry strategy there is nothing but \`lastRetry.exitCode\`, \`.status\`, \`.duration\`, \`.message\` and \`retries\`, all of them text.`,
  examples: [{ wrong: retryOf("lastRetry.exitCode > 1"), right: retryOf("asInt(lastRetry.exitCode) > 1") }],
  check: (context) => reportFaults(context, expressionIneffective),
};
