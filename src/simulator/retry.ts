// `processNodeRetries`: whether a node with a retry strategy is done, waits, or tries again.
import { durationOf } from "./duration.ts";
import { evaluateBoolean } from "./expressions-port.ts";
import { Failure } from "./failure.ts";
import { humanDuration } from "./human-duration.ts";
import { addChild, failedOrError, findNode, isFulfilled, markPhase, nodeId, phaseFulfilled, storeNode } from "./nodes.ts";
import { type Backoff, type RetryStrategy, type Template, isPodType, templateType } from "./objects.ts";
import { podName } from "./pod-name.ts";
import { shutdownOf } from "./shutdown.ts";
import type { Node } from "./node.ts";
import type { Invocation, Operation } from "./state.ts";
import { substitute } from "./template-arguments.ts";
import { isTransient } from "./transient.ts";
import { releaseLocks } from "./locks.ts";

export type Attempt =
  | { readonly kind: "done" | "waits"; readonly node: Node }
  | { readonly kind: "attempt"; readonly nodeName: string; readonly number: number; readonly last: Node | undefined };

export function retryStrategyOf(operation: Operation, template: Template): RetryStrategy | undefined {
  return template.retryStrategy ?? operation.workflow.spec.retryStrategy;
}

export function policyOf(strategy: RetryStrategy): string {
  if ((strategy.retryPolicy ?? "") !== "") return strategy.retryPolicy ?? "";
  return (strategy.expression ?? "") === "" ? "OnFailure" : "Always";
}

export function nextAttempt(invocation: Invocation, parent: Node): Attempt {
  const { operation, template } = invocation;
  const strategy = retryStrategyOf(operation, template) ?? {};
  const decided = decide(operation, parent, strategy);
  // `retryParentNode` is the controller's pointer from before the decision.
  if (!decided.goesOn) return { kind: "waits", node: parent };
  const node = decided.node;
  const attempts = attemptsOf(operation, node);
  const last = attempts.at(-1);
  if (isFulfilled(node) && (childrenFulfilled(operation, node) || (node.daemoned && failedOrError(node.phase)))) {
    const done = last === undefined ? node : { ...node, outputs: structuredClone(last.outputs) };
    storeNode(operation, done);
    releaseLocks(operation, done.id, template.synchronization);
    return { kind: "done", node: done };
  }
  const running = last !== undefined && !phaseFulfilled(last.phase);
  const number = running ? attempts.length - 1 : attempts.length;
  const nodeName = running ? last.name : `${parent.name}(${String(number)})`;
  const { workflow } = operation;
  workflow.memory.belongsTo.set(nodeId(workflow, nodeName), parent.id);
  if (!running) addChild(operation, parent.name, nodeName);
  return { kind: "attempt", nodeName, number, last };
}

/** The template as one attempt sees it. */
export function attemptTemplate(
  operation: Operation,
  template: Template,
  nodeName: string,
  number: number,
  last: Node | undefined,
): Template {
  const local = new Map<string, string>([["retries", String(number)]]);
  if (isPodType(templateType(template))) local.set("pod.name", podName(operation.workflow, nodeName, template.name));
  local.set("lastRetry.exitCode", last?.outputs?.exitCode ?? "0");
  local.set("lastRetry.duration", last === undefined ? "0" : duration(last));
  local.set("lastRetry.status", last?.phase ?? "");
  local.set("lastRetry.message", last?.message ?? "");
  return substitute(operation, template, local);
}

/** In seconds. */
function duration(node: Node): string {
  if (node.finishedAt === undefined || node.startedAt === undefined) return "0";
  return String((node.finishedAt - node.startedAt) / 1000);
}

/** `getChildNodeIdsRetried`. */
function attemptsOf(operation: Operation, node: Node): readonly Node[] {
  return node.children.flatMap((id) => findNode(operation, id) ?? []).filter(({ flag }) => flag?.retried === true);
}

/** Of all that comes after it, too: each node without children has to be done. */
export function childrenFulfilled(operation: Operation, node: Node): boolean {
  const { nodes } = operation.workflow;
  const seen = new Set<string>([node.id]);
  const open = [node];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (current.children.length === 0 && !isFulfilled(current)) return false;
    for (const id of current.children) {
      const child = nodes.get(id);
      if (child === undefined || seen.has(id)) continue;
      seen.add(id);
      open.push(child);
    }
  }
  return true;
}

interface Decision {
  readonly goesOn: boolean;
  readonly node: Node;
}

function decide(operation: Operation, node: Node, strategy: RetryStrategy): Decision {
  if (phaseFulfilled(node.phase)) return { goesOn: true, node };
  const attempts = attemptsOf(operation, node);
  const last = attempts.at(-1);
  if (last === undefined) return { goesOn: true, node };
  if (last.daemoned) node.daemoned = true;
  if (!phaseFulfilled(last.phase)) {
    return { goesOn: true, node: last.daemoned ? { ...markPhase(operation, node.name, last.phase), daemoned: true } : node };
  }
  if (!failedOrError(last.phase)) {
    storeNode(operation, { ...node, outputs: structuredClone(last.outputs) });
    return { goesOn: true, node: markPhase(operation, node.name, "Succeeded") };
  }
  const ends = (message: string): Decision => ({ goesOn: true, node: markPhase(operation, node.name, last.phase, message) });
  if (shutdownOf(operation) !== "") return ends(`Stopped with strategy '${shutdownOf(operation)}'`);
  if (operation.deadline !== undefined && operation.now > operation.deadline) {
    return ends(`retry exceeded workflow deadline ${new Date(operation.deadline).toISOString()}`);
  }
  const limit = strategy.limit === undefined ? undefined : limitOf(strategy.limit);
  if (strategy.backoff !== undefined) {
    const waits = backOff(operation, strategy.backoff, attempts, limit);
    if (waits.kind === "futile") return ends(waits.message);
    if (waits.kind === "wait") return { goesOn: false, node: markPhase(operation, node.name, node.phase, waits.message) };
    node = markPhase(operation, node.name, node.phase, "");
  }
  if (!retriesAfter(strategy, last)) return ends(last.message);
  if (limit !== undefined && attempts.length > limit) return ends("No more retries left");
  if ((strategy.expression ?? "") !== "" && !evaluateBoolean(operation, strategy.expression ?? "", lastRetry(attempts, last))) {
    return ends("retryStrategy.expression evaluated to false");
  }
  return { goesOn: true, node };
}

/** intstr.Int32. */
function limitOf(limit: string | number): number {
  const text = String(limit);
  if (!/^[-+]?[0-9]+$/.test(text)) throw new Failure(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`);
  return Number(text);
}

function retriesAfter(strategy: RetryStrategy, last: Node): boolean {
  const policy = policyOf(strategy);
  switch (policy) {
    case "Always":
      return true;
    case "OnError":
      return last.phase === "Error";
    case "OnFailure":
      return last.phase === "Failed";
    case "OnTransientError":
      return isTransient(last.message);
    default:
      throw new Failure(`${policy} is not a valid RetryPolicy`);
  }
}

function lastRetry(attempts: readonly Node[], last: Node): ReadonlyMap<string, string> {
  return new Map([
    ["retries", String(attempts.length - 1)],
    ["lastRetry.exitCode", last.outputs?.exitCode ?? "-1"],
    ["lastRetry.status", last.phase],
    ["lastRetry.duration", duration(last)],
    ["lastRetry.message", last.message],
  ]);
}

type Waiting = { readonly kind: "now" } | { readonly kind: "wait" | "futile"; readonly message: string };

function backOff(operation: Operation, backoff: Backoff, attempts: readonly Node[], limit: number | undefined): Waiting {
  const last = attempts.at(-1);
  const end = (backoff.maxDuration ?? "") === "" ? undefined : (attempts[0]?.startedAt ?? 0) + durationOf(backoff.maxDuration ?? "");
  if (end !== undefined && operation.now > end) return { kind: "futile", message: "Max duration limit exceeded" };
  if ((backoff.duration ?? "") === "") throw new Failure("no base duration specified for retryStrategy");
  const factor = backoff.factor === undefined ? 0 : limitOf(backoff.factor);
  let wait = durationOf(backoff.duration ?? "");
  if (factor > 0) wait *= factor ** (attempts.length - 1);
  if ((backoff.cap ?? "") !== "") wait = Math.min(wait, durationOf(backoff.cap ?? ""));
  const until = (last?.finishedAt ?? 0) + wait;
  if (end !== undefined && until > end) return { kind: "futile", message: "Backoff would exceed max duration limit" };
  if (operation.now >= until || limit === undefined || attempts.length > limit) return { kind: "now" };
  operation.wakeUps.push(operation.now + wait);
  return { kind: "wait", message: `Backoff for ${humanDuration(wait)}` };
}
