import { type Dag, taskNode } from "./dag-context.ts";
import { dependencies } from "./dag-plan.ts";
import { addChild, getNode } from "./nodes.ts";
import { outboundNodes } from "./outbound.ts";
import type { Node } from "./node.ts";

/** Ties a node to the loop that it is part of, else to where the tasks that it waited for ended, else to the DAG. */
export function connect(dag: Dag, task: string, name: string, group: Node | undefined): void {
  const { operation } = dag;
  const { names } = dependencies(dag.plan, task);
  if (group !== undefined) addChild(operation, group.name, name);
  else if (names.length === 0) addChild(operation, dag.boundaryName, name);
  else {
    let isTied = false;
    for (const dependency of names) {
      const node = taskNode(dag, dependency);
      if (node === undefined) continue;
      for (const id of outboundNodes(operation, node.id)) {
        addChild(operation, getNode(operation, id).name, name);
        isTied = true;
      }
    }
    if (!isTied) operation.workflow.memory.detached = true;
  }
}
