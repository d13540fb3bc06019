import * as messages from "../../../diagnostics/messages.generated.ts";
import type { ContainerArgument, ContainerText, InputDeclaration } from "../../../graph/graph.ts";
import type { EnvironmentSource } from "../../../graph/options.ts";
import type { Value } from "../../../graph/values.ts";
import { readEnvironment } from "../../options/environment.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { isUndefined, toValue } from "../convert.ts";
import { mergeOptions } from "../../options/merge.ts";
import { describe, describeType, unknown, type Thing } from "../things.ts";
import { toEvaluated } from "../to-evaluated.ts";
import { ownedBy } from "./http.ts";
import { checkTexts } from "../../texts/known-texts.ts";
import { checkImage } from "../../options/images.ts";
import { reportUnwrittenOutputs } from "./container-outputs.ts";
import { pathOf } from "./inputs-as-things.ts";
import { readComponentOptions, register } from "./register.ts";
import { exampleList, readSpecification, type Specification } from "./specification.ts";
import { isBroken } from "../reported.ts";

const keys = ["image", "command", "args", "env", "workingDir"];

/** `container((inputs, outputs) => ({ image, command, args, env, workingDir }), options)` */
export function makeContainer(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const specification = readSpecification("container", keys, call, frame, evaluation);
  if (!specification) return unknown(call.place);
  const { fields, inputs, outputs } = specification;
  const head = evaluation.project.place(call.node.expression, frame.module);
  const image = textOf(fields.get("image")?.value, evaluation);
  if (image?.kind === "constant" && !isEmptyText(image))
    checkImage(String(image.value), fields.get("image")!.value.place, evaluation.report);
  const command = textList(specification, "command", evaluation);
  const args = groupArguments(fields.get("args")?.value, inputs, evaluation);
  const environment = fields.get("env");
  const workingDirectory = fields.get("workingDir");
  const directory = workingDirectory && textOf(workingDirectory.value, evaluation);
  if (!fields.has("image") || isEmptyText(image))
    evaluation.report(messages.imageMissing({ what: "This container" }), fields.get("image")?.value.place ?? head);
  if (!fields.has("command")) evaluation.report(messages.commandMissing(), head);
  if (!image || !command || !args) return unknown(call.place);
  const read = readComponentOptions(call.arguments[1], evaluation, "pod");
  const sources = Object.entries<EnvironmentSource>(
    environment
      ? (readEnvironment(toEvaluated(environment.value), { report: evaluation.report, path: "env", owner: "a container" }) ?? {})
      : {},
  );
  // Values may use the component's inputs, so they stay with it; secrets and the like are options as any other.
  const texts = sources.flatMap(([name, source]) => (source.kind === "value" ? [[name, source.value] as const] : []));
  const env = Object.fromEntries(sources.filter(([, source]) => source.kind !== "value"));
  const [description] = call.arguments;
  // A patch can say more than what is read here.
  if (description?.kind === "function" && !read.options.patch)
    reportUnwrittenOutputs(
      description,
      outputs,
      [image, command, args, texts, directory],
      read.name ?? call.variable ?? "container",
      evaluation,
    );
  return register(call, frame, evaluation, {
    inputs,
    outputs,
    fallbackName: "container",
    read,
    defaults: mergeOptions(Object.keys(env).length > 0 ? { env } : {}, read.options),
    image: "own",
    carrier: "pod",
    finish: (_, id) => {
      const own = <T extends ContainerText>(text: T): T => renamed(text, specification.component, id);
      return {
        kind: "container",
        image: own(image as Value),
        command: command.map(own),
        args: args.map((group) => ({ ...group, values: group.values.map(own) })),
        env: Object.fromEntries(texts.map(([name, value]) => [name, ownedBy(value, specification.component, id)])),
        ...(directory ? { workingDirectory: own(directory as Value) } : {}),
      };
    },
  });
}

function isEmptyText(text: ContainerText | undefined): boolean {
  return text?.kind === "constant" && String(text.value).trim() === "";
}

/** References that were made before the component had its identifier. */
function renamed<T extends ContainerText>(text: T, from: string, to: string): T {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null) return part;
    const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, walk(value)]));
    return copy["kind"] === "parameter" && copy["pipeline"] === from ? { ...copy, pipeline: to } : copy;
  };
  return walk(text) as T;
}

function textList(specification: Specification, key: string, evaluation: Evaluation): ContainerText[] | undefined {
  const thing = specification.fields.get(key)?.value;
  if (!thing || thing.kind === "unknown") return thing ? undefined : [];
  if (thing.kind !== "list" || thing.elements.length === 0) {
    const example = exampleList(thing.kind === "primitive" ? thing.value : undefined);
    evaluation.report(
      messages.specificationList({ key, given: thing.kind === "list" ? "an empty list" : describe(thing), example }),
      thing.place,
    );
    return undefined;
  }
  const texts = thing.elements.map((element, index) => textOf(element, evaluation, flagBefore(thing.elements, index)));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** `--password` for what stands behind it. */
function flagBefore(elements: readonly Thing[], index: number): string | undefined {
  const before = elements[index - 1];
  const text = before?.kind === "primitive" && typeof before.value === "string" ? before.value : "";
  return /^--?[A-Za-z][\w-]*$/.test(text) ? text : undefined;
}

/** A text of a container: a value, or a path with constant text around it. */
function textOf(thing: Thing | undefined, evaluation: Evaluation, name?: string): ContainerText | undefined {
  if (!thing || isBroken(thing)) return undefined;
  const value = toValue(thing);
  checkTexts(toEvaluated(thing), name === undefined ? {} : { name }, evaluation.report);
  if (!value || value.type.kind === "artifact" || value.type.kind === "null" || (thing.kind !== "primitive" && thing.kind !== "runtime")) {
    const hint = thing.kind === "object" && thing.fields.has("path") ? "write `.path` behind it." : "pass a text, a number or a boolean.";
    evaluation.report(
      messages.containerText({ given: value && thing.kind === "runtime" ? describeType(value.type) : describe(thing), instead: hint }),
      thing.place,
    );
    return undefined;
  }
  const path = pathOf(value);
  if (path) return { kind: "path", ...path };
  if (value.kind !== "operation" || value.operator !== "concatenate" || !value.operands.some((operand) => pathOf(operand))) return value;
  const index = value.operands.findIndex((operand) => pathOf(operand));
  const around = value.operands.filter((_, position) => position !== index);
  if (around.some((operand) => operand.kind !== "constant")) {
    evaluation.report(
      messages.containerText({ given: "a path mixed with other values", instead: "pass the path as an argument of its own." }),
      thing.place,
    );
    return undefined;
  }
  const join = (operands: readonly Value[]) => operands.map((operand) => String((operand as { value: unknown }).value)).join("");
  const [prefix, suffix] = [join(value.operands.slice(0, index)), join(value.operands.slice(index + 1))];
  return { kind: "path", ...pathOf(value.operands[index]!)!, ...(prefix === "" ? {} : { prefix }), ...(suffix === "" ? {} : { suffix }) };
}

/** Arguments in groups: an optional input takes the flag before it away with it. */
function groupArguments(
  thing: Thing | undefined,
  inputs: readonly InputDeclaration[],
  evaluation: Evaluation,
): ContainerArgument[] | undefined {
  if (!thing || isUndefined(thing)) return [];
  if (thing.kind !== "list") {
    const example = exampleList(thing.kind === "primitive" ? thing.value : undefined);
    if (thing.kind !== "unknown")
      evaluation.report(messages.specificationList({ key: "args", given: describe(thing), example }), thing.place);
    return undefined;
  }
  const groups: ContainerArgument[] = [];
  for (const [index, element] of thing.elements.entries()) {
    if (isUndefined(element)) continue;
    const text = textOf(element, evaluation, flagBefore(thing.elements, index));
    if (!text) return undefined;
    const optional = optionalIn(text, inputs);
    if (optional === undefined) {
      groups.push({ values: [text] });
      continue;
    }
    const flag = groups.at(-1);
    const first = flag?.values[0];
    const takesFlag =
      flag?.onlyWith === undefined &&
      flag?.values.length === 1 &&
      first?.kind === "constant" &&
      /^--?[^=]+$/.test(String(first.value)) &&
      isWhole(text);
    if (takesFlag) groups[groups.length - 1] = { values: [first, text], onlyWith: optional };
    else groups.push({ values: [text], onlyWith: optional });
  }
  return groups;
}

const isWhole = (text: ContainerText) => text.kind === "parameter" || text.kind === "path";

function optionalIn(text: ContainerText, inputs: readonly InputDeclaration[]): string | undefined {
  const name = text.kind === "path" ? (text.of === "input" ? text.name : undefined) : parameterIn(text);
  return inputs.find((input) => input.name === name && input.optional && input.default === undefined)?.name;
}

function parameterIn(value: Value): string | undefined {
  if (value.kind === "parameter") return value.name;
  return value.kind === "operation" ? value.operands.map(parameterIn).find((name) => name !== undefined) : undefined;
}
