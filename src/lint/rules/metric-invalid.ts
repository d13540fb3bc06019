import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const metricInvalid: Rule = {
  code: "ARG0126",
  name: "metric-invalid",
  severity: "error",
  summary: "A metric of a template has a name or a label that Prometheus does not take, no help, or no value.",
  description:
    "Names of metrics and labels have letters, digits and underscores and do not begin with a digit. Every metric needs `help` and a value. `resourcesDuration` is known only at the end, so that a real-time gauge cannot show it. Argo does not look at the metrics of a workflow before it runs.",
  examples: [
    {
      wrong: templateWith(`metrics: {prometheus: [{name: run-time, help: how long it took, gauge: {value: "{{duration}}"}}]}
container: {image: alpine:3.22, command: [ls]}`),
      right: templateWith(`metrics: {prometheus: [{name: run_time, help: how long it took, gauge: {value: "{{duration}}"}}]}
container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

const plain = (name: string): string => name.replace(/[^a-zA-Z0-9_]+/g, "_").replace(/^(?=[0-9])/, "_");

export const metricWords = {
  name: (template: string, name: string): Words => ({
    message: `templates.${template} metric name '${name}' is invalid. Metric names must contain alphanumeric characters or '_'`,
    hint: name === "" ? "Add a `name`." : `Write \`${plain(name)}\`.`,
  }),
  label: (key: string): Words => ({
    message: `metric label '${key}' is invalid: keys may only contain alphanumeric characters or '_'`,
    hint: key === "" ? "Add a `key`." : `Write \`${plain(key)}\`.`,
  }),
  noHelp: (template: string, name: string): Words => ({
    message: `templates.${template} metric '${name}' must contain a help string under 'help: ' field`,
    hint: "Add `help: …`, a sentence that says what the metric counts.",
  }),
  value: (template: string, name: string, problem: string): Words => ({
    message: `templates.${template} metric '${name}' error: ${problem}`,
    hint: problem.startsWith("missing") ? "Add `value: …`." : "Remove `realtime: true`.",
  }),
};
