import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Implementation, InputDeclaration, Node, OutputDeclaration, Pipeline, Schedule } from "../../graph/graph.ts";
import type { ComponentId, NodeId, PipelineId } from "../../graph/identifiers.ts";
import type { TaskOptions } from "../../graph/options.ts";
import type { Place } from "../../graph/types.ts";
import type { ts } from "../compiler-api.ts";
import type { Project, SourceModule } from "../project/project.ts";
import type { Report } from "../report.ts";
import type { CompileOptions } from "../result.ts";
import type { Scope } from "./scope.ts";
import type { BuiltinThing, ComponentThing, FunctionThing, PipelineThing, Thing } from "./things.ts";

/** What is shared by everything that one compile evaluates. */
export interface Evaluation {
  readonly project: Project;
  /** Replaced while something is only tried out, see `attempt`. */
  report: Report;
  readonly options: CompileOptions;
  readonly configurationDefaults: TaskOptions;
  readonly components: Map<ComponentId, ComponentEntry>;
  readonly pipelines: Map<PipelineId, PipelineEntry>;
  readonly schedules: Schedule[];
  readonly modules: Map<string, ModuleScope>;
  readonly budget: Budget;
  /** Counts the run-time regions made so far. */
  regions: number;
  /** How many attempts are under way: what they find is thrown away. */
  attempts: number;
  /** The mutually recursive parts, tied together in evaluator.ts so that no module imports in a circle. */
  readonly evaluate: Evaluators;
}

export interface Evaluators {
  readonly expression: (node: ts.Expression, frame: Frame) => Thing;
  readonly statements: (statements: readonly ts.Statement[], frame: Frame) => Completion;
  readonly callFunction: (callee: FunctionThing, arguments_: readonly Thing[], place: Place, frame: Frame) => Thing;
  readonly callComponent: (callee: ComponentThing, call: CallSite, frame: Frame) => Thing;
  readonly callPipeline: (callee: PipelineThing, call: CallSite, frame: Frame) => Thing;
  readonly callBuiltin: (callee: BuiltinThing, call: CallSite, frame: Frame) => Thing;
  readonly callThing: (callee: Thing, call: CallSite, frame: Frame) => Thing;
  readonly bind: (name: ts.BindingName, value: Thing, frame: Frame, constant: boolean) => void;
  readonly module: (path: string, from?: Place) => ModuleScope | undefined;
}

export interface CallSite {
  readonly arguments: readonly Thing[];
  readonly place: Place;
  readonly node: ts.CallExpression;
  /** The variable that takes the result, if it is one. */
  readonly variable?: string;
}

/** Bounds what a file can make argots do: evaluation ends, whatever the file says. */
export interface Budget {
  steps: number;
  depth: number;
  exhausted: boolean;
}

export interface ModuleScope {
  readonly module: SourceModule;
  readonly scope: Scope;
  readonly frame: Frame;
}

export interface ComponentEntry {
  readonly id: ComponentId;
  readonly name: string;
  readonly description?: string;
  readonly place: Place;
  readonly inputs: readonly InputDeclaration[];
  readonly outputs: readonly OutputDeclaration[];
  /** A call gives this output itself rather than an object of outputs. */
  readonly single?: string;
  readonly defaults: TaskOptions;
  /** Does it need an image from the options, bring its own, or have none? Defaults of the pipeline only reach the first. */
  readonly image: "needed" | "own" | "none";
  /** Made at the end: a script can depend on which of its artifacts' metadata somebody needs. */
  readonly finish: (metadata: MetadataNeeds) => Implementation;
  /** Outputs whose digest somebody's cache needs. */
  readonly needed: Set<string>;
  used: boolean;
}

export interface MetadataNeeds {
  readonly outputs: ReadonlySet<string>;
}

export interface PipelineEntry {
  readonly id: PipelineId;
  readonly name: string;
  readonly place: Place;
  state: "unread" | "reading" | "done";
  exported: boolean;
  /** Set when `state` is "done" and the body could be read. */
  result?: Pipeline;
  /** The shape of what a call gives. */
  returns?: Thing;
  readonly read: () => void;
}

/** One activation of a function in one block: where names are looked up and where tasks go. */
export interface Frame {
  readonly module: SourceModule;
  readonly scope: Scope;
  /** Absent at a file's top level: no task can be made there. */
  readonly block: BlockBuilder | undefined;
  /** What everything from here on waits for, because it was awaited. Shared by the blocks of one function that are not regions of their own. */
  readonly barrier: { nodes: readonly NodeId[] };
  readonly region: number;
  /** The variable being initialised, which names a task. */
  readonly variable?: string;
}

export interface BlockBuilder {
  readonly nodes: Node[];
  readonly pipeline: PipelineScope;
}

/** What belongs to the pipeline whose body is being read. */
export interface PipelineScope {
  readonly id: PipelineId;
  readonly name: string;
  readonly defaults: TaskOptions;
  counter: number;
}

export type Completion =
  | { readonly kind: "normal" }
  | { readonly kind: "return"; readonly value: Thing }
  | { readonly kind: "break" | "continue"; readonly label?: string };

export const normal: Completion = { kind: "normal" };

export function newNodeId(block: BlockBuilder): NodeId {
  return `${block.pipeline.id}/${block.pipeline.counter++}`;
}

export function openRegion(evaluation: Evaluation): number {
  return ++evaluation.regions;
}

export function placeAt(node: ts.Node, frame: Frame, evaluation: Evaluation): Place {
  return evaluation.project.place(node, frame.module);
}

/** Says what is wrong with `node` and gives nothing: the caller goes on. */
export function reportAt(evaluation: Evaluation, frame: Frame, node: ts.Node, message: Message): void {
  evaluation.report(message, evaluation.project.place(node, frame.module));
}

/** Runs `action` so that its diagnostics and nodes can be thrown away. */
export function attempt<T>(evaluation: Evaluation, action: () => T): { result: T; diagnostics: [Message, Place | undefined][] } {
  const diagnostics: [Message, Place | undefined][] = [];
  const outer = evaluation.report;
  evaluation.attempts++;
  evaluation.report = (message, place) => void diagnostics.push([message, place]);
  try {
    return { result: action(), diagnostics };
  } finally {
    evaluation.report = outer;
    evaluation.attempts--;
    // Running out of steps is no property of the attempt.
    for (const [message, place] of diagnostics) if (message.code === budgetCode) outer(message, place);
  }
}

/** ARG2090 budget-exhausted */
const budgetCode = "ARG2090";
