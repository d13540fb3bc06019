import * as messages from "../../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../../diagnostics/suggest.ts";
import type { InputDeclaration, OutputDeclaration } from "../../../graph/graph.ts";
import type { Place } from "../../../graph/types.ts";
import { optionOfOthers } from "../../options/options-of-others.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { needsOthers } from "../thing-parts.ts";
import { describe, type ObjectThing, type Thing } from "../things.ts";
import { inputsThing, outputsThing } from "./inputs-as-things.ts";
import { outputsOf, parameterInputs, typeContext } from "./interface.ts";
import { resolveType } from "../resolve-type.ts";
import { isBroken } from "../reported.ts";
import { own } from "../value-types.ts";

export interface Specification {
  readonly fields: ObjectThing["fields"];
  readonly inputs: readonly InputDeclaration[];
  readonly outputs: readonly OutputDeclaration[];
  readonly component: string;
}

/** The object that describes a container, a request or a resource: given as it is, or as a function of the inputs, which is read once with stand-ins. */
export function readSpecification(
  maker: string,
  keys: readonly string[],
  call: CallSite,
  frame: Frame,
  evaluation: Evaluation,
): Specification | undefined {
  const [given] = call.arguments;
  const component = `${frame.module.file}#${call.variable ?? maker}@${call.place.line}:${call.place.column}`;
  let inputs: readonly InputDeclaration[] = [];
  let outputs: readonly OutputDeclaration[] = [];
  let thing: Thing | undefined = given;
  if (given?.kind === "function") {
    inputs = parameterInputs(given, 0, evaluation);
    const second = given.declaration.parameters[1];
    if (second?.type) outputs = outputsOf(resolveType(second.type, typeContext({ ...frame, module: given.module }, evaluation))).outputs;
    const stand = [inputsThing(inputs, component, call.place), outputsThing(outputs, component, call.place)];
    thing = evaluation.evaluate.callFunction(given, stand, call.place, { ...frame, block: undefined });
  }
  if (thing?.kind !== "object") {
    if (thing?.kind !== "unknown") reportMissing(maker, thing, given?.place ?? call.place, evaluation);
    return undefined;
  }
  checkKeys(maker, keys, thing, evaluation);
  if (needsOthers(thing, component)) {
    const words = {
      construct: "A value of the run in the description of a component",
      instead: "declare an input for it, and pass it in the call.",
    };
    evaluation.report(messages.constructUnsupported(words), thing.place);
    return undefined;
  }
  return { fields: thing.fields, inputs, outputs, component };
}

/** What is there instead of the object that says what to do. */
export function reportMissing(maker: string, given: Thing | undefined, place: Place, evaluation: Evaluation): void {
  const text = given?.kind === "primitive" && typeof given.value === "string" ? JSON.stringify(given.value) : undefined;
  const settings: Readonly<Record<string, string>> = {
    container: `{ image: ${text ?? '"alpine:3.22"'}, command: ["echo", "hello"] }`,
    http: `{ url: ${text ?? '"https://example.com"'} }`,
    resource: '{ action: "create", manifest: { apiVersion: "v1", kind: "ConfigMap", … } }',
    suspend: `{ duration: ${text ?? '"10m"'} }`,
    approval: `{ message: ${text ?? '"Go on?"'}, choices: ["yes", "no"] }`,
  };
  const example = `${maker}(${own(settings, maker) ?? "{ … }"})`;
  evaluation.report(messages.specificationMissing({ maker, given: given ? describe(given) : "nothing", example }), place);
}

/** Says which settings do not exist: a misspelt one would silently do nothing. Gives whether all of them do. */
export function checkKeys(maker: string, keys: readonly string[], settings: Thing | undefined, evaluation: Evaluation): boolean {
  if (settings?.kind !== "object") return true;
  const names = keys.map((key) => `\`${key}\``).join(", ");
  const unknown = [...settings.fields].filter(([name]) => !keys.includes(name));
  for (const [name, field] of unknown) {
    const meant = optionOfOthers(name, keys);
    const suggestion = meant === undefined ? didYouMean(name, keys) : ` Did you mean \`${meant}\`?`;
    evaluation.report(messages.specificationKey({ maker, name, suggestion, names }), field.key);
  }
  return unknown.length === 0;
}

/** `["python", "train.py"]` for the text `python train.py`: what was meant, as a list. */
export function exampleList(given: unknown): string {
  const words = typeof given === "string" ? given.split(/\s+/).filter((word) => word !== "") : [];
  return words.length === 0 || /["'`$\\]/.test(words.join("")) ? '["…"]' : `[${words.map((word) => JSON.stringify(word)).join(", ")}]`;
}

/** A key that must be a text known now. */
export function knownText(specification: Specification, key: string, evaluation: Evaluation): string | undefined {
  const thing = specification.fields.get(key)?.value;
  if (!thing || (thing.kind === "primitive" && thing.value === undefined)) return undefined;
  if (thing.kind === "primitive" && typeof thing.value === "string") return thing.value;
  if (!isBroken(thing))
    evaluation.report(
      messages.specificationNotKnown({ key, given: thing.kind === "runtime" ? "known only when it runs" : describe(thing) }),
      thing.place,
    );
  return undefined;
}
