import type { Throw } from "../../graph/graph.ts";
import type { Json } from "../../graph/types.ts";
import { printValue } from "./expression/argument.ts";
import { call, conditional, primary } from "./expression/precedence.ts";
import { expressionTag } from "./expression/tags.ts";
import type { Lowering } from "./lowering.ts";
import { waitFor } from "./order.ts";
import { siteOf } from "./resolve.ts";
import { printGuards, type Surroundings } from "./tasks.ts";
import { addTask, type Scope, type TaskBuilder } from "./scope.ts";

/** `throw` without a pod: a task whose condition cannot be worked out, because that ends in the message (lowering.md h2). */
export function lowerThrow(lowering: Lowering, scope: Scope, node: Throw, around: Surroundings): TaskBuilder {
  lowering.thrower ??= lowering.templateNames.unique("throw");
  const task = addTask(scope, node.name, { template: lowering.thrower });
  const site = siteOf(lowering, scope, task, node.place);
  const fail = call("sprig.fail", printValue(node.message, site));
  const guards = printGuards(lowering, task, node, around.guards);
  task.when = expressionTag((guards ? conditional(guards, fail, primary("false")) : fail).text);
  waitFor(lowering, task, [...around.after, ...node.after]);
  lowering.placements.set(node.id, { scope, tasks: [task], producer: task });
  return task;
}

export function renderThrow(name: string): { readonly [key: string]: Json } {
  return { name, suspend: { duration: "0" } };
}
