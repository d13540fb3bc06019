import { reportFaults } from "../expressions/analyse.ts";
import { stepWith } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionCutShort: ObjectRule = {
  code: "ARG0201",
  name: "expression-cut-short",
  severity: "error",
  summary: "An expression holds `}}`, where its tag ends.",
  description: `A tag ends at the first \`}}\`, whatever stands around it: within a text, or where two maps or a map and the tag end at once. What is left of the expression cannot be parsed, and the rest of it stays behind as text.
A space between the braces is enough.`,
  examples: [{ wrong: stepWith("{{=toJson({'rows': {'count': 1}})}}"), right: stepWith("{{=toJson({'rows': {'count': 1} })}}") }],
  check: (context) => reportFaults(context, expressionCutShort),
};
