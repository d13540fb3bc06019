import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const timeoutInvalid: Rule = {
  code: "ARG0125",
  name: "timeout-invalid",
  severity: "error",
  summary: "A timeout has no unit, or stands at a template that cannot have one.",
  description:
    "`timeout` and `pendingTimeout` are for templates that run something themselves, not for steps, DAGs and suspend. The duration needs a unit: `30s`, `5m`, `2h`.",
  examples: [
    {
      wrong: templateWith(`timeout: "30"
container: {image: alpine:3.22, command: [ls]}`),
      right: templateWith(`timeout: 30s
container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

/** 3.7 ends its sentences. */
export const timeoutWords = {
  notHere: (type: string, field: string, isFour: boolean): Words => ({
    message: `${type} template doesn't support ${field} field${isFour ? "" : "."}`,
    hint:
      type === "Suspend"
        ? `Write \`suspend: {duration: …}\` instead of \`${field}\`.`
        : `Move \`${field}\` to the templates that are called; \`spec.activeDeadlineSeconds\` limits the whole workflow.`,
  }),
  noUnit: (name: string, timeout: string, isFour: boolean): Words => ({
    message: `${name} has invalid duration format in timeout${isFour ? "" : "."}`,
    hint: `Write \`timeout: ${timeout}s\`.`,
  }),
};
