import { fieldHistory } from "../../argo/definitions.generated.ts";
import { argoVersions, isAtLeast } from "../../argo/version.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { objectAt, specOf, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { cronWith } from "../kubernetes/examples.ts";
import { templateLikesOf } from "../kubernetes/pods.ts";

export const deprecatedField: ObjectRule = {
  code: "ARG0407",
  name: "deprecated-field",
  severity: "warning",
  summary: "A field still works with the Argo version that the manifest is for, and a later one has removed it or given it up.",
  description: `The manifest will have to change before the cluster does: \`schedule\` of a CronWorkflow, \`mutex\` and \`semaphore\` of \`synchronization\` are gone from
Argo 4.0 on, and the lists \`schedules\`, \`mutexes\` and \`semaphores\` work from 3.6 on. \`onExit\` of a step or task gave way to \`hooks.exit\`.`,
  examples: [
    {
      wrong: stepWith("onExit: after"),
      right: stepWith("hooks:\n  exit:\n    template: after"),
    },
  ],
  check(context) {
    const { object } = context;
    const spec = specOf(object);
    if (object.kind === "CronWorkflow") checkType(context, "CronWorkflowSpec", objectAt(object.value, "spec"), ["spec"]);
    checkType(context, "WorkflowSpec", spec.value, spec.path);
    checkType(context, "Synchronization", objectAt(spec.value, "synchronization"), [...spec.path, "synchronization"]);
    for (const { template } of templateLikesOf(object)) {
      checkType(context, "Template", template.value, template.path);
      checkType(context, "Synchronization", objectAt(template.value, "synchronization"), [...template.path, "synchronization"]);
      for (const call of template.calls) {
        if (typeof call.value["onExit"] !== "string" || call.value["onExit"] === "") continue;
        context.report(deprecatedField, {
          path: [...call.path, "onExit"],
          at: "key",
          message: `\`onExit\` of a ${call.kind} is deprecated`,
          hint: `Write \`hooks: {exit: {template: ${call.value["onExit"]}}}\`.`,
        });
      }
    }
  },
};

/** Fields of a type that this version takes and a later one does not. */
function checkType(context: LintContext, type: string, value: JsonObject, path: Path): void {
  for (const field of Object.keys(value)) {
    const name = `${type}.${field}`;
    const history = Object.hasOwn(fieldHistory, name) ? fieldHistory[name] : undefined;
    if (history?.removed === undefined || isAtLeast(context.version, history.removed)) continue;
    const { instead } = history;
    const since = instead === undefined ? undefined : fieldHistory[`${type}.${instead}`]?.since;
    const isThere = since === undefined || argoVersions.indexOf(context.version) >= argoVersions.indexOf(since);
    context.report(deprecatedField, {
      path: [...path, field],
      at: "key",
      message: `Argo ${history.removed} removes \`${field}\``,
      hint: instead === undefined ? "Take it out." : `Write \`${instead}\`${isThere ? "" : `, which works from Argo ${since} on`}.`,
    });
  }
}

function stepWith(fields: string): string {
  return cronWith('schedules:\n  - "0 4 * * *"').replace(
    / {8}container:[^]*$/,
    `        steps:
          - - name: work
              template: after
${fields
  .split("\n")
  .map((line) => `              ${line}`)
  .join("\n")}
      - name: after
        container:
          image: alpine:3.22
          command: [ls]
`,
  );
}
