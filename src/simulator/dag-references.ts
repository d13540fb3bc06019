// What a task refers to: the scope that its ancestors make, and the task with its tags filled in.
import { type Dag, ancestors, taskNode, taskOf } from "./dag-context.ts";
import { Failure, asFailure } from "./failure.ts";
import { addLoopToScope, addNodeToScope, addSkippedToScope, iterationsOf } from "./local-scope.ts";
import { type Artifact, type Call } from "./objects.ts";
import { resolveCall } from "./resolve-call.ts";
import { type Scope, addOutputs, newScope, resolveArtifact } from "./scope.ts";
import { referenceOfNode, resolveTemplate } from "./template-context.ts";

/** `buildLocalScopeFromTask`. */
export function taskScope(dag: Dag, task: Call): Scope {
  const { operation } = dag;
  const scope = newScope(operation, dag.template);
  addOutputs(scope, "workflow", operation.workflow.outputs);
  for (const ancestor of ancestors(dag, task.name)) {
    const node = taskNode(dag, ancestor);
    if (node === undefined) throw new Failure(`Ancestor task node ${ancestor} not found`);
    const prefix = `tasks.${ancestor}`;
    if (node.type === "TaskGroup") {
      // A node of an inline template has no name to look up, and this is where that shows.
      resolveTemplate(operation, dag.context, referenceOfNode(node));
      addLoopToScope(scope, prefix, iterationsOf(operation, dag.boundaryId, node.name));
    }
    addNodeToScope(operation, scope, prefix, node);
    addSkippedToScope(operation, dag.context, scope, prefix, node, taskOf(dag, ancestor), false);
  }
  return scope;
}

/** `resolveDependencyReferences`. */
export function resolveTask(dag: Dag, task: Call): Call {
  const scope = taskScope(dag, task);
  const resolved = resolveCall(dag.operation, scope, task, `${dag.boundaryName}.${task.name}`);
  if (resolved.kind === "skipped") return resolved.call;
  const artifacts = (resolved.call.arguments?.artifacts ?? []).flatMap((artifact) => argumentArtifact(scope, artifact));
  return artifacts.length === 0 && resolved.call.arguments?.artifacts === undefined
    ? resolved.call
    : { ...resolved.call, arguments: { ...resolved.call.arguments, artifacts } };
}

function argumentArtifact(scope: Scope, artifact: Artifact): readonly Artifact[] {
  if ((artifact.from ?? "") === "" && (artifact.fromExpression ?? "") === "") return [artifact];
  try {
    return [{ ...resolveArtifact(scope, artifact), name: artifact.name }];
  } catch (error) {
    const failure = asFailure(error);
    if (failure.message.includes("Unable to resolve") && artifact.optional === true) return [];
    throw failure;
  }
}
