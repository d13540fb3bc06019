import { mayBeNothing } from "./expression/may-be-nothing.ts";
import type { Component, Task } from "../../graph/graph.ts";
import type { Json } from "../../graph/types.ts";
import { cacheNeedsDigest } from "../../diagnostics/messages.generated.ts";
import { leafLookup, type Leaf, type Template } from "./implementations/leaf.ts";
import { containerTemplate } from "./implementations/container.ts";
import { httpTemplate } from "./implementations/http.ts";
import { resourceTemplate } from "./implementations/resource.ts";
import { scriptTemplate } from "./implementations/script.ts";
import { suspendTemplate } from "./implementations/suspend.ts";
import { reporterAt, type ComponentTemplate, type Lowering, type OptionInput } from "./lowering.ts";
import { createOptionInputs } from "./option-inputs.ts";
import { templateWithOptions } from "./options/template-options.ts";
import { inputsThatMayBeEmpty } from "./gather.ts";
import { inputNames } from "./ports-of-component.ts";
import { hasMetadata } from "./resolve.ts";
import { kebabCase } from "../../graph/names.ts";

export interface TemplateCall {
  readonly node: Task;
  readonly component: Component;
  readonly taskName: string;
  /** Outputs that a loop gathers. */
  readonly gathered: readonly string[];
}

/** The template that a task runs: one for a component and a distinct set of options that a template carries; many tasks share it. */
export function componentTemplate(lowering: Lowering, call: TemplateCall): ComponentTemplate {
  const { byCall } = lowering.componentTemplates;
  const key = callKey(call, inputsThatMayBeEmpty(lowering, call.node));
  const known = byCall.get(key);
  // Run-time options differ from task to task, although the template may be the same.
  const options = createOptionInputs(inputNames(call.component));
  const made = known === undefined || known.options.size > 0 ? makeTemplate(lowering, call, options) : undefined;
  const template: ComponentTemplate = made ?? known!;
  byCall.set(key, template);
  return template;
}

/** Equal for calls that surely share a template. */
function callKey({ node, component, gathered }: TemplateCall, mayBeEmpty: ReadonlySet<string>): string {
  const given = component.inputs
    .filter((input) => node.arguments[input.name] !== undefined)
    .map((input) => [input.name, mayBeEmpty.has(input.name)]);
  return JSON.stringify([component.id, given, gathered, { ...node.options, continueOnError: undefined }]);
}

function makeTemplate(lowering: Lowering, call: TemplateCall, options: ReturnType<typeof createOptionInputs>): ComponentTemplate {
  const { node, component, gathered } = call;
  const report = reporterAt(lowering, node.place);
  const cached = Boolean(node.options.cache);
  const metadata = component.inputs
    .filter((input) => input.type.kind === "artifact" && (input.metadata || cached))
    .map((input) => input.name);
  if (cached) checkDigests(lowering, call, metadata);
  const leaf: Leaf = {
    component,
    node,
    options,
    site: { lookup: leafLookup(component), report },
    report,
    metadata,
    gathered,
    mayBeEmpty: inputsThatMayBeEmpty(lowering, node),
    artifactRepository: lowering.artifactRepository,
    folder: lowering.taskFolder,
  };
  if (component.implementation.kind === "template-reference") return { name: "", metadata, options: new Map() };
  const template = templateWithOptions(leaf, (inner) => implementationTemplate(lowering, inner), lowering.argoVersion);
  return { name: nameFor(lowering, call, template), metadata, options: new Map<string, OptionInput>(options.inputs) };
}

/** A cached result is found by its inputs; an artifact is known by the digest that its producer reports. */
function checkDigests(lowering: Lowering, { node, taskName }: TemplateCall, artifacts: readonly string[]): void {
  for (const input of artifacts) {
    const value = node.arguments[input];
    if (value && !hasMetadata(lowering, value, node.place)) lowering.report(cacheNeedsDigest({ task: taskName, input }), node.place);
  }
}

function implementationTemplate(lowering: Lowering, leaf: Leaf): Template {
  const { implementation } = leaf.component;
  switch (implementation.kind) {
    case "script":
      return scriptTemplate(leaf, implementation);
    case "container":
      return containerTemplate(leaf, implementation, (input) => isOptionalAtRunTime(lowering, leaf.node, input));
    case "http":
      return httpTemplate(leaf, implementation);
    case "resource":
      return resourceTemplate(leaf, implementation);
    case "suspend":
      return suspendTemplate(leaf, implementation);
    case "template": {
      const { name: _, ...template } = implementation.template as { readonly [key: string]: Json };
      return template;
    }
    case "template-reference":
      return {};
  }
}

/** Whether an argument is an optional parameter that may itself be absent. */
function isOptionalAtRunTime(lowering: Lowering, node: Task, name: string): boolean {
  const value = node.arguments[name];
  if (value?.kind !== "parameter") return value !== undefined && mayBeNothing(value);
  const input = lowering.pipelines.get(value.pipeline)?.inputs.find((candidate) => candidate.name === value.name);
  return input !== undefined && input.optional && input.default === undefined;
}

/** After the component; a second variant after its task, if that says something new. */
function nameFor(lowering: Lowering, { component, taskName }: TemplateCall, template: Template): string {
  const { byContent, madeOf, templates } = lowering.componentTemplates;
  const content = JSON.stringify([component.id, template]);
  const known = byContent.get(content);
  if (known !== undefined) return known;
  const own = kebabCase(component.name);
  const wish = lowering.templateNames.has(own) && !lowering.templateNames.has(taskName) ? taskName : own;
  const name = lowering.templateNames.unique(wish);
  byContent.set(content, name);
  madeOf.set(name, component);
  templates.push({ name, ...template });
  return name;
}
