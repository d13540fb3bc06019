// common.ProcessArgs and SubstituteParams: a template with the values of its inputs, and with them in its tags.
import { renderJson, renderText, type RenderOptions } from "../../expressions/template/render.ts";
import { splitTags, tagText } from "../../expressions/template/tags.ts";
import type { Value } from "../../expressions/go/value.ts";
import { argumentMissing, argumentMissingWords } from "../rules/argument-missing.ts";
import { replacementInvalid, replacementInvalidWords } from "../rules/replacement-invalid.ts";
import { hasLocationOrKey } from "./artifact-location.ts";
import { goJson } from "./go-json.ts";
import type { Artifact, Parameter, Template } from "./objects.ts";
import { type Given, type HolderPlaces, type PlacedTemplate, placeholder, report, type Run, type Walk } from "./run.ts";
import { reportUnclosed, scannedTemplate } from "./tags.ts";

export type Processed = { readonly kind: "text"; readonly text: string } | { readonly kind: "known" } | { readonly kind: "refused" };

/** `isKnown`: the template was walked before, and the text is needed only if the arguments of this call can break it. */
export function processArguments(
  walk: Walk,
  template: PlacedTemplate,
  given: Given,
  local: ReadonlyMap<string, string>,
  places: HolderPlaces,
  isKnown: boolean,
): Processed {
  const { written } = template;
  const { parameters, artifacts } = written.inputs ?? {};
  let isComplete = true;
  const missing = (kind: "parameters" | "artifacts", name: string) => {
    isComplete = false;
    const isNamed = given !== "any" && given[kind]?.some((each) => each.name === name) === true;
    report(walk, argumentMissing, places.arguments, argumentMissingWords(kind, name, isNamed));
  };
  const filledParameters = parameters?.map((parameter) => {
    const filled = withArgument(parameter, argumentFor(walk.run, given, parameter.name ?? ""));
    if (filled.value === undefined && filled.valueFrom?.configMapKeyRef === undefined) missing("parameters", parameter.name ?? "");
    return filled;
  });
  const filledArtifacts = artifacts?.map((artifact) => {
    const { name = "", path, mode, recurseMode, optional = false } = artifact;
    const argument = given === "any" ? { name } : given.artifacts?.find((each) => (each.name ?? "") === name);
    if (!optional && !hasLocationOrKey(artifact) && argument === undefined) missing("artifacts", name);
    if (argument === undefined) return artifact;
    return {
      name,
      ...(path === undefined ? {} : { path }),
      ...(mode === undefined ? {} : { mode }),
      ...without(argument, ["name", "path", "mode", "recurseMode"]),
      ...(recurseMode === undefined ? {} : { recurseMode }),
    };
  });
  if (!isComplete) return { kind: "refused" };
  if (isKnown && isHarmless(given) && isOwnHarmless(given, parameters, artifacts)) return { kind: "known" };
  const inputs = {
    ...(filledParameters === undefined ? {} : { parameters: filledParameters }),
    ...(filledArtifacts === undefined ? {} : { artifacts: filledArtifacts }),
  };
  const text = substitute(walk, goJson({ ...written, inputs }), local, template);
  return text === undefined ? { kind: "refused" } : { kind: "text", text };
}

/** Texts of plain characters in which every tag ends leave the JSON of a template as whole as it was. */
function isHarmless(given: Given): boolean {
  if (given === "any") return true;
  const { parameters = [], artifacts = [] } = given;
  const others = [...artifacts, ...parameters.flatMap(({ valueFrom }) => valueFrom ?? [])];
  return (
    parameters.every(({ value = "" }) => /^(?:[\t\n\r -z|~]|\{\{[^{}]*\}\})*$/.test(value)) &&
    others.every(
      (each) =>
        !goJson(each)
          .replace(/\{\{[^{}]*\}\}/g, "")
          .includes("{{"),
    )
  );
}

/** What no argument takes the place of was perhaps not there when whatever was asked for was given. Expressions may fail for themselves. */
function isOwnHarmless(given: Given, parameters: readonly Parameter[] = [], artifacts: readonly Artifact[] = []): boolean {
  if (given === "any") return true;
  const isLeft = ({ name = "" }: Parameter | Artifact, list: readonly (Parameter | Artifact)[] = []): boolean =>
    !list.some((each) => (each.name ?? "") === name);
  const own = [
    ...parameters.filter((each) => isLeft(each, given.parameters)).map(({ value, valueFrom }) => ({ value, valueFrom })),
    ...artifacts.filter((each) => isLeft(each, given.artifacts)),
  ];
  return own.every(
    (each) =>
      !JSON.stringify(each)
        .replace(/\{\{[^{}=][^{}]*\}\}/g, "")
        .includes("{{"),
  );
}

function argumentFor(run: Run, given: Given, name: string): Parameter | undefined {
  if (given === "any") return { name, value: placeholder(run) };
  return given.parameters?.find((each) => (each.name ?? "") === name);
}

/** The default, then the argument, be it a value or where to take one from. Fields stay in their order. */
function withArgument(parameter: Parameter, argument: Parameter | undefined): Parameter {
  const { name, default: standard, value, valueFrom, ...rest } = parameter;
  const result = { value: value ?? standard, valueFrom };
  if (argument?.value !== undefined) Object.assign(result, { value: argument.value, valueFrom: undefined });
  else if (argument !== undefined) Object.assign(result, { value: undefined, valueFrom: argument.valueFrom });
  return {
    ...(name === undefined ? {} : { name }),
    ...(standard === undefined ? {} : { default: standard }),
    ...(result.value === undefined ? {} : { value: result.value }),
    ...(result.valueFrom === undefined ? {} : { valueFrom: result.valueFrom }),
    ...rest,
  };
}

function without(artifact: Artifact, keys: readonly string[]): Partial<Artifact> {
  return Object.fromEntries(Object.entries(artifact).filter(([key]) => !keys.includes(key)));
}

/** Global and local names first, since the inputs' values may use them; then the inputs. */
function substitute(walk: Walk, text: string, local: ReadonlyMap<string, string>, template: PlacedTemplate): string | undefined {
  if (!text.includes("{{")) return text;
  const variables = new Map<string, Value>(walk.run.globals);
  for (const [name, value] of local) variables.set(name, value);
  const once = replace(walk, text, variables, template);
  if (once?.includes("{{") !== true) return once;
  addOwnNames(variables, JSON.parse(once) as Template);
  return replace(walk, once, variables, template);
}

function addOwnNames(variables: Map<string, Value>, { inputs, outputs }: Template): void {
  for (const { name = "", value } of inputs?.parameters ?? []) if (value !== undefined) variables.set(`inputs.parameters.${name}`, value);
  variables.set("inputs.parameters", goJson(inputs?.parameters ?? null));
  const setPath = (name: string, path: string | undefined): void => {
    if ((path ?? "") !== "") variables.set(`${name}.path`, path ?? "");
  };
  for (const { name = "", path } of inputs?.artifacts ?? []) setPath(`inputs.artifacts.${name}`, path);
  for (const { name = "", path } of outputs?.artifacts ?? []) setPath(`outputs.artifacts.${name}`, path);
  for (const { name = "", valueFrom } of outputs?.parameters ?? []) setPath(`outputs.parameters.${name}`, valueFrom?.path);
}

function replace(walk: Walk, text: string, variables: ReadonlyMap<string, Value>, template: PlacedTemplate): string | undefined {
  const options: RenderOptions = { strictness: "none", version: walk.run.isFour ? "4.1" : "3.7", isJson: true };
  const rendered = renderJson(text, variables, options);
  if (rendered.kind === "text") return rendered.text;
  // Something that has no value here, such as the time: what it would give stays open.
  if (rendered.kind === "refused") return replaceEach(text, variables, options);
  if (rendered.message.startsWith("Cannot find end tag")) reportUnclosed(walk, scannedTemplate(text, template));
  else report(walk, replacementInvalid, template.place, replacementInvalidWords(rendered.message));
  return undefined;
}

function replaceEach(text: string, variables: ReadonlyMap<string, Value>, options: RenderOptions): string {
  const tags = splitTags(text);
  if (tags.kind === "error") return text;
  return tags.parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      const rendered = renderText(tagText(part.tag), variables, options);
      return rendered.kind === "text" ? rendered.text : tagText(part.tag);
    })
    .join("");
}
