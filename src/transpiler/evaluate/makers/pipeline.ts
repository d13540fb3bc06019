import * as messages from "../../../diagnostics/messages.generated.ts";
import type { InputDeclaration, OutputDeclaration, Pipeline, Result } from "../../../graph/graph.ts";
import { kebabCase } from "../../../graph/names.ts";
import type { Place } from "../../../graph/types.ts";
import { ts } from "../../compiler-api.ts";
import { checkPipelineName, readPipelineOptions } from "../../options/pipeline-options.ts";
import {
  freeId,
  makeKnown,
  openRegion,
  outsideAttempts,
  type BlockBuilder,
  type CallSite,
  type Evaluation,
  type Frame,
  type PipelineEntry,
  type PipelineScope,
} from "../context.ts";
import { isUndefined, toValue } from "../convert.ts";
import { checkParameterSize } from "../../texts/known-texts.ts";
import { checkResults } from "../check-results.ts";
import { writesImage } from "../written-image.ts";
import { documentationOf } from "../documentation.ts";
import { constantBoolean } from "../merge-values.ts";
import { notFinite, notFiniteMessage } from "../not-finite.ts";
import { flagOf, givenWhen } from "../presence.ts";
import { exceptKnownMistakes, isBroken } from "../reported.ts";
import { describe, objectOf, runtime, unknown, type FunctionThing, type Thing } from "../things.ts";
import { toEvaluated } from "../to-evaluated.ts";
import { parameterPlaces } from "../unused.ts";
import { holdsArtifact, isArtifacts } from "../value-types.ts";
import { resolveType } from "../resolve-type.ts";
import { asOneObject } from "./as-one-object.ts";
import { outputsOf, parameterInputs, typeContext } from "./interface.ts";

/** `pipeline(options, body)`. The body is read when somebody needs it: the file exports it, or another pipeline calls it. */
export function makePipeline(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const [first, second] = call.arguments;
  const options = first?.kind === "function" ? undefined : first;
  const body = first?.kind === "function" ? first : second;
  if (body?.kind !== "function") {
    if (body?.kind !== "unknown") evaluation.report(messages.pipelineBody({ given: body ? describe(body) : "nothing" }), call.place);
    return unknown(call.place);
  }
  const name = call.variable === undefined || call.variable === "default" ? "pipeline" : call.variable;
  const id = freeId(`${frame.module.file}#${name}`, evaluation.pipelines);
  const entry: PipelineEntry = {
    id,
    name,
    place: call.place,
    parameterPlaces: parameterPlaces(body, evaluation),
    state: "unread",
    exported: false,
    read: () => {
      if (entry.state !== "unread") return;
      entry.state = "reading";
      outsideAttempts(evaluation, () => readPipeline(entry, options, body, call, frame, evaluation));
      entry.state = "done";
    },
  };
  makeKnown(evaluation.pipelines, id, entry, evaluation);
  return { kind: "pipeline", id, name, place: call.place };
}

function readPipeline(
  entry: PipelineEntry,
  options: Thing | undefined,
  body: FunctionThing,
  call: CallSite,
  frame: Frame,
  evaluation: Evaluation,
): void {
  const read = readPipelineOptions(
    options ? toEvaluated(options) : { kind: "object", fields: new Map(), place: call.place },
    options ? exceptKnownMistakes(options, evaluation.report) : evaluation.report,
  );
  const { description, parameters } = documentationOf(call.node, frame.module);
  const inputs = parameterInputs(body, 0, evaluation).map((input): InputDeclaration => {
    const text = input.description ?? parameters.get(input.name);
    return text === undefined ? input : { ...input, description: text };
  });
  for (const { name, default: value } of inputs) {
    const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
    const where = entry.parameterPlaces.get(name) ?? call.place;
    checkParameterSize(text, `The default of \`${name}\``, where, evaluation.report);
  }
  const { type: returnType } = body.declaration;
  const declared = returnType && outputsOf(resolveType(returnType, typeContext({ ...frame, module: body.module }, evaluation)));
  entry.begun = { inputs, ...(declared ? { declared } : {}) };
  const imageWritten = options !== undefined && writesImage(options);
  const scope: PipelineScope = { id: entry.id, name: entry.name, defaults: read.taskDefaults, imageWritten, counter: 0 };
  const block: BlockBuilder = { nodes: [], pipeline: scope };
  const inner: Frame = {
    module: body.module,
    scope: body.scope,
    block,
    barrier: { nodes: [], stops: [] },
    region: openRegion(evaluation),
    wholeBody: body.declaration,
  };
  checkParameters(body, frame, evaluation);
  // What stands behind the parameters has been refused.
  const given = [parametersThing(entry, inputs, call.place), ...body.declaration.parameters.slice(1).map(() => unknown(call.place))];
  const returned = evaluation.evaluate.callFunction(body, given, call.place, inner);
  const value = returned.kind === "promise" ? returned.value : returned;
  const results = resultsOf(value, declared?.outputs ?? [], evaluation);
  checkResults(entry, body, value, results, typeContext({ ...frame, module: body.module }, evaluation), evaluation);
  entry.returns = value;
  const pipeline: Pipeline = {
    id: entry.id,
    name: read.name ?? checkPipelineName(kebabCase(entry.name), call.place, evaluation.report, read.pipeline.fixedName),
    ...optional("description", read.description ?? description),
    place: call.place,
    exported: entry.exported,
    inputs,
    body: { nodes: block.nodes },
    results,
    ...(scope.atExit ? { atExit: scope.atExit } : {}),
    options: read.pipeline,
    taskDefaults: read.taskDefaults,
  };
  entry.result = pipeline;
}

function optional<Key extends string, T>(key: Key, value: T | undefined): { [name in Key]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [name in Key]?: T };
}

function checkParameters(body: FunctionThing, frame: Frame, evaluation: Evaluation): void {
  const [first, second] = body.declaration.parameters;
  const place = (node: ts.Node): Place => evaluation.project.place(node, body.module);
  const type = first?.type && resolveType(first.type, typeContext({ ...frame, module: body.module }, evaluation)).type;
  const odd = type && type.kind !== "object" ? first : second;
  if (odd) {
    const { parameters } = body.declaration;
    const example = asOneObject(parameters, body.module.source) ?? '({ url = "…", rows = 10 }) => { … }';
    evaluation.report(messages.pipelineParameters({ example }), place(odd));
  } else if (first && ts.isIdentifier(first.name) && !first.type)
    evaluation.report(messages.parameterTypeMissing({ name: first.name.text }), place(first));
}

/** The parameters as the body sees them: always given, since each one without a value has its default when the run starts. */
function parametersThing(entry: PipelineEntry, inputs: readonly InputDeclaration[], place: Place): Thing {
  return objectOf(
    inputs.map(
      (input) =>
        [
          input.name,
          runtime(
            {
              kind: "parameter",
              pipeline: entry.id,
              name: input.name,
              type: input.type,
              ...(mayBeAbsent(input) ? { optional: true } : {}),
            },
            place,
          ),
        ] as const,
    ),
    place,
  );
}

const mayBeAbsent = (input: InputDeclaration) => input.optional && input.default === undefined;

function resultsOf(returned: Thing, declared: readonly OutputDeclaration[], evaluation: Evaluation): Result[] {
  if (returned.kind === "unknown" || isUndefined(returned)) return [];
  const fields: (readonly [string, Thing])[] =
    returned.kind === "object" ? [...returned.fields].map(([name, field]) => [name, field.value] as const) : [["result", returned]];
  return fields.flatMap(([name, thing]) => {
    if (isUndefined(thing) || isBroken(thing)) return [];
    const value = toValue(thing);
    if (!value || (holdsArtifact(value.type) && (value.kind === "list" || !isArtifacts(value.type)))) {
      const endless = notFinite(thing);
      evaluation.report(
        endless === undefined ? messages.resultNotData({ name, what: describe(thing) }) : notFiniteMessage(endless),
        thing.place,
      );
      return [];
    }
    const { place } = thing;
    if (value.type.kind !== "artifact") return [{ name, value, place }];
    // Nobody can ask whether a file is there: a flag says so.
    const given = givenWhen(value);
    const isDeclared = declared.some((output) => output.name === name && output.optional);
    if (given === true && !isDeclared) return [{ name, value, place }];
    return [
      { name, value, place },
      { name: flagOf(name), value: typeof given === "boolean" ? constantBoolean(given) : given, flag: true },
    ];
  });
}
