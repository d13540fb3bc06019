import { describe, expect, test } from "vitest";
import { leaf, shown, validated, workflow } from "./support.ts";

describe("errors of one object", () => {
  test("come in Argo's order, the entrypoint's way through the templates first", () => {
    const text = workflow(`
entrypoint: main
podGC: {strategy: Sometimes}
templates:
- name: never-called
  container: {command: [ls]}
- name: main
  steps:
  - - name: first
      template: list
- name: list
  container: {command: [ls]}
`);
    expect(shown(validated(text))).toEqual([
      "spec.templates[2].container: templates.main.steps[0].first templates.list.container.image may not be empty",
      "spec.podGC.strategy: podGC.strategy unknown strategy 'Sometimes'",
      "spec.templates[0].container: templates.never-called templates.never-called.container.image may not be empty",
    ]);
  });

  test("are all found: one in a step does not hide another one in the next", () => {
    const text = workflow(`
entrypoint: main
templates:
- name: main
  steps:
  - - {name: one, template: nope}
    - {name: two, template: list, withItems: [1], withParam: "[1]"}
    - {name: one, template: list}
  - - {name: three, template: list, hooks: {started: {template: list}}}
${leaf("list")}`);
    expect(shown(validated(text))).toEqual([
      "spec.templates[0].steps[0][0].template: templates.main.steps[0].one template name 'nope' undefined",
      "spec.templates[0].steps[0][1].withParam: templates.main.steps[0].two only one of withItems, withParam, withSequence can be specified",
      "spec.templates[0].steps[0][2].name: templates.main.steps[0].name 'one' is not unique",
      "spec.templates[0].steps[1][0].hooks.started: templates.main.steps[1].three.started Expression required",
    ]);
  });

  test("do not draw others after them: what an unknown template would give out is not missed", () => {
    const text = workflow(`
entrypoint: main
templates:
- name: main
  dag:
    tasks:
    - {name: a, template: nope}
    - {name: b, template: say, depends: a, arguments: {parameters: [{name: t, value: "{{tasks.a.outputs.parameters.x}}"}]}}
- name: say
  inputs: {parameters: [{name: t}]}
  container: {image: alpine, command: [echo, "{{inputs.parameters.t}}"]}
`);
    expect(shown(validated(text))).toEqual([
      "spec.templates[0].dag.tasks[0].template: templates.main.tasks.a template name 'nope' undefined",
    ]);
  });

  test("are said once, though a template be called often", () => {
    const text = workflow(`
entrypoint: main
templates:
- name: main
  steps:
  - - {name: a, template: list}
    - {name: b, template: list}
- name: list
  inputs: {artifacts: [{name: data, raw: {data: x}}]}
  container: {image: alpine, command: [ls]}
`);
    expect(shown(validated(text))).toEqual([
      "spec.templates[1].inputs.artifacts[0]: templates.main.steps[0].a error in templates.list.inputs.artifacts.data: Artifact 'data' did not specify a path",
    ]);
  });
});

describe("places", () => {
  test("an unknown name within a text is the tag and nothing else", () => {
    const text = workflow(`
entrypoint: main
templates:
- name: main
  container:
    image: alpine
    command: [echo, "{{workflow.name}} and {{workflow.nme}}"]
`);
    const [found] = validated(text);
    expect(found?.path).toEqual(["spec", "templates", 0, "container", "command", 1]);
    expect(found?.within).toEqual({ start: 22, end: 38 });
    expect(found?.hint).toContain("Did you mean `workflow.name`?");
  });

  test("a name in `depends` is the word", () => {
    const text = workflow(`
entrypoint: main
templates:
- name: main
  dag:
    tasks:
    - {name: a, template: list}
    - {name: b, template: list, depends: a.Succeeded && c}
${leaf("list")}`);
    const [found] = validated(text);
    expect(found?.message).toBe("templates.main sorting failed: invalid dependency c");
    expect(found?.within).toEqual({ start: 15, end: 16 });
  });

  test("what is wrong in another object is said at the reference", () => {
    const text = `${workflow("templates:\n- name: say\n  container: {command: [ls]}", "WorkflowTemplate")}---
${workflow(`
entrypoint: main
templates:
- name: main
  steps:
  - - name: a
      templateRef: {name: train, template: say}
`)}`;
    const found = validated(text);
    expect(shown(found)).toEqual([
      "spec.templates[0].steps[0][0].templateRef: templates.main.steps[0].a templates.say.container.image may not be empty",
    ]);
    expect(found[0]?.line).toBe("templateRef: {name: train, template: say}");
  });

  test("labels of the pods that come from the spec are found there", () => {
    const text = workflow(`
entrypoint: main
podMetadata: {labels: {team: "{{workflow.parameters.team}}"}}
templates:
${leaf("main")}`);
    expect(shown(validated(text))).toEqual([
      "spec.podMetadata.labels.team: templates.main: failed to resolve {{workflow.parameters.team}}",
    ]);
  });

  test("an output that is not resolved is not said again for the outputs alone", () => {
    const text = workflow(`
entrypoint: main
templates:
${leaf("main", 'outputs: {parameters: [{name: o, valueFrom: {path: "/{{steps.a.id}}"}}]}')}`);
    expect(shown(validated(text))).toEqual([
      "spec.templates[0].outputs.parameters[0].valueFrom.path: templates.main: failed to resolve {{steps.a.id}}",
    ]);
  });
});
