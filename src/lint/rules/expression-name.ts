import { reportFaults } from "../expressions/analyse.ts";
import { hookWith, outputWith, whenOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const expressionName: ObjectRule = {
  code: "ARG0203",
  name: "expression-name",
  severity: "error",
  summary: "An expression uses a name that does not exist where it stands, and fails.",
  description: `What an expression can use depends on its place. Hooks, arguments and conditions of steps: \`workflow\`, \`inputs\`, \`item\` in loops, and the steps or tasks that ended before. Outputs of steps and DAGs: \`inputs\`, \`steps\` or \`tasks\` and not \`workflow\`. Retry strategies: \`lastRetry\` and \`retries\` alone. \`successCondition\` of \`http\`: \`request\` and \`response\`, without Argo's own functions. Cron workflows: \`cronworkflow\`.
A name with a hyphen stands in brackets: \`inputs.parameters['my-name']\`; otherwise it is a subtraction.`,
  examples: [
    { wrong: hookWith("step.show.status == 'Failed'"), right: hookWith("steps.show.status == 'Failed'") },
    { wrong: outputWith("steps.count.outputs.result + workflow.name"), right: outputWith("steps.count.outputs.result + ' rows'") },
    { wrong: whenOf("{{=input.parameters.full == 'yes'}}"), right: whenOf("{{=inputs.parameters.full == 'yes'}}") },
  ],
  check: (context) => reportFaults(context, expressionName),
};
