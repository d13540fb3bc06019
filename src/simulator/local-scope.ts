// `buildLocalScope`: what a node that is done adds to the scope of those after it.
import { aggregate } from "./aggregate.ts";
import { asFailure } from "./failure.ts";
import type { Call, Outputs, Parameter } from "./objects.ts";
import { addOutputs, type Scope } from "./scope.ts";
import type { Node } from "./node.ts";
import type { Context, Operation } from "./state.ts";
import { resolveTemplate } from "./template-context.ts";
import { rfc3339 } from "./time.ts";

export function addNodeToScope(operation: Operation, scope: Scope, prefix: string, node: Node): void {
  const source = lastAttempt(operation, node) ?? node;
  const { variables } = scope;
  variables.set(`${prefix}.id`, source.id);
  if (source.startedAt !== undefined) variables.set(`${prefix}.startedAt`, timeText(operation, source.startedAt));
  if (source.finishedAt !== undefined) variables.set(`${prefix}.finishedAt`, timeText(operation, source.finishedAt));
  if (source.podIp !== "") variables.set(`${prefix}.ip`, source.podIp);
  variables.set(`${prefix}.status`, source.phase);
  if (source.hostNodeName !== "") variables.set(`${prefix}.hostNodeName`, source.hostNodeName);
  addOutputs(scope, prefix, source.outputs);
}

/** Every pass needs the same few again. */
function timeText({ workflow }: Operation, milliseconds: number): string {
  const text = workflow.times.get(milliseconds) ?? rfc3339(milliseconds);
  workflow.times.set(milliseconds, text);
  return text;
}

/** `possiblyGetRetryChildNode`: hooks are children of a retry node, too. */
export function lastAttempt(operation: Operation, node: Node): Node | undefined {
  if (node.type !== "Retry" || node.memoization?.hit === true) return undefined;
  const children = node.children.map((id) => operation.workflow.nodes.get(id));
  return children.findLast((child) => child !== undefined && child.flag?.hooked !== true);
}

/** `processAggregateNodeOutputs`. */
export function addLoopToScope(scope: Scope, prefix: string, children: readonly Node[]): void {
  for (const [name, value] of aggregate(children)) scope.variables.set(`${prefix}.outputs.${name}`, value);
}

/** The nodes of a loop's iterations, with all that stands beside them under the same name. */
export function iterationsOf(operation: Operation, boundaryId: string, name: string): readonly Node[] {
  const result: Node[] = [];
  const { memory, nodes } = operation.workflow;
  for (const id of memory.members.get(boundaryId) ?? []) {
    const node = nodes.get(id);
    if (node?.name.startsWith(`${name}(`) === true) result.push(node);
  }
  return result;
}

/** `addSkippedNodeOutputsToScope`: the declared outputs of what did not run, as their defaults or absent. */
export function addSkippedToScope(
  operation: Operation,
  context: Context,
  scope: Scope,
  prefix: string,
  node: Node,
  call: Call,
  withArtifacts: boolean,
): void {
  if (node.outputs !== undefined || (node.phase !== "Skipped" && node.phase !== "Omitted")) return;
  let outputs: Outputs | undefined;
  try {
    outputs = resolveTemplate(operation, context, call).template.outputs;
  } catch (error) {
    asFailure(error);
    return;
  }
  for (const { name, valueFrom } of outputs?.parameters ?? []) {
    scope.variables.set(`${prefix}.outputs.parameters.${name}`, valueFrom?.default ?? null);
  }
  if (withArtifacts) {
    for (const { name } of outputs?.artifacts ?? []) scope.variables.set(`${prefix}.outputs.artifacts.${name}`, { name: "" });
  }
  if (outputs?.result !== undefined) scope.variables.set(`${prefix}.outputs.result`, null);
}

/** `addOutputsToGlobalScope`. */
export function addGlobalOutputs(operation: Operation, outputs: Outputs | undefined): void {
  for (const parameter of outputs?.parameters ?? []) addGlobalParameter(operation, parameter);
  for (const artifact of outputs?.artifacts ?? []) {
    const globalName = artifact.globalName ?? "";
    if (globalName === "") continue;
    const { globalName: _name, path: _path, ...rest } = artifact;
    const all = (operation.workflow.outputs ??= {});
    const others = (all.artifacts ?? []).filter(({ name }) => name !== globalName);
    const before = all.artifacts?.find(({ name }) => name === globalName);
    if (before !== undefined && JSON.stringify(before) === JSON.stringify({ ...rest, name: globalName })) continue;
    all.artifacts = [...others, { ...rest, name: globalName }];
    operation.updated = true;
  }
}

function addGlobalParameter(operation: Operation, { globalName = "", value, default: initial, valueFrom }: Parameter): void {
  if (globalName === "") return;
  if (value !== undefined || initial !== undefined || valueFrom !== undefined) {
    const name = `workflow.outputs.parameters.${globalName}`;
    const text = value ?? initial ?? "";
    if (operation.globals.get(name) !== text) operation.workflow.memory.globalsVersion += 1;
    operation.globals.set(name, text);
  }
  const all = (operation.workflow.outputs ??= {});
  const parameters = (all.parameters ??= []);
  const before = parameters.find(({ name }) => name === globalName);
  if (before === undefined) {
    parameters.push({ name: globalName, ...(value === undefined ? {} : { value }) });
    operation.updated = true;
  } else if (value !== undefined && before.value !== value) {
    before.value = value;
    operation.updated = true;
  }
}
