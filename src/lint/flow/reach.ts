// Which templates a run can come to.
import { specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { TemplateModel } from "../model/templates.ts";
import { alwaysRuns } from "./standing.ts";
import { canComeTrue, type Ending } from "./depends.ts";
import type { CallFlow, Flow, TemplateFlow } from "./flow.ts";
import type { Resolution } from "./resolution.ts";

/** What a template calls, hooks included. */
function calledBy(flow: Flow, { calls }: TemplateFlow): readonly Resolution[] {
  return calls.flatMap(({ call, resolution, hooks }) => [
    resolution,
    ...hooks.map((hook) => hook.resolution),
    named(flow, call.value, "onExit"),
  ]);
}

function named(flow: Flow, value: JsonObject, key: string): Resolution {
  const name = textAt(value, key) ?? "";
  return name === "" ? { kind: "unknown" } : flow.resolver.resolve(flow.object, { template: name }, []);
}

/** The templates of the object that its entrypoint, its exit handler and its hooks lead to; undefined without an entrypoint. */
export function reachableTemplates(flow: Flow): ReadonlySet<TemplateModel> | undefined {
  const spec = specOf(flow.object).value;
  const entrypoint = named(flow, spec, "entrypoint");
  if (entrypoint.kind !== "found") return undefined;
  const byModel = new Map(flow.templates.map((each) => [each.template, each]));
  const found = new Set<TemplateModel>();
  const open: Resolution[] = [entrypoint, named(flow, spec, "onExit"), ...flow.hooks.map(({ resolution }) => resolution)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind !== "found" || found.has(next.template)) continue;
    found.add(next.template);
    const template = byModel.get(next.template);
    if (template !== undefined) open.push(...calledBy(flow, template));
  }
  return found;
}

/** A run that comes to the template comes to the call, unless something has failed before. */
export function isCertain(flow: TemplateFlow, call: CallFlow): boolean {
  flow.memory.certain ??= certainCalls(flow);
  return flow.memory.certain.has(call);
}

function certainCalls(flow: TemplateFlow): ReadonlySet<CallFlow> {
  const certain = new Set<CallFlow>();
  for (const call of inOrder(flow)) {
    if (!isUnconditional(call)) continue;
    const { names, logic } = flow.order.dependencies(call.call);
    const endingsOf = (name: string): readonly Ending[] => {
      const other = flow.callNamed(name);
      return other !== undefined && certain.has(other) ? ["Succeeded"] : ["Succeeded", "Skipped", "Omitted"];
    };
    if (flow.root !== "tasks" || logic === "" || canComeTrue({ names, logic: `!(${logic})` }, endingsOf) === false) certain.add(call);
  }
  return certain;
}

/** A list that is made at run time may be empty; a failure that is gone over may be the way out. */
function isUnconditional({ call: { value }, isLoop }: CallFlow): boolean {
  const when = (textAt(value, "when") ?? "").trim();
  return (when === "" || alwaysRuns(when)) && (!isLoop || Array.isArray(value["withItems"])) && value["continueOn"] === undefined;
}

/** Each behind those that it depends on; what is in a circle is left out. */
function inOrder(flow: TemplateFlow): readonly CallFlow[] {
  if (flow.root !== "tasks") return flow.calls;
  const followers = new Map<CallFlow, CallFlow[]>();
  const followersOf = (call: CallFlow): CallFlow[] => {
    const known = followers.get(call) ?? [];
    followers.set(call, known);
    return known;
  };
  const missing = new Map<CallFlow, number>();
  for (const call of flow.calls) {
    const before = flow.order.dependencies(call.call).names.flatMap((name) => flow.callNamed(name) ?? []);
    missing.set(call, before.length);
    for (const each of before) followersOf(each).push(call);
  }
  const ordered = flow.calls.filter((call) => missing.get(call) === 0);
  // Grows while it is gone through.
  for (const call of ordered) {
    for (const next of followersOf(call)) {
      const left = (missing.get(next) ?? 0) - 1;
      missing.set(next, left);
      if (left === 0) ordered.push(next);
    }
  }
  return ordered;
}
