import { reportFaults } from "../expressions/analyse.ts";
import { whenOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionComparison: ObjectRule = {
  code: "ARG0210",
  name: "expression-comparison",
  severity: "warning",
  summary: "A comparison has the same result in every run, or compares numbers as text.",
  description: `Parameters and results are text. A text and a number are never equal, nor are a text and a boolean: \`inputs.parameters.n == 3\` is false for \`3\`, without an error. Two texts are compared letter by letter: \`'10' > '9'\` is false.
Convert with \`asInt(…)\` or \`asFloat(…)\`, or put the literal into quotes where \`==\` is meant.`,
  examples: [
    { wrong: whenOf("{{=inputs.parameters.full == 3}}"), right: whenOf("{{=asInt(inputs.parameters.full) == 3}}") },
    { wrong: whenOf("{{=inputs.parameters.full > '9'}}"), right: whenOf("{{=asInt(inputs.parameters.full) > 9}}") },
  ],
  check: (context) => reportFaults(context, expressionComparison),
};
