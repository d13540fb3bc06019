import * as messages from "../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Json, Place, ValueType } from "../../graph/types.ts";
import type { RunProperty, Value } from "../../graph/values.ts";
import type { Evaluation, Frame } from "./context.ts";
import { reportAbsent } from "./absent.ts";
import { artifactList } from "./artifact-lists.ts";
import { toValue } from "./convert.ts";
import { optionOfSetter } from "./kubeflow-setters.ts";
import { listMethods, numberMethods, stringMethods } from "./method-names.ts";
import { mathConstants } from "./math-functions.ts";
import { resolve } from "./merge.ts";
import { narrowed } from "./narrowing.ts";
import { asType } from "./operators.ts";
import { isNothing, present } from "./presence.ts";
import { countOf, reportLacking, someMayLack } from "./perhaps.ts";
import { runFailure, runStatus } from "./run-types.ts";
import { describe, describeType, primitive, runtime, unknown, type CollectedThing, type Thing } from "./things.ts";
import { boolean, fieldOf, json, listOf, number, own, string, typeOfJson } from "./value-types.ts";

/** `object.name` */
export function member(object: Thing, name: string, place: Place, evaluation: Evaluation, frame: Frame): Thing {
  const method = (type: "string" | "list" | "number" | "object"): Thing => ({
    kind: "builtin",
    name: `${type}.${name}`,
    receiver: object,
    place,
  });
  const missing = (names: Iterable<string>, what: string): Thing => {
    const all = [...names];
    const option = isResult(object) ? optionOfSetter(name) : undefined;
    if (option !== undefined) {
      evaluation.report(messages.optionAsMethod({ name, option }), place);
      return unknown(place);
    }
    if (name === "reason" && all.length > 0 && all.length <= 2 && all[0] === "status") {
      evaluation.report(messages.errorNotKnown({ name: "reason" }), place);
      return unknown(place);
    }
    const kubeflow = name === "output" || name === "outputs" ? outputWords(object) : undefined;
    if (kubeflow !== undefined) {
      evaluation.report(messages.outputByKubeflow({ name, instead: kubeflow }), place);
      return unknown(place);
    }
    const listed = all.length === 0 ? "it has none" : `it has ${all.map((one) => `\`${one}\``).join(", ")}`;
    const owner = methodOwner(names, name);
    evaluation.report(
      owner === undefined
        ? messages.propertyUnknown({ what, name, suggestion: didYouMean(name, all), names: listed })
        : messages.constructUnsupported({
            construct: `\`.${name}\` of ${owner}`,
            instead: own(insteadOfMethod, name) ?? "do this in a component.",
          }),
      place,
    );
    return unknown(place);
  };
  const refused = (promised: string): Thing => {
    evaluation.report(messages.constructUnsupported({ construct: `\`.${promised}\``, instead: "use `await`." }), place);
    return unknown(place);
  };
  switch (object.kind) {
    case "unknown":
      return unknown(place);
    case "primitive":
      if (typeof object.value === "string") {
        if (name === "length") return primitive(object.value.length, place);
        return stringMethods.has(name) ? method("string") : missing(stringMethods, "a string");
      }
      if (typeof object.value === "number" && numberMethods.has(name)) return method("number");
      if (typeof object.value === "boolean" && name === "toString") return method("number");
      if (object.value === undefined || object.value === null) {
        if (!reportAbsent(object, evaluation))
          evaluation.report(messages.propertyOfNothing({ name, nothing: String(object.value) }), place);
        return unknown(place);
      }
      return missing(typeof object.value === "number" ? numberMethods : [], describe(object));
    case "object": {
      const field = object.fields.get(name);
      if (field) return resolve(field.value, place, frame, evaluation);
      if (object.task !== undefined && ofPromises.has(name)) return refused(name);
      if (object.task !== undefined) return missing(object.fields.keys(), object.what ?? "this task");
      if (name === "toString" || name === "hasOwnProperty") return method("object");
      if (name === "reason" && object.fields.has("status")) return missing(object.fields.keys(), "this object");
      return { ...primitive(undefined, place), absent: { name, what: "this object", names: [...object.fields.keys()], place } };
    }
    case "list":
      if (name === "length") return someMayLack(object) ? countOf(object, place) : primitive(object.elements.length, place);
      return listMethods.has(name) ? method("list") : missing(listMethods, "a list");
    case "collected":
      if (name === "length") return collectedLength(object, place);
      return listMethods.has(name) ? method("list") : missing(listMethods, "a list");
    case "runtime":
      return runtimeMember(object.value, name, object, place, evaluation, method, missing);
    case "builtin":
      if (object.name === "argots.run") return runMember(name, place, missing, evaluation, frame);
      if (object.name === "Number" && own(constantsOfNumber, name) !== undefined) return primitive(constantsOfNumber[name], place);
      if (object.name === "Math" && mathConstants.has(name)) return primitive(mathConstants.get(name), place);
      return { kind: "builtin", name: `${object.name}.${name}`, place };
    case "promise":
      if (ofPromises.has(name)) return refused(name);
      return member(object.value, name, place, evaluation, frame);
    case "component":
    case "pipeline":
      evaluation.report(messages.propertyOfUncalled({ what: describe(object), name, callee: object.name }), place);
      return unknown(place);
    default:
      return missing([], describe(object));
  }
}

const constantsOfNumber: Readonly<Record<string, number>> = {
  EPSILON: Number.EPSILON,
  MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER,
  MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
  MAX_VALUE: Number.MAX_VALUE,
  MIN_VALUE: Number.MIN_VALUE,
  POSITIVE_INFINITY: Infinity,
  NEGATIVE_INFINITY: -Infinity,
  NaN,
};

/** What orders texts by the rules of a language, which Argo does not know, and what orders them by their characters. */
const insteadOfMethod: Readonly<Record<string, string>> = {
  localeCompare: "compare them by their characters: `(a < b ? -1 : a > b ? 1 : 0)`.",
};

/** Whose method it is in JavaScript, where `names` are those of them that the language has. */
function methodOwner(names: Iterable<string>, name: string): string | undefined {
  if (names === stringMethods && Object.hasOwn(String.prototype, name)) return "a string";
  if (names === listMethods && Object.hasOwn(Array.prototype, name)) return "a list";
  return names === numberMethods && Object.hasOwn(Number.prototype, name) ? "a number" : undefined;
}

/** A component may be declared async; its results are used as if they were there. */
const ofPromises: ReadonlySet<string> = new Set(["then", "catch", "finally"]);

/** Does it come straight from a task? */
function isResult(thing: Thing): boolean {
  return thing.kind === "object" ? thing.task !== undefined : thing.kind === "runtime" && thing.value.kind === "output";
}

const runProperties: Readonly<Record<string, RunProperty["property"]>> = {
  name: "name",
  uid: "uid",
  namespace: "namespace",
  status: "status",
  failures: "failures",
  createdAt: "createdAt",
  scheduledAt: "scheduledAt",
};

function runMember(
  name: string,
  place: Place,
  missing: (names: Iterable<string>, what: string) => Thing,
  evaluation: Evaluation,
  { given, atExit }: Frame,
): Thing {
  const property = own(runProperties, name);
  switch (property) {
    case undefined:
      return missing(Object.keys(runProperties), "`run`");
    case "status":
    case "failures":
      if (atExit) return runtime({ kind: "run", property, type: property === "status" ? runStatus : listOf(runFailure) }, place);
      evaluation.report(messages.runNotOver({ name }), place);
      return unknown(place);
    case "scheduledAt":
      return runtime(narrowed({ kind: "run", property, type: string, optional: true }, given), place);
    default:
      return runtime({ kind: "run", property, type: string }, place);
  }
}

/** `object?.name`: what an absent object holds is absent, too. */
function memberOf(object: Value, name: string, type: ValueType): Value {
  if (object.kind === "operation" && object.operator === "conditional" && isNothing(object.operands[2])) {
    const [given, there, nothing] = object.operands;
    return { ...object, operands: [given!, memberOf(present(there!), name, type), nothing!], type };
  }
  const chosen = (object.kind === "object" ? own(object.fields, name) : undefined) ?? memberOfChoice(object, name, type);
  if (chosen) return chosen;
  const member: Value = { kind: "member", object, name, type };
  if (object.kind !== "parameter" || !object.optional) return member;
  const nothing: Value = { kind: "constant", value: null, type: { kind: "null" } };
  const given: Value = { kind: "operation", operator: "notEqual", operands: [object, nothing], type: boolean };
  return { kind: "operation", operator: "conditional", operands: [given, member, nothing], type };
}

/** Of one of two objects whose fields are known by themselves: one of two fields. */
function memberOfChoice(object: Value, name: string, type: ValueType): Value | undefined {
  if (object.kind !== "merged") return undefined;
  const [whenTrue, whenFalse] = [object.whenTrue, object.whenFalse].map((side) => fieldOfKnown(side, name));
  if (!whenTrue || !whenFalse) return undefined;
  return { ...object, name, whenTrue, whenFalse, type };
}

/** What an object has under a name, null where it has none; undefined where nobody can see into it. */
function fieldOfKnown(object: Value, name: string): Value | undefined {
  const nothing: Value = { kind: "constant", value: null, type: { kind: "null" } };
  if (object.kind === "object") return own(object.fields, name) ?? nothing;
  if (object.kind !== "constant" || object.type.kind !== "object") return undefined;
  const known = own(object.value as Readonly<Record<string, Json>>, name);
  return known === undefined ? nothing : { kind: "constant", value: known, type: typeOfJson(known) };
}

function collectedLength({ items }: CollectedThing, place: Place): Thing {
  if (items.kind === "constant" && Array.isArray(items.value)) return primitive(items.value.length, place);
  return runtime({ kind: "operation", operator: "length", operands: [items], type: number }, place);
}

function runtimeMember(
  value: Value,
  name: string,
  object: Thing,
  place: Place,
  evaluation: Evaluation,
  method: (type: "string" | "list" | "number" | "object") => Thing,
  missing: (names: Iterable<string>, what: string) => Thing,
): Thing {
  const { type } = value;
  switch (type.kind) {
    case "string":
      if (name === "length") return runtime({ kind: "operation", operator: "length", operands: [value], type: number }, place);
      return stringMethods.has(name) ? method("string") : missing(stringMethods, "a string");
    case "list":
      if (name === "length") return runtime({ kind: "operation", operator: "length", operands: [value], type: number }, place);
      return listMethods.has(name) ? method("list") : missing(listMethods, describeType(type));
    case "number":
    case "boolean":
      return numberMethods.has(name) ? method("number") : missing(numberMethods, describeType(type));
    case "object": {
      const field = fieldOf(type, name);
      if (!field) return missing(Object.keys(type.fields), valueWords(value));
      return runtime(memberOf(value, name, field.type), place);
    }
    case "record":
      return runtime(memberOf(value, name, type.value), place);
    case "json":
      if (name === "length")
        return runtime({ kind: "operation", operator: "length", operands: [asType(value, listOf(json))], type: number }, place);
      if (listMethods.has(name))
        return { kind: "builtin", name: `list.${name}`, receiver: runtime(asType(value, listOf(json)), object.place), place };
      if (stringMethods.has(name))
        return { kind: "builtin", name: `string.${name}`, receiver: runtime(asType(value, string), object.place), place };
      return runtime(memberOf(value, name, json), place);
    case "artifact":
      // Beside the metadata there is a digest of the content.
      if (name === "metadata")
        return runtime({ kind: "member", object: { kind: "metadata", artifact: value, type: json }, name: "metadata", type: json }, place);
      if (isResult(object) && optionOfSetter(name) !== undefined) return missing([], "");
      evaluation.report(messages.artifactMember({ name, artifact: type.artifact }), place);
      return unknown(place);
    case "null":
      evaluation.report(messages.propertyOfNothing({ name, nothing: "null" }), place);
      return unknown(place);
  }
}

function valueWords(value: Value): string {
  return value.kind === "item" ? "the item of this loop" : value.kind === "parameter" ? `the parameter \`${value.name}\`` : "this object";
}

/** `object[key]` */
export function element(object: Thing, key: Thing, place: Place, evaluation: Evaluation, frame: Frame): Thing {
  if (object.kind === "unknown" || key.kind === "unknown") return unknown(place);
  if (key.kind === "primitive") {
    const index = typeof key.value === "string" && /^(?:0|[1-9]\d{0,8})$/.test(key.value) ? Number(key.value) : key.value;
    if (someMayLack(object)) return reportLacking("Taking one element of", place, evaluation);
    if (object.kind === "list" && typeof index === "number") return object.elements[index] ?? primitive(undefined, place);
    if (object.kind === "object" && typeof key.value === "number") return member(object, String(key.value), place, evaluation, frame);
    if (object.kind === "primitive" && typeof object.value === "string" && typeof key.value === "number")
      return primitive(object.value[key.value], place);
    if (typeof key.value === "string") return member(object, key.value, place, evaluation, frame);
  }
  const [value, index] = [toValue(object), toValue(key)];
  const artifacts = object.kind === "collected" && index?.type.kind === "number" ? artifactList(object) : undefined;
  if (artifacts && artifacts !== "computed" && index) return artifacts.at(index, place);
  if (value && index) {
    const { type } = value;
    if (type.kind === "list" && (index.type.kind === "number" || index.type.kind === "json")) {
      const own = type.elements && index.kind === "constant" ? type.elements[index.value as number] : undefined;
      return runtime(
        { kind: "operation", operator: "element", operands: [value, asType(index, number)], type: own ?? type.element },
        place,
      );
    }
    if (type.kind === "string" && index.type.kind === "number")
      return runtime({ kind: "operation", operator: "at", operands: [value, index], type: string }, place);
    if (type.kind === "record" && index.type.kind === "string")
      return runtime({ kind: "operation", operator: "element", operands: [value, index], type: type.value }, place);
    if ((type.kind === "json" || type.kind === "object") && (index.type.kind === "string" || index.type.kind === "number")) {
      return runtime({ kind: "operation", operator: "element", operands: [value, index], type: json }, place);
    }
  }
  evaluation.report(messages.elementOfOther({ what: describe(object), key: describe(key) }), place);
  return unknown(place);
}

/** What to write for the `.output` and `.outputs["data"]` of Kubeflow Pipelines; undefined where an output may be called so. */
function outputWords(object: Thing): string | undefined {
  if (object.kind === "object" && object.task !== undefined) {
    const names = [...object.fields.keys()];
    return names.length === 0 ? "leave it out: there are no outputs." : `write ${names.map((one) => `\`.${one}\``).join(" or ")} instead.`;
  }
  if (object.kind === "runtime" && object.value.kind === "output") return "leave it out: the call gives its only output itself.";
  return undefined;
}
