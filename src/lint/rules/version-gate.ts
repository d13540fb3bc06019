import { cronWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const versionGate: Rule = {
  code: "ARG0406",
  name: "version-gate",
  severity: "error",
  summary: "A field is not one of the Argo version that the manifest is for.",
  description: `Fields come and go: \`schedules\` and \`mutexes\` came with 3.6, \`schedule\`, \`mutex\` and \`semaphore\` went with 4.0. \`argo lint\` calls such a
field unknown, in strict mode; without it, or with minimal custom resource definitions, the field is dropped in silence: a workflow without its mutex.
Set the version of your cluster with \`--argo-version\`, or as \`argoVersion\` in \`argots.json\`.`,
  examples: [
    {
      wrong: cronWith('schedule: "0 4 * * *"'),
      right: cronWith('schedules:\n  - "0 4 * * *"'),
    },
  ],
};
