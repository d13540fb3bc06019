import { reportFaults } from "../expressions/analyse.ts";
import { cronOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const cronWhen: ObjectRule = {
  code: "ARG0226",
  name: "cron-when",
  severity: "error",
  summary: "The condition of a cron workflow fails, and no workflow is ever started.",
  description: `\`when\` of a cron workflow knows \`cronworkflow\` alone, and words without quotes are not text in it (\`No parameter 'x' found\`). Its numbers, times and labels cannot be pasted with plain tags: write the condition as one expression.`,
  examples: [{ wrong: cronOf("{{cronworkflow.failed}} < 3"), right: cronOf("{{=cronworkflow.failed < 3}}") }],
  check: (context) => reportFaults(context, cronWhen),
};
