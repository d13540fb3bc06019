import { reportFaults } from "../expressions/analyse.ts";
import { metricOf } from "../expressions/examples.ts";
import type { ObjectRule } from "../context.ts";

export const metricWhen: ObjectRule = {
  code: "ARG0225",
  name: "metric-when",
  severity: "warning",
  summary: "The condition of a metric cannot be evaluated, and the metric is never emitted.",
  description: `\`when\` of a metric is a condition like that of a step. If it fails, the run gets a condition \`MetricsError\`, and everything else goes on.`,
  examples: [{ wrong: metricOf("{{status}} =="), right: metricOf("{{status}} == Failed") }],
  check: (context) => reportFaults(context, metricWhen),
};
