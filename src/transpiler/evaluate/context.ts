import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Block, Implementation, InputDeclaration, Node, OutputDeclaration, Pipeline, Schedule } from "../../graph/graph.ts";
import type { ComponentId, NodeId, PipelineId } from "../../graph/identifiers.ts";
import type { TaskOptions } from "../../graph/options.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { ts } from "../compiler-api.ts";
import type { Carrier } from "../options/without-effect.ts";
import type { Project, SourceModule } from "../project/project.ts";
import type { Report } from "../report.ts";
import type { CompileOptions } from "../result.ts";
import type { Cell, Choice, Scope } from "./things.ts";
import type { BuiltinThing, ComponentThing, FunctionThing, PipelineThing, Thing } from "./things.ts";

/** What is shared by everything that one compile evaluates. */
export interface Evaluation {
  readonly project: Project;
  /** Replaced while something is only tried out, see `attempt`. */
  report: Report;
  /** Where the mistakes of what is worked out only once go, even while something else is tried out. */
  readonly finalReport: Report;
  readonly options: CompileOptions;
  readonly configurationDefaults: TaskOptions;
  readonly components: Map<ComponentId, ComponentEntry>;
  readonly pipelines: Map<PipelineId, PipelineEntry>;
  readonly schedules: Schedule[];
  readonly modules: Map<string, ModuleScope>;
  readonly budget: Budget;
  /** The parts of objects and lists that have been set from a region of the run, by the object or list. */
  readonly cells: WeakMap<object, Map<string, Cell>>;
  /** Whether values hold something that was chosen behind a branch: asked once of each. */
  readonly holdsMerged: WeakMap<Value, boolean>;
  /** Whether objects are there that one condition chooses: by the condition. */
  readonly givens: WeakMap<Value, readonly { readonly whenTrue: Value; readonly whenFalse: Value; readonly value: Value }[]>;
  /** The lists that a `for` is going through: their elements, or the value where the run knows them. */
  readonly goneThrough: Set<unknown>;
  /** What a value was made of that stands for a list which was added to. */
  readonly elementsOf: WeakMap<Value, readonly Thing[]>;
  /** Counts the run-time regions made so far. */
  regions: number;
  /** How many attempts are under way: what they find is thrown away. */
  attempts: number;
  /** The names whose values are being worked out, each for the sake of the one before. */
  readonly working: { readonly name: string; readonly place: Place }[];
  /** What the present attempt has made known, to be forgotten with it. */
  made: Made[] | undefined;
  /** Where something was left out because a part of it is unknown: somebody must have said why. */
  doubt: Place | undefined;
  /** The mutually recursive parts, tied together in evaluator.ts so that no module imports in a circle. */
  readonly evaluate: Evaluators;
}

/** An entry that a maker put into `components` or `pipelines`. */
export interface Made {
  readonly registry: Map<string, unknown>;
  readonly id: string;
}

export interface Evaluators {
  readonly expression: (node: ts.Expression, frame: Frame) => Thing;
  /** One of them, whose names are announced. */
  readonly statement: (node: ts.Statement, frame: Frame) => Completion;
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
  /** Its results are what `Promise.allSettled` is given. */
  readonly settling?: boolean;
}

/** Bounds what a file can make argots do: evaluation ends, whatever the file says. */
export interface Budget {
  steps: number;
  /** Calls of helper functions inside each other, the outermost first. */
  readonly calls: HelperCall[];
  /** Expressions inside each other, through all calls. */
  nesting: number;
  exhausted: boolean;
  /** What was being worked out last. */
  last: ts.Node | undefined;
  /** The size of each value of the run met so far. */
  readonly sizes: WeakMap<Value, ValueSize>;
}

export interface HelperCall {
  readonly callee: FunctionThing;
  readonly place: Place;
}

/** Parts that are shared count as often as they are met: an expression has no names. */
export interface ValueSize {
  readonly parts: number;
  readonly height: number;
}

export interface ModuleScope {
  readonly module: SourceModule;
  readonly scope: Scope;
  readonly frame: Frame;
  /** Known once somebody has asked. */
  exports: ModuleExports | undefined;
}

export interface ModuleExports {
  /** By exported name; what they give is undefined for a type. */
  readonly own: ReadonlyMap<string, () => Thing | undefined>;
  /** The files of `export * from`. */
  readonly stars: () => readonly ModuleScope[];
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
  /** What carries out its tasks; nobody knows of a raw template. */
  readonly carrier?: Carrier;
  /** Its options say one, be it a wrong one. */
  readonly imageWritten: boolean;
  /** The maker's name in the call that made it: what a message about all of it underlines. */
  readonly head: Place;
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
  /** Where its parameters are declared. */
  readonly parameterPlaces: ReadonlyMap<string, Place>;
  state: "unread" | "reading" | "done";
  exported: boolean;
  /** What is known of it while its body is being read. */
  begun?: { readonly inputs: readonly InputDeclaration[]; readonly declared?: DeclaredResults };
  /** Set when `state` is "done" and the body could be read. */
  result?: Pipeline;
  /** The shape of what a call gives. */
  returns?: Thing;
  readonly read: () => void;
}

/** What a pipeline returns as its author declares it; `single`: one value rather than an object of them. */
export interface DeclaredResults {
  readonly outputs: readonly OutputDeclaration[];
  readonly single?: string;
}

/** One activation of a function in one block: where names are looked up and where tasks go. */
export interface Frame {
  readonly module: SourceModule;
  readonly scope: Scope;
  /** Absent at a file's top level: no task can be made there. */
  readonly block: BlockBuilder | undefined;
  /** What everything from here on waits for, because it was awaited. Shared by the blocks of one function that are not regions of their own. */
  readonly barrier: Barrier;
  readonly region: number;
  /** What has been set in here and was made further out. Absent where that cannot be. */
  readonly writes?: Writes;
  /** The lists from further out that have been looked at in here, other than to add to them. */
  readonly looked?: Set<unknown>;
  /** Conditions of the run that have come out one way wherever this frame is. */
  readonly decided?: Decided;
  /** The optional parameters that an enclosing condition has found given. */
  readonly given?: ReadonlySet<string>;
  /** The variable being initialised, which names a task. */
  readonly variable?: string;
  /** It is what `Promise.allSettled` is given: a failure of what it lists is told, and fails nothing. */
  readonly settling?: boolean;
  /** The run is over: it says how it ended. */
  readonly atExit?: boolean;
  /** The body of the pipeline that is being read, while its statements are. */
  readonly wholeBody?: ts.Node;
  /** Nobody looks at what the expression gives. */
  readonly unused?: boolean;
  /** Only whether it holds is asked: `&&`, `||` and `!` give booleans, and so do their operands. */
  readonly test?: boolean;
  /** The variable that takes what the present function returns. */
  readonly returns?: string;
}

export interface Barrier {
  nodes: readonly NodeId[];
  /** Those of the nodes that may end everything: whoever called the function waits for them, too. */
  stops: readonly NodeId[];
}

export type Decided = ReadonlyMap<Value, boolean>;

export interface BlockBuilder {
  readonly nodes: Node[];
  /** The block that this one stands in. */
  readonly around?: BlockBuilder;
  /** It became part of another: behind this node of it, if any. */
  into?: { readonly block: BlockBuilder; readonly behind: NodeId | undefined };
  readonly pipeline: PipelineScope;
}

/** What has been read on its own becomes part of a block: a branch in it that is only asked for later stands there then. */
export function addTo(block: BlockBuilder, part: BlockBuilder | undefined, nodes: readonly Node[]): void {
  if (part) part.into = { block, behind: block.nodes.at(-1)?.id };
  block.nodes.push(...nodes);
}

/** What belongs to the pipeline whose body is being read. */
export interface PipelineScope {
  readonly id: PipelineId;
  readonly name: string;
  readonly defaults: TaskOptions;
  /** The defaults say an image, be it a wrong one. */
  readonly imageWritten: boolean;
  counter: number;
  /** What runs when the run is over. */
  atExit?: Block;
}

/** What was set in a region, and what it was before: whoever opened the region decides what becomes of it. */
export type Writes = Map<Cell, { readonly name: string; readonly before: Thing }>;

/** How a statement ends. */
export type Completion =
  | { readonly kind: "normal"; /** What is certain behind it, because everything else ends in a `throw`. */ readonly decided?: Decided }
  | { readonly kind: "return"; readonly value: Thing; readonly at: ts.Node }
  | { readonly kind: "break" | "continue"; readonly at: ts.Node }
  | { readonly kind: "throw" }
  /** The run decides. */
  | { readonly kind: "either"; readonly choice: Choice; readonly whenTrue: Completion; readonly whenFalse: Completion };

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

export interface Attempt<T> {
  readonly result: T;
  /** No error was found. */
  readonly sound: boolean;
  /** Makes its diagnostics, and the components that it made, count after all. */
  readonly keep: () => T;
}

/** Runs `action` so that its diagnostics and what it makes known can be thrown away. What it adds to a block is the action's own affair. */
export function attempt<T>(evaluation: Evaluation, action: () => T): Attempt<T> {
  const diagnostics: [Message, Place | undefined][] = [];
  const made: Made[] = [];
  const outer = { report: evaluation.report, made: evaluation.made, doubt: evaluation.doubt };
  evaluation.attempts++;
  evaluation.made = made;
  evaluation.report = (message, place) => void diagnostics.push([message, place]);
  let result: T;
  let doubt: Place | undefined;
  try {
    result = action();
  } finally {
    doubt = evaluation.doubt;
    Object.assign(evaluation, outer);
    evaluation.attempts--;
    // Running out of steps is no property of the attempt.
    for (const [message, place] of diagnostics) if (message.code === budgetCode) outer.report(message, place);
  }
  const entries = made.map(({ registry, id }) => ({ registry, id, entry: registry.get(id) }));
  for (const { registry, id } of made) registry.delete(id);
  const keep = () => {
    for (const { registry, id, entry } of entries) makeKnown(registry, id, entry, evaluation);
    for (const [message, place] of diagnostics) evaluation.report(message, place);
    evaluation.doubt = doubt;
    return result;
  };
  return { result, sound: !diagnostics.some(([message]) => message.severity === "error"), keep };
}

/** What is worked out once and remembered says its mistakes once: to everybody, whatever becomes of the attempt that asked for it. */
export function outsideAttempts<T>(evaluation: Evaluation, action: () => T): T {
  const outer = { report: evaluation.report, made: evaluation.made, attempts: evaluation.attempts };
  Object.assign(evaluation, { report: evaluation.finalReport, made: undefined, attempts: 0 });
  try {
    return action();
  } finally {
    Object.assign(evaluation, outer);
  }
}

/** Enters something that a maker made, so that an attempt can forget it. */
export function makeKnown<T>(registry: Map<string, T>, id: string, entry: T, evaluation: Evaluation): void {
  registry.set(id, entry);
  evaluation.made?.push({ registry: registry as Map<string, unknown>, id });
}

/** An id that nothing has: `train`, `train~2`, … */
export function freeId(wanted: string, registry: ReadonlyMap<string, unknown>): string {
  let id = wanted;
  for (let count = 2; registry.has(id); count++) id = `${wanted}~${count}`;
  return id;
}

/** ARG2090 budget-exhausted */
const budgetCode = "ARG2090";
