import { reportFaults } from "../expressions/analyse.ts";
import { whenOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const whenUnquoted: ObjectRule = {
  code: "ARG0222",
  name: "when-unquoted",
  severity: "warning",
  summary: "A condition compares a value without quotes, which some values break.",
  description: `The value is pasted into the condition. One with a space or a hyphen in it, or an empty one, is then no operand, and the step ends with an error. In quotes it may still break the condition, if there are quotes in the value.
As one expression, \`{{=steps.a.outputs.result == 'yes'}}\`, no value can break it.`,
  examples: [{ wrong: whenOf("{{steps.count.outputs.result}} == many"), right: whenOf("{{=steps.count.outputs.result == 'many'}}") }],
  check: (context) => reportFaults(context, whenUnquoted),
};
