// `steps.…`, `tasks.…` and `item`: what the steps and tasks of a template can use of each other.
import { unknown } from "../../expressions/check/nature.ts";
import type { Json } from "../../graph/types.ts";
import type { LintContext } from "../context.ts";
import { dependenciesOf } from "../flow/depends.ts";
import { isLoop } from "../flow/flow.ts";
import { knownItems } from "../flow/items.ts";
import { isObject, objectAt, objectsAt, type JsonObject } from "../model/objects.ts";
import type { CallModel, TemplateModel } from "../model/templates.ts";
import { calleeOf } from "./callee.ts";
import { anything, group, namedGroup, leaf, text, type Known } from "./known.ts";

/** All that a step or task leaves behind. */
export function resultNames(context: LintContext, call: CallModel): Known {
  const template = calleeOf(context, call.value);
  const outputs = objectAt(template, "outputs");
  const isOpen = template === undefined || template["plugin"] !== undefined;
  return group({
    id: text,
    startedAt: text,
    finishedAt: text,
    ip: text,
    status: text,
    hostNodeName: text,
    exitCode: text,
    outputs: group({
      result: text,
      parameters: names(outputs, "parameters", text, isOpen),
      artifacts: names(outputs, "artifacts", anything, isOpen),
    }),
  });
}

function names(outputs: JsonObject, key: string, known: Known, isOpen: boolean): Known {
  return namedGroup(
    objectsAt(outputs, key).map(({ value }) => value),
    known,
    isOpen,
  );
}

/** The steps or tasks as a group; open where the name of one is only known at run time. */
export function callNames(calls: readonly CallModel[], resultOf: (call: CallModel) => Known): Known {
  return group(
    calls.map((call) => [call.name, resultOf(call)] as const),
    calls.some(({ name }) => name === "" || name.includes("{{")),
  );
}

/** Those that have ended when this one begins. */
export function endedBefore(template: TemplateModel, call: CallModel): readonly CallModel[] {
  if (call.kind === "step") return template.calls.filter((each) => each.kind === "step" && each.group < call.group);
  const ancestors = ancestorsOf(template, call);
  return template.calls.filter((each) => each.kind === "task" && ancestors.has(each.name));
}

function namesIn(task: JsonObject): readonly string[] {
  return dependenciesOf(task, () => undefined).names;
}

function ancestorsOf(template: TemplateModel, call: CallModel): ReadonlySet<string> {
  const byName = new Map(template.calls.map((each) => [each.name, each]));
  const found = new Set<string>();
  const waiting = [...namesIn(call.value)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...namesIn(byName.get(name)?.value ?? {}));
  }
  return found;
}

/** The items that are written out; undefined where they are known only at run time. */
export function writtenItems(context: LintContext, call: JsonObject): readonly Json[] | undefined {
  return isObject(call["withSequence"]) ? undefined : knownItems(context, call);
}

/** `item`; undefined outside of loops. */
export function itemName(context: LintContext, call: JsonObject): Known | undefined {
  if (!isLoop(call)) return undefined;
  if (call["withSequence"] !== undefined) return text;
  const items = writtenItems(context, call);
  if (items === undefined || items.length === 0) return leaf(unknown);
  const maps = items.filter(isObject);
  if (maps.length === 0) return text;
  if (maps.length < items.length) return leaf(unknown);
  return group([...new Set(maps.flatMap((map) => Object.keys(map)))].map((key) => [key, text] as const));
}
