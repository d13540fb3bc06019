import { reportFaults } from "../expressions/analyse.ts";
import { stepWith } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionHangs: ObjectRule = {
  code: "ARG0206",
  name: "expression-hangs",
  severity: "error",
  summary: "An expression asks for something of a step or task that does not exist, and the run waits for it for ever.",
  description: `Before Argo evaluates a tag in a step or task it asks whether all names that begin with \`steps\` or \`tasks\` are there. If one is not, it takes the task for one that has not ended yet, and tries again later; the run stays \`Running\` without a message. So it is for names with hyphens, which are read as subtractions, and for members of what is text.`,
  examples: [{ wrong: stepWith("{{=steps.count.outputs.result.length}}"), right: stepWith("{{=len(steps.count.outputs.result)}}") }],
  check: (context) => reportFaults(context, expressionHangs),
};
