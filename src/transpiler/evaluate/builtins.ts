import * as messages from "../../diagnostics/messages.generated.ts";
import type { Operator, Value } from "../../graph/values.ts";
import type { BuiltinThing } from "./things.ts";
import type { CallSite, Evaluation, Frame } from "./context.ts";
import { fromJson, nodesOf, toJson, toValue } from "./convert.ts";
import { iterateOver } from "./iterate.ts";
import { foldStringMethod } from "./known-methods.ts";
import { callListMethod, iterating } from "./list-methods.ts";
import { callMaker } from "./makers.ts";
import { asType, toCondition } from "./operators.ts";
import { runtimeMethod } from "./runtime-methods.ts";
import { describe, describeType, list, primitive, runtime, unknown, type Thing } from "./things.ts";
import { boolean, json, listOf, number, string } from "./value-types.ts";

type Builtin = (call: CallSite, frame: Frame, evaluation: Evaluation) => Thing;

/** Argo's maker functions, methods, and the parts of JavaScript's library that the language has. */
export function callBuiltin(callee: BuiltinThing, call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  if (call.arguments.some((argument) => argument.kind === "unknown") && !callee.name.startsWith("argots.")) return unknown(call.place);
  const [family, method] = split(callee.name);
  if (callee.receiver) {
    if (family === "list") return callListMethod(callee.receiver, method, call, frame, evaluation);
    return callTextMethod(callee.receiver, method, call, evaluation);
  }
  if (family === "argots") return callMaker(method, call, frame, evaluation);
  const builtin = builtins[callee.name];
  if (builtin) return builtin(call, frame, evaluation);
  evaluation.report(messages.constructUnsupported({ construct: `\`${callee.name}\``, instead: "do this in a component." }), call.place);
  return unknown(call.place);
}

function split(name: string): [string, string] {
  const dot = name.indexOf(".");
  return dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
}

function callTextMethod(receiver: Thing, method: string, call: CallSite, evaluation: Evaluation): Thing {
  if (receiver.kind === "primitive") {
    const folded =
      typeof receiver.value === "string"
        ? foldStringMethod(receiver.value, method, call.arguments, call.place)
        : method === "toFixed" && typeof receiver.value === "number"
          ? foldFixed(receiver.value, call)
          : method === "toString"
            ? primitive(String(receiver.value), call.place)
            : undefined;
    if (folded) return folded;
  }
  const value = toValue(receiver);
  const args = call.arguments.map(toValue);
  const result =
    value && args.every((argument) => argument !== undefined)
      ? runtimeMethod(value, method, args)
      : messages.methodOnOther({ method, what: describe(receiver) });
  if (!("code" in result)) return runtime(result, call.place);
  evaluation.report(result, call.place);
  return unknown(call.place);
}

function foldFixed(value: number, call: CallSite): Thing | undefined {
  const [digits] = call.arguments;
  const count = digits === undefined ? 0 : digits.kind === "primitive" ? Number(digits.value) : Number.NaN;
  return Number.isInteger(count) && count >= 0 && count <= 100 ? primitive(value.toFixed(count), call.place) : undefined;
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
  if (value && (value.type.kind === takes.kind || value.type.kind === "json" || takes.kind === "json")) {
    return runtime({ kind: "operation", operator, operands: [asType(value, takes)], type: gives }, call.place);
  }
  evaluation.report(
    messages.methodArgumentType({ method: operator, wanted: describeType(takes), given: argument ? describe(argument) : "nothing" }),
    call.place,
  );
  return unknown(call.place);
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
    return runtime({ kind: "operation", operator: `${operator}Of`, operands: [lists[0]!, ...operands], type: number }, call.place);
  };

const entriesOf: Builtin = (call, frame, evaluation) => {
  const [argument] = call.arguments;
  if (argument?.kind === "object") {
    return list(
      [...argument.fields].map(([name, field]) => list([primitive(name, call.place), field.value], call.place)),
      call.place,
      frame.region,
    );
  }
  evaluation.report(messages.methodOnOther({ method: "Object.entries", what: argument ? describe(argument) : "nothing" }), call.place);
  return unknown(call.place);
};

const keysOrValues =
  (which: "keys" | "values"): Builtin =>
  (call, frame, evaluation) => {
    const [argument] = call.arguments;
    if (argument?.kind === "object") {
      return list(
        which === "keys"
          ? [...argument.fields.keys()].map((name) => primitive(name, call.place))
          : [...argument.fields.values()].map((field) => field.value),
        call.place,
        frame.region,
      );
    }
    const value = argument && toValue(argument);
    if (value && (value.type.kind === "record" || value.type.kind === "object" || value.type.kind === "json")) {
      const element = which === "keys" ? string : value.type.kind === "record" ? value.type.value : json;
      return runtime({ kind: "operation", operator: which, operands: [value], type: listOf(element) }, call.place);
    }
    evaluation.report(messages.methodOnOther({ method: `Object.${which}`, what: argument ? describe(argument) : "nothing" }), call.place);
    return unknown(call.place);
  };

const all: Builtin = (call) => {
  const [argument] = call.arguments;
  const inner: Thing = argument ?? list([], call.place);
  const value: Thing =
    inner.kind === "list"
      ? { ...inner, elements: inner.elements.map((element) => (element.kind === "promise" ? element.value : element)) }
      : inner;
  return { kind: "promise", value, nodes: nodesOf(inner), place: call.place };
};

const arrayFrom: Builtin = (call, frame, evaluation) => {
  const [source, callback] = call.arguments;
  if (source?.kind === "list" || source?.kind === "runtime" || source?.kind === "collected") {
    return callback ? callListMethod(source, "map", { ...call, arguments: [callback] }, frame, evaluation) : source;
  }
  const length = source?.kind === "object" ? source.fields.get("length")?.value : undefined;
  if (!length) {
    evaluation.report(messages.methodOnOther({ method: "Array.from", what: source ? describe(source) : "nothing" }), call.place);
    return unknown(call.place);
  }
  let items: Thing;
  if (length.kind === "primitive" && typeof length.value === "number") {
    if (!Number.isInteger(length.value) || length.value < 0 || length.value > 100_000) {
      evaluation.report(messages.listLength({ length: String(length.value) }), length.place);
      return unknown(call.place);
    }
    items = list(
      Array.from({ length: length.value }, (_, index) => primitive(index, call.place)),
      call.place,
      frame.region,
    );
  } else {
    const value = toValue(length);
    if (value?.type.kind !== "number") return unknown(call.place);
    items = runtime({ kind: "operation", operator: "range", operands: [value], type: listOf(number) }, call.place);
  }
  if (!callback) return items;
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
    try {
      return fromJson(JSON.parse(text.value) as never, call.place);
    } catch (error) {
      evaluation.report(messages.jsonTextInvalid({ problem: (error as Error).message }), text.place);
      return unknown(call.place);
    }
  }
  return operation("parseJson", string, json, call, evaluation);
};

const stringify: Builtin = (call, _frame, evaluation) => {
  const [thing] = call.arguments;
  const known = thing && toJson(thing);
  if (known !== undefined) return primitive(JSON.stringify(known), call.place);
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

const fromEntries: Builtin = (call, _frame, evaluation) => {
  const [pairs] = call.arguments;
  const fields: [string, Thing][] = [];
  for (const pair of pairs?.kind === "list" ? pairs.elements : []) {
    const [key, value] = pair.kind === "list" ? pair.elements : [];
    if (key?.kind === "primitive" && value) fields.push([String(key.value), value]);
  }
  if (pairs?.kind !== "list") {
    evaluation.report(messages.methodOnOther({ method: "Object.fromEntries", what: pairs ? describe(pairs) : "nothing" }), call.place);
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
  "Object.freeze": (call) => call.arguments[0] ?? unknown(call.place),
  "Array.from": arrayFrom,
  "Promise.all": all,
  "Promise.resolve": (call) => call.arguments[0] ?? primitive(undefined, call.place),
  Number: convert("toNumber", number, (value) => Number(value)),
  parseFloat: convert("toNumber", number, (value) => Number.parseFloat(String(value))),
  String: convert("toText", string, (value) => String(value)),
  Boolean: toBoolean,
  structuredClone: (call) => call.arguments[0] ?? unknown(call.place),
};
