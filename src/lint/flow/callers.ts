// Everything that calls a template with arguments: steps, tasks and hooks.
import { objectAt, remembered, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import type { CallFlow, Flow, HookFlow, TemplateFlow } from "./flow.ts";
import type { Resolution } from "./resolution.ts";
import { isNeverStarted } from "./running.ts";

export interface Caller {
  /** `step "a"`, `hook "exit" of task "a"`. */
  readonly title: string;
  readonly value: JsonObject;
  readonly path: Path;
  readonly resolution: Resolution;
  /** None: a hook of the workflow. */
  readonly call: CallFlow | undefined;
  readonly hook: HookFlow | undefined;
  readonly template: TemplateFlow | undefined;
}

export function callersOf(flow: Flow): readonly Caller[] {
  return remembered(flow.object, "callers", () => {
    const ofTemplates = flow.templates.flatMap((template) =>
      template.calls.flatMap((call) => [callCaller(template, call), ...hookCallers(template, call)]),
    );
    return [...ofTemplates, ...flow.hooks.map((hook) => hookCaller(hook, undefined, undefined))];
  });
}

function callCaller(template: TemplateFlow, call: CallFlow): Caller {
  const { value, path, kind, name } = call.call;
  return { title: `${kind} "${name}"`, value, path, resolution: call.resolution, call, hook: undefined, template };
}

function hookCallers(template: TemplateFlow, call: CallFlow): readonly Caller[] {
  return call.hooks.map((hook) => hookCaller(hook, call, template));
}

function hookCaller(hook: HookFlow, call: CallFlow | undefined, template: TemplateFlow | undefined): Caller {
  const of = call === undefined ? "" : ` of ${call.call.kind} "${call.call.name}"`;
  const { value, path, name } = hook.hook;
  return { title: `hook "${name}"${of}`, value, path, resolution: hook.resolution, call, hook, template };
}

/** Without arguments of its own an exit hook has those of the workflow: `GetExitHook`. */
export function takesWorkflowArguments({ hook, value }: Caller): boolean {
  const given = objectAt(value, "arguments");
  const isEmpty = ["parameters", "artifacts"].every((kind) => !Array.isArray(given[kind]) || given[kind].length === 0);
  return hook?.hook.name === "exit" && isEmpty;
}

/** `onExit` comes before `hooks.exit`, which then never runs. */
export function isHidden({ hook, call }: Caller, { object }: Flow): boolean {
  const owner = call?.call.value ?? specOf(object).value;
  return hook?.hook.name === "exit" && (textAt(owner, "onExit") ?? "") !== "";
}

/**
 * Every run in which nothing fails before comes to the hook, and ends with an error where it fails. A task whose exit hook fails goes on
 * as if nothing was: seen on the controller.
 */
export function isDecisive({ hook, call, template, value }: Caller): boolean {
  if (hook === undefined || (call !== undefined && template !== undefined && isNeverStarted(template, call))) return false;
  const expression = (textAt(value, "expression") ?? "").trim();
  return hook.hook.name === "exit" && (expression === "" || expression === "true") && call?.call.kind !== "task";
}

/** What a call names: `template` or the template of its `templateRef`. */
export function templateNameOf(value: JsonObject): string {
  return textAt(objectAt(value, "templateRef"), "template") ?? textAt(value, "template") ?? "";
}
