// The part of the controller's own validation that manifests fail in spite of Argo's schema. What it finds ends the workflow before it
// starts: `invalid spec: …`.
import { dependenciesOf, taskNamed } from "./depends.ts";
import { Failure } from "./failure.ts";
import { hasLocationOrKey } from "./location.ts";
import { type Call, type Template } from "./objects.ts";
import { type WorkflowState } from "./state.ts";

/** The message, or undefined where nothing is found. */
export function validationProblem(workflow: WorkflowState): string | undefined {
  try {
    validateReachable(workflow);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return `invalid spec: ${error.message}`;
    throw error;
  }
}

function validateReachable(workflow: WorkflowState): void {
  const { spec } = workflow;
  const declared = new Set((spec.arguments?.parameters ?? []).map(({ name }) => `workflow.parameters.${name}`));
  const open = [spec.entrypoint ?? "", spec.onExit ?? ""];
  const seen = new Set<string>();
  for (const name of open) {
    const template = spec.templates?.find((candidate) => candidate.name === name);
    if (template === undefined || seen.has(name)) continue;
    seen.add(name);
    for (const { call, path } of callsOf(template)) {
      validateCall(call, path, declared);
      open.push(call.template ?? "");
    }
  }
}

function callsOf(template: Template): readonly { readonly call: Call; readonly path: string }[] {
  const where = `templates.${template.name ?? ""}`;
  const tasks = template.dag?.tasks ?? [];
  if (tasks.length > 0) checkOrder(tasks, where);
  const groups = (template.steps ?? []).flatMap((group, index) =>
    group.map((call) => ({ call, path: `${where}.steps[${String(index)}].${call.name}` })),
  );
  return [...tasks.map((call) => ({ call, path: `${where}.tasks.${call.name}` })), ...groups];
}

function validateCall(call: Call, path: string, declared: ReadonlySet<string>): void {
  for (const artifact of call.arguments?.artifacts ?? []) {
    // `fromExpression` is for outputs alone.
    if ((artifact.from ?? "") === "" && !hasLocationOrKey(artifact)) {
      throw new Failure(`${path}.arguments.${artifact.name}.from, artifact location, or key is required`);
    }
  }
  for (const [tag, name = ""] of JSON.stringify(call).matchAll(/\{\{\s*(workflow\.parameters\.[^\s{}=]+)\s*\}\}/g)) {
    if (!declared.has(name) && name !== "workflow.parameters.json") throw new Failure(`${path} failed to resolve ${tag}`);
  }
}

function checkOrder(tasks: readonly Call[], where: string): void {
  const waits = new Map(tasks.map((task) => [task.name, dependenciesOf(task, (name) => known(tasks, name)).names]));
  for (let left = waits.size + 1; waits.size > 0; left = waits.size) {
    for (const [name, dependencies] of waits) if (!dependencies.some((dependency) => waits.has(dependency))) waits.delete(name);
    if (waits.size >= left) throw new Failure(`${where} sorting failed: graph with cycle`);
  }
}

function known(tasks: readonly Call[], name: string): Call {
  if (!tasks.some((task) => task.name === name)) throw new Failure(`dependency '${name}' not defined`);
  return taskNamed(tasks, name);
}
