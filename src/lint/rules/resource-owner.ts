import { isObject, objectAt, textAt } from "../model/objects.ts";
import { templatesOf } from "../model/templates.ts";
import type { ObjectRule } from "../context.ts";
import { readEmbedded } from "../kubernetes/embedded.ts";
import { templateWith } from "../kubernetes/examples.ts";

/** Kinds without a namespace that come with Kubernetes. */
const clusterKinds: ReadonlySet<string> = new Set(
  (
    "Namespace Node PersistentVolume StorageClass ClusterRole ClusterRoleBinding CustomResourceDefinition PriorityClass IngressClass RuntimeClass " +
    "CSIDriver CSINode VolumeAttachment APIService MutatingWebhookConfiguration ValidatingWebhookConfiguration ClusterWorkflowTemplate"
  ).split(" "),
);

const resource = (fields: string, kind: string, metadata: string) =>
  templateWith(
    `resource:\n  action: create\n${fields}  manifest: |\n    apiVersion: v1\n    kind: ${kind}\n    metadata:\n      ${metadata}`,
  );

export const resourceOwner: ObjectRule = {
  code: "ARG0462",
  name: "resource-owner",
  severity: "warning",
  summary: "An object gets an owner, or a namespace, that it cannot have.",
  description: `\`setOwnerReference: true\` makes the workflow the owner of what a resource template makes, so that it is deleted with the workflow. An owner with a namespace can own
objects of the same namespace only: Kubernetes deletes others at once, for it does not find their owner. Objects like Namespaces and ClusterRoles have no namespace.`,
  examples: [
    {
      wrong: resource("  setOwnerReference: true\n", "Namespace", "name: x"),
      right: resource("", "Namespace", "name: x"),
    },
  ],
  check({ object, report }) {
    const own = object.namespace;
    for (const template of templatesOf(object)) {
      const value = objectAt(template.value, "resource");
      const text = textAt(value, "manifest") ?? "";
      const read = text.trim() === "" ? undefined : readEmbedded(text);
      if (read?.kind !== "documents") continue;
      const at = [...template.path, "resource"];
      for (const manifest of read.values) {
        if (!isObject(manifest)) continue;
        const kind = textAt(manifest, "kind") ?? "";
        const namespace = textAt(objectAt(manifest, "metadata"), "namespace") ?? "";
        const isOwned = value["setOwnerReference"] === true;
        if (clusterKinds.has(kind) && namespace !== "") {
          report(resourceOwner, {
            path: [...at, "manifest"],
            message: `a ${kind} has no namespace`,
            hint: "Take `namespace` out of the manifest.",
          });
        } else if (isOwned && clusterKinds.has(kind)) {
          report(resourceOwner, {
            path: [...at, "setOwnerReference"],
            message: `a ${kind} has no namespace, and a workflow cannot own it`,
            hint: "Take `setOwnerReference` out, and delete the object in an exit handler.",
          });
        } else if (isOwned && own !== "" && namespace !== "" && namespace !== own && !namespace.includes("{{")) {
          report(resourceOwner, {
            path: [...at, "setOwnerReference"],
            message: `the object is in the namespace \`${namespace}\`, and its owner in \`${own}\``,
            hint: "Take `setOwnerReference` out, or make the object in the workflow's namespace.",
          });
        }
      }
    }
  },
};
