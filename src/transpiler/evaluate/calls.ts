import * as messages from "../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { InputDeclaration, Node, OutputDeclaration, PipelineCall, Result, Task } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { TaskOptions } from "../../graph/options.ts";
import type { Place, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { completeOptions } from "../options/complete-options.ts";
import { readTaskOptions } from "../options/task-options.ts";
import { reportAbsent } from "./absent.ts";
import { spendSteps, stepsOfTask } from "./budget.ts";
import { checkArgument } from "./check-argument.ts";
import {
  newNodeId,
  type BlockBuilder,
  type CallSite,
  type ComponentEntry,
  type Evaluation,
  type Frame,
  type PipelineEntry,
} from "./context.ts";
import { isUndefined, nodesOf } from "./convert.ts";
import { flagOf, mayBeAbsent } from "./presence.ts";
import { writesImage } from "./written-image.ts";
import { exceptKnownMistakes } from "./reported.ts";
import { objectOf, runtime, describe, unknown, type ComponentThing, type ObjectThing, type PipelineThing, type Thing } from "./things.ts";
import { weightOf } from "./thing-parts.ts";
import { toEvaluated } from "./to-evaluated.ts";
import { reportWithoutEffect } from "./without-effect.ts";

/** Calls whatever stands before the parentheses. */
export function callThing(callee: Thing, call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  switch (callee.kind) {
    case "unknown":
      evaluation.doubt ??= call.place;
      return unknown(call.place);
    case "function":
      return evaluation.evaluate.callFunction(
        callee,
        call.arguments,
        call.place,
        call.variable === undefined ? frame : { ...frame, variable: call.variable },
      );
    case "component":
      return evaluation.evaluate.callComponent(callee, call, frame);
    case "pipeline":
      return evaluation.evaluate.callPipeline(callee, call, frame);
    case "builtin":
      return evaluation.evaluate.callBuiltin(callee, call, frame);
    default:
      evaluation.report(messages.callOfOther({ what: describe(callee) }), call.place);
      return unknown(call.place);
  }
}

export function callComponent(callee: ComponentThing, call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const entry = evaluation.components.get(callee.id);
  if (!entry) return unknown(call.place);
  entry.used = true;
  const what = `the component \`${callee.name}\``;
  if (entry.carrier) reportWithoutEffect(call.arguments[1], entry.carrier, what, evaluation);
  const prepared = prepareCall(what, entry.inputs, entry.defaults, entry.image, call, frame, evaluation);
  // Its outputs are known all the same: what is done with them is checked, so that all mistakes are said at once.
  if (!prepared) return frame.block ? resultOf(entry, newNodeId(frame.block), call.place) : unknown(call.place);
  // An image that was written, and is wrong, has been reported.
  const written = entry.imageWritten || frame.block!.pipeline.imageWritten || (call.arguments[1] && writesImage(call.arguments[1]));
  if (entry.image === "needed" && !prepared.options.image && !written)
    evaluation.report(messages.imageMissing({ what: `the component \`${entry.name}\`` }), entry.head);
  const task: Task = {
    kind: "task",
    component: entry.id,
    ...nameAndOrder(prepared, call, entry.name),
    arguments: prepared.arguments,
    options: prepared.options,
  };
  frame.block!.nodes.push(task);
  if (prepared.options.cache) {
    markCachedInputs(task, evaluation, frame);
    const own = call.arguments[1]?.kind === "object" ? call.arguments[1].fields.get("cache") : undefined;
    if (entry.outputs.length === 0 && entry.carrier === "pod")
      evaluation.report(messages.cacheOfEffects({ name: entry.name }), own?.key ?? entry.head);
  }
  return resultOf(entry, task.id, call.place, prepared.options.continueOnError === true);
}

/** What a call of the component gives: its one value, or its outputs by name. */
function resultOf(entry: ComponentEntry, node: NodeId, place: Place, mayFail = false): Thing {
  const output = (name: string) => {
    const declared = entry.outputs.find((candidate) => candidate.name === name);
    // Where the interface has a mistake.
    if (!declared) return unknown(place);
    const { type } = declared;
    // What goes on although it failed has no values then; artifacts are refused where they are used (ARG6012).
    const optional = declared.optional || (mayFail && type.kind !== "artifact");
    return runtime({ kind: "output", node, output: name, type, ...(optional ? { optional } : {}) }, place);
  };
  if (entry.single !== undefined) return output(entry.single);
  const what = entry.outputs.length === 0 ? `the result of \`${entry.name}\`, which has no outputs` : `the outputs of \`${entry.name}\``;
  return objectOf(
    entry.outputs.map((declared) => [declared.name, output(declared.name)] as const),
    place,
    { task: node, what },
  );
}

function nodeInSight(id: NodeId, block: BlockBuilder | undefined): Node | undefined {
  return block && (nodeIn(block.nodes, id) ?? nodeInSight(id, block.around));
}

/** Loops that are over are looked into: what they made is collected. */
function nodeIn(nodes: readonly Node[], id: NodeId): Node | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : node.kind === "loop" ? nodeIn(node.body.nodes, id) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The output that an element of a collected list is, in terms of the loop. */
function madeBy(value: Value): Value {
  if (value.kind === "collected") return madeBy(value.value);
  return value.kind === "operation" && value.type.kind === "artifact" ? madeBy(value.operands[0]!) : value;
}

/** A cached task's key holds the digests of the artifacts it takes: whoever makes them must say one (lowering.md k). */
function markCachedInputs(task: Task, evaluation: Evaluation, frame: Frame): void {
  for (const argument of Object.values(task.arguments)) {
    const value = madeBy(argument);
    if (value.kind !== "output" || value.type.kind !== "artifact") continue;
    const producer = nodeInSight(value.node, frame.block);
    if (producer?.kind === "task") evaluation.components.get(producer.component)?.needed.add(value.output);
  }
}

export function callPipeline(callee: PipelineThing, call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const entry = evaluation.pipelines.get(callee.id);
  if (!entry) return unknown(call.place);
  if (entry.state === "reading" && !frame.block?.around) {
    evaluation.report(messages.pipelineRecursion({ name: entry.name }), call.place);
    return unknown(call.place);
  }
  entry.read();
  const { result, begun } = entry;
  const inputs = result?.inputs ?? begun?.inputs;
  if (!inputs) return unknown(call.place);
  const what = `the pipeline \`${callee.name}\``;
  if (result?.atExit) evaluation.report(messages.exitOfCalledPipeline({ name: callee.name }), call.place);
  reportWithoutEffect(call.arguments[1], "pipeline", what, evaluation);
  const prepared = prepareCall(what, inputs, {}, "none", call, frame, evaluation);
  if (!prepared) return frame.block ? pipelineResult(entry, newNodeId(frame.block), call.place) : unknown(call.place);
  const node: PipelineCall = {
    kind: "call",
    pipeline: entry.id,
    ...nameAndOrder(prepared, call, entry.name),
    arguments: withDefaults(prepared.arguments, inputs),
    options: prepared.options,
  };
  frame.block!.nodes.push(node);
  return pipelineResult(entry, node.id, call.place);
}

/** A default counts where the argument turns out to be absent, too: a template only sees that it was given. */
function withDefaults(given: PreparedCall["arguments"], inputs: readonly InputDeclaration[]): PreparedCall["arguments"] {
  const defaults = new Map(inputs.map((input) => [input.name, input.default]));
  const complete = ([name, value]: [string, Value]): [string, Value] => {
    const known = defaults.get(name);
    if (known === undefined || !mayBeAbsent(value)) return [name, value];
    const otherwise: Value = { kind: "constant", value: known, type: value.type };
    return [name, { kind: "operation", operator: "coalesce", operands: [value, otherwise], type: value.type }];
  };
  return Object.fromEntries(Object.entries(given).map(complete));
}

function pipelineResult(entry: PipelineEntry, node: NodeId, place: Place): Thing {
  if (!entry.result) return declaredResult(entry, node, place);
  const results = entry.result.results.filter(({ flag }) => !flag);
  const output = ({ name, value }: Result): Thing => {
    const optional = mayBeAbsent(value);
    return optional && value.type.kind === "artifact"
      ? perhapsArtifact(node, name, value.type, place)
      : runtime({ kind: "output", node, output: name, type: value.type, ...(optional ? { optional } : {}) }, place);
  };
  if (entry.returns !== undefined && entry.returns.kind !== "object" && results.length === 1) return output(results[0]!);
  return objectOf(
    results.map((result) => [result.name, output(result)] as const),
    place,
    {
      task: node,
      what: results.length === 0 ? `the result of \`${entry.name}\`, which returns nothing` : `the results of \`${entry.name}\``,
    },
  );
}

/** An artifact that a pipeline may give, and the result that says whether it does. */
function perhapsArtifact(node: NodeId, name: string, type: ValueType, place: Place): Thing {
  const condition: Value = { kind: "output", node, output: flagOf(name), type: { kind: "boolean" } };
  const whenTrue: Value = { kind: "output", node, output: name, type };
  const whenFalse: Value = { kind: "constant", value: null, type: { kind: "null" } };
  return runtime({ kind: "merged", node, name, condition, whenTrue, whenFalse, type }, place);
}

/** What a pipeline gives that is still being read, because it calls itself: as its author declares it. */
function declaredResult({ begun, name }: PipelineEntry, node: NodeId, place: Place): Thing {
  const { outputs = [], single } = begun?.declared ?? {};
  const output = ({ name: one, type, optional }: OutputDeclaration): Thing =>
    optional && type.kind === "artifact"
      ? perhapsArtifact(node, one, type, place)
      : runtime({ kind: "output", node, output: one, type, ...(optional ? { optional } : {}) }, place);
  if (single !== undefined) return output(outputs[0]!);
  const what = begun?.declared
    ? `the results of \`${name}\``
    : `the result of \`${name}\`, which calls itself: declare what it returns, \`({ … }): { accuracy: number } => …\`, to use it here`;
  return objectOf(
    outputs.map((declared) => [declared.name, output(declared)] as const),
    place,
    { task: node, what },
  );
}

interface PreparedCall {
  readonly id: NodeId;
  readonly name: string | undefined;
  readonly after: readonly NodeId[];
  readonly arguments: Readonly<Record<string, Value>>;
  readonly options: TaskOptions;
}

function nameAndOrder(prepared: PreparedCall, call: CallSite, callee: string) {
  return { id: prepared.id, name: prepared.name ?? call.variable ?? callee, after: prepared.after, place: call.place };
}

/** Checks the arguments and options of a call; undefined when there is a mistake among them. */
function prepareCall(
  what: string,
  inputs: readonly InputDeclaration[],
  defaults: TaskOptions,
  image: ComponentEntry["image"],
  call: CallSite,
  frame: Frame,
  evaluation: Evaluation,
): PreparedCall | undefined {
  const { block } = frame;
  if (!block) {
    evaluation.report(messages.taskOutsidePipeline({ what }), call.place);
    return undefined;
  }
  const work = call.arguments.reduce((sum, argument) => sum + weightOf(argument), stepsOfTask);
  if (!spendSteps(evaluation, work, call.place)) return undefined;
  const [given, options, ...more] = call.arguments;
  if (more.length > 0) evaluation.report(messages.tooManyArguments({ what }), more[0]!.place);
  const names = inputs.map(({ name }) => name);
  const fields = argumentFields(what, given, inputs, call, evaluation);
  const checked = fields && checkArguments(what, fields, inputs, call, evaluation);
  const read =
    options && !isUndefined(options)
      ? readTaskOptions(toEvaluated(options), exceptKnownMistakes(options, evaluation.report), { what, kind: "call", inputs: names })
      : undefined;
  const after = options?.kind === "object" ? options.fields.get("after")?.value : undefined;
  if (!checked) {
    evaluation.doubt ??= call.place;
    return undefined;
  }
  const far = [evaluation.configurationDefaults, block.pipeline.defaults].map((level) =>
    image === "needed" ? level : withoutImage(level),
  );
  return {
    id: newNodeId(block),
    name: read?.own.name,
    after: orderOf(after, frame, evaluation),
    arguments: checked,
    options: completeOptions([...far, defaults, read?.options ?? {}], options?.place ?? call.place, evaluation.report),
  };
}

/** A default image is for components that have none: it replaces neither a container's nor a request's. */
function withoutImage({ image: _, ...options }: TaskOptions): TaskOptions {
  return options;
}

function orderOf(after: Thing | undefined, frame: Frame, evaluation: Evaluation): readonly NodeId[] {
  const named = after ? nodesOf(after) : [];
  if (after?.kind === "list") for (const element of after.elements) reportNoTask(element, evaluation);
  return [...new Set([...frame.barrier.nodes, ...named])];
}

/** Says what among `after` stands for no task, so that the order would be lost. */
function reportNoTask(element: Thing, evaluation: Evaluation): void {
  const isPlain = element.kind === "primitive" && element.value !== undefined && element.value !== null;
  const isInput = element.kind === "runtime" && (element.value.kind === "parameter" || element.value.kind === "constant");
  const isUncalled = element.kind === "component" || element.kind === "pipeline" || element.kind === "function";
  if (!isPlain && !isInput && !isUncalled) return;
  const instead = isUncalled
    ? "call it, and put what the call gives into the list: `const prepared = prepare({ … })`, then `{ after: [prepared] }`."
    : "put what a call gives into the list: `const prepared = prepare({ … })`, then `{ after: [prepared] }`.";
  evaluation.report(messages.afterWithoutTask({ what: describe(element), instead }), element.place);
}

function argumentFields(
  what: string,
  given: Thing | undefined,
  inputs: readonly InputDeclaration[],
  call: CallSite,
  evaluation: Evaluation,
): ObjectThing["fields"] | undefined {
  if (given === undefined || isUndefined(given)) return new Map();
  if (given.kind === "unknown") return undefined;
  if (given.kind === "object") return given.fields;
  if (given.kind === "runtime" && given.value.type.kind === "object") {
    const { value } = given;
    return new Map(
      Object.entries(given.value.type.fields).map(([name, field]) => [
        name,
        { value: runtime({ kind: "member", object: value, name, type: field.type }, given.place), key: given.place },
      ]),
    );
  }
  const first = inputs[0]?.name ?? "name";
  evaluation.report(messages.argumentsNotAnObject({ what, given: describe(given), example: `{ ${first}: … }` }), given.place);
  return undefined;
}

function checkArguments(
  what: string,
  fields: ObjectThing["fields"],
  inputs: readonly InputDeclaration[],
  call: CallSite,
  evaluation: Evaluation,
): Record<string, Value> | undefined {
  const values = new Map<string, Value>();
  const names = inputs.map((input) => input.name);
  let sound = true;
  const unknownNames: string[] = [];
  for (const [name, field] of fields) {
    if (names.includes(name)) continue;
    const missing = names.filter((candidate) => !fields.has(candidate));
    const suggestion = didYouMean(name, missing) || didYouMean(name, names);
    const list = names.length === 0 ? "it takes none" : `it takes ${names.map((one) => `\`${one}\``).join(", ")}`;
    evaluation.report(messages.inputUnknown({ what, name, suggestion, names: list }), field.key);
    if (suggestion !== "") unknownNames.push(suggestion);
    sound = false;
  }
  for (const input of inputs) {
    const field = fields.get(input.name);
    if (!field || isUndefined(field.value)) {
      if (input.optional) continue;
      // A misspelt name says it already.
      if (!unknownNames.some((suggestion) => suggestion.includes(`\`${input.name}\``))) {
        if (!field || !reportAbsent(field.value, evaluation))
          evaluation.report(
            messages.inputMissing({ what, name: input.name }),
            field?.value.place ?? call.arguments[0]?.place ?? call.place,
          );
      }
      sound = false;
      continue;
    }
    const value = checkArgument(what, input, field.value, evaluation);
    if (value) values.set(input.name, value);
    else sound = false;
  }
  return sound ? Object.fromEntries(values) : undefined;
}
