import type { RunProperty } from "../../graph/values.ts";
import { absent, printPath, variable, type Access } from "./expression/access.ts";
import { coalesce, call, primary } from "./expression/precedence.ts";
import { expressionTag, plainTag } from "./expression/tags.ts";
import type { ScopePort } from "./scope.ts";

/** What a run knows of itself. */
export function accessRun(value: RunProperty): Access {
  switch (value.property) {
    case "createdAt":
      // `workflow.creationTimestamp` alone hides behind its formats in expressions (argo.md 3).
      return variable(["workflow", "creationTimestamp", "RFC3339"], value.type);
    case "scheduledAt": {
      // A run that no cron started has no such variable, and a plain tag of it would stay as it is (controller: `addWorkflowVariables`).
      const time = primary(printPath(["workflow", "scheduledTime"]));
      return { type: value.type, encoded: coalesce(time, absent), missing: time, optional: true };
    }
    case "failures":
      // A JSON list in a quoted JSON string, and `null` where nothing failed (controller.md 29, lowering.md f3).
      // Messages are texts from outside.
      return { type: value.type, raw: true, decoded: coalesce(call("fromJSON", primary("fromJSON(workflow.failures)")), primary("[]")) };
    default:
      return variable(["workflow", value.property], value.type);
  }
}

/** The input of a template that holds it, filled by itself: Argo puts the workflow's variables into a template's inputs first. */
export function inputOfRun(value: RunProperty, name: string): Pick<ScopePort, "field" | "optional"> {
  const { tag, encoded, decoded, optional = false } = accessRun(value);
  const text = tag === undefined ? expressionTag((encoded ?? call("toJson", decoded!)).text) : plainTag(tag);
  return { field: { name, default: text }, optional };
}
