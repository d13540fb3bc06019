// Which template a step, a task, a hook or a workflow refers to.
import type { LintContext } from "../context.ts";
import type { LintObject } from "../lint-object.ts";
import { isObject, objectAt, remembered, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { TemplateIndex } from "../model/template-index.ts";
import { templatesOf, type TemplateModel } from "../model/templates.ts";
import type { Path } from "../source/document.ts";

/** A template, with the object in which the names that it uses are looked up. */
export interface Found {
  readonly kind: "found";
  readonly template: TemplateModel;
  readonly home: LintObject;
}

/** `unknown`: a name that is made at run time, or an object that is not among the files. */
export type Resolution =
  Found | { readonly kind: "missing"; readonly name: string; readonly candidates: readonly string[] } | { readonly kind: "unknown" };

export interface Resolver {
  /** What stands at `path` of `home`, with `template`, `templateRef` or `inline`. */
  readonly resolve: (home: LintObject, reference: JsonObject, path: Path) => Resolution;
  /** Its own, inline ones too. */
  readonly templatesOf: (object: LintObject) => readonly TemplateModel[];
  /** The object that a workflow is made from by `workflowTemplateRef`. */
  readonly baseOf: (object: LintObject) => LintObject | undefined;
}

interface Names {
  readonly all: readonly TemplateModel[];
  readonly byName: ReadonlyMap<string, TemplateModel>;
  readonly byPath: ReadonlyMap<string, TemplateModel>;
}

export function createResolver({ templates }: Pick<LintContext, "templates">): Resolver {
  const namesOf = (object: LintObject): Names =>
    remembered(object, "templates by name", () => {
      const all = templatesOf(object);
      return {
        all,
        byName: new Map(
          all
            .filter(({ isInline }) => !isInline)
            .toReversed()
            .map((template) => [template.name, template]),
        ),
        byPath: new Map(all.filter(({ isInline }) => isInline).map((template) => [template.path.join("/"), template])),
      };
    });
  const named = (home: LintObject, name: string): Resolution => {
    const template = namesOf(home).byName.get(name);
    return template === undefined
      ? { kind: "missing", name, candidates: [...namesOf(home).byName.keys()] }
      : { kind: "found", template, home };
  };
  return {
    templatesOf: (object) => namesOf(object).all,
    baseOf: (object) => baseOf(templates, object),
    resolve: (home, reference, path) => {
      if (isObject(reference["inline"])) {
        const template = namesOf(home).byPath.get([...path, "inline"].join("/"));
        return template === undefined ? { kind: "unknown" } : { kind: "found", template, home };
      }
      const target = reference["templateRef"];
      if (isObject(target)) {
        const other = referredTo(templates, home, target);
        const name = textAt(target, "template") ?? "";
        return other === undefined || name.includes("{{") ? { kind: "unknown" } : named(other, name);
      }
      const name = textAt(reference, "template") ?? "";
      if (name === "" || name.includes("{{")) return { kind: "unknown" };
      if (!("workflowTemplateRef" in specOf(home).value)) return named(home, name);
      const base = baseOf(templates, home);
      return base === undefined ? { kind: "unknown" } : named(base, name);
    },
  };
}

function referredTo(templates: TemplateIndex, home: LintObject, reference: JsonObject): LintObject | undefined {
  const name = textAt(reference, "name") ?? "";
  return reference["clusterScope"] === true ? templates.clusterWorkflowTemplate(name) : templates.workflowTemplate(home.namespace, name);
}

function baseOf(templates: TemplateIndex, object: LintObject): LintObject | undefined {
  const spec = specOf(object).value;
  return "workflowTemplateRef" in spec ? referredTo(templates, object, objectAt(spec, "workflowTemplateRef")) : undefined;
}
