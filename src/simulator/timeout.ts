// `checkTemplateTimeout`: a template's own time limit while its node waits for something. Of a pod it is the pod's deadline.
import { Failure, asFailure } from "./failure.ts";
import { strictDurationOf } from "./duration.ts";
import type { Template } from "./objects.ts";
import type { Node } from "./node.ts";
import type { Operation } from "./state.ts";

/** Undefined for a template without a time limit. */
export function templateDeadline(template: Template, node: Node): number | undefined {
  const timeout = template.timeout ?? "";
  if (timeout === "") return undefined;
  return (node.startedAt ?? 0) + strictDurationOf(timeout, (problem) => `invalid timeout format. ${problem}`);
}

export function checkTimeout(operation: Operation, template: Template, node: Node | undefined): Failure | undefined {
  if (node === undefined) return undefined;
  try {
    const end = templateDeadline(template, node);
    if (end === undefined || node.phase !== "Pending") return undefined;
    if (operation.now > end) return new Failure("timeout", "timeout");
    operation.wakeUps.push(end + 1);
    return undefined;
  } catch (error) {
    return asFailure(error);
  }
}
