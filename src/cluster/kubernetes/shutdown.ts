import type { Connection } from "../connection.ts";
import type { Workflow } from "../objects.ts";
import { stopMessageAnnotation } from "../submit/labels.ts";
import { fieldManager } from "./apply.ts";
import { objectPath } from "./paths.ts";
import { endedAlready, hasEnded } from "./phase.ts";
import { objectIn } from "./reply.ts";

/** One request and no more: whoever is being cancelled has no time for another. */
export async function shutDown(
  connection: Connection,
  strategy: "Stop" | "Terminate",
  name: string,
  namespace: string,
  message?: string,
): Promise<void> {
  const response = await connection.request({
    method: "PATCH",
    path: objectPath("Workflow", name, namespace),
    query: { fieldManager },
    contentType: "application/merge-patch+json",
    body: {
      ...(message === undefined ? {} : { metadata: { annotations: { [stopMessageAnnotation]: message } } }),
      spec: { shutdown: strategy },
    },
  });
  const workflow = objectIn(response, { verb: "patch", kind: "Workflow", name, namespace }) as Workflow;
  if (hasEnded(workflow) && !wasShutDown(workflow)) throw endedAlready(workflow);
}

/** A request whose reply was lost is sent again, and finds the workflow ended by the first one (workflow/controller/operator.go). */
function wasShutDown({ status }: Workflow): boolean {
  return status?.message?.startsWith("Stopped with strategy") ?? false;
}
