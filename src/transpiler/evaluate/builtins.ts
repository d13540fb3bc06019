import * as messages from "../../diagnostics/messages.generated.ts";
import type { Operator, Value } from "../../graph/values.ts";
import { ts } from "../compiler-api.ts";
import { stopsOf } from "./barrier.ts";
import { longestText, spendSteps } from "./budget.ts";
import { isTooLarge, weightOf } from "./thing-parts.ts";
import type { BuiltinThing } from "./things.ts";
import type { CallSite, Evaluation, Frame } from "./context.ts";
import { fromJson, nodesOf, toJson, toValue } from "./convert.ts";
import { iterateOver } from "./iterate.ts";
import { foldNumberMethod, foldStringMethod } from "./known-methods.ts";
import { callListMethod, iterating } from "./list-methods.ts";
import { callMaker } from "./makers.ts";
import { asType, toCondition } from "./operators.ts";
import { notFinite, notFiniteMessage } from "./not-finite.ts";
import { parseJson } from "./parse-json.ts";
import { callMath } from "./math-functions.ts";
import { entriesOfRun, fromEntriesOfRun, isObjectOfRun } from "./run-objects.ts";
import { runtimeMethod } from "./runtime-methods.ts";
import { describe, describeType, list, primitive, runtime, unknown, type ObjectThing, type Thing } from "./things.ts";
import { boolean, holdsArtifact, json, listOf, number, own, string } from "./value-types.ts";
import { isBroken } from "./reported.ts";

type Builtin = (call: CallSite, frame: Frame, evaluation: Evaluation) => Thing;

/** Argo's maker functions, methods, and the parts of JavaScript's library that the language has. */
export function callBuiltin(callee: BuiltinThing, call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  if (call.arguments.some(isBroken) && !callee.name.startsWith("argots.")) return unknown(call.place);
  const [family, method] = split(callee.name);
  if (family !== "argots" && !spendSteps(evaluation, workOf(callee, method, call), call.place)) return unknown(call.place);
  if (callee.receiver) {
    if (family === "list") return callListMethod(callee.receiver, method, call, frame, evaluation);
    return callTextMethod(callee.receiver, method, call, frame, evaluation);
  }
  if (family === "argots") return callMaker(method, call, frame, evaluation);
  const builtin = own(builtins, callee.name);
  if (builtin) return builtin(call, frame, evaluation);
  const ofMath = family === "Math" ? callMath(method, call, evaluation) : undefined;
  if (ofMath) return ofMath;
  const instead = own(insteadOf, callee.name === "Array" ? callee.name : family === "Array" ? "" : family) ?? "do this in a component.";
  evaluation.report(messages.constructUnsupported({ construct: `\`${callee.name}\``, instead }), call.place);
  return unknown(call.place);
}

const insteadOf: Readonly<Record<string, string>> = {
  Array: "write `Array.from({ length: n }, (_, index) => index)`.",
  console: "log inside a component: a pipeline is read, never run, and its log is that of its tasks.",
  parseInt: "write `Math.floor(Number(…))`.",
  parseFloat: "write `Number(…)`.",
};

/** What going through the receiver and the arguments costs. Adding to a list does not go through it. */
function workOf({ receiver }: BuiltinThing, method: string, { arguments: given }: CallSite): number {
  const work = given.reduce((sum, argument) => sum + weightOf(argument), 0);
  return receiver && method !== "push" && method !== "at" ? work + weightOf(receiver) : work;
}

function split(name: string): [string, string] {
  const dot = name.indexOf(".");
  return dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
}

function callTextMethod(receiver: Thing, method: string, call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  if (receiver.kind === "primitive" && receiver.value !== null && receiver.value !== undefined) {
    const folded =
      typeof receiver.value === "string"
        ? foldStringMethod(receiver.value, method, call.arguments, call.place, frame.region)
        : foldNumberMethod(receiver.value, method, call.arguments, call.place);
    if (folded === "too large") evaluation.report(messages.valueTooLarge({ what: "This text" }), call.place);
    if (folded) return folded === "too large" ? unknown(call.place) : folded;
  }
  const value = toValue(receiver);
  const args = call.arguments.map(toValue);
  const result =
    value && args.every((argument) => argument !== undefined)
      ? runtimeMethod(value, method, args)
      : messages.methodOnOther({ method: `.${method}`, what: describe(receiver), instead: "use one of its values." });
  if (!("code" in result)) return runtime(result, call.place);
  evaluation.report(result, call.place);
  return unknown(call.place);
}

const numeric =
  (operator: Operator, fold: (value: number) => number): Builtin =>
  (call, _frame, evaluation) => {
    const [argument] = call.arguments;
    if (argument?.kind === "primitive" && typeof argument.value === "number") return primitive(fold(argument.value), call.place);
    return operation(operator, number, number, call, evaluation);
  };

function operation(operator: Operator, takes: Value["type"], gives: Value["type"], call: CallSite, evaluation: Evaluation): Thing {
  const [argument] = call.arguments;
  const value = argument && toValue(argument);
  if (argument && isTooLarge(argument)) {
    evaluation.report(messages.valueTooLarge({ what: describe(argument) }), argument.place);
    return unknown(call.place);
  }
  if (value && holdsArtifact(value.type)) {
    evaluation.report(messages.artifactNotAValue({ what: describeType(value.type) }), argument.place);
    return unknown(call.place);
  }
  if (value && (value.type.kind === takes.kind || value.type.kind === "json" || takes.kind === "json")) {
    return runtime({ kind: "operation", operator, operands: [asType(value, takes)], type: gives }, call.place);
  }
  evaluation.report(
    messages.methodArgumentType({
      method: call.node.expression.getText(),
      wanted: describeType(takes),
      given: argument ? describe(argument) : "nothing",
    }),
    argument?.place ?? call.place,
  );
  return unknown(call.place);
}

/** A list that is as long as one that is known has elements for certain. */
function mayBeEmpty(value: Value): boolean {
  switch (value.kind) {
    case "constant":
      return !Array.isArray(value.value) || value.value.length === 0;
    case "list":
      return value.elements.length === 0;
    case "iteration":
      return value.operator !== "map" || mayBeEmpty(value.list);
    case "collected":
      return value.items === undefined || mayBeEmpty(value.items);
    default:
      return true;
  }
}

const extreme =
  (operator: "minimum" | "maximum", fold: (...values: number[]) => number): Builtin =>
  (call, _frame, evaluation) => {
    const spread = call.arguments.map((argument) => (argument.kind === "object" ? argument.fields.get("...")?.value : undefined));
    const plain = call.arguments.filter((_, index) => !spread[index]);
    if (
      plain.length === call.arguments.length &&
      plain.every((argument) => argument.kind === "primitive" && typeof argument.value === "number")
    ) {
      return primitive(fold(...plain.map((argument) => (argument as { value: number }).value)), call.place);
    }
    const endless = plain.find((argument) => notFinite(argument) !== undefined);
    if (endless) {
      evaluation.report(notFiniteMessage(notFinite(endless)!), endless.place);
      return unknown(call.place);
    }
    const lists = spread.filter((argument) => argument !== undefined).map((argument) => toValue(argument));
    const values = plain.map((argument) => toValue(argument));
    const wrong = [
      ...lists.map((value) => value && (value.type.kind === "list" ? value.type.element : value.type)),
      ...values.map((value) => value?.type),
    ].find((type) => !type || (type.kind !== "number" && type.kind !== "json"));
    if (wrong || lists.includes(undefined) || values.includes(undefined)) {
      evaluation.report(
        messages.methodArgumentType({
          method: `Math.${operator.slice(0, 3)}`,
          wanted: "numbers",
          given: wrong ? describeType(wrong) : "something else",
        }),
        call.place,
      );
      return unknown(call.place);
    }
    const operands = values.map((value) => asType(value!, number));
    if (lists.length === 0) return runtime({ kind: "operation", operator, operands, type: number }, call.place);
    if (lists.length > 1) {
      evaluation.report(
        messages.constructUnsupported({ construct: "More than one spread here", instead: "join the lists first: `[...a, ...b]`." }),
        call.place,
      );
      return unknown(call.place);
    }
    if (operands.length === 0 && mayBeEmpty(lists[0]!)) {
      evaluation.report(messages.extremeOfNothing({ method: `Math.${operator.slice(0, 3)}` }), call.place);
      return unknown(call.place);
    }
    return runtime({ kind: "operation", operator: `${operator}Of`, operands: [lists[0]!, ...operands], type: number }, call.place);
  };

/** JavaScript goes through whole numbers first, in their order, then through the other keys as they were written. */
function inPropertyOrder(fields: ObjectThing["fields"]) {
  const isIndex = (name: string) => /^(?:0|[1-9]\d*)$/.test(name) && Number(name) < 2 ** 32 - 1;
  const entries = [...fields];
  return [
    ...entries.filter(([name]) => isIndex(name)).sort(([a], [b]) => Number(a) - Number(b)),
    ...entries.filter(([name]) => !isIndex(name)),
  ];
}

const entriesOf: Builtin = (call, frame, evaluation) => {
  const [argument] = call.arguments;
  if (argument?.kind === "object") {
    return list(
      inPropertyOrder(argument.fields).map(([name, field]) => list([primitive(name, call.place), field.value], call.place, frame.region)),
      call.place,
      frame.region,
    );
  }
  const value = argument && toValue(argument);
  if (isObjectOfRun(value) && !holdsArtifact(value.type)) return entriesOfRun(value, call.place, evaluation);
  evaluation.report(
    messages.methodOnOther({
      method: "Object.entries",
      what: argument ? describe(argument) : "nothing",
      instead: "pass an object of values.",
    }),
    call.place,
  );
  return unknown(call.place);
};

const keysOrValues =
  (which: "keys" | "values"): Builtin =>
  (call, frame, evaluation) => {
    const [argument] = call.arguments;
    if (argument?.kind === "object") {
      return list(
        which === "keys"
          ? inPropertyOrder(argument.fields).map(([name]) => primitive(name, call.place))
          : inPropertyOrder(argument.fields).map(([, field]) => field.value),
        call.place,
        frame.region,
      );
    }
    const value = argument && toValue(argument);
    if (value && (value.type.kind === "record" || value.type.kind === "object" || value.type.kind === "json")) {
      const element = which === "keys" ? string : value.type.kind === "record" ? value.type.value : json;
      return runtime({ kind: "operation", operator: which, operands: [value], type: listOf(element) }, call.place);
    }
    evaluation.report(
      messages.methodOnOther({
        method: `Object.${which}`,
        what: argument ? describe(argument) : "nothing",
        instead: "pass an object.",
      }),
      call.place,
    );
    return unknown(call.place);
  };

const all: Builtin = (call) => {
  const [argument] = call.arguments;
  const inner: Thing = argument ?? list([], call.place);
  const value: Thing =
    inner.kind === "list"
      ? { ...inner, elements: inner.elements.map((element) => (element.kind === "promise" ? element.value : element)) }
      : inner;
  return { kind: "promise", value, nodes: nodesOf(inner), stops: stopsOf(inner), place: call.place };
};

/** Its list has been read knowing what becomes of it: see `settle`. */
const allSettled: Builtin = (call, frame, evaluation) => {
  const [written] = call.node.arguments;
  if (written && listsCalls(written)) return all(call, frame, evaluation);
  const words = {
    construct: "`Promise.allSettled` of calls that were made elsewhere",
    instead: "make them in it: `await Promise.allSettled(items.map((item) => train({ item })))`.",
  };
  evaluation.report(messages.constructUnsupported(words), call.place);
  return unknown(call.place);
};

/** A list of calls, or `.map`, as it stands. */
function listsCalls(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return listsCalls(node.expression);
  if (ts.isArrayLiteralExpression(node)) return !node.elements.some(ts.isSpreadElement);
  if (!ts.isCallExpression(node)) return false;
  const { expression: callee } = node;
  return (ts.isPropertyAccessExpression(callee) && callee.name.text === "map") || (ts.isIdentifier(callee) && callee.text === "map");
}

const arrayFrom: Builtin = (call, frame, evaluation) => {
  const [source, callback] = call.arguments;
  if (source?.kind === "list" || source?.kind === "runtime" || source?.kind === "collected") {
    return callback ? callListMethod(source, "map", { ...call, arguments: [callback] }, frame, evaluation) : source;
  }
  const length = source?.kind === "object" ? source.fields.get("length")?.value : undefined;
  if (!length) {
    evaluation.report(
      messages.methodOnOther({
        method: "Array.from",
        what: source ? describe(source) : "nothing",
        instead: "pass a list, or `{ length: 3 }`.",
      }),
      call.place,
    );
    return unknown(call.place);
  }
  let items: Thing;
  if (length.kind === "primitive" && typeof length.value === "number") {
    if (!Number.isInteger(length.value) || length.value < 0 || length.value > 100_000) {
      evaluation.report(messages.listLength({ length: String(length.value) }), length.place);
      return unknown(call.place);
    }
    // Without a function its elements hold nothing: only their positions are of use.
    items = list(
      Array.from({ length: length.value }, (_, index) => primitive(callback ? index : undefined, call.place)),
      call.place,
      frame.region,
    );
    if (!callback) return items;
  } else {
    const value = toValue(length);
    if (value?.type.kind !== "number" && value?.type.kind !== "json") {
      evaluation.report(
        messages.methodArgumentType({ method: "Array.from", wanted: "a number as `length`", given: describe(length) }),
        length.place,
      );
      return unknown(call.place);
    }
    items = runtime({ kind: "operation", operator: "range", operands: [asType(value, number)], type: listOf(number) }, call.place);
  }
  if (!callback) {
    const words = {
      construct: "`Array.from({ length })` without a function, where only the run knows the length,",
      instead: "write `Array.from({ length }, (_, index) => index)`.",
    };
    evaluation.report(messages.constructUnsupported(words), call.place);
    return unknown(call.place);
  }
  const base = iterating(callback, "map", call, evaluation);
  return iterateOver(
    items,
    { ...base, itemName: "i", name: "map-i", body: (item, _index, inner) => base.body(primitive(undefined, call.place), item, inner) },
    frame,
    evaluation,
  );
};

const parse: Builtin = (call, _frame, evaluation) => {
  const [text] = call.arguments;
  if (text?.kind === "primitive" && typeof text.value === "string") {
    const parsed = parseJson(text.value);
    if ("json" in parsed) return fromJson(parsed.json, call.place);
    evaluation.report(messages.jsonTextInvalid({ problem: parsed.problem }), text.place);
    return unknown(call.place);
  }
  return operation("parseJson", string, json, call, evaluation);
};

const stringify: Builtin = (call, _frame, evaluation) => {
  const [thing, replacer, space] = call.arguments;
  const known = thing && toJson(thing);
  const indent = space?.kind === "primitive" ? space.value : undefined;
  const plain =
    (replacer === undefined || (replacer.kind === "primitive" && !replacer.value)) && (space === undefined || space.kind === "primitive");
  if (known !== undefined && plain) {
    const text = JSON.stringify(known, null, indent as string | number | undefined);
    if (text.length <= longestText) return primitive(text, call.place);
    evaluation.report(messages.valueTooLarge({ what: "This text" }), call.place);
    return unknown(call.place);
  }
  if (!plain || indent) {
    const words = {
      construct: "`JSON.stringify` with a replacer, or with spaces where only the run knows the value",
      instead: "pass the value alone.",
    };
    evaluation.report(messages.constructUnsupported(words), call.place);
    return unknown(call.place);
  }
  return operation("stringifyJson", json, string, { ...call, arguments: call.arguments.slice(0, 1) }, evaluation);
};

const convert =
  (operator: "toNumber" | "toText", gives: Value["type"], fold: (value: unknown) => string | number): Builtin =>
  (call, _frame, evaluation) => {
    const [argument] = call.arguments;
    if (argument?.kind === "primitive") return primitive(fold(argument.value), call.place);
    const value = argument && toValue(argument);
    if (value?.type.kind === gives.kind) return runtime(value, call.place);
    return operation(operator, json, gives, call, evaluation);
  };

const toBoolean: Builtin = (call, _frame, evaluation) => {
  const condition = call.arguments[0] ? toCondition(call.arguments[0], evaluation) : false;
  if (condition === undefined) return unknown(call.place);
  return typeof condition === "boolean" ? primitive(condition, call.place) : runtime(asType(condition, boolean), call.place);
};

/** Lists and objects anew, so that changing the copy leaves the original alone. */
function copyOf(thing: Thing, region: number, copies: Map<unknown, Thing>): Thing {
  if (thing.kind !== "list" && (thing.kind !== "object" || thing.task !== undefined)) return thing;
  const identity = thing.kind === "list" ? thing.elements : thing.fields;
  const before = copies.get(identity);
  if (before) return before;
  if (thing.kind === "list") {
    const elements: Thing[] = [];
    const copy = list(elements, thing.place, region);
    copies.set(identity, copy);
    for (const element of thing.elements) elements.push(copyOf(element, region, copies));
    return copy;
  }
  const fields: ObjectThing["fields"] = new Map();
  const copy: Thing = { ...thing, fields, region };
  copies.set(identity, copy);
  for (const [name, field] of thing.fields) fields.set(name, { value: copyOf(field.value, region, copies), key: field.key });
  return copy;
}

const fromEntries: Builtin = (call, _frame, evaluation) => {
  const [pairs] = call.arguments;
  const fields: [string, Thing][] = [];
  const known = pairs?.kind === "list" && pairs.elements.every((pair) => pair.kind === "list" && pair.elements[0]?.kind === "primitive");
  const ofRun = known ? undefined : pairs && toValue(pairs);
  const made = ofRun && fromEntriesOfRun(ofRun, call.place);
  if (made) return made;
  for (const pair of pairs?.kind === "list" ? pairs.elements : []) {
    const [key, value] = pair.kind === "list" ? pair.elements : [];
    if (key?.kind !== "primitive" || !value) {
      evaluation.report(messages.keyNotKnown(), (key ?? pair).place);
      return unknown(call.place);
    }
    fields.push([String(key.value), value]);
  }
  if (pairs?.kind !== "list") {
    evaluation.report(
      messages.methodOnOther({
        method: "Object.fromEntries",
        what: pairs ? describe(pairs) : "nothing",
        instead: "pass a list of pairs of a text and a value: `Object.fromEntries(rows.map((row) => [row.name, row.score]))`.",
      }),
      call.place,
    );
    return unknown(call.place);
  }
  return { kind: "object", fields: new Map(fields.map(([name, value]) => [name, { value, key: value.place }])), place: call.place };
};

const builtins: Readonly<Record<string, Builtin>> = {
  "Math.floor": numeric("floor", Math.floor),
  "Math.ceil": numeric("ceiling", Math.ceil),
  "Math.round": numeric("round", Math.round),
  "Math.abs": numeric("absolute", Math.abs),
  "Math.min": extreme("minimum", Math.min),
  "Math.max": extreme("maximum", Math.max),
  "JSON.parse": parse,
  "JSON.stringify": stringify,
  "Object.keys": keysOrValues("keys"),
  "Object.values": keysOrValues("values"),
  "Object.entries": entriesOf,
  "Object.fromEntries": fromEntries,
  "Object.freeze": (call) => call.arguments[0] ?? primitive(undefined, call.place),
  "Array.from": arrayFrom,
  "Promise.all": all,
  "Promise.allSettled": allSettled,
  "Promise.resolve": (call) => call.arguments[0] ?? primitive(undefined, call.place),
  Number: convert("toNumber", number, (value) => Number(value)),
  parseFloat: convert("toNumber", number, (value) => Number.parseFloat(String(value))),
  String: convert("toText", string, (value) => String(value)),
  Boolean: toBoolean,
  structuredClone: (call, frame) =>
    call.arguments[0] ? copyOf(call.arguments[0], frame.region, new Map()) : primitive(undefined, call.place),
};
