import { reportFaults } from "../expressions/analyse.ts";
import { whenOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const whenValue: ObjectRule = {
  code: "ARG0223",
  name: "when-value",
  severity: "warning",
  summary: "A condition fails with the value that a parameter has unless somebody gives another one.",
  description: `The value is pasted into the condition before that is parsed. An empty one, one with a space or a hyphen, and one with a quote are no operands.`,
  examples: [
    { wrong: whenOf("{{inputs.parameters.full}} == all", "some rows"), right: whenOf("{{=inputs.parameters.full == 'all'}}", "some rows") },
  ],
  check: (context) => reportFaults(context, whenValue),
};
