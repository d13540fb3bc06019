// The pods that an object's templates make, as far as a rule can see them.
import type { LintObject } from "../lint-object.ts";
import { isObject, objectAt, objectsAt, remembered, specOf, textAt, type JsonObject } from "../model/objects.ts";
import { templatesOf, type TemplateModel } from "../model/templates.ts";
import type { Path } from "../source/document.ts";

/** A part of a pod that somebody wrote: Argo's own containers are not among them. */
export interface ContainerModel {
  readonly kind: "main" | "script" | "set" | "init" | "sidecar";
  /** What Kubernetes will call it. */
  readonly name: string;
  readonly value: JsonObject;
  readonly path: Path;
}

export interface PodModel {
  readonly template: TemplateModel;
  /** `spec.templateDefaults`, which is merged into the others and no pod of its own. */
  readonly isDefaults: boolean;
  readonly containers: readonly ContainerModel[];
}

export interface TemplateLike {
  readonly template: TemplateModel;
  readonly isDefaults: boolean;
}

/** One for each template that makes a pod, and for `templateDefaults`. */
export function podsOf(object: LintObject): readonly PodModel[] {
  return remembered(object, "pods", () =>
    templateLikesOf(object)
      .filter(({ template, isDefaults }) => isDefaults || makesPod(template))
      .map(({ template, isDefaults }) => ({ template, isDefaults, containers: containersOf(template) })),
  );
}

/** All templates and `templateDefaults`. */
export function templateLikesOf(object: LintObject): readonly TemplateLike[] {
  return remembered(object, "template likes", (): readonly TemplateLike[] => {
    const spec = specOf(object);
    const defaults = spec.value["templateDefaults"];
    const templates = templatesOf(object).map((template) => ({ template, isDefaults: false }));
    if (!isObject(defaults)) return templates;
    const path = [...spec.path, "templateDefaults"];
    return [{ template: { name: "", value: defaults, path, isInline: false, type: undefined, calls: [] }, isDefaults: true }, ...templates];
  });
}

/** What may say how pods are made: the spec itself, its defaults, and the templates. */
export function podSettingsOf(object: LintObject): readonly { readonly value: JsonObject; readonly path: Path }[] {
  return remembered(object, "pod settings", () => [
    specOf(object),
    ...templateLikesOf(object).map(({ template }) => ({ value: template.value, path: template.path })),
  ]);
}

const podTypes: ReadonlySet<string | undefined> = new Set(["container", "script", "containerSet", "resource", "data"]);

function makesPod(template: TemplateModel): boolean {
  return podTypes.has(template.type);
}

function containersOf({ value, path }: TemplateModel): readonly ContainerModel[] {
  const one = (kind: "main" | "script", key: string): readonly ContainerModel[] =>
    isObject(value[key]) ? [{ kind, name: "main", value: value[key], path: [...path, key] }] : [];
  const many = (kind: ContainerModel["kind"], holder: JsonObject, key: string, at: Path): readonly ContainerModel[] =>
    objectsAt(holder, key).map((each) => ({
      kind,
      name: textAt(each.value, "name") ?? "",
      value: each.value,
      path: [...at, key, each.index],
    }));
  return [
    ...one("main", "container"),
    ...one("script", "script"),
    ...many("set", objectAt(value, "containerSet"), "containers", [...path, "containerSet"]),
    ...many("init", value, "initContainers", path),
    ...many("sidecar", value, "sidecars", path),
  ];
}

/** How a message calls a container: "the container of `build`", "the sidecar `db` of `build`". */
export function containerTitle(container: ContainerModel, template: TemplateModel): string {
  const words = { main: "the container", script: "the script", set: "the container", init: "the init container", sidecar: "the sidecar" };
  const own = container.kind === "main" || container.kind === "script" ? "" : ` \`${container.name}\``;
  return `${words[container.kind]}${own}${templateTitle(template)}`;
}

/** " of `build`"; nothing where the template has no name. */
function templateTitle({ name }: TemplateModel): string {
  return name === "" ? "" : ` of \`${name}\``;
}
