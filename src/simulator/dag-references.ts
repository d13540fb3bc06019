// What a task refers to: the scope that its ancestors make, and the task with its tags filled in.
import { aggregate } from "./aggregate.ts";
import { type Dag, taskNode, taskOf } from "./dag-context.ts";
import { ancestors, dependencies } from "./dag-plan.ts";
import { Failure, asFailure } from "./failure.ts";
import { goJson } from "./go-text.ts";
import { addNodeToScope, addSkippedToScope, iterationsOf } from "./local-scope.ts";
import { mentionedNames } from "./mentions.ts";
import type { Artifact, Call } from "./objects.ts";
import { resolveCall } from "./resolve-call.ts";
import { type Scope, addOutputs, newScope, resolveArtifact } from "./scope.ts";
import type { Node } from "./node.ts";
import { referenceOfNode, resolveTemplate } from "./template-context.ts";

/**
 * `buildLocalScopeFromTask`. Of a long chain only those that `text` may refer to count, and the loops, whose outputs may be such that
 * they are an error.
 */
export function taskScope(dag: Dag, task: Call, text?: string): Scope {
  const { operation } = dag;
  const scope = newScope(operation, dag.template);
  addOutputs(scope, "workflow", operation.workflow.outputs);
  for (const ancestor of relevantAncestors(dag, task, text)) {
    const node = taskNode(dag, ancestor);
    if (node === undefined) throw new Failure(`Ancestor task node ${ancestor} not found`);
    const prefix = `tasks.${ancestor}`;
    if (node.type === "TaskGroup") addLoop(dag, scope, prefix, ancestor, node);
    addNodeToScope(operation, scope, prefix, node);
    addSkippedToScope(operation, dag.context, scope, prefix, node, taskOf(dag, ancestor), false);
  }
  return scope;
}

/** The scope for a task's hooks, in which the task itself has a status. */
export function hookScope(dag: Dag, task: Call, node: Node): Scope {
  const { arguments: given } = dag.operation.workflow.spec;
  const hooks = Object.values(task.hooks ?? {});
  // Where an artifact comes from is filled in before it is looked up.
  const isOpen = [given, ...hooks.map((hook) => hook.arguments)].some((all) => (all?.artifacts ?? []).length > 0);
  const scope = taskScope(dag, task, isOpen ? undefined : goJson([hooks, given?.parameters ?? []]));
  scope.variables.set(`tasks.${task.name}.status`, node.phase);
  return scope;
}

function relevantAncestors({ plan }: Dag, { name }: Call, text: string | undefined): Iterable<string> {
  const mentioned = text === undefined ? undefined : mentionedNames("tasks", text);
  if (mentioned === undefined) return ancestors(plan, name);
  const direct = dependencies(plan, name).names;
  const isOpen = plan.loops.length > 0 || [...mentioned].some((other) => plan.tasksByName.has(other) && !direct.includes(other));
  const before = isOpen ? ancestors(plan, name) : new Set(direct);
  const found = new Set([...mentioned, ...plan.loops].filter((other) => before.has(other)));
  // So that an expression finds `tasks` at all.
  const [first] = direct;
  if (first !== undefined) found.add(first);
  return found;
}

function addLoop(dag: Dag, scope: Scope, prefix: string, name: string, node: Node): void {
  const { operation, progress } = dag;
  const { loopOutputs } = operation.workflow.memory;
  const place = progress?.order.places.get(name);
  const isClosed = place !== undefined && progress?.closed[place] === true;
  const known = isClosed ? loopOutputs.get(node.id) : undefined;
  if (known === undefined) {
    // A node of an inline template has no name to look up, and this is where that shows.
    resolveTemplate(operation, dag.context, referenceOfNode(node));
  }
  const outputs = known ?? aggregate(iterationsOf(operation, dag.boundaryId, node.name));
  if (isClosed) loopOutputs.set(node.id, outputs);
  for (const [output, value] of outputs) scope.variables.set(`${prefix}.outputs.${output}`, value);
}

/** `resolveDependencyReferences`. */
export function resolveTask(dag: Dag, task: Call): Call {
  const text = goJson(task);
  const scope = taskScope(dag, task, text);
  const resolved = resolveCall(dag.operation, scope, task, `${dag.boundaryName}.${task.name}`);
  if (resolved.kind === "skipped") return resolved.call;
  const given = resolved.call.arguments?.artifacts;
  if (given === undefined) return resolved.call;
  // Where an artifact comes from may itself be filled in.
  const artifactScope = given.length === 0 ? scope : taskScope(dag, task, `${text}${goJson(given)}`);
  const artifacts = given.flatMap((artifact) => argumentArtifact(artifactScope, artifact));
  return { ...resolved.call, arguments: { ...resolved.call.arguments, artifacts } };
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
