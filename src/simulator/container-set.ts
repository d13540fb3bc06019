// A container set: one pod, and a node for each of its containers.
import { addChild, addNode, nodeByName } from "./nodes.ts";
import { executePod } from "./pods.ts";
import type { Node } from "./node.ts";
import type { Invocation } from "./state.ts";

export function executeContainerSet(invocation: Invocation): Node {
  const { operation, nodeName, template, options } = invocation;
  const node = executePod(invocation);
  const containers = template.containerSet?.containers ?? [];
  for (const { name = "" } of containers) {
    const containerName = `${nodeName}.${name}`;
    if (nodeByName(operation, containerName) !== undefined) continue;
    const reference = { template: node.templateName, ...(node.templateRef === undefined ? {} : { templateRef: node.templateRef }) };
    addNode(operation, {
      name: containerName,
      type: "Container",
      scope: node.templateScope,
      reference,
      boundaryId: node.id,
      phase: "Pending",
      flag: options.flag,
    });
  }
  for (const { name = "", dependencies = [] } of containers) {
    if (dependencies.length === 0) addChild(operation, nodeName, `${nodeName}.${name}`);
    for (const dependency of dependencies) addChild(operation, `${nodeName}.${dependency}`, `${nodeName}.${name}`);
  }
  return node;
}
