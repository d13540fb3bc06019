import type { NodeStatus, Workflow } from "../objects.ts";

/** Longest name of an object, less the hash with its hyphen (workflow/util/pod_name.go). */
const longestPrefix = 253 - 10 - 1;

/** What the controller calls the pod of a node: by its id in version 1, readable with a hash in version 2, which is the default since 3.4. */
export function podNameOf(workflow: Workflow, node: NodeStatus): string {
  const name = workflow.metadata.name ?? "";
  if (workflow.metadata.annotations?.["workflows.argoproj.io/pod-name-format"] === "v1") return node.id;
  if (node.name === name) return name;
  const template = node.templateRef === undefined ? node.templateName : node.templateRef.template;
  const prefix = template ? `${name}-${template}` : name;
  return `${prefix.slice(0, longestPrefix)}-${fnv32a(node.name)}`;
}

/** FNV-1a with 32 bits, over the bytes of the text, as Go's hash/fnv has it. */
export function fnv32a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text, "utf8")) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
