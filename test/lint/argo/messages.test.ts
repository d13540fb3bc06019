// One case a message that the examples of the rules do not show already.
import { expect, test } from "vitest";
import { shown, validated, workflow } from "./support.ts";

const image = "container: {image: alpine, command: [ls]}";

/** A workflow whose entrypoint has these fields. */
const main = (fields: string, more = "") =>
  workflow(`entrypoint: main\ntemplates:\n- name: main\n${fields.replaceAll(/^/gm, "  ")}\n${more}`);
const list = `- name: list\n  ${image}\n`;
const step = (fields: string, more = list) => main(`steps:\n- - {${fields}}`, more);
const tasks = (...all: readonly string[]) => main(`dag:\n  tasks:\n${all.map((fields) => `  - {${fields}}`).join("\n")}`, list);

const T = "spec.templates[0]";
const cases: readonly (readonly [string, string, string])[] = [
  ["a step without a name", step("template: list"), `${T}.steps[0][0]: templates.main.steps[0].name is required`],
  [
    "a long name",
    step(`name: ${"a".repeat(129)}, template: list`),
    `${T}.steps[0][0].name: templates.main.steps[0].name '${"a".repeat(129)}' is invalid: must be no more than 128 characters`,
  ],
  ["no template", step("name: a"), `${T}.steps[0][0]: templates.main.steps[0].a failed to get a template`],
  [
    "both kinds of reference",
    step("name: a, template: list, templateRef: {name: x, template: y}"),
    `${T}.steps[0][0].template: templates.main.steps[0].a template name cannot be specified with templateRef`,
  ],
  [
    "a reference without an object",
    step("name: a, templateRef: {template: y}"),
    `${T}.steps[0][0].templateRef: templates.main.steps[0].a resource name is required`,
  ],
  [
    "count and end",
    step('name: a, template: list, withSequence: {count: 1, end: "2"}'),
    `${T}.steps[0][0].withSequence.end: templates.main.steps[0].a only one of count or end can be defined in withSequence`,
  ],
  [
    "a self-contradicting artifact",
    step('name: a, template: list, arguments: {artifacts: [{name: x, from: "{{inputs}}", fromExpression: z}]}'),
    `${T}.steps[0][0].arguments.artifacts[0].fromExpression: templates.main.steps[0].a.arguments.x shouldn't have both \`from\` and \`fromExpression\` in Artifact`,
  ],
  ["an empty enum", step("name: a, template: list, arguments: {parameters: [{name: x, value: y, enum: []}]}"), ""],
  [
    "two kinds",
    main(`${image}\nsuspend: {}`),
    `${T}.suspend: templates.main multiple template types specified. choose one of: container, containerSet, steps, script, resource, dag, suspend, template, template ref`,
  ],
  [
    "a duplicate task",
    tasks("name: a, template: list", "name: a, template: list"),
    `${T}.dag.tasks[1].name: templates.main sorting failed: duplicated nodeName a`,
  ],
  [
    "a cycle",
    tasks("name: a, template: list, dependencies: [b]", "name: b, template: list, dependencies: [a]"),
    `${T}.dag.tasks[0].dependencies[0]: templates.main sorting failed: graph with cycle`,
  ],
  [
    "a digit",
    tasks("name: a, template: list", "name: 1b, template: list, dependencies: [a]"),
    `${T}.dag.tasks[1].name: templates.main.tasks.1b name cannot begin with a digit when using either 'depends' or 'dependencies'`,
  ],
  [
    "continueOn",
    tasks("name: a, template: list, continueOn: {failed: true}", "name: b, template: list, depends: a"),
    `${T}.dag.tasks[0].continueOn: templates.main cannot use 'continueOn' when using 'depends'. Instead use 'dep-task.Failed'/'dep-task.Errored'`,
  ],
  [
    "a condition of loops",
    tasks("name: a, template: list", "name: b, template: list, depends: a.AllFailed"),
    `${T}.dag.tasks[1].depends: templates.main.tasks.a dependency 'a' uses an items-based condition such as .AnySucceeded or .AllFailed but does not contain any items`,
  ],
  ["no tasks", main("dag: {tasks: []}"), `${T}.dag: templates.main must have at least one task`],
  [
    "a deadline of steps",
    main("activeDeadlineSeconds: 5\nsteps: [[{name: a, template: list}]]", list),
    `${T}.activeDeadlineSeconds: templates.main.activeDeadlineSeconds is only valid for leaf templates`,
  ],
  [
    "a timeout of steps",
    main("timeout: 5s\nsteps: [[{name: a, template: list}]]", list),
    `${T}.timeout: Steps template doesn't support timeout field`,
  ],
  [
    "a path beyond its folder",
    main(`${image}\noutputs: {artifacts: [{name: x, path: /tmp/../etc}]}`),
    `${T}.outputs.artifacts[0].path: error in templates.main.outputs.artifacts.x: Artifact 'x' attempted to use a path containing '..'. Directory traversal is not permitted`,
  ],
  [
    "a path of steps",
    main("steps: [[{name: a, template: list}]]\noutputs: {artifacts: [{name: x, path: /x, from: y}]}", list),
    `${T}.outputs.artifacts[0].path: templates.main.outputs.artifacts.x.path only valid in container/script templates`,
  ],
  [
    "an artifact at a mount",
    main(
      "container: {image: alpine, volumeMounts: [{name: v, mountPath: /x}]}\ninputs: {artifacts: [{name: a, path: /x, raw: {data: y}}]}",
    ),
    `${T}.inputs.artifacts[0].path: templates.main.inputs.artifacts[0].path '/x' already mounted in container.volumeMounts.v`,
  ],
  ["a script without an image", main("script: {source: ls}"), `${T}.script: templates.main.script.image may not be empty`],
  [
    "a cycle of containers",
    main("containerSet: {containers: [{name: a, image: x, dependencies: [b]}, {name: b, image: x, dependencies: [a]}]}"),
    `${T}.containerSet.containers[1].dependencies: templates.main.containerSet.containers dependency cycle detected: b->a->b`,
  ],
  [
    "an unknown container",
    main("containerSet: {containers: [{name: a, image: x, dependencies: [c]}]}"),
    `${T}.containerSet.containers[0].dependencies[0]: templates.main.containerSet.containers.a dependency 'c' not defined`,
  ],
  [
    "no containers",
    main("containerSet: {containers: []}"),
    `${T}.containerSet.containers: templates.main.containerSet.containers must have at least one container`,
  ],
  [
    "a manifest that is no YAML",
    main('resource: {action: create, manifest: "a: {{b}}"}'),
    `${T}.resource.manifest: templates.main.resource.manifest must be a valid yaml`,
  ],
  ["a manifest with an expression", main('resource: {action: create, manifest: "a: {{=b}}"}'), ""],
  [
    "an unknown action",
    main("resource: {action: make, manifest: a}"),
    `${T}.resource.action: templates.main.resource.action must be one of: get, create, apply, delete, replace, patch`,
  ],
  [
    "an artifact of a manifest",
    main("resource: {action: create, manifestFrom: {artifact: {name: m}}}"),
    `${T}.resource.manifestFrom.artifact: artifact m in \`manifestFrom\` refer to a non-exist artifact`,
  ],
  [
    "an unnamed init container",
    main(`${image}\ninitContainers: [{image: x}]`),
    `${T}.initContainers[0]: initContainers must all have container name`,
  ],
  [
    "HDFS",
    main(`${image}\narchiveLocation: {hdfs: {addresses: [a], path: x, hdfsUser: y}}`),
    `${T}.archiveLocation.hdfs.path: templates.main.archiveLocation.hdfs.path must be a absolute file path`,
  ],
  [
    "two sources",
    main(`${image}\noutputs: {parameters: [{name: x, valueFrom: {path: /x, expression: z}}]}`),
    `${T}.outputs.parameters[0].valueFrom: multiple valueFrom types specified. choose one of: path, jqFilter, jsonPath, parameter, raw`,
  ],
  [
    "a value and a source",
    main(`${image}\noutputs: {parameters: [{name: x, value: a, valueFrom: {path: /x}}]}`),
    `${T}.outputs.parameters[0].value: templates.main.outputs.parameters.x has both valueFrom and value specified, choose one`,
  ],
  [
    "a label of a metric",
    main(`${image}\nmetrics: {prometheus: [{name: a, help: b, labels: [{key: a-b, value: c}], counter: {value: "1"}}]}`),
    `${T}.metrics.prometheus[0].labels[0].key: metric label 'a-b' is invalid: keys may only contain alphanumeric characters or '_'`,
  ],
  [
    "claims without a pod",
    main("suspend: {}\nresourceClaims: [{name: gpu}]"),
    `${T}.resourceClaims: templates.main.resourceClaims is not supported for Suspend templates, which do not create a pod`,
  ],
  [
    "a selector",
    workflow(`entrypoint: list\npodGC: {labelSelector: {matchExpressions: [{key: a, operator: Is}]}}\ntemplates:\n${list}`),
    'spec.podGC.labelSelector.matchExpressions[0].operator: podGC.labelSelector invalid: "Is" is not a valid label selector operator',
  ],
];

test.each(cases)("%s", (_, text, expected) => {
  const [first] = shown(validated(text));
  expect(first ?? "").toBe(expected);
  for (const { hint = "" } of validated(text)) expect(hint).toMatch(/^[A-Z].*\.|\?$/);
});

test("3.7 ends some sentences", () => {
  const text = step("name: a, template: list, templateRef: {name: x, template: y}");
  expect(validated(text, {}, "3.7")[0]?.message).toBe("templates.main.steps[0].a template name cannot be specified with templateRef.");
});
