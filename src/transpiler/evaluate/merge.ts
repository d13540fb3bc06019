import * as messages from "../../diagnostics/messages.generated.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { Decided, Evaluation, Frame } from "./context.ts";
import { gathered } from "./cells.ts";
import { isUndefined, toValue } from "./convert.ts";
import { notFinite, notFiniteMessage } from "./not-finite.ts";
import { isNothing, present } from "./presence.ts";
import { constantBoolean, mergeValues } from "./merge-values.ts";
import { isBroken } from "./reported.ts";
import {
  describe,
  list,
  primitive,
  runtime,
  unknown,
  type EitherThing,
  type ListThing,
  type ObjectThing,
  type PromiseThing,
  type Thing,
} from "./things.ts";
import { holdsArtifact } from "./value-types.ts";

/** One of two things as one: a variable behind an `if`, what `?:` gives, what a function returns on either way. */
export function resolve(thing: Thing, place: Place, frame: Pick<Frame, "decided">, evaluation: Evaluation): Thing {
  if (thing.kind === "lost") {
    evaluation.report(messages.lostInTry({ name: thing.name }), place);
    return unknown(place);
  }
  if (thing.kind === "object" && thing.given) return whereGiven(thing, thing.given, place, frame);
  if (thing.kind !== "either") return thing;
  const known = frame.decided?.get(thing.choice.condition);
  if (known !== undefined) return resolve(known ? thing.whenTrue : thing.whenFalse, place, frame, evaluation);
  const side = (part: Thing, outcome: boolean): Thing =>
    part.kind === "either" || part.kind === "lost"
      ? resolve(part, place, { decided: deciding(frame.decided, thing.choice.condition, outcome) }, evaluation)
      : part;
  const merged = merge({ ...thing, whenTrue: side(thing.whenTrue, true), whenFalse: side(thing.whenFalse, false), place }, evaluation);
  return merged.kind === "object" && merged.given ? whereGiven(merged, merged.given, place, frame) : merged;
}

/** What is in a list that was added to on one side or both. */
export function resolveContents(thing: Thing, place: Place, frame: Pick<Frame, "decided">, evaluation: Evaluation): Thing {
  if (thing.kind !== "either" || thing.whenTrue.kind !== "list" || thing.whenFalse.kind !== "list")
    return resolve(thing, place, frame, evaluation);
  return mergeLists({ ...thing, place }, thing.whenTrue, thing.whenFalse) ?? resolve(thing, place, frame, evaluation);
}

/** An object that may be absent, where it is certain whether it is. */
function whereGiven(thing: ObjectThing, condition: Value, place: Place, { decided }: Pick<Frame, "decided">): Thing {
  const known = decided?.get(condition);
  if (known === undefined) return thing;
  if (!known) return primitive(undefined, place);
  const { given: _, ...certain } = thing;
  const fields = [...thing.fields].map(([name, { value, key }]) => {
    const there = value.kind === "runtime" ? runtime(present(value.value), value.place) : value;
    return [name, { value: there, key }] as const;
  });
  return { ...certain, fields: new Map(fields) };
}

export function deciding(decided: Decided | undefined, condition: Value, outcome: boolean): Decided {
  const known = new Map([...(decided ?? []), [condition, outcome] as const]);
  if (condition.kind === "operation" && condition.operator === "not") known.set(condition.operands[0]!, !outcome);
  // A conjunction that holds, holds in every part.
  if (condition.kind === "operation" && condition.operator === (outcome ? "and" : "or"))
    for (const part of condition.operands) for (const [inner, result] of deciding(undefined, part, outcome)) known.set(inner, result);
  return known;
}

function merge(either: EitherThing, evaluation: Evaluation): Thing {
  const { choice, name, whenTrue: a, whenFalse: b, place } = either;
  if (isBroken(a) || isBroken(b)) return unknown(place);
  if (a.kind === "promise" || b.kind === "promise") return mergePromises(either, evaluation);
  if (a.kind === "object" && b.kind === "object") return mergeObjects(either, a, b, evaluation);
  if (a.kind === "object" && isAbsent(b)) return mergeObjects(either, a, { ...noFields(a), given: never }, evaluation);
  if (b.kind === "object" && isAbsent(a)) return mergeObjects(either, { ...noFields(b), given: never }, b, evaluation);
  if (a.kind === "list" && b.kind === "list" && a.elements.length === b.elements.length && !hasSpread(a) && !hasSpread(b)) {
    const elements = a.elements.map((element, index) =>
      merge({ ...either, name: `${name}${index}`, whenTrue: element, whenFalse: b.elements[index]! }, evaluation),
    );
    return list(elements, place);
  }
  if (a.kind === "list" && b.kind === "list") {
    const lists = mergeLists(either, a, b);
    if (lists) return gathered(lists, place);
  }
  if (a === b || (isAbsent(a) && isAbsent(b))) return { ...a, place } as Thing;
  if (a.kind === b.kind && "id" in a && "id" in b && a.id === b.id) return a;
  const [x, y] = [toValue(gathered(a, place)), toValue(gathered(b, place))];
  if (!x || !y || (x.type.kind === "artifact" && !isArtifact(y)) || (y.type.kind === "artifact" && !isArtifact(x))) {
    const endless = [a, b].find((side) => notFinite(side) !== undefined);
    if (endless) evaluation.report(notFiniteMessage(notFinite(endless)!), endless.place);
    else evaluation.report(messages.conditionalOfNonData({ what: describe(x ? b : a) }), place);
    return unknown(place);
  }
  return runtime(mergeValues(choice, name, x, y), place);
}

const hasSpread = ({ elements }: ListThing): boolean => elements.some(({ kind }) => kind === "spread");

/** What both have is as it is; what one has more may be there or not. */
function mergeLists({ choice, name, place }: EitherThing, a: ListThing, b: ListThing): Thing | undefined {
  let common = 0;
  while (common < Math.min(a.elements.length, b.elements.length) && a.elements[common] === b.elements[common]) common++;
  const rest = (side: ListThing): Value | undefined => toValue(gathered(list(side.elements.slice(common), place), place));
  const [x, y] = [rest(a), rest(b)];
  if (!x || !y || holdsArtifact(x.type) || holdsArtifact(y.type)) return undefined;
  const value = runtime(mergeValues(choice, name, x, y), place);
  return list([...a.elements.slice(0, common), { kind: "spread", value, place }], place);
}

const isAbsent = (thing: Thing): boolean => isUndefined(thing) || (thing.kind === "primitive" && thing.value === null);
const isArtifact = (value: Value): boolean => value.type.kind === "artifact" || isNothing(value);
const noFields = (like: ObjectThing): ObjectThing => ({ ...like, fields: new Map() });

function mergeObjects(either: EitherThing, a: ObjectThing, b: ObjectThing, evaluation: Evaluation): ObjectThing {
  const { choice, place } = either;
  const absent = primitive(undefined, place);
  const fields: ObjectThing["fields"] = new Map();
  for (const name of new Set([...a.fields.keys(), ...b.fields.keys()])) {
    const [x, y] = [a.fields.get(name), b.fields.get(name)];
    const value = merge({ ...either, name, whenTrue: x?.value ?? absent, whenFalse: y?.value ?? absent }, evaluation);
    fields.set(name, { value, key: (x ?? y)!.key });
  }
  const given = a.given || b.given ? { given: givenOf(either, a.given ?? always, b.given ?? always, evaluation) } : {};
  const tasks = [a.task, b.task].filter((task) => task !== undefined);
  if (tasks.length === 0) return { kind: "object", fields, ...given, place };
  const task = tasks.some(choice.holds) ? choice.node() : tasks[0]!;
  return { kind: "object", fields, ...given, place, task, what: `what \`${either.name}\` is` };
}

const always = constantBoolean(true);
const never = constantBoolean(false);

/** Whether an object is there, of two that may be. The same value each time: who asks for it in an `if` knows it in the branch. */
function givenOf({ choice, name }: EitherThing, a: Value, b: Value, { givens }: Evaluation): Value {
  const { condition } = choice;
  const known = givens.get(condition)?.find((one) => one.whenTrue === a && one.whenFalse === b);
  if (known) return known.value;
  const value = a === always && b === never ? condition : mergeValues(choice, `${name}Given`, a, b);
  givens.set(condition, [...(givens.get(condition) ?? []), { whenTrue: a, whenFalse: b, value }]);
  return value;
}

function mergePromises(either: EitherThing, evaluation: Evaluation): Thing {
  const { choice, place } = either;
  const opened = (side: Thing): Pick<PromiseThing, "value" | "nodes" | "stops"> =>
    side.kind === "promise" ? side : { value: side, nodes: [], stops: [] };
  const [a, b] = [opened(either.whenTrue), opened(either.whenFalse)];
  const outside = (nodes: readonly NodeId[]): readonly NodeId[] => [
    ...new Set(nodes.map((node) => (choice.holds(node) ? choice.node() : node))),
  ];
  const value = merge({ ...either, whenTrue: a.value, whenFalse: b.value }, evaluation);
  return { kind: "promise", value, nodes: outside([...a.nodes, ...b.nodes]), stops: outside([...a.stops, ...b.stops]), place };
}
