import { reportFaults } from "../expressions/analyse.ts";
import { stepWith } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionStaysText: ObjectRule = {
  code: "ARG0207",
  name: "expression-stays-text",
  severity: "warning",
  summary: "A tag cannot be evaluated, and its text is handed on in the place of a value.",
  description: `Where a name or a function is not known, Argo takes it for one that a later step will fill in, and leaves the tag as it is. In arguments, containers and scripts nobody fills it in: the program is given the text \`{{=…}}\`, and nothing fails.
A name with a hyphen stands in brackets: \`inputs.parameters['my-name']\`.`,
  examples: [{ wrong: stepWith("{{=toUpperCase(inputs.parameters.full)}}"), right: stepWith("{{=upper(inputs.parameters.full)}}") }],
  check: (context) => reportFaults(context, expressionStaysText),
};
