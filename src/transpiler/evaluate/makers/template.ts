import * as messages from "../../../diagnostics/messages.generated.ts";
import type { InputDeclaration, OutputDeclaration } from "../../../graph/graph.ts";
import type { Json, Place, ValueType } from "../../../graph/types.ts";
import { didYouMean } from "../../../diagnostics/suggest.ts";
import { inputTagProblem, inputTags } from "../../../argo/input-tags.ts";
import type { Evaluated } from "../evaluated.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { toJson } from "../convert.ts";
import { describe, unknown, type Thing } from "../things.ts";
import { string } from "../value-types.ts";
import { declarationsOf, outputsOf, typeArguments } from "./interface.ts";
import { readComponentOptions, register } from "./register.ts";
import { checkKeys } from "./specification.ts";
import { isBroken } from "../reported.ts";
import { checkRawImages } from "../../options/images.ts";
import { checkTexts } from "../../texts/known-texts.ts";
import { toEvaluated } from "../to-evaluated.ts";

type JsonObject = { readonly [key: string]: Json };
const isObject = (value: Json | undefined): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** `template(argoTemplate)`: what it takes and gives is read from its `inputs` and `outputs`, or from the type arguments. */
export function makeTemplate(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const [given, options] = call.arguments;
  const known = given && toJson(given);
  if (!given || !isObject(known)) {
    if (!given || !isBroken(given)) evaluation.report(messages.settingsNotKnown({ maker: "template" }), given?.place ?? call.place);
    return unknown(call.place);
  }
  const evaluated = toEvaluated(given);
  checkTexts(evaluated, { raw: true }, evaluation.report);
  for (const key of ["container", "script", "initContainers", "sidecars"]) {
    const part = evaluated.kind === "object" ? evaluated.fields.get(key)?.value : undefined;
    if (part) checkRawImages(part, evaluation.report);
  }
  reportUnresolvedTags(known, evaluated, call.variable ?? String(known["name"] ?? "template"), evaluation);
  const { input, output } = typeArguments(call, frame, evaluation);
  const declared = {
    inputs: [...entries(known, "inputs", "parameters").map(parameterInput), ...entries(known, "inputs", "artifacts").map(artifactInput)],
    outputs: [...entries(known, "outputs", "parameters"), ...entries(known, "outputs", "artifacts")].map(
      (entry, index): OutputDeclaration => {
        const parameters = entries(known, "outputs", "parameters").length;
        return { name: String(entry["name"]), type: index < parameters ? string : { kind: "artifact", artifact: "Artifact" } };
      },
    ),
  };
  return register(call, frame, evaluation, {
    inputs: input ? refine(declared.inputs, declarationsOf(input.type)) : declared.inputs,
    ...(output ? outputsOf(output) : { outputs: declared.outputs }),
    fallbackName: "template",
    read: readComponentOptions(options, evaluation, undefined),
    image: "own",
    finish: () => ({ kind: "template", template: known }),
  });
}

/** A tag of an input that the template does not have: Argo refuses the whole workflow. */
function reportUnresolvedTags(template: JsonObject, written: Evaluated, name: string, evaluation: Evaluation): void {
  const declared = {
    parameters: entries(template, "inputs", "parameters").map((entry) => String(entry["name"])),
    artifacts: entries(template, "inputs", "artifacts").map((entry) => String(entry["name"])),
  };
  const visit = (part: Evaluated): void => {
    if (part.kind === "list") part.elements.forEach(visit);
    else if (part.kind === "object") for (const { value } of part.fields.values()) visit(value);
    else if (part.kind === "primitive" && typeof part.value === "string") checkTags(part.value, part.place);
  };
  const checkTags = (text: string, place: Place): void => {
    for (const found of inputTags(text)) {
      const names = declared[found.kind];
      const problem = inputTagProblem(found, names);
      if (!problem) continue;
      const suggestion = didYouMean(found.name, names);
      evaluation.report(messages.tagUnresolved({ tag: found.tag, template: name, suggestion, ...problem }), place);
    }
  };
  visit(written);
}

function entries(template: JsonObject, side: "inputs" | "outputs", kind: "parameters" | "artifacts"): JsonObject[] {
  const holder = template[side];
  const list = isObject(holder) ? holder[kind] : undefined;
  return Array.isArray(list) ? (list as Json[]).filter(isObject) : [];
}

function parameterInput(entry: JsonObject): InputDeclaration {
  const choices = entry["enum"];
  const type: ValueType = Array.isArray(choices) ? { kind: "string", literals: choices.map(String) } : string;
  const optional = entry["value"] !== undefined || entry["default"] !== undefined;
  return { name: String(entry["name"]), type, optional, ...(Array.isArray(choices) ? {} : { anyScalar: true }) };
}

/** Where an artifact may say that it is: whoever calls the template need not give it then. */
const artifactLocations = ["artifactory", "azure", "gcs", "git", "hdfs", "http", "oss", "plugin", "raw", "s3"];

function artifactInput(entry: JsonObject): InputDeclaration {
  const optional = entry["optional"] === true || artifactLocations.some((key) => entry[key] !== undefined);
  return { name: String(entry["name"]), type: { kind: "artifact", artifact: "Artifact" }, optional };
}

function refine(inputs: readonly InputDeclaration[], types: readonly InputDeclaration[]): InputDeclaration[] {
  const refined = inputs.map((input) => {
    const typed = types.find((candidate) => candidate.name === input.name);
    return typed ? { name: input.name, type: typed.type, optional: input.optional || typed.optional } : input;
  });
  return refined;
}

/** `templateRef<In, Out>({ name, template, clusterScope })` */
export function makeTemplateReference(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const [location, options] = call.arguments;
  const known = location && toJson(location);
  checkKeys("templateRef", ["name", "template", "clusterScope"], location, evaluation);
  const { input, output } = typeArguments(call, frame, evaluation);
  if (!location || !isObject(known) || typeof known["name"] !== "string" || typeof known["template"] !== "string") {
    if (!location || !isBroken(location))
      evaluation.report(messages.templateLocation({ given: location ? describe(location) : "nothing" }), location?.place ?? call.place);
    return unknown(call.place);
  }
  if (!input)
    evaluation.report(
      messages.typeArgumentsMissing({
        maker: "templateRef",
        example: `templateRef<{ channel: string }>({ name: "${known["name"]}", template: "${known["template"]}" })`,
      }),
      evaluation.project.place(call.node.expression, frame.module),
    );
  const { name, template } = known as { name: string; template: string };
  return register(call, frame, evaluation, {
    inputs: input ? declarationsOf(input.type) : [],
    ...(output ? outputsOf(output) : { outputs: [] }),
    fallbackName: template,
    read: readComponentOptions(options, evaluation, "reference"),
    image: "none",
    carrier: "reference",
    finish: () => ({ kind: "template-reference", name, template, clusterScope: known["clusterScope"] === true }),
  });
}
