// `executeTemplate`: a node for a template with arguments, made or looked at again.
import { activityOf } from "./activity.ts";
import { executeContainerSet } from "./container-set.ts";
import { executeDag } from "./dag.ts";
import { Failure, Unsupported, asFailure } from "./failure.ts";
import { newInvocation, prepareTemplate } from "./invocation.ts";
import { acquireLocks, releaseLocks } from "./locks.ts";
import { memoized } from "./memoize.ts";
import type { Node } from "./node.ts";
import { addNode, findNode, isFulfilled, markError, markPhase, nodeByName, nodeId, phaseFulfilled, storeNode } from "./nodes.ts";
import { templateType } from "./objects.ts";
import { checkParallelism, fullWorkflow } from "./parallelism.ts";
import { executeHttp, executePod } from "./pods.ts";
import { type Attempt, attemptTemplate, nextAttempt, policyOf, retryStrategyOf } from "./retry.ts";
import type { Executed, Execution, Invocation } from "./state.ts";
import { executeSteps } from "./steps.ts";
import { executeSuspend } from "./suspend.ts";
import { resolveTemplate, scopeOf } from "./template-context.ts";
import { mergeDefaults } from "./template-defaults.ts";
import { checkTimeout } from "./timeout.ts";

const deepest = 100;

export function executeTemplate(execution: Execution): Executed {
  const { operation, nodeName } = execution;
  const { memory } = operation.workflow;
  const id = nodeId(operation.workflow, nodeName);
  if (memory.resting.has(id)) return { node: findNode(operation, id), failure: fullWorkflow(operation) };
  operation.depth += 1;
  const before = activityOf(operation);
  try {
    const executed = execute(execution);
    const rests = executed.failure === undefined && executed.node?.id === id && !isFulfilled(executed.node);
    if (rests && activityOf(operation) === before) memory.resting.add(id);
    return executed;
  } catch (error) {
    if (error instanceof Unsupported) throw placed(error, execution);
    // Everything that may fail before the template runs makes its node an error.
    const failure = asFailure(error);
    return { node: failNode(execution, failure), failure };
  } finally {
    operation.depth -= 1;
  }
}

/** In the innermost template. */
function placed(error: Unsupported, { reference, nodeName }: Execution): Unsupported {
  if (error.place.template !== undefined) return error;
  const name = reference.templateRef?.template ?? reference.template;
  return new Unsupported(error.message, { template: name ?? `inline template of ${nodeName}`, ...error.place });
}

/** `initializeNodeOrMarkError`. */
function failNode(execution: Execution, failure: Failure): Node {
  const { operation, nodeName, reference, context, options } = execution;
  if (nodeByName(operation, nodeName) !== undefined) return markError(operation, nodeName, failure);
  const made = { name: nodeName, type: "Skipped" as const, scope: scopeOf(context), reference };
  return addNode(operation, { ...made, boundaryId: options.boundaryId, phase: "Error", flag: options.flag, message: failure.message });
}

function execute(execution: Execution): Executed {
  const { operation, nodeName, reference, context, options } = execution;
  if (operation.depth >= deepest) {
    throw new Failure(
      "Maximum recursion depth exceeded. See https://argo-workflows.readthedocs.io/en/latest/scaling/#maximum-recursion-depth",
      "depth",
    );
  }
  const resolved = resolveTemplate(operation, context, reference);
  const template = prepareTemplate(execution, mergeDefaults(operation, resolved.template));
  // A daemon is done as long as it runs, and locks are asked for again.
  if (template.daemon === true || template.synchronization !== undefined) operation.workflow.memory.activity += 1;
  let node = nodeByName(operation, nodeName);
  if (node !== undefined && phaseFulfilled(node.phase)) {
    releaseLocks(operation, node.id, template.synchronization);
    return { node, failure: undefined };
  }
  const timedOut = checkTimeout(operation, template, node);
  if (timedOut !== undefined) return { node: markPhase(operation, nodeName, "Failed", timedOut.message), failure: timedOut };
  const full = checkParallelism(operation, template, node, options.boundaryId);
  if (full !== undefined) {
    operation.workflow.memory.activity += 1;
    return { node, failure: full };
  }
  const invocation = newInvocation(execution, template, resolved.context);
  let unlocked = false;
  if (template.synchronization !== undefined) {
    const waiting = acquireLocks(invocation, node);
    if (waiting !== undefined) return { node: waiting, failure: undefined };
    node = nodeByName(operation, nodeName);
    unlocked = true;
  }
  if (template.memoize !== undefined && (node === undefined || unlocked)) node = memoized(invocation, node);
  if (node !== undefined) {
    if (phaseFulfilled(node.phase)) {
      releaseLocks(operation, node.id, template.synchronization);
      return { node, failure: undefined };
    }
    if (node.startedAt === undefined) storeNode(operation, { ...node, startedAt: operation.now });
  }
  return retryStrategyOf(operation, template) === undefined ? run(execution, invocation) : attempt(execution, invocation, node);
}

/** A template with a retry strategy: the node stands for its attempts. */
function attempt(execution: Execution, invocation: Invocation, node: Node | undefined): Executed {
  const { operation, options } = execution;
  const parent = node ?? invocation.addExecutableNode("Retry", "Running");
  options.flag ??= {};
  options.flag.retried = true;
  let next: Attempt;
  try {
    next = nextAttempt(invocation, parent);
  } catch (error) {
    const failure = asFailure(error);
    return { node: markError(operation, execution.nodeName, failure), failure };
  }
  if (next.kind !== "attempt") return { node: next.node, failure: undefined };
  const { nodeName, number, last } = next;
  const once = { ...execution, nodeName };
  try {
    const template = attemptTemplate(operation, invocation.template, nodeName, number, last);
    return run(execution, newInvocation(once, template, invocation.context), invocation);
  } catch (error) {
    const failure = asFailure(error);
    return { node: failNode(once, failure), failure };
  }
}

function run(execution: Execution, invocation: Invocation, retried?: Invocation): Executed {
  const { operation } = execution;
  const { template, nodeName } = invocation;
  let node: Node;
  try {
    node = runTemplate(invocation);
  } catch (error) {
    const failure = asFailure(error);
    node = markError(operation, nodeName, failure);
    const strategy = retryStrategyOf(operation, template);
    const policy = strategy === undefined ? "" : policyOf(strategy);
    if (policy !== "Always" && policy !== "OnError" && policy !== "OnTransientError") {
      releaseLocks(operation, node.id, template.synchronization);
      return { node, failure };
    }
  }
  if (isFulfilled(node)) releaseLocks(operation, node.id, template.synchronization);
  const current = findNode(operation, node.id) ?? node;
  return retried === undefined ? { node: current, failure: undefined } : backToRetry(execution, retried, current);
}

/** The retry node is looked at once more if its attempt is done already. */
function backToRetry(execution: Execution, retried: Invocation, child: Node): Executed {
  const { operation } = execution;
  let parent = nodeByName(operation, retried.nodeName);
  if (parent !== undefined && !phaseFulfilled(parent.phase) && phaseFulfilled(child.phase)) {
    const again = executeTemplate(execution);
    if (again.failure !== undefined) return { node: markError(operation, child.name, again.failure), failure: again.failure };
    parent = again.node;
  }
  if (!phaseFulfilled(child.phase) && child.daemoned) {
    parent = { ...markPhase(operation, retried.nodeName, child.phase), daemoned: true };
    storeNode(operation, parent);
  }
  return { node: parent, failure: undefined };
}

function runTemplate(invocation: Invocation): Node {
  const type = templateType(invocation.template);
  switch (type) {
    case "container":
    case "script":
    case "resource":
    case "data":
      return executePod(invocation);
    case "containerSet":
      return executeContainerSet(invocation);
    case "steps":
      return executeSteps(invocation);
    case "dag":
      return executeDag(invocation);
    case "suspend":
      return executeSuspend(invocation);
    case "http":
      return executeHttp(invocation);
    case "plugin":
      throw new Unsupported("plugin templates", { template: invocation.template.name ?? "", field: "plugin" });
    case "unknown":
      throw new Failure(`Template '${invocation.template.name ?? ""}' missing specification`);
  }
}
