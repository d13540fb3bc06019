import { plainTag } from "./expression/tags.ts";
import { printPath } from "./expression/access.ts";
import { keyText, type KeyPart } from "./expression/keys.ts";
import { primary } from "./expression/precedence.ts";
import { iterationIndex } from "./gather.ts";
import type { Lowering } from "./lowering.ts";
import { uniqueSpelling } from "./names.ts";
import { portNames, type Scope, type TaskBuilder } from "./scope.ts";

const placeKey = "key prefix";

/** A variable of the template as a piece of a key. */
export function inputPart(name: string): KeyPart {
  const path = ["inputs", "parameters", name];
  return { tag: path.join("."), printed: primary(printPath(path)) };
}

const workflowName: KeyPart = { tag: "workflow.name", printed: primary("workflow.name") };

/**
 * What the keys of a task of this DAG begin with. A DAG that runs more than once is told by its callers, so that no two runs of it write to
 * one place; a repeated attempt writes to its own again.
 */
export function keyBase(lowering: Lowering, scope: Scope, runName: () => KeyPart = () => workflowName): readonly KeyPart[] {
  if (!runsRepeatedly(lowering, scope)) return [runName(), `/${scope.template}.`];
  const known = scope.inputs.get(placeKey);
  const name = known?.name ?? uniqueSpelling("key-prefix", portNames(scope.inputs));
  if (!known) addKeyInput(lowering, scope, placeKey, name);
  return [inputPart(name), "/"];
}

/** An input that callers fill with a key. Nobody fills that of an entry. */
export function addKeyInput(lowering: Lowering, scope: Scope, key: string, name: string): void {
  const isEntry = scope.pipeline === lowering.root && scope.parent === undefined;
  const field = { name, ...(isEntry ? { default: plainTag("workflow.name") } : {}) };
  scope.inputs.set(key, { name, kind: "parameter", type: keyType, field, optional: false });
}

/** Keys are texts that hold nothing of what others say. */
export const keyType = { kind: "string", literals: [] } as const;

function runsRepeatedly(lowering: Lowering, scope: Scope): boolean {
  if (callsItself(lowering, scope)) return true;
  if (scope.parent) return scope.parent.task.loop !== undefined || runsRepeatedly(lowering, scope.parent.scope);
  if (lowering.pipelineScopes.get(scope.pipeline) !== scope) return false;
  return scope.pipeline !== lowering.root || lowering.gathering.called.has(scope.pipeline);
}

/** The template of a loop whose iterations follow each other. */
function callsItself(lowering: Lowering, scope: Scope): boolean {
  return [...lowering.loopScopes].some(([node, other]) => other === scope && lowering.nodes.get(node)?.kind === "repeat");
}

/** Fills the inputs that say where artifacts go, where nothing else has: each task hands on where it stands. */
export function handKeysDown(lowering: Lowering): void {
  const byTemplate = new Map(lowering.scopes.map((scope) => [scope.template, scope]));
  for (const { name, scope } of lowering.blockVariants.values()) byTemplate.set(name, scope);
  let isComplete: boolean;
  do {
    isComplete = true;
    for (const scope of lowering.scopes) {
      for (const task of scope.tasks) {
        const callee = "template" in task.call ? byTemplate.get(task.call.template) : undefined;
        if (callee && fill(lowering, scope, task, callee)) isComplete = false;
      }
    }
  } while (!isComplete);
}

function fill(lowering: Lowering, scope: Scope, task: TaskBuilder, callee: Scope): boolean {
  let filled = false;
  for (const [key, { name }] of callee.inputs) {
    const result = resultOfKey(lowering, callee, key, name);
    if ((key !== placeKey && result === undefined) || task.parameters.has(name)) continue;
    const parts = [...keyBase(lowering, scope), task.name, ...(task.loop ? ["/", ...iterationIndex(task.loop)] : [])];
    // No task has a dot in its name.
    task.parameters.set(name, keyText(result === undefined ? parts : [...parts, `.${result}`]));
    filled = true;
  }
  return filled;
}

function resultOfKey({ gathering }: Lowering, callee: Scope, key: string, name: string): string | undefined {
  if (key !== `parameter ${name}`) return undefined;
  return [...(gathering.results.get(callee.pipeline) ?? [])].find(([, input]) => input === name)?.[0];
}
