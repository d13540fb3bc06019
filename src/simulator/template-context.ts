// `templateresolution.Context`: where a reference to a template is looked up, and where the references of that template are.
import { Failure } from "./failure.ts";
import type { Node } from "./node.ts";
import type { Context, Operation } from "./state.ts";
import { type Reference, type Template, templateType } from "./objects.ts";

export interface Resolved {
  /** For the references inside of the template. */
  readonly context: Context;
  readonly template: Template;
}

export function localContext(operation: Operation): Context {
  return { kind: "local", name: operation.workflow.name, spec: operation.workflow.spec };
}

export function scopeOf(context: Context): string {
  return `${context.kind}/${context.name}`;
}

/** The context in which a node's template was looked up. */
export function contextOfNode(operation: Operation, node: Node): Context {
  const [kind = "", name = ""] = node.templateScope.split("/");
  if (kind === "namespaced" || kind === "cluster") return holder(operation, name, kind === "cluster");
  return localContext(operation);
}

function holder(operation: Operation, name: string, cluster: boolean): Context {
  const { workflowTemplates, clusterWorkflowTemplates } = operation.workflow.store;
  const spec = (cluster ? clusterWorkflowTemplates : workflowTemplates).get(name);
  if (spec === undefined) throw new Failure(`workflow template ${name} not found`);
  return { kind: cluster ? "cluster" : "namespaced", name, spec };
}

/** The template that a reference means, which nobody changes. */
export function resolveTemplate(operation: Operation, context: Context, reference: Reference): Resolved {
  const template = lookUp(operation, context, reference);
  const next =
    reference.templateRef === undefined
      ? context
      : holder(operation, reference.templateRef.name ?? "", reference.templateRef.clusterScope === true);
  if (templateType(template) === "unknown") throw new Failure(`template '${template.name ?? ""}' type is unknown`);
  return { context: next, template };
}

function lookUp(operation: Operation, context: Context, reference: Reference): Template {
  if (reference.inline !== undefined) return reference.inline;
  if (reference.templateRef !== undefined) {
    const { name = "", template = "", clusterScope } = reference.templateRef;
    const found = templateNamed(operation, holder(operation, name, clusterScope === true), template);
    if (found === undefined) throw new Failure(`template ${template} not found in workflow template ${name}`);
    return found;
  }
  const name = reference.template ?? "";
  // What a node says of an inline template: nothing.
  if (name === "") throw new Failure("failed to get a template");
  const found = templateNamed(operation, context, name);
  if (found === undefined) throw new Failure(`template ${name} not found`);
  return found;
}

function templateNamed({ workflow }: Operation, { spec: { templates = [] } }: Context, name: string): Template | undefined {
  const known = workflow.memory.templates.get(templates);
  if (known !== undefined) return known.get(name);
  const named = new Map<string, Template>();
  // The first of a name counts.
  for (const template of [...templates].reverse()) named.set(template.name ?? "", template);
  workflow.memory.templates.set(templates, named);
  return named.get(name);
}

/** A node stands for the task or step that it was made from, but for an inline template, which it forgets. */
export function referenceOfNode(node: Node): Reference {
  return {
    name: node.name,
    ...(node.templateName === "" ? {} : { template: node.templateName }),
    ...(node.templateRef === undefined ? {} : { templateRef: node.templateRef }),
  };
}

/** `GetTemplateByBoundaryID`. */
export function templateOfBoundary(operation: Operation, boundary: Node): Template | undefined {
  if (boundary.templateName === "" && boundary.templateRef === undefined) return undefined;
  return resolveTemplate(operation, contextOfNode(operation, boundary), referenceOfNode(boundary)).template;
}
