import { describe, expect, test } from "vitest";
import { leaf, shown, validated, workflow } from "./support.ts";

const template = (spec: string, kind = "WorkflowTemplate", metadata = "{name: lib}") =>
  workflow(spec, kind).replace("{name: train}", metadata);
const bundle = (...texts: readonly string[]) => texts.join("---\n");

describe("references", () => {
  const caller = workflow(`
entrypoint: main
templates:
- name: main
  steps:
  - - {name: a, templateRef: {name: lib, template: list}}
`);

  test("find a template of the same namespace, as it is written", () => {
    const lib = template(`templates:\n${leaf("list")}`);
    expect(validated(bundle(lib, caller))).toEqual([]);
    expect(shown(validated(bundle(lib.replace("{name: lib}", "{name: lib, namespace: default}"), caller)))).toEqual([
      'spec.templates[0].steps[0][0].templateRef.name: templates.main.steps[0].a couldn\'t find workflow template "lib" in namespace ""',
    ]);
  });

  test("do not take a ClusterWorkflowTemplate for a WorkflowTemplate", () => {
    const lib = template(`templates:\n${leaf("list")}`, "ClusterWorkflowTemplate");
    expect(validated(bundle(lib, caller))).toHaveLength(1);
    expect(validated(bundle(lib, caller.replace("template: list", "template: list, clusterScope: true")))).toEqual([]);
  });

  test("from a ClusterWorkflowTemplate to a WorkflowTemplate make Argo crash", () => {
    const lib = template(`templates:\n${leaf("list")}`);
    const cluster = template(
      "entrypoint: main\n" + caller.slice(caller.indexOf("templates:")).replaceAll("\n  ", "\n"),
      "ClusterWorkflowTemplate",
      "{name: top}",
    );
    expect(validated(bundle(lib, cluster)).map(({ rule }) => rule)).toEqual(["cluster-reference"]);
  });

  test("with a tag are left to the run", () => {
    const looped = caller.replace("{name: a,", "{name: a, withItems: [{lib: x}],");
    expect(validated(looped.replace("name: lib", 'name: "{{item.lib}}"'))).toEqual([]);
  });

  test("are followed through other objects, each with the templates of its own", () => {
    const inner = template(`templates:\n- name: list\n  steps:\n  - - {name: deep, template: gone}`);
    expect(shown(validated(bundle(inner, caller)))).toEqual([
      "spec.templates[0].steps[0][0].templateRef: templates.main.steps[0].a templates.list.steps[0].deep template name 'gone' undefined",
    ]);
  });

  test("are resolved among what a workflow has been led to before, as Argo does it", () => {
    const lib = template(`templates:\n${leaf("list")}`);
    const more = caller.trimEnd() + "\n    - - {name: b, template: list}\n";
    expect(validated(bundle(lib, more))).toEqual([]);
  });
});

describe("a workflow that is made of a template", () => {
  const lib = template(`
entrypoint: main
arguments: {parameters: [{name: who}, {name: size, value: small, enum: [small, large]}]}
templates:
- name: main
  container: {image: alpine, command: [echo, "{{workflow.parameters.who}}"]}
`);

  test("takes over its entrypoint and arguments", () => {
    expect(validated(bundle(lib, workflow("workflowTemplateRef: {name: lib}")))).toEqual([]);
  });

  test("must give what lacks a value when it is created, and may leave it out while it is linted", () => {
    const text = bundle(lib, workflow("workflowTemplateRef: {name: lib}"));
    expect(shown(validated(text, { mode: "create" }))).toEqual([
      "spec.workflowTemplateRef: spec.arguments.who.value or spec.arguments.who.valueFrom is required",
    ]);
    expect(validated(text, { mode: "lint" })).toEqual([]);
  });

  test("may not have templates beside it", () => {
    const text = bundle(lib, workflow(`workflowTemplateRef: {name: lib}\ntemplates:\n${leaf("main")}`));
    expect(shown(validated(text))).toEqual([
      "spec.templates: Templates is invalid field in spec if workflow referred WorkflowTemplate reference",
    ]);
  });
});
