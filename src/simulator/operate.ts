// `operate`: one pass of the controller over the workflow.
import { executeTemplate } from "./execute.ts";
import { replaceInJson } from "./expressions-port.ts";
import type { Failure } from "./failure.ts";
import { ControllerPanic, asFailure } from "./failure.ts";
import { setGlobalParameters } from "./global-parameters.ts";
import { goJson } from "./go-text.ts";
import { acquireWorkflowLocks } from "./locks.ts";
import type { WorkflowSpec } from "./objects.ts";
import { activePods } from "./parallelism.ts";
import { reconcilePods } from "./reconcile.ts";
import type { Operation, WorkflowState } from "./state.ts";
import { localContext } from "./template-context.ts";
import { wholeSeconds } from "./time.ts";
import { validationProblem } from "./validate.ts";
import { failAfterDeadline } from "./workflow-deadline.ts";
import { finish, markWorkflow } from "./workflow-end.ts";
import { setMetadata } from "./workflow-metadata.ts";

export function operate(workflow: WorkflowState, now: number): Operation {
  const operation: Operation = {
    workflow,
    release: workflow.release,
    now,
    globals: new Map(),
    updated: false,
    released: false,
    activePods: 0,
    depth: 0,
    deadline: undefined,
    execute: executeTemplate,
    wakeUps: [],
    waiting: [],
    created: [],
  };
  try {
    pass(operation);
  } catch (error) {
    // The controller recovers from its own panics.
    if (!(error instanceof ControllerPanic)) throw error;
    markWorkflow(operation, "Error", error.message);
  }
  return operation;
}

function pass(operation: Operation): void {
  const { workflow } = operation;
  if (!prepare(operation)) return;
  if (!acquire(operation)) return;
  if (workflow.phase === "") {
    markWorkflow(operation, "Running", "");
    operation.deadline = deadlineOf(operation);
    if (operation.deadline !== undefined) operation.wakeUps.push(operation.deadline + 1);
  } else {
    operation.deadline = deadlineOf(operation);
    reconcilePods(operation);
    failAfterDeadline(operation);
  }
  if (workflow.spec.suspend === true) {
    operation.waiting.push({ node: workflow.name, reason: "the workflow is suspended (spec.suspend)" });
    return;
  }
  if (workflow.spec.parallelism !== undefined) operation.activePods = activePods(operation, "");
  const context = localContext(operation);
  const options = { boundaryId: "", onExit: false, flag: undefined };
  const reference = { template: workflow.spec.entrypoint ?? "" };
  const given = workflow.spec.arguments;
  const { node, failure } = operation.execute({ operation, nodeName: workflow.name, reference, kind: "step", context, given, options });
  if (failure !== undefined) {
    if (failure.kind !== "parallelism") markWorkflow(operation, "Error", `error in entry template execution: ${failure.message}`);
    return;
  }
  if (node !== undefined) finish(operation, context, node);
}

/** The workflow's own locks. */
function acquire(operation: Operation): boolean {
  const { workflow } = operation;
  try {
    const message = acquireWorkflowLocks(operation);
    if (message === undefined) return true;
    markWorkflow(operation, workflow.phase === "" ? "Pending" : workflow.phase, message);
    operation.waiting.push({ node: workflow.name, reason: message });
  } catch (error) {
    markWorkflow(operation, "Failed", `Failed to acquire the synchronization lock. ${asFailure(error).message}`);
  }
  return false;
}

/** The specification with the global names filled in, which stay filled in. */
function prepare(operation: Operation): boolean {
  const { workflow } = operation;
  const problem = workflow.phase === "" ? validationProblem(operation) : undefined;
  if (problem !== undefined) {
    markWorkflow(operation, "Failed", problem);
    return false;
  }
  const missing = workflow.phase === "" ? missingRepository(workflow) : undefined;
  if (missing !== undefined) {
    markWorkflow(operation, "Error", `failed to resolve artifact repository: ${missing}`);
    return false;
  }
  try {
    setGlobalParameters(operation);
  } catch (error) {
    markWorkflow(operation, "Failed", `failed to set global parameters: ${asFailure(error).message}`);
    return false;
  }
  try {
    const { templates, ...rest } = workflow.spec;
    const text = replaceInJson(operation, goJson(rest), operation.globals, "none");
    if (text !== workflow.memory.specText) {
      workflow.spec = { ...(JSON.parse(text) as WorkflowSpec), ...(templates === undefined ? {} : { templates }) };
      workflow.memory.specText = text;
    }
    if (workflow.phase === "") setMetadata(operation);
  } catch (error) {
    const failure: Failure = asFailure(error);
    if (workflow.phase === "") markWorkflow(operation, "Error", failure.message);
    return false;
  }
  rememberGlobals(operation);
  operation.globals.set("workflow.status", workflow.phase);
  operation.globals.set("workflow.duration", duration(operation));
  return true;
}

/** A repository that is named has to be in its ConfigMap. */
function missingRepository({ spec, store }: WorkflowState): string | undefined {
  const reference = spec.artifactRepositoryRef;
  if (reference === undefined) return undefined;
  const { configMap = "", key = "" } = reference;
  const found = store.configMaps.get(configMap === "" ? "artifact-repositories" : configMap);
  const named = key === "" ? found?.annotations.get("workflows.argoproj.io/default-artifact-repository") : key;
  if (named !== undefined && found?.data.has(named) === true) return undefined;
  return `failed to find any artifact repository for artifact repository ref "${configMap}#${key}"`;
}

/** The names that change all the time are set after this. */
function rememberGlobals({ workflow: { memory }, globals }: Operation): void {
  const isSame = memory.globals.size === globals.size && [...globals].every(([name, value]) => memory.globals.get(name) === value);
  if (isSame) return;
  memory.globals = new Map(globals);
  memory.globalsVersion += 1;
}

function duration({ workflow, now }: Operation): string {
  return (workflow.startedAt === undefined ? 0 : (now - workflow.startedAt) / 1000).toFixed(6);
}

function deadlineOf({ workflow }: Operation): number | undefined {
  const seconds = workflow.spec.activeDeadlineSeconds;
  if (seconds === undefined || workflow.startedAt === undefined) return undefined;
  return wholeSeconds(workflow.startedAt) + seconds * 1000;
}
