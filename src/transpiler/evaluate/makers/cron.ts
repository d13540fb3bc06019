import * as messages from "../../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../../diagnostics/suggest.ts";
import type { InputDeclaration } from "../../../graph/graph.ts";
import { kebabCase } from "../../../graph/names.ts";
import type { Json } from "../../../graph/types.ts";
import { checkCronName, readScheduleOptions } from "../../options/schedule-options.ts";
import { constantProblem } from "../check-argument.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { isUndefined, toJson } from "../convert.ts";
import { documentationOf } from "../documentation.ts";
import { exceptKnownMistakes, isBroken } from "../reported.ts";
import { describe, describeType, unknown, type Thing } from "../things.ts";
import { checkTexts } from "../../texts/known-texts.ts";
import { toEvaluated } from "../to-evaluated.ts";

/** `cron(pipeline, { schedule, params, … })` */
export function makeCron(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const [target, options] = call.arguments;
  if (target?.kind !== "pipeline" || !options) {
    if (target?.kind !== "unknown" && options?.kind !== "unknown")
      evaluation.report(messages.cronArguments({ given: target ? describe(target) : "nothing" }), target?.place ?? call.place);
    return unknown(call.place);
  }
  const entry = evaluation.pipelines.get(target.id);
  if (!entry) return unknown(call.place);
  entry.read();
  const { options: read } = readScheduleOptions(toEvaluated(options), exceptKnownMistakes(options, evaluation.report));
  const params = options.kind === "object" ? options.fields.get("params")?.value : undefined;
  const exported = call.variable === undefined || call.variable === "default" ? `${entry.result?.name ?? target.name}-cron` : call.variable;
  const name = read.name ?? checkCronName(kebabCase(exported), call.place, evaluation.report);
  const values = readParameters(name, params, entry.result?.inputs ?? [], target.name, call, evaluation);
  if (!values) return unknown(call.place);
  const { description } = documentationOf(call.node, frame.module);
  evaluation.schedules.push({
    pipeline: target.id,
    options: { ...read, name },
    arguments: values,
    ...(description === undefined ? {} : { description }),
    place: call.place,
  });
  return { kind: "cron", pipeline: target.id, place: call.place };
}

function readParameters(
  cron: string,
  thing: Thing | undefined,
  inputs: readonly InputDeclaration[],
  pipeline: string,
  call: CallSite,
  evaluation: Evaluation,
): Record<string, Json> | undefined {
  const what = `the pipeline \`${pipeline}\``;
  const given = new Map(thing?.kind === "object" ? thing.fields : []);
  if (thing && thing.kind !== "object" && !isUndefined(thing)) {
    // Whoever read the options has said so.
    return undefined;
  }
  const values = new Map<string, Json>();
  let sound = true;
  const names = inputs.map((input) => input.name);
  for (const [name, field] of given) {
    const input = inputs.find((candidate) => candidate.name === name);
    if (!input) {
      const list = names.length === 0 ? "it takes none" : `it takes ${names.map((one) => `\`${one}\``).join(", ")}`;
      evaluation.report(messages.inputUnknown({ what, name, suggestion: didYouMean(name, names), names: list }), field.key);
      sound = false;
      continue;
    }
    if (isUndefined(field.value) || isBroken(field.value)) continue;
    const value = toJson(field.value);
    checkTexts(toEvaluated(field.value), { name }, evaluation.report);
    const problem = value === undefined ? describe(field.value) : constantProblem(value, input.type);
    if (value === undefined || problem !== undefined) {
      evaluation.report(
        messages.argumentType({
          what,
          name,
          wanted: describeType(input.type),
          given: problem ?? "",
          instead: `write ${describeType(input.type)} that is known when the pipeline is compiled.`,
        }),
        field.value.place,
      );
      sound = false;
    } else values.set(name, value);
  }
  for (const input of inputs) {
    const field = given.get(input.name);
    // An artifact cannot be written here: the check of the pipeline says so.
    if (input.optional || input.type.kind === "artifact" || (field && !isUndefined(field.value))) continue;
    const place = field?.value.place ?? thing?.place ?? call.arguments[1]?.place ?? call.place;
    evaluation.report(messages.scheduleMissingParameter({ cron, parameter: input.name, pipeline }), place);
    sound = false;
  }
  return sound ? Object.fromEntries(values) : undefined;
}
