import * as messages from "../../../diagnostics/messages.generated.ts";
import type { Place } from "../../../graph/types.ts";
import { ts } from "../../compiler-api.ts";
import { dirname, resolvePath } from "../../project/paths.ts";
import type { PythonComponent } from "../../python/component.ts";
import { pythonComponent } from "../../python/interface.ts";
import { matchInterface, withAbsent, type DeclaredInterface, type NameMapping } from "../../python/match.ts";
import { readPythonModule } from "../../python/read-module.ts";
import { pythonScript, pythonScriptParts, type PythonScriptOptions } from "../../python/script.ts";
import type { CallSite, Evaluation, Frame, MetadataNeeds } from "../context.ts";
import { isUndefined, toJson } from "../convert.ts";
import { memberName } from "../resolve-type.ts";
import { checkImage } from "../../options/images.ts";
import { writesImage } from "../written-image.ts";
import { describe, unknown, type Thing } from "../things.ts";
import { declarationsOf, outputsOf, typeArguments } from "./interface.ts";
import { readComponentOptions, register } from "./register.ts";
import { isBroken } from "../reported.ts";

const packageKeys = ["packages", "pipIndexUrls", "pipTrustedHosts"] as const;

/** `python<In, Out>("./components/data.py#load_data", options)` */
export function makePython(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const [reference, options] = call.arguments;
  const read = readReference(reference, call, frame, evaluation);
  if (!read) return unknown(call.place);
  const { component, path } = read;
  const { input, output } = typeArguments(call, frame, evaluation);
  const out = output ? outputsOf(output) : input ? { outputs: [] } : undefined;
  const places = declaredPlaces(call, frame, evaluation);
  const declared: DeclaredInterface | undefined = input && {
    inputs: declarationsOf(input.type),
    ...(out ? { outputs: out.outputs } : {}),
    place: call.place,
    places,
  };
  const matched = matchInterface(declared, component);
  for (const problem of matched.problems) evaluation.report(problem.message, problem.place);
  const scriptOptions = readPackages(options, evaluation);
  const componentOptions = readComponentOptions(options, evaluation, "pod", packageKeys);
  const folder = dirname(path);
  const local: PythonScriptOptions = {
    ...scriptOptions,
    folder: evaluation.options.taskFolder,
    isLocalModule: (name) => {
      const file = resolvePath(folder, name.replaceAll(".", "/"));
      return evaluation.project.fileSystem.fileExists(`${file}.py`) || evaluation.project.fileSystem.fileExists(`${file}/__init__.py`);
    },
  };
  const parts = pythonScriptParts(component, local);
  for (const problem of parts.problems) evaluation.report(problem.message, problem.place ?? call.place);
  const single =
    out?.single ??
    (out === undefined && matched.outputs.length === 1 && component.returns.length === 1 ? matched.outputs[0]!.name : undefined);
  // What TypeScript says replaces what the decorator says.
  if (component.image !== undefined && !(options && writesImage(options)))
    checkImage(component.image, component.imagePlace ?? call.place, evaluation.report);
  const image =
    componentOptions.options.image ??
    (component.image === undefined ? undefined : ({ kind: "constant", value: component.image, type: { kind: "string" } } as const));
  // Where the two sides differ, that has been said: calls may give what either of them has.
  const unmatched = (declared?.inputs ?? []).filter(({ name }) => !matched.inputs.some((input) => input.name === name));
  return register(call, frame, evaluation, {
    inputs: [...matched.inputs, ...unmatched],
    outputs: matched.outputs,
    ...(single === undefined ? {} : { single }),
    fallbackName: component.name,
    read: componentOptions,
    description: component.description,
    image: "needed",
    carrier: "pod",
    defaults: image ? { ...componentOptions.options, image } : componentOptions.options,
    finish: (needs) => {
      const marked = withAbsent(component, matched);
      const script = pythonScript(withMetadata(marked, matched.mapping, needs), matched.mapping, parts);
      return {
        kind: "script",
        language: "python",
        image: image ?? { kind: "constant", value: "", type: { kind: "string" } },
        command: script.command,
        source: script.source,
        environment: script.environment,
      };
    },
  });
}

function readReference(
  reference: Thing | undefined,
  call: CallSite,
  frame: Frame,
  evaluation: Evaluation,
): { component: PythonComponent; path: string } | undefined {
  const text = reference?.kind === "primitive" && typeof reference.value === "string" ? reference.value : undefined;
  const match = text === undefined ? null : /^(.+\.py)#([A-Za-z_]\w*)$/.exec(text);
  const place = reference?.place ?? call.place;
  if (!match) {
    if (reference?.kind !== "unknown")
      evaluation.report(
        messages.pythonReference({ given: reference ? describe(reference) : "nothing", example: exampleReference(text) }),
        place,
      );
    return undefined;
  }
  const path = resolvePath(dirname(frame.module.path), match[1]!);
  const source = evaluation.project.text(path, frame.module.path, place);
  if (source === undefined) return undefined;
  const module = evaluation.project.remember(`python:${path}`, () => readPythonModule(source, evaluation.project.shown(path)));
  const result = pythonComponent(module, match[2]!);
  for (const problem of result.problems) evaluation.report(problem.message, problem.place ?? place);
  return result.component && { component: result.component, path };
}

/** The file as it was written, where that is all that was written. */
function exampleReference(text: string | undefined): string {
  return text !== undefined && /^[\w./-]+\.py$/.test(text) ? `${text}#train_model` : "./components/train.py#train_model";
}

function readPackages(options: Thing | undefined, evaluation: Evaluation): PythonScriptOptions {
  if (options?.kind !== "object") return {};
  const read: {
    packagesPlace?: Place;
    packages?: readonly string[];
    pipIndexUrls?: readonly string[];
    pipTrustedHosts?: readonly string[];
  } = {};
  for (const key of packageKeys) {
    const thing = options.fields.get(key)?.value;
    if (!thing || isUndefined(thing) || isBroken(thing)) continue;
    const known = toJson(thing);
    if (Array.isArray(known) && known.every((one) => typeof one === "string")) {
      read[key] = known;
      read.packagesPlace ??= thing.place;
    } else evaluation.report(messages.packagesNotKnown({ key }), thing.place);
  }
  return read;
}

/** Where each input and output is declared among the type arguments, if they are written as object types. */
function declaredPlaces(call: CallSite, frame: Frame, evaluation: Evaluation): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const argument of call.node.typeArguments ?? []) {
    if (!ts.isTypeLiteralNode(argument)) continue;
    for (const member of argument.members)
      if (ts.isPropertySignature(member)) places.set(memberName(member.name), evaluation.project.place(member, frame.module));
  }
  return places;
}

/** Says metadata (with a digest) of the outputs whose digest somebody's cache needs. */
function withMetadata(component: PythonComponent, mapping: NameMapping, needs: MetadataNeeds): PythonComponent {
  const needed = (name: string) => needs.outputs.has(mapping.outputs.get(name) ?? name);
  return {
    ...component,
    parameters: component.parameters.map((parameter) =>
      parameter.kind === "output-artifact" && needed(parameter.name) ? { ...parameter, metadata: true } : parameter,
    ),
    interface: {
      ...component.interface,
      outputs: component.interface.outputs.map((output) =>
        needed(output.name) && output.type.kind === "artifact" ? { ...output, metadata: true } : output,
      ),
    },
  };
}
