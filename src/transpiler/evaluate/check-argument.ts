import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { InputDeclaration } from "../../graph/graph.ts";
import type { Json, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { checkParameterSize, checkTexts } from "../texts/known-texts.ts";
import type { Evaluation } from "./context.ts";
import { toValue } from "./convert.ts";
import { asType } from "./operators.ts";
import { mayBeAbsent } from "./presence.ts";
import { notFinite, notFiniteMessage } from "./not-finite.ts";
import { valueName } from "./operand-words.ts";
import { isTooLarge } from "./thing-parts.ts";
import { describe, describeType, type Thing } from "./things.ts";
import { fieldOf, holdsArtifact, isArtifacts, isAssignable, own, string } from "./value-types.ts";
import { isBroken } from "./reported.ts";
import { toEvaluated } from "./to-evaluated.ts";

/** The value of an argument, as the input's type; undefined (and a diagnostic at the argument) when it does not fit. */
export function checkArgument(what: string, input: InputDeclaration, thing: Thing, evaluation: Evaluation): Value | undefined {
  if (isBroken(thing)) return undefined;
  const value = toValue(thing);
  checkTexts(toEvaluated(thing), { name: input.name }, evaluation.report);
  const given = value && input.anyScalar ? asText(value) : value;
  if (!given) {
    evaluation.report(
      isTooLarge(thing) ? messages.valueTooLarge({ what: describe(thing) }) : notData(thing, input.name, what),
      thing.place,
    );
    return undefined;
  }
  // Between pipelines a list of artifacts is a place in the repository; inside a container it is a folder.
  const takesArtifacts = input.type.kind === "artifact" || (what.startsWith("the pipeline ") && isArtifacts(input.type));
  if (!takesArtifacts && holdsArtifact(given.type)) {
    const isWhole = thing.kind === "object" && thing.task !== undefined;
    evaluation.report(isWhole ? notData(thing, input.name, what) : wrongType(what, input, given.type, thing), thing.place);
    return undefined;
  }
  if (given.kind === "constant") {
    const problem = constantProblem(given.value, input.type);
    if (problem === undefined) {
      const text = typeof given.value === "string" ? given.value : JSON.stringify(given.value);
      checkParameterSize(text, `\`${input.name}\` of ${what}`, thing.place, evaluation.report);
      return { ...given, type: input.type };
    }
    evaluation.report(
      messages.argumentType({
        what,
        name: input.name,
        wanted: describeType(input.type),
        given: problem,
        instead: noArtifacts(given.value, input.type) ?? `write ${describeType(input.type)}.`,
      }),
      thing.place,
    );
    return undefined;
  }
  if (!isAssignable(given.type, input.type)) {
    evaluation.report(wrongType(what, input, given.type, thing), thing.place);
    return undefined;
  }
  if (!input.optional && mayBeAbsent(given)) {
    evaluation.report(messages.argumentMayBeAbsent({ what, name: input.name, given: valueName(given) }), thing.place);
    return undefined;
  }
  return asType(given, input.type);
}

/** What a loop made is a `Directory`, but a list that nobody has put anything into is none. */
function noArtifacts(value: Json, type: ValueType): string | undefined {
  const isNone = type.kind === "artifact" && Array.isArray(value) && value.length === 0;
  return isNone ? "call it only where something has made an artifact." : undefined;
}

/** A number or a boolean as the text that a template literal would make of it. */
function asText(value: Value): Value {
  if (value.type.kind !== "number" && value.type.kind !== "boolean") return value;
  if (value.kind === "constant") return { kind: "constant", value: String(value.value), type: string };
  return { kind: "operation", operator: "toText", operands: [value], type: string };
}

/** The outputs of a task where one of them is wanted; a list where an element is; a value that has to be converted; or just another type. */
function wrongType(what: string, input: InputDeclaration, given: ValueType, thing: Thing): Message {
  if (thing.kind === "object" && thing.task !== undefined) return notData(thing, input.name, what);
  const wanted = describeType(input.type);
  let instead = `pass ${wanted}.`;
  if (given.kind === "list" && input.type.kind === "list" && isArtifacts(given) && isArtifacts(input.type)) {
    instead = "declare the input as a `Directory`: what a loop made arrives as one.";
    return messages.argumentType({ what, name: input.name, wanted: "values as JSON", given: "a list of artifacts", instead });
  }
  if (given.kind === "list" && isAssignable(given.element, input.type))
    instead = "pass one of its elements, or call it for each: `xs.map((x) => …)`.";
  else if (input.type.kind === "list" && isAssignable(given, input.type.element)) instead = "put it into brackets: `[…]`.";
  else if (input.type.kind === "string" && !input.type.literals && (given.kind === "number" || given.kind === "boolean"))
    instead = "`String(…)` makes a text of it.";
  else if (input.type.kind === "number" && given.kind === "string") instead = "`Number(…)` makes a number of it.";
  const odd = differenceOf(given, input.type);
  if (odd !== undefined) {
    const words = { wanted: `${wanted} whose ${odd.wanted}`, given: `${describeType(given)} whose ${odd.given}` };
    return messages.argumentType({ what, name: input.name, ...words, instead: `pass ${wanted} whose ${odd.wanted}.` });
  }
  return messages.argumentType({ what, name: input.name, wanted, given: describeType(given), instead });
}

/** Of two objects, or lists of them, the first key that does not fit, and what it is in either. */
function differenceOf(given: ValueType, wanted: ValueType): { readonly given: string; readonly wanted: string } | undefined {
  if (given.kind === "list" && wanted.kind === "list") {
    const inner = differenceOf(given.element, wanted.element);
    return inner && { given: `elements are objects whose ${inner.given}`, wanted: `elements are objects whose ${inner.wanted}` };
  }
  if (given.kind !== "object" || wanted.kind !== "object") return undefined;
  for (const [name, field] of Object.entries(wanted.fields)) {
    const own = fieldOf(given, name);
    if (!own && field.optional) continue;
    const is = `\`${name}\` is ${describeType(field.type)}`;
    if (!own) return { given: `\`${name}\` is missing`, wanted: is };
    const fits = own.type.kind === "null" ? field.optional : isAssignable(own.type, field.type);
    if (fits && own.optional && !field.optional) return { given: `\`${name}\` may be absent`, wanted: is };
    if (!fits) return { given: `\`${name}\` is ${describeType(own.type)}`, wanted: is };
  }
  return undefined;
}

function notData(thing: Thing, name: string, what: string) {
  const endless = notFinite(thing);
  if (endless !== undefined) return notFiniteMessage(endless);
  if (thing.kind === "object" && thing.task !== undefined && thing.fields.size > 0) {
    return messages.outputsAsArgument({
      what: describe(thing),
      input: name,
      names: [...thing.fields.keys()].map((one) => `\`.${one}\``).join(", "),
      name: thing.fields.has(name) ? name : [...thing.fields.keys()][0]!,
    });
  }
  return messages.argumentNotData({ what, name, given: describe(thing) });
}

/** What a constant is instead of the wanted type, in words; undefined when it fits. */
export function constantProblem(value: Json, type: ValueType): string | undefined {
  switch (type.kind) {
    case "json":
      return undefined;
    case "artifact":
      return words(value);
    case "string":
      if (typeof value !== "string") return words(value);
      return type.literals && !type.literals.includes(value) ? JSON.stringify(value) : undefined;
    case "number":
    case "boolean":
      return typeof value === type.kind ? undefined : words(value);
    case "null":
      return value === null ? undefined : words(value);
    case "list":
      if (!Array.isArray(value)) return words(value);
      return firstOf(value.map((element: Json, index) => nested(constantProblem(element, type.element), `its element ${index}`)));
    case "record":
      if (!isObject(value)) return words(value);
      return firstOf(Object.entries(value).map(([name, field]) => nested(constantProblem(field, type.value), `its \`${name}\``)));
    case "object":
      if (!isObject(value)) return words(value);
      return firstOf(
        Object.entries(type.fields).map(([name, field]) => {
          const given = own(value, name);
          if (given === undefined) return field.optional ? undefined : `an object without \`${name}\``;
          return given === null && field.optional ? undefined : nested(constantProblem(given, field.type), `its \`${name}\``);
        }),
      );
  }
}

const firstOf = (problems: readonly (string | undefined)[]) => problems.find((problem) => problem !== undefined);
const nested = (problem: string | undefined, where: string) => (problem === undefined ? undefined : `${problem} (${where})`);

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function words(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "object" ? "an object" : `the ${typeof value} ${JSON.stringify(value)}`;
}
