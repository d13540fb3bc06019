import type { ObjectRule } from "../context.ts";
import { cronWith } from "../kubernetes/examples.ts";
import { schemaProblemsOf } from "../kubernetes/schema-problems.ts";

export const versionGate: ObjectRule = {
  code: "ARG0406",
  name: "version-gate",
  severity: "error",
  summary: "A field is not one of the Argo version that the manifest is for.",
  description: `Fields come and go: \`schedules\` and \`mutexes\` came with 3.6, \`schedule\`, \`mutex\` and \`semaphore\` went with 4.0. \`argo lint\` calls such a
field unknown, in strict mode; without it, or with minimal custom resource definitions, the field is dropped in silence: a workflow without its mutex.
Set the version of your cluster with \`--argo-version\`.`,
  examples: [
    {
      wrong: cronWith('schedule: "0 4 * * *"'),
      right: cronWith('schedules:\n  - "0 4 * * *"'),
    },
  ],
  check(context) {
    for (const problem of schemaProblemsOf(context)) {
      if (problem.rule !== "unknown-field" || !/needs Argo|removed/.test(problem.message)) continue;
      const instead = /use `(.+)`/.exec(problem.message)?.[1];
      context.report(versionGate, {
        path: problem.segments,
        at: "key",
        message: problem.message,
        hint:
          instead === undefined ? "Take the field out, or lint for the version of your cluster." : `Write \`${instead}\`, which is a list.`,
      });
    }
  },
};
