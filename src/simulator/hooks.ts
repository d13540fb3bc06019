// Lifecycle hooks: those that an expression starts beside a node, and the one that runs after it.
import { evaluateBoolean, replaceInJson } from "./expressions-port.ts";
import { Failure, asFailure } from "./failure.ts";
import { goJson } from "./go-text.ts";
import { lastAttempt } from "./local-scope.ts";
import { addChild, isFulfilled, nodeByName, nodeId } from "./nodes.ts";
import type { Arguments, Artifact, Hook, Outputs } from "./objects.ts";
import { type Scope, markAbsentArguments, parametersOf, resolveArtifact } from "./scope.ts";
import { mayRun } from "./shutdown.ts";
import type { Node } from "./node.ts";
import type { Context, Operation } from "./state.ts";
import { merge } from "./variables.ts";

const exitEvent = "exit";

/** `GetExitHook`: without arguments of its own it has those of the workflow. */
export function exitHookOf(
  operation: Operation,
  call: { readonly onExit?: string; readonly hooks?: Record<string, Hook> },
): Hook | undefined {
  const given = operation.workflow.spec.arguments;
  const all = given === undefined ? {} : { arguments: given };
  if ((call.onExit ?? "") !== "") return { template: call.onExit ?? "", ...all };
  const hook = call.hooks?.[exitEvent];
  if (hook === undefined) return undefined;
  return isEmpty(hook.arguments) ? { ...hook, ...all } : hook;
}

function isEmpty(given: Arguments | undefined): boolean {
  return (given?.parameters ?? []).length === 0 && (given?.artifacts ?? []).length === 0;
}

/** Both are names. What a hook does counts for the node that it hangs on. */
function belongTo({ workflow }: Operation, hook: string, parent: string): void {
  workflow.memory.belongsTo.set(nodeId(workflow, hook), nodeId(workflow, parent));
}

/** `executeTmplLifeCycleHook`: whether every hook that was started is done. */
export function runHooks(
  operation: Operation,
  scope: Scope,
  hooks: Readonly<Record<string, Hook>> | undefined,
  parent: Node,
  boundaryId: string,
  context: Context,
  prefix: string,
): boolean {
  const nodes: (Node | undefined)[] = [];
  for (const [event, hook] of Object.entries(hooks ?? {})) {
    if (event === exitEvent) continue;
    operation.workflow.memory.activity += 1;
    const nodeName = `${parent.name}.hooks.${event}`;
    const started = nodeByName(operation, nodeName) !== undefined;
    if ((hook.expression ?? "") === "") throw new Failure(`Expression required for hook ${nodeName}`);
    const starts = evaluateBoolean(operation, hook.expression ?? "", parametersOf(scope, operation.globals));
    if (!starts && !started) continue;
    const outputs = (lastAttempt(operation, parent) ?? parent).outputs;
    const given =
      isEmpty(hook.arguments) || outputs === undefined ? hook.arguments : hookArguments(operation, hook.arguments, prefix, outputs, scope);
    belongTo(operation, nodeName, parent.name);
    const options = { boundaryId, onExit: false, flag: { hooked: true } };
    const { node, failure } = operation.execute({ operation, nodeName, reference: hook, kind: "step", context, given, options });
    if (failure !== undefined) throw failure;
    addChild(operation, parent.name, nodeName);
    nodes.push(node);
  }
  return nodes.every((node) => node !== undefined && isFulfilled(node));
}

/** `executeWfLifeCycleHook`. */
export function runWorkflowHooks(operation: Operation, context: Context): boolean {
  const { workflow, globals } = operation;
  const nodes: (Node | undefined)[] = [];
  for (const [event, hook] of Object.entries(workflow.spec.hooks ?? {})) {
    if (event === exitEvent) continue;
    const nodeName = `${workflow.name}.hooks.${event}`;
    const started = nodeByName(operation, nodeName) !== undefined;
    if ((hook.expression ?? "") === "") throw new Failure(`Expression required for hook ${nodeName}`);
    if (!evaluateBoolean(operation, hook.expression ?? "", globals) && !started) continue;
    belongTo(operation, nodeName, workflow.name);
    const options = { boundaryId: "", onExit: false, flag: { hooked: true } };
    const { node, failure } = operation.execute({
      operation,
      nodeName,
      reference: hook,
      kind: "step",
      context,
      given: hook.arguments,
      options,
    });
    if (failure !== undefined) throw failure;
    addChild(operation, workflow.name, nodeName);
    nodes.push(node);
  }
  return nodes.every((node) => node !== undefined && isFulfilled(node));
}

export type ExitHookRun =
  { readonly kind: "none" } | { readonly kind: "run"; readonly node: Node | undefined; readonly failure: Failure | undefined };

/** `runOnExitNode`. */
export function runExitHook(
  operation: Operation,
  hook: Hook | undefined,
  parent: Node,
  boundaryId: string,
  context: Context,
  prefix: string,
  scope: Scope,
): ExitHookRun {
  if (hook === undefined || !mayRun(operation, true)) return { kind: "none" };
  operation.workflow.memory.activity += 1;
  let given: Arguments | undefined;
  try {
    if ((hook.expression ?? "") !== "" && !evaluateBoolean(operation, hook.expression ?? "", parametersOf(scope, operation.globals)))
      return { kind: "none" };
    const outputs = (lastAttempt(operation, parent) ?? parent).outputs;
    given = isEmpty(hook.arguments) ? hook.arguments : hookArguments(operation, hook.arguments, prefix, outputs, scope);
  } catch (error) {
    return { kind: "run", node: undefined, failure: asFailure(error) };
  }
  const nodeName = `${parent.name}.onExit`;
  belongTo(operation, nodeName, parent.name);
  const options = { boundaryId, onExit: true, flag: { hooked: true } };
  const { node, failure } = operation.execute({ operation, nodeName, reference: hook, kind: "step", context, given, options });
  addChild(operation, parent.name, nodeName);
  return { kind: "run", node, failure };
}

/** `resolveExitTmplArgument`: a hook also knows the outputs of what it hangs on. */
function hookArguments(
  operation: Operation,
  given: Arguments | undefined,
  prefix: string,
  outputs: Outputs | undefined,
  scope: Scope,
): Arguments {
  for (const { name, value } of outputs?.parameters ?? []) scope.variables.set(`${prefix}.outputs.parameters.${name}`, value ?? "");
  for (const artifact of outputs?.artifacts ?? []) scope.variables.set(`${prefix}.outputs.artifacts.${artifact.name}`, artifact);
  const marked = markAbsentArguments(scope, given) ?? {};
  const filled = JSON.parse(replaceInJson(operation, goJson(marked), merge(parametersOf(scope, operation.globals)), "none")) as Arguments;
  if (filled.artifacts === undefined) return filled;
  return { ...filled, artifacts: filled.artifacts.map((artifact) => hookArtifact(scope, artifact)) };
}

function hookArtifact(scope: Scope, artifact: Artifact): Artifact {
  if ((artifact.from ?? "") === "" && (artifact.fromExpression ?? "") === "") return artifact;
  try {
    return { ...resolveArtifact(scope, artifact), name: artifact.name };
  } catch (error) {
    const failure = asFailure(error);
    if (artifact.optional === true) return artifact;
    throw new Failure(`unable to resolve references: ${failure.message}`);
  }
}
