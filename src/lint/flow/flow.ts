// The control flow of one object: templates, what they call, what is referred to, and what has ended by then.
import type { LintContext } from "../context.ts";
import type { LintObject } from "../lint-object.ts";
import { specOf, objectAt, isObject, type JsonObject } from "../model/objects.ts";
import { hooksOf, type CallModel, type HookModel, type TemplateModel } from "../model/templates.ts";
import { orderOf, type Order } from "./order.ts";
import { referencesTo, type Reference } from "./references.ts";
import { createResolver, type Resolution, type Resolver } from "./resolution.ts";
import { textsIn } from "./texts.ts";

export interface Flow {
  readonly object: LintObject;
  readonly resolver: Resolver;
  readonly templates: readonly TemplateFlow[];
  /** The hooks of the workflow itself. */
  readonly hooks: readonly HookFlow[];
}

/** A template of any type; only one of steps or tasks has calls. */
export interface TemplateFlow {
  readonly template: TemplateModel;
  /** `steps` or `tasks`: how it names what it calls. */
  readonly root: "steps" | "tasks" | undefined;
  readonly order: Order;
  readonly calls: readonly CallFlow[];
  /** What its outputs refer to. */
  readonly outputReferences: readonly Reference[];
  readonly callNamed: (name: string) => CallFlow | undefined;
  readonly memory: TemplateMemory;
}

/** What has been worked out of a template and is asked for again by the next rule. */
export interface TemplateMemory {
  /** See reach.ts. */
  certain: ReadonlySet<CallFlow> | undefined;
  /** See running.ts. */
  wanted: ReadonlySet<string> | undefined;
  readonly dead: Map<CallFlow, boolean>;
}

export interface CallFlow {
  readonly call: CallModel;
  readonly resolution: Resolution;
  readonly isLoop: boolean;
  /** To steps and tasks, outside of its hooks. */
  readonly references: readonly Reference[];
  readonly hooks: readonly HookFlow[];
}

export interface HookFlow {
  readonly hook: HookModel;
  readonly resolution: Resolution;
}

export function flowOf(context: LintContext): Flow {
  const { object, memory } = context;
  const known = memory?.flows.get(object) as Flow | undefined;
  if (known !== undefined) return known;
  const flow = createFlow(context);
  memory?.flows.set(object, flow);
  return flow;
}

function createFlow(context: LintContext): Flow {
  const { object } = context;
  const resolver = createResolver(context);
  const spec = specOf(object);
  return {
    object,
    resolver,
    templates: resolver.templatesOf(object).map((template) => templateFlow(object, resolver, template)),
    hooks: hooksOf(spec.value, spec.path).map((hook) => hookFlow(object, resolver, hook)),
  };
}

const nested: ReadonlySet<string> = new Set(["steps", "dag"]);
const callFieldsApart: ReadonlySet<string> = new Set(["hooks"]);

function templateFlow(object: LintObject, resolver: Resolver, template: TemplateModel): TemplateFlow {
  const root = template.type === "steps" ? "steps" : template.type === "dag" ? "tasks" : undefined;
  const calls = template.calls.map((call) => callFlow(object, resolver, call));
  const byName = new Map(calls.toReversed().map((call) => [call.call.name, call]));
  return {
    template,
    root,
    order: orderOf(template.calls),
    calls,
    outputReferences: root === undefined ? [] : outputReferences(template),
    callNamed: (name) => byName.get(name),
    memory: { certain: undefined, wanted: undefined, dead: new Map() },
  };
}

function outputReferences(template: TemplateModel): readonly Reference[] {
  const path = [...template.path, "outputs"];
  const outputs = objectAt(template.value, "outputs");
  const sources = (["parameters", "artifacts"] as const).flatMap((kind) => {
    const list = outputs[kind];
    if (!Array.isArray(list)) return [];
    return (list as readonly JsonObject[]).flatMap((each, index) =>
      isObject(each) ? textsIn(each, [...path, kind, index], new Set(["default"])) : [],
    );
  });
  return referencesTo(["steps", "tasks"], sources);
}

function callFlow(home: LintObject, resolver: Resolver, call: CallModel): CallFlow {
  const inline = objectAt(call.value, "inline");
  // The references within an inline template of steps or tasks are its own.
  const except = [...nested].some((key) => key in inline) ? new Set([...callFieldsApart, "inline"]) : callFieldsApart;
  return {
    call,
    resolution: resolver.resolve(home, call.value, call.path),
    isLoop: isLoop(call.value),
    references: referencesTo(["steps", "tasks"], textsIn(call.value, call.path, except)),
    hooks: call.hooks.map((hook) => hookFlow(home, resolver, hook)),
  };
}

function hookFlow(home: LintObject, resolver: Resolver, hook: HookModel): HookFlow {
  return { hook, resolution: resolver.resolve(home, hook.value, hook.path) };
}

/** `ShouldExpand`: an empty list of items makes no loop. */
export function isLoop(call: JsonObject): boolean {
  const items = call["withItems"];
  const param = call["withParam"];
  return (Array.isArray(items) && items.length > 0) || (typeof param === "string" && param !== "") || isObject(call["withSequence"]);
}
