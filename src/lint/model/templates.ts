import type { LintObject } from "../lint-object.ts";
import type { Path } from "../source/document.ts";
import { isObject, objectsAt, remembered, specOf, textAt, type JsonObject } from "./objects.ts";

/** A template of an object, named or written inline in a step or task. */
export interface TemplateModel {
  /** "" where it has none: an inline template. */
  readonly name: string;
  readonly value: JsonObject;
  readonly path: Path;
  readonly isInline: boolean;
  readonly type: TemplateType | undefined;
  /** Its steps or tasks; none for others. */
  readonly calls: readonly CallModel[];
}

export const templateTypes = [
  "container",
  "script",
  "containerSet",
  "resource",
  "suspend",
  "http",
  "plugin",
  "data",
  "steps",
  "dag",
] as const;
export type TemplateType = (typeof templateTypes)[number];

/** One step or task, with its hooks. */
export interface CallModel {
  readonly kind: "step" | "task";
  readonly name: string;
  readonly value: JsonObject;
  readonly path: Path;
  /** The group of a step: steps of one group run at once. 0 for tasks. */
  readonly group: number;
  readonly hooks: readonly HookModel[];
}

/** An entry of `hooks` of a step, task or workflow (the old field `onExit` is not among them). */
export interface HookModel {
  readonly name: string;
  readonly value: JsonObject;
  readonly path: Path;
}

/** All templates of an object, inline ones behind the one that holds them. */
export function templatesOf(object: LintObject): readonly TemplateModel[] {
  return remembered(object, "templates", () => {
    const spec = specOf(object);
    return objectsAt(spec.value, "templates").flatMap(({ value, index }) => withInline(value, [...spec.path, "templates", index], false));
  });
}

function withInline(value: JsonObject, path: Path, isInline: boolean): readonly TemplateModel[] {
  const calls = callsOf(value, path);
  const own: TemplateModel = {
    name: textAt(value, "name") ?? "",
    value,
    path,
    isInline,
    type: templateTypes.find((type) => isObject(value[type]) || Array.isArray(value[type])),
    calls,
  };
  const inline = calls.flatMap((call) => {
    const template = call.value["inline"];
    return isObject(template) ? withInline(template, [...call.path, "inline"], true) : [];
  });
  return [own, ...inline];
}

function callsOf(template: JsonObject, path: Path): readonly CallModel[] {
  const dag = template["dag"];
  const tasks = isObject(dag)
    ? objectsAt(dag, "tasks").map(({ value, index }) => callOf("task", value, [...path, "dag", "tasks", index], 0))
    : [];
  const groups = template["steps"];
  if (!Array.isArray(groups)) return tasks;
  const steps = (groups as readonly unknown[]).flatMap((group, number) =>
    Array.isArray(group)
      ? objectsAt({ group: group as never }, "group").map(({ value, index }) =>
          callOf("step", value, [...path, "steps", number, index], number),
        )
      : [],
  );
  return [...tasks, ...steps];
}

function callOf(kind: "step" | "task", value: JsonObject, path: Path, group: number): CallModel {
  return { kind, name: textAt(value, "name") ?? "", value, path, group, hooks: hooksOf(value, path) };
}

/** The hooks of a step, a task, or of the workflow's spec. */
export function hooksOf(value: JsonObject, path: Path): readonly HookModel[] {
  const hooks = value["hooks"];
  if (!isObject(hooks)) return [];
  return Object.entries(hooks).flatMap(([name, hook]) => (isObject(hook) ? [{ name, value: hook, path: [...path, "hooks", name] }] : []));
}
