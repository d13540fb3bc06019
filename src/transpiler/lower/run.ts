import type { RunProperty } from "../../graph/values.ts";
import { variable, type Access } from "./expression/access.ts";
import { coalesce, call, primary } from "./expression/precedence.ts";

/** What a run knows of itself. */
export function accessRun(value: RunProperty): Access {
  switch (value.property) {
    case "createdAt":
      // `workflow.creationTimestamp` alone hides behind its formats in expressions (argo.md 3).
      return variable(["workflow", "creationTimestamp", "RFC3339"], value.type);
    case "scheduledAt":
      return variable(["workflow", "scheduledTime"], value.type);
    case "failures":
      // A JSON list in a quoted JSON string, and `null` where nothing failed (controller.md 29, lowering.md f3).
      return { type: value.type, decoded: coalesce(call("fromJSON", primary("fromJSON(workflow.failures)")), primary("[]")) };
    default:
      return variable(["workflow", value.property], value.type);
  }
}
