import * as messages from "../../diagnostics/messages.generated.ts";
import type { IterationId } from "../../graph/identifiers.ts";
import { partsOf } from "../../graph/value-parts.ts";
import type { Value } from "../../graph/values.ts";
import { ts } from "../compiler-api.ts";
import { attempt, normal, type CallSite, type Completion, type Evaluation, type Frame } from "./context.ts";
import { isGoneThrough } from "./gone-through.ts";
import { toValue } from "./convert.ts";
import { topLevel } from "./define.ts";
import { artifactList } from "./artifact-lists.ts";
import { reduceRows, testRows } from "./artifact-rows.ts";
import { notFinite, notFiniteMessage } from "./not-finite.ts";
import { reorder, type Compare } from "./order-methods.ts";
import { perhaps, reportLacking, someMayLack } from "./perhaps.ts";
import { settle } from "./settle.ts";
import { foldListMethod } from "./known-methods.ts";
import { itemNameOf } from "./item-names.ts";
import { iterateStatements } from "./iterate-statements.ts";
import { iterateOver, pureIteration, type Iterating } from "./iterate.ts";
import { contentsCell, gathered } from "./cells.ts";
import { longestList } from "./budget.ts";
import { member } from "./members.ts";
import { inRegion, write } from "./regions.ts";
import { declaringScope } from "./scope.ts";
import { asType, toCondition } from "./operators.ts";
import { notAtRunTime, runtimeMethod } from "./runtime-methods.ts";
import { describe, list, primitive, runtime, unknown, type ListThing, type Thing } from "./things.ts";
import { boolean, holdsArtifact, isAssignable, json, listOf, number } from "./value-types.ts";
import { isBroken } from "./reported.ts";

/** `receiver.name(…)` where the receiver is a list of any kind. */
export function callListMethod(receiver: Thing, name: string, site: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const [callback] = site.arguments;
  if (callback?.kind === "unknown" || receiver.kind === "unknown") return unknown(site.place);
  const [, second] = site.arguments;
  if (second && callback?.kind === "function" && takingThis.has(name) && !isBroken(second)) {
    const settings = second.kind === "object" && second.fields.has("concurrency");
    const instead = settings
      ? 'write `map(items, (item) => …, { concurrency: 3 })`, with `map` imported from "argots".'
      : "leave it out; the function may use every variable around it.";
    evaluation.report(messages.secondArgumentOfMethod({ method: name, instead }), second.place);
  }
  if (someMayLack(receiver) && byPosition.has(name)) return reportLacking(`\`.${name}\` of`, site.place, evaluation);
  switch (name) {
    case "map":
    case "forEach":
    case "flatMap":
      return callback ? mapOver(receiver, callback, name, site, frame, evaluation) : wrongCallback(name, site, evaluation);
    case "filter":
    case "some":
    case "every":
    case "find":
    case "findIndex":
      return callback ? testEach(receiver, callback, name, site, frame, evaluation) : wrongCallback(name, site, evaluation);
    case "reduce":
      return callback ? reduceOver(receiver, callback, site, frame, evaluation) : wrongCallback(name, site, evaluation);
  }
  if (orderMethods.has(name)) {
    const compare: Compare | undefined = callback && ((a, b, inner) => invoke(callback, [a, b], site, inner, evaluation));
    const ordered = isPlainSort(receiver, name, callback) ? undefined : reorder(receiver, name, compare, site, frame, evaluation);
    if (ordered) return ordered;
    const held = isBroken(receiver) ? undefined : toValue(receiver);
    const rows = receiver.kind === "list" && receiver.elements.some(({ kind }) => kind === "object" || kind === "perhaps");
    if (held ? holdsArtifact(held.type) : rows && !isBroken(receiver)) {
      evaluation.report(messages.rowsWithArtifacts({ method: name }), site.place);
      return unknown(site.place);
    }
  }
  const changes = name === "push" || insteadOfChanging[name] !== undefined;
  if (changes && isGoneThrough(receiver, site.place, evaluation)) return unknown(site.place);
  if (receiver.kind === "list") {
    if (name === "push") return push(receiver, site, frame, evaluation);
    const folded = foldListMethod(receiver, name, site.arguments, site.place, frame.region);
    if (folded === "too large") evaluation.report(messages.valueTooLarge({ what: "This list" }), site.place);
    else if (folded) return folded;
    const instead = insteadOfChanging[name];
    if (instead !== undefined && receiver.region !== frame.region) {
      const construct = `\`.${name}\` on a list made outside this branch or loop`;
      evaluation.report(messages.constructUnsupported({ construct, instead }), site.place);
      // What the list holds from here on is not known: whoever looks at it says nothing more. What is only tried out changes nothing.
      if (evaluation.attempts === 0) receiver.elements.push(unknown(site.place));
    }
    if (folded || instead !== undefined) {
      if (!folded && receiver.region === frame.region)
        evaluation.report(
          messages.methodOnOther({ method: `.${name}`, what: describe(receiver), instead: "call it on a list of values." }),
          site.place,
        );
      return unknown(site.place);
    }
  }
  if (name === "push" && pushOnVariable(receiver, site, frame)) return primitive(undefined, site.place);
  const value = toValue(receiver);
  const args = site.arguments.map(toValue);
  if (!value || value.type.kind !== "list" || !args.every((argument) => argument !== undefined)) {
    if (isBroken(receiver) || site.arguments.some(isBroken)) return unknown(site.place);
    if (value && holdsArtifact(value.type) && rowMethods.has(name)) {
      evaluation.report(messages.rowsWithArtifacts({ method: name }), site.place);
      return unknown(site.place);
    }
    const takesCallback = value?.type.kind === "list" && site.arguments.some(({ kind }) => kind === "function");
    evaluation.report(
      takesCallback
        ? notAtRunTime(value, name, site.arguments.length)
        : messages.methodOnOther({ method: `.${name}`, what: describe(receiver), instead: "call it on a list of values." }),
      site.place,
    );
    return unknown(site.place);
  }
  const result = indexOf(value, name, args, evaluation) ?? runtimeMethod(value, name, args);
  if ("code" in result) {
    evaluation.report(result, site.place);
    return unknown(site.place);
  }
  return runtime(result, site.place);
}

/** What asks for the elements as they stand. */
const byPosition: ReadonlySet<string> = new Set([
  "slice",
  "at",
  "entries",
  "keys",
  "indexOf",
  "includes",
  "join",
  "find",
  "findIndex",
  "some",
  "every",
  "reduce",
]);

const orderMethods: ReadonlySet<string> = new Set(["sort", "toSorted", "reverse", "toReversed"]);

/** Of known texts and numbers: JavaScript's own. */
function isPlainSort(receiver: Thing, name: string, callback: Thing | undefined): boolean {
  const isSort = name === "sort" || name === "toSorted";
  return isSort && !callback && receiver.kind === "list" && receiver.elements.every(({ kind }) => kind === "primitive");
}

/** `xs.indexOf(x)` of texts, numbers or booleans is the first of them that equals it. */
function indexOf(list: Value, name: string, [wanted, ...more]: readonly Value[], evaluation: Evaluation): Value | undefined {
  const type = list.type.kind === "list" ? list.type.element : undefined;
  if (name !== "indexOf" || !wanted || more.length > 0 || type?.kind !== wanted.type.kind) return undefined;
  if (type.kind !== "string" && type.kind !== "number" && type.kind !== "boolean") return undefined;
  const id: IterationId = `iteration/${++evaluation.regions}`;
  const element: Value = { kind: "element", iteration: id, role: "element", type };
  const body: Value = { kind: "operation", operator: "equal", operands: [element, wanted], type: boolean };
  return { kind: "iteration", operator: "findIndex", id, list, body, type: number };
}

/** What cannot be done to files. */
const rowMethods: ReadonlySet<string> = new Set([
  "sort",
  "toSorted",
  "reverse",
  "toReversed",
  "slice",
  "concat",
  "findLast",
  "reduceRight",
]);

/** Methods whose second argument would be the `this` of the callback. */
const takingThis: ReadonlySet<string> = new Set(["map", "forEach", "flatMap", "filter", "some", "every", "find", "findIndex"]);

/** Adds to a list, also to one that was made outside this branch or loop. */
function push(receiver: ListThing, site: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const { elements } = receiver;
  if (elements.length + site.arguments.length > longestList) {
    evaluation.report(messages.valueTooLarge({ what: "This list" }), site.place);
    return unknown(site.place);
  }
  if (receiver.region === frame.region) {
    elements.push(...site.arguments);
    return lengthOf(receiver, site, frame, evaluation);
  }
  if (receiver.region === undefined || receiver.region === topLevel || !frame.writes) {
    const words = { construct: "`.push` on a list that is not this pipeline's", instead: "make a new one: `[...list, value]`." };
    evaluation.report(messages.constructUnsupported(words), site.place);
    return unknown(site.place);
  }
  const cell = contentsCell(receiver, evaluation);
  const { expression: callee } = site.node;
  const owner = ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) ? callee.expression.text : "list";
  write(cell, owner, list([...elements, ...site.arguments], receiver.place, receiver.region), frame);
  return lengthOf(receiver, site, frame, evaluation);
}

/** Adds to a list that only the run knows: the variable is another list from here on. */
function pushOnVariable(receiver: Thing, site: CallSite, frame: Frame): boolean {
  const { expression: callee } = site.node;
  if (receiver.kind !== "runtime" || !ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return false;
  const { text } = callee.expression;
  const binding = declaringScope(frame.scope, text)?.bindings.get(text);
  if (!binding || typeof binding === "function" || !("value" in binding)) return false;
  const spread: Thing = { kind: "spread", value: receiver, place: receiver.place };
  write(binding, text, list([spread, ...site.arguments], receiver.place, frame.region), frame);
  return true;
}

function lengthOf(receiver: ListThing, site: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const length = gathered(receiver, site.place);
  return length.kind === "list" ? primitive(length.elements.length, site.place) : member(length, "length", site.place, evaluation, frame);
}

const insteadOfChanging: Readonly<Partial<Record<string, string>>> = {
  sort: "use `.toSorted()`, which gives a new list.",
  reverse: "use `.toReversed()`, which gives a new list.",
};

function wrongCallback(name: string, site: CallSite, evaluation: Evaluation): Thing {
  evaluation.report(
    messages.methodArguments({ method: name, wanted: "a function", given: site.arguments.length === 0 ? "nothing" : "something else" }),
    site.place,
  );
  return unknown(site.place);
}

/** Calls a callback with the arguments it takes: a component would take an index for its options. */
function invoke(callback: Thing, args: readonly Thing[], site: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const taken = callback.kind === "function" ? args : args.slice(0, 1);
  return evaluation.evaluate.callThing(callback, { arguments: taken, place: site.place, node: site.node }, frame);
}

export function iterating(callback: Thing, method: string, site: CallSite, evaluation: Evaluation, concurrency?: Value): Iterating {
  const itemName = parameterName(callback, site);
  return {
    body: (item, index, inner) => {
      const once = (own: Frame): Thing => invoke(callback, [item, index], site, own, evaluation);
      return site.settling ? settle(once, site.place, inner, evaluation) : once(inner);
    },
    itemName,
    name: `${method === "forEach" ? "for" : "map"}-${itemName}`,
    place: site.place,
    ...(concurrency ? { concurrency } : {}),
  };
}

function parameterName(callback: Thing, { node }: CallSite): string {
  const name = callback.kind === "function" ? callback.declaration.parameters[0]?.name : undefined;
  if (!name) return "item";
  return itemNameOf(name, ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : node.arguments[0]);
}

function mapOver(receiver: Thing, callback: Thing, name: string, site: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  if (name === "forEach") return forEach(receiver, callback, site, frame, evaluation);
  const result = iterateOver(receiver, iterating(callback, name, site, evaluation), frame, evaluation);
  if (name !== "flatMap" || result.kind === "unknown") return result;
  return callListMethod(result, "flat", { ...site, arguments: [] }, frame, evaluation);
}

/** `forEach` is a loop: it may hand variables on from one call to the next. */
function forEach(receiver: Thing, callback: Thing, site: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const itemName = parameterName(callback, site);
  const body = (inner: Frame, item: Thing, index: Thing): Completion => {
    invoke(callback, [item, index], site, inner, evaluation);
    return normal;
  };
  iterateStatements(
    receiver,
    { body, itemName, name: `for-${itemName}`, place: site.place, node: site.node, sequential: false },
    frame,
    evaluation,
  );
  return primitive(undefined, site.place);
}

function testEach(
  receiver: Thing,
  callback: Thing,
  name: "filter" | "some" | "every" | "find" | "findIndex",
  site: CallSite,
  frame: Frame,
  evaluation: Evaluation,
): Thing {
  const test = (item: Thing, index: Thing, inner: Frame) => invoke(callback, [item, index], site, inner, evaluation);
  if (receiver.kind === "list" && !someMayLack(receiver)) {
    const known = testKnown(receiver, name, test, site, frame, evaluation);
    if (known) return known;
  }
  const rows = artifactList(receiver);
  if (rows && rows !== "computed" && name !== "filter") return testRows(rows, name, test, site.place, frame, evaluation);
  const value = toValue(receiver);
  if (receiver.kind === "list" && name === "filter" && (!value || holdsArtifact(value.type)))
    return filterKnown(receiver, test, site, frame, evaluation);
  if (!value || (value.type.kind !== "list" && value.type.kind !== "json") || holdsArtifact(value.type)) {
    const hasRows = value?.type.kind === "list" && holdsArtifact(value.type);
    evaluation.report(
      hasRows
        ? messages.rowsWithArtifacts({ method: name })
        : messages.methodOnOther({ method: `.${name}`, what: describe(receiver), instead: "call it on a list of values." }),
      site.place,
    );
    return unknown(site.place);
  }
  const condition = (item: Thing, index: Thing, inner: Frame): Thing => {
    const tested = toCondition(test(item, index, inner), evaluation);
    return tested === undefined
      ? unknown(site.place)
      : typeof tested === "boolean"
        ? primitive(tested, site.place)
        : runtime(tested, site.place);
  };
  return pureIteration(
    name,
    asType(value, listOf(json)),
    condition,
    (element) => (name === "filter" ? listOf(element) : name === "find" ? element : name === "findIndex" ? number : boolean),
    site.place,
    frame,
    evaluation,
  );
}

/** A list of components, artifacts and the like: the run decides which of them stay. */
function filterKnown(
  receiver: ListThing,
  test: (item: Thing, index: Thing, frame: Frame) => Thing,
  site: CallSite,
  frame: Frame,
  evaluation: Evaluation,
): Thing {
  const kept = receiver.elements.flatMap((element, index): Thing[] => {
    const own = element.kind === "perhaps" ? element.value : element;
    const verdict = toCondition(test(own, primitive(index, element.place), frame), evaluation);
    if (verdict === undefined) return [unknown(element.place)];
    if (typeof verdict === "boolean") return verdict ? [element] : [];
    const condition: Value =
      element.kind === "perhaps"
        ? { kind: "operation", operator: "and", operands: [element.choice.condition, verdict], type: boolean }
        : verdict;
    return [perhaps(condition, own, frame, evaluation)];
  });
  return list(kept, site.place, frame.region);
}

/** Undefined when the run decides about an element. */
function testKnown(
  receiver: ListThing,
  name: string,
  test: (item: Thing, index: Thing, frame: Frame) => Thing,
  site: CallSite,
  frame: Frame,
  evaluation: Evaluation,
): Thing | undefined {
  const verdicts: boolean[] = [];
  for (const [index, element] of receiver.elements.entries()) {
    const position = primitive(index, element.place);
    const tried = attempt(evaluation, () => inRegion(frame, evaluation, (inner) => test(element, position, inner)));
    const { nodes, result } = tried.result;
    if (result.kind === "runtime") return undefined;
    // In a region of its own it can change nothing outside; a callback that does is called again, where it can.
    const verdict = toCondition(tried.sound && nodes.length === 0 ? tried.keep().result : test(element, position, frame), evaluation);
    if (typeof verdict !== "boolean") return unknown(site.place);
    verdicts.push(verdict);
  }
  const { elements } = receiver;
  const found = verdicts.indexOf(true);
  switch (name) {
    case "filter":
      return list(
        elements.filter((_, index) => verdicts[index]),
        site.place,
        frame.region,
      );
    case "some":
      return primitive(found >= 0, site.place);
    case "every":
      return primitive(!verdicts.includes(false), site.place);
    case "find":
      return elements[found] ?? primitive(undefined, site.place);
    default:
      return primitive(found, site.place);
  }
}

function reduceOver(receiver: Thing, callback: Thing, site: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const initial = site.arguments[1];
  if (receiver.kind === "list") {
    const [first, ...rest] = initial ? [initial, ...receiver.elements] : receiver.elements;
    if (!first) {
      evaluation.report(messages.reduceOfEmpty(), site.place);
      return unknown(site.place);
    }
    return rest.reduce<Thing>(
      (accumulator, element, index) =>
        invoke(callback, [accumulator, element, primitive(initial ? index : index + 1, site.place)], site, frame, evaluation),
      first,
    );
  }
  const rows = artifactList(receiver);
  if (rows && rows !== "computed") {
    const fold = (accumulator: Thing, row: Thing, index: Thing, inner: Frame): Thing =>
      invoke(callback, [accumulator, row, index], site, inner, evaluation);
    return reduceRows(rows, initial, fold, site.place, frame, evaluation);
  }
  const items = toValue(receiver);
  const start = initial && toValue(initial);
  if (items && holdsArtifact(items.type)) {
    evaluation.report(messages.rowsWithArtifacts({ method: "reduce" }), site.place);
    return unknown(site.place);
  }
  if (!items || items.type.kind !== "list" || (initial && !start)) {
    const endless = notFinite(initial);
    evaluation.report(
      endless !== undefined
        ? notFiniteMessage(endless)
        : messages.methodOnOther({ method: ".reduce", what: describe(receiver), instead: "call it on a list of values." }),
      endless === undefined ? site.place : initial!.place,
    );
    return unknown(site.place);
  }
  const type = start?.type ?? items.type.element;
  const id: IterationId = `iteration/${++evaluation.regions}`;
  const element: Value = { kind: "element", iteration: id, role: "element", type: items.type.element };
  const accumulator: Value = { kind: "element", iteration: id, role: "accumulator", type };
  const index: Value = { kind: "element", iteration: id, role: "index", type: number };
  const { nodes, result } = inRegion(frame, evaluation, (inner) =>
    invoke(
      callback,
      [accumulator, element, index].map((value) => runtime(value, site.place)),
      site,
      inner,
      evaluation,
    ),
  );
  const body = toValue(result);
  if (result.kind === "unknown") return unknown(site.place);
  if (!body || nodes.length > 0) {
    evaluation.report(
      nodes.length > 0 ? messages.taskInCallback({ method: "reduce" }) : messages.callbackResult({ what: describe(result) }),
      site.place,
    );
    return unknown(site.place);
  }
  // Without one, the first element is where it starts: what it gives is an element, too, and JavaScript counts from 1.
  if (!start && (!isAssignable(body.type, type) || usesIndex(body, id))) {
    evaluation.report(messages.reduceNeedsInitial(), site.place);
    return unknown(site.place);
  }
  return runtime({ kind: "iteration", operator: "reduce", id, list: items, body, ...(start ? { initial: start } : {}), type }, site.place);
}

function usesIndex(value: Value, iteration: IterationId): boolean {
  if (value.kind === "element") return value.iteration === iteration && value.role === "index";
  return partsOf(value).some((part) => usesIndex(part, iteration));
}
