import * as messages from "../../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../../diagnostics/suggest.ts";
import type { InputDeclaration, OutputDeclaration } from "../../../graph/graph.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { needsOthers } from "../thing-parts.ts";
import { describe, type ObjectThing, type Thing } from "../things.ts";
import { inputsThing, outputsThing } from "./inputs-as-things.ts";
import { outputsOf, parameterInputs, typeContext } from "./interface.ts";
import { resolveType } from "../resolve-type.ts";
import { isBroken } from "../reported.ts";

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
    if (thing?.kind !== "unknown")
      evaluation.report(messages.specificationMissing({ maker, given: thing ? describe(thing) : "nothing" }), given?.place ?? call.place);
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

/** Says which settings do not exist: a misspelt one would silently do nothing. */
export function checkKeys(maker: string, keys: readonly string[], settings: Thing | undefined, evaluation: Evaluation): void {
  if (settings?.kind !== "object") return;
  const names = keys.map((key) => `\`${key}\``).join(", ");
  for (const [name, field] of settings.fields) {
    if (keys.includes(name)) continue;
    evaluation.report(messages.specificationKey({ maker, name, suggestion: didYouMean(name, keys), names }), field.key);
  }
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
