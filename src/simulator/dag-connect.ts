import { type Dag, dependencies, taskNode } from "./dag-context.ts";
import { addChild, getNode } from "./nodes.ts";
import { outboundNodes } from "./outbound.ts";
import { type Node } from "./state.ts";

/** Ties a node to the loop that it is part of, else to where the tasks that it waited for ended, else to the DAG. */
export function connect(dag: Dag, task: string, name: string, group: Node | undefined): void {
  const { operation } = dag;
  const { names } = dependencies(dag, task);
  if (group !== undefined) addChild(operation, group.name, name);
  else if (names.length === 0) addChild(operation, dag.boundaryName, name);
  else {
    for (const dependency of names) {
      const node = taskNode(dag, dependency);
      if (node === undefined) continue;
      for (const id of outboundNodes(operation, node.id)) addChild(operation, getNode(operation, id).name, name);
    }
  }
}
