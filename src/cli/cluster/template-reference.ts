import type { TemplateReference } from "../../cluster/submit/prepare-workflow.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { closest } from "../../diagnostics/suggest.ts";
import type { ClusterCommand } from "./with-cluster.ts";

const kinds: Readonly<Record<string, TemplateReference["kind"]>> = {
  template: "WorkflowTemplate",
  workflowtemplate: "WorkflowTemplate",
  "cluster-template": "ClusterWorkflowTemplate",
  clusterworkflowtemplate: "ClusterWorkflowTemplate",
};

/** `template/NAME`, `cluster-template/NAME`; the kinds as `argo submit --from` has them are understood as well. */
export function readTemplateReference(text: string): TemplateReference | undefined {
  const match = /^([a-z-]+)\/([a-z0-9.-]+)$/i.exec(text);
  const kind = match === null ? undefined : kinds[match[1]!.toLowerCase()];
  return match === null || kind === undefined ? undefined : { kind, name: match[2]! };
}

export async function missingTemplate({ service, namespace }: ClusterCommand, { kind, name }: TemplateReference): Promise<Message> {
  const all = await service.list(kind, namespace === undefined ? {} : { namespace });
  const names = all.flatMap((object) => object.metadata.name ?? []);
  const near = closest(name, names);
  const known = names.length === 0 ? "there are none; `argots apply` puts the project's there." : `there are \`${names.join("`, `")}\`.`;
  return messages.templateNotInCluster({ kind, name, hint: near === undefined ? known : `did you mean \`${near}\`?` });
}
