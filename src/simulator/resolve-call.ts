// A task or a step with the outputs that it refers to: first its `when`, and the rest only if it runs.
import { Failure, asFailure } from "./failure.ts";
import { goJson } from "./go-text.ts";
import { type Call, expands } from "./objects.ts";
import { type Scope, markAbsentArguments, parametersOf } from "./scope.ts";
import type { Operation } from "./state.ts";
import { evaluateWhen, replaceInJson } from "./expressions-port.ts";
import type { Variables } from "./variables.ts";

export interface ResolvedCall {
  readonly kind: "skipped" | "resolved";
  readonly call: Call;
}

const awaited = ["tasks", "steps"];

export function resolveCall(operation: Operation, scope: Scope, call: Call, nodeName: string): ResolvedCall {
  const variables = parametersOf(scope, operation.globals);
  // Hooks may refer to the call itself, which is not there yet.
  const { hooks, ...body } = call;
  const withHooks = (resolved: Call): Call => (hooks === undefined ? resolved : { ...resolved, hooks });
  if ((call.when ?? "") !== "") {
    const when = JSON.parse(fill(operation, goJson(call.when), variables, nodeName)) as string;
    if (isFalse(when, call)) return { kind: "skipped", call: withHooks({ ...body, when }) };
  }
  const given = markAbsentArguments(scope, call.arguments);
  const text = goJson({ ...body, ...(given === undefined ? {} : { arguments: given }) });
  return { kind: "resolved", call: withHooks(JSON.parse(fill(operation, text, variables, nodeName)) as Call) };
}

/** An error may come from an item that is not known before the loop is expanded. */
function isFalse(when: string, call: Call): boolean {
  try {
    return !evaluateWhen(when);
  } catch (error) {
    const failure = asFailure(error);
    if (!expands(call)) throw failure;
    return false;
  }
}

/** What is not there may still come: the controller looks again later, and for ever. */
function fill(operation: Operation, text: string, variables: Variables, nodeName: string): string {
  try {
    return replaceInJson(operation, text, variables, awaited);
  } catch (error) {
    const failure = asFailure(error);
    if (failure.kind !== "missing") throw failure;
    operation.waiting.push({ node: nodeName, reason: failure.message });
    throw new Failure(failure.message, "requeue");
  }
}
