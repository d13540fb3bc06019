// What a simulation tells: events while it runs, and the workflow as it ends.
import type { Place } from "./failure.ts";
import { reasonsOf } from "./hang-reasons.ts";
import { inOrder } from "./memory.ts";
import type { Arguments, Artifact, Outputs } from "./objects.ts";
import type { NodeFlag, NodeType, Phase, Node } from "./node.ts";
import type { Operation, Waiting, WorkflowPhase, WorkflowState } from "./state.ts";

export interface SimulatedValues {
  readonly parameters: Readonly<Record<string, string>>;
  readonly artifacts: readonly string[];
}

export interface SimulatedOutputs extends SimulatedValues {
  readonly result?: string;
  readonly exitCode?: string;
}

export interface SimulatedNode {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly type: NodeType;
  /** A template of another object has that object's name before its own: `library/train`. */
  readonly template: string;
  readonly phase: Phase;
  readonly message: string;
  readonly inputs: SimulatedValues;
  readonly outputs: SimulatedOutputs;
  readonly boundary: string;
  readonly children: readonly string[];
  readonly flags: NodeFlag;
  readonly memoized?: { readonly hit: boolean; readonly key: string };
  readonly startedAt: number | undefined;
  readonly finishedAt: number | undefined;
}

interface Ended {
  readonly phase: WorkflowPhase;
  readonly message: string;
  readonly nodes: readonly SimulatedNode[];
  readonly outputs: SimulatedValues;
  /** What the entry gives, with where it lies. */
  readonly artifacts: readonly Artifact[];
}

export type SimulationResult = Ended &
  (
    | { readonly kind: "completed" }
    /** Nothing happens any more, and nothing ever will. */
    | { readonly kind: "hanging"; readonly reasons: readonly Waiting[] }
    /** The simulator cannot run it, because of that field of that template, if it is one. */
    | ({ readonly kind: "refused"; readonly reason: string } & Place)
  );

export type SimulationEvent =
  | { readonly kind: "node"; readonly at: number; readonly node: SimulatedNode }
  | { readonly kind: "workflow"; readonly at: number; readonly phase: WorkflowPhase; readonly message: string }
  | { readonly kind: "end"; readonly result: SimulationResult };

/** Nodes and the workflow, where their phase or message is not what was told last. */
export function* eventsOf(workflow: WorkflowState, at: number, told: Map<string, string>): Generator<SimulationEvent, void> {
  const changed = inOrder(workflow.memory, workflow.memory.changed);
  workflow.memory.changed.clear();
  for (const id of changed) {
    const node = workflow.nodes.get(id);
    if (node === undefined) continue;
    const state = `${node.phase} ${node.message}`;
    if (told.get(node.id) === state) continue;
    told.set(node.id, state);
    yield { kind: "node", at, node: simulatedNode(workflow, node) };
  }
  const state = `${workflow.phase} ${workflow.message}`;
  if (told.get("") === state) return;
  told.set("", state);
  yield { kind: "workflow", at, phase: workflow.phase, message: workflow.message };
}

export function resultOf(workflow: WorkflowState, last: Operation | undefined): SimulationResult {
  const ended: Ended = {
    phase: workflow.phase,
    message: workflow.message,
    nodes: [...workflow.nodes.values()].map((node) => simulatedNode(workflow, node)),
    outputs: values(workflow.outputs),
    artifacts: workflow.nodes.get(workflow.ids.get(workflow.name) ?? "")?.outputs?.artifacts ?? [],
  };
  const over = workflow.phase === "Succeeded" || workflow.phase === "Failed" || workflow.phase === "Error";
  return over ? { kind: "completed", ...ended } : { kind: "hanging", reasons: reasonsOf(workflow, last), ...ended };
}

function simulatedNode(workflow: WorkflowState, node: Node): SimulatedNode {
  const { result, exitCode } = node.outputs ?? {};
  return {
    id: node.id,
    name: node.name,
    displayName: node.displayName,
    type: node.type,
    template: node.templateRef === undefined ? node.templateName : `${node.templateRef.name ?? ""}/${node.templateRef.template ?? ""}`,
    phase: node.phase,
    message: node.message,
    inputs: values(node.inputs),
    outputs: {
      ...values(node.outputs),
      ...(result === undefined ? {} : { result }),
      ...(exitCode === undefined ? {} : { exitCode }),
    },
    boundary: workflow.nodes.get(node.boundaryId)?.name ?? "",
    children: node.children.flatMap((id) => workflow.nodes.get(id)?.name ?? []),
    flags: { ...node.flag },
    ...(node.memoization === undefined ? {} : { memoized: { hit: node.memoization.hit, key: node.memoization.key } }),
    startedAt: node.startedAt,
    finishedAt: node.finishedAt,
  };
}

/** Those without a value are left out. */
function values(given: Arguments | Outputs | undefined): SimulatedValues {
  const parameters = (given?.parameters ?? []).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return { parameters: Object.fromEntries(parameters), artifacts: (given?.artifacts ?? []).map(({ name }) => name) };
}
