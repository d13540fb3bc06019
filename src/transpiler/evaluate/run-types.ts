import type { FieldType, ValueType } from "../../graph/types.ts";
import { listOf, string } from "./value-types.ts";

/** How a run ended. */
export const runStatus: ValueType = { kind: "string", literals: ["Succeeded", "Failed", "Error"] };

const fieldsOf = (names: readonly string[]): Record<string, FieldType> =>
  Object.fromEntries(names.map((name) => [name, { type: string, optional: false }]));

/** As `workflow.failures` lists them (argo.md 3). */
export const runFailure: ValueType = {
  kind: "object",
  fields: fieldsOf(["displayName", "message", "templateName", "phase", "podName", "finishedAt"]),
};

/** `Run` of the authoring API, for `Run["status"]`. */
export const runType: ValueType = {
  kind: "object",
  fields: {
    ...fieldsOf(["name", "uid", "namespace", "createdAt", "scheduledAt"]),
    status: { type: runStatus, optional: false },
    failures: { type: listOf(runFailure), optional: false },
  },
};
