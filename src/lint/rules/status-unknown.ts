import { reportFaults } from "../expressions/analyse.ts";
import { hookWith, whenOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const statusUnknown: ObjectRule = {
  code: "ARG0213",
  name: "status-unknown",
  severity: "warning",
  summary: "A status is compared with a word that it never is.",
  description: `The status of a step or task is \`Pending\`, \`Running\`, \`Succeeded\`, \`Skipped\`, \`Failed\`, \`Error\` or \`Omitted\`; that of a workflow is none of \`Skipped\` and \`Omitted\`. \`Errored\` is a word of \`depends\`. Case matters.`,
  examples: [
    { wrong: hookWith("steps.show.status == 'Errored'"), right: hookWith("steps.show.status == 'Error'") },
    { wrong: whenOf("{{steps.count.status}} == Success"), right: whenOf("{{steps.count.status}} == Succeeded") },
  ],
  check: (context) => reportFaults(context, statusUnknown),
};
