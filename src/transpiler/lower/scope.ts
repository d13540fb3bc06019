import type { NodeId, PipelineId } from "../../graph/identifiers.ts";
import type { Json, ValueType } from "../../graph/types.ts";
import type { Access } from "./expression/access.ts";
import type { Printed } from "./expression/precedence.ts";
import type { Value } from "../../graph/values.ts";
import { createNameScope, type NameScope } from "./names.ts";

/** One DAG template that is being made. Its inputs and outputs grow while the nodes in it and around it are lowered. */
export interface Scope {
  /** What it is called; settled when all calls are known. */
  template: string;
  readonly pipeline: PipelineId;
  /** The DAG that calls it; absent for a pipeline's own. */
  readonly parent?: ScopeParent;
  /** By reference (see `referenceKey`). */
  readonly inputs: Map<string, ScopePort>;
  readonly outputs: Map<string, ScopePort>;
  readonly tasks: TaskBuilder[];
  readonly taskNames: NameScope;
  /** Parameters may come straight from whoever submits the workflow: the first hop guards them (lowering.md j). */
  readonly raw: boolean;
  description: string | undefined;
  parallelism?: number;
  /** Tasks of which it is asked how they ended, while what asks is being lowered: they may have failed. */
  handling?: ReadonlySet<TaskBuilder>;
  /** A failure in it counts, although what follows ends well (`finally`). */
  mustEndWell?: boolean;
  /** Of a template that goes through a list in order: its present item. */
  first?: { readonly item: (type: ValueType) => Access };
}

export interface ScopeParent {
  readonly scope: Scope;
  readonly task: TaskBuilder;
}

/** An input or output of a DAG template. */
export interface ScopePort {
  readonly name: string;
  readonly kind: "parameter" | "artifact";
  readonly type: ValueType;
  /** The field as it stands in the template. */
  readonly field: { readonly [key: string]: Json };
  /** May be the mark of an absent value. */
  readonly optional: boolean;
  /** It is no input of its own, but a field of this one. */
  readonly bundle?: string;
}

/** Values that go in together, as one JSON object of texts. */
export interface Bundle {
  readonly input: string;
  readonly pieces: (readonly [string, Printed])[];
  /** How long the pieces are, all together. */
  characters: number;
}

/** One task of a DAG that is being made. */
export interface TaskBuilder {
  readonly name: string;
  readonly scope: Scope;
  /** The task or call of the graph that it is. */
  node?: NodeId;
  call: { readonly template: string } | { readonly templateRef: { readonly [key: string]: Json } };
  /** Tasks whose values it uses. */
  readonly data: Set<TaskBuilder>;
  /** Tasks that it only waits for. */
  readonly after: Set<TaskBuilder>;
  /** Printed conditions, all of which must hold. */
  when?: string;
  loop?: TaskLoop;
  readonly parameters: Map<string, string>;
  readonly artifacts: Map<string, { readonly [key: string]: Json }>;
  /** Parameters that go in together, where they are more than Argo takes. */
  bundles?: Bundle[];
  /** What must hold for it to run: conditions of the graph, as they were when it was made. */
  guards: readonly Guard[];
  /** They are being written: what they are about is not certain yet. */
  asking?: boolean;
  /** Its failure is accepted: what it leaves behind may be nothing. */
  mayFail?: boolean;
  /** It runs only if another has failed. */
  omitted?: boolean;
  /** What follows it waits for this one instead, which ends well whatever becomes of it (lowering.md rule 11). */
  follow?: TaskBuilder;
  /** How others must have ended, beside those that it uses or waits for: one of each group. */
  endings: readonly (readonly Ending[])[];
  /** It calls a DAG template. */
  readonly block: boolean;
  /** It calls the template that it stands in: every input that it does not set is handed on. */
  again?: boolean;
}

/** A condition that must hold, or must not. */
export interface Guard {
  readonly condition: Value;
  readonly negated: boolean;
}

/** Do two guards ask for the same? */
export function isSameGuard(a: Guard, b: Guard): boolean {
  const [x, y] = [plain(a), plain(b)];
  if (x.negated !== y.negated) return false;
  const [first, second] = [x.condition, y.condition];
  return first === second || (first.kind === "succeeded" && second.kind === "succeeded" && first.node === second.node);
}

/** `!c` that must hold is `c` that must not. */
function plain({ condition, negated }: Guard): Guard {
  if (condition.kind !== "operation" || condition.operator !== "not") return { condition, negated };
  return plain({ condition: condition.operands[0]!, negated: !negated });
}

/** Ways for a task to have ended. */
export interface Ending {
  readonly task: TaskBuilder;
  readonly statuses: readonly TaskStatus[];
}

export type TaskStatus = "Succeeded" | "Skipped" | "Failed" | "Errored" | "Omitted";

/** Every way in which a task that was reached may end. */
export function everyEnding(task: TaskBuilder): Ending {
  const skippable = task.when !== undefined || task.loop !== undefined;
  return { task, statuses: ["Succeeded", ...(skippable ? (["Skipped"] as const) : []), "Failed", "Errored"] };
}

export interface TaskLoop {
  readonly id: NodeId;
  readonly field: "withItems" | "withParam" | "withSequence";
  readonly items: Json;
  readonly plan: ItemPlan;
}

/** How the present item is written. */
export type ItemPlan =
  /** `{{item}}` is the text of the element. */
  | { readonly kind: "text"; readonly element: ValueType }
  /** `{{item.key}}` of plain objects known now. */
  | { readonly kind: "map"; readonly fields: ReadonlyMap<string, ValueType> }
  /** `{{item}}` is JSON text of the element. */
  | { readonly kind: "json"; readonly element: ValueType }
  /** `{{item}}` is JSON text of `{ i, item }`. */
  | { readonly kind: "indexed"; readonly element: ValueType }
  /** `{{item}}` is the index in six digits, and the item. */
  | { readonly kind: "sequence" };

/** Where a node of the graph has been put. */
export interface Placement {
  readonly scope: Scope;
  /** All tasks that stand for it: what waits for the node waits for them. */
  readonly tasks: readonly TaskBuilder[];
  /** The task that has its outputs. */
  readonly producer?: TaskBuilder;
  /** For a loop: the block that its iterations run, if they need one. */
  readonly body?: Scope;
  /** For a loop: what its body is when no block is needed. */
  readonly single?: NodeId;
}

export function createScope(options: {
  readonly template: string;
  readonly pipeline: PipelineId;
  readonly parent?: ScopeParent;
  readonly raw?: boolean;
}): Scope {
  return {
    template: options.template,
    pipeline: options.pipeline,
    ...(options.parent ? { parent: options.parent } : {}),
    inputs: new Map(),
    outputs: new Map(),
    tasks: [],
    taskNames: createNameScope(),
    raw: options.raw ?? false,
    description: undefined,
  };
}

export function addTask(scope: Scope, wish: string, call: TaskBuilder["call"], block = false): TaskBuilder {
  const task: TaskBuilder = {
    name: scope.taskNames.unique(wish),
    scope,
    call,
    data: new Set(),
    after: new Set(),
    parameters: new Map(),
    artifacts: new Map(),
    guards: [],
    endings: [],
    block,
  };
  scope.tasks.push(task);
  return task;
}

/** The step on the way from `scope` down to `home`: the task in `scope` that holds it, or undefined if `home` is not inside. */
export function holderOf(scope: Scope, home: Scope): (ScopeParent & { readonly child: Scope }) | undefined {
  for (let child = home; child.parent; child = child.parent.scope) {
    if (child.parent.scope === scope) return { ...child.parent, child };
  }
  return undefined;
}

/** The names of the ports of a template; parameters and artifacts are kept apart by Argo, but one name a value reads better. */
export function portNames(ports: ReadonlyMap<string, ScopePort>): Set<string> {
  return new Set([...ports.values()].map((port) => port.name));
}

/** Equal for two references to one value. */
export function referenceKey(value: Value): string {
  switch (value.kind) {
    case "parameter":
      return `parameter ${value.name}`;
    case "output":
      return `output ${value.node} ${value.output}`;
    case "item":
      return `item ${value.loop}`;
    case "index":
      return `index ${value.loop}`;
    case "key":
      return `key ${value.loop} ${value.name}`;
    case "carried":
      return `carried ${value.loop} ${value.name}`;
    case "succeeded":
      return `succeeded ${value.node}`;
    case "merged":
      return `merged ${value.node} ${value.name} ${referenceKey(value.whenTrue)} ${referenceKey(value.whenFalse)}`;
    case "member":
      return `member ${referenceKey(value.object)} ${value.name}`;
    default:
      return JSON.stringify(value);
  }
}
