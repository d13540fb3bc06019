import { describe, expect, it } from "vitest";
import { validateManifest } from "../../src/argo/validate.ts";
import { argoVersions } from "../../src/argo/version.ts";
import { fixture } from "./read-manifests.ts";

const workflow = (spec: object, more: object = {}) => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Workflow",
  metadata: { generateName: "a-" },
  spec,
  ...more,
});
const template = (content: object) => workflow({ entrypoint: "main", templates: [{ name: "main", ...content }] });
const problems = (document: unknown, version = argoVersions.at(-1)!) =>
  validateManifest(document, version).map(({ path, message }) => `${path}: ${message}`);

describe("what Argo takes", () => {
  it.each(["workflow.yaml", "cron.yaml", "templates.yaml"])("accepts %s from 3.6 on", (name) => {
    for (const version of argoVersions.slice(1)) {
      for (const document of fixture(name)) expect(validateManifest(document, version), version).toEqual([]);
    }
  });

  it("takes a null field for an absent one", () => {
    expect(problems(template({ container: { image: "alpine", args: null } }))).toEqual([]);
    expect(problems(workflow({}, { spec: null }))).toEqual([": `spec` is missing"]);
  });

  it("passes over kinds that are not Argo's", () => {
    expect(validateManifest({ apiVersion: "v1", kind: "ConfigMap", data: 1 }, "4.1")).toEqual([]);
  });
});

describe("what Argo does not take", () => {
  it.each([
    ["a text", "x", ": a manifest must be an object"],
    ["a list", [], ": a manifest must be an object"],
    ["no kind", {}, ": `kind` is missing"],
    ["no metadata", { ...workflow({}), metadata: undefined }, "metadata: must be an object, not null"],
    ["another API version", workflow({}, { apiVersion: "v1" }), 'apiVersion: must be "argoproj.io/v1alpha1", not "v1"'],
    ["a misspelt field", workflow({ entrypont: "main" }), "spec.entrypont: unknown field `entrypont`; did you mean `entrypoint`?"],
    [
      "a field in another case",
      template({ container: { image: "a", volumemounts: [] } }),
      "spec.templates[0].container.volumemounts: unknown field `volumemounts`; did you mean `volumeMounts`?",
    ],
    ["a field from nowhere", workflow({ zebra: 1 }), "spec.zebra: unknown field `zebra`"],
    ["a field of Object.prototype", workflow({ constructor: 1 }), "spec.constructor: unknown field `constructor`"],
    ["a key that is no word", workflow({ "a b": 1 }), 'spec["a b"]: unknown field `a b`'],
    [
      "a number in a label",
      workflow({}, { metadata: { labels: { "a/b": 1 } } }),
      'metadata.labels["a/b"]: must be a string, not the number 1; put it in quotes',
    ],
    [
      "a list of parameters that is a map",
      workflow({ arguments: { parameters: { a: 1 } } }),
      "spec.arguments.parameters: must be a list, not an object",
    ],
    [
      "a list as a value",
      workflow({ arguments: { parameters: [{ name: "a", value: [1] }] } }),
      "spec.arguments.parameters[0].value: must be a string or a number or true or false, not a list",
    ],
    [
      "steps that are not lists of lists",
      template({ steps: [{ name: "a", template: "b" }] }),
      "spec.templates[0].steps[0]: must be a list, not an object",
    ],
    ["half a second", workflow({ activeDeadlineSeconds: 0.5 }), "spec.activeDeadlineSeconds: must be a whole number, not the number 0.5"],
    ["a text for a number", workflow({ parallelism: "5" }), 'spec.parallelism: must be a whole number, not "5"'],
    [
      "an unnamed environment variable",
      template({ container: { env: [{ value: "a" }] } }),
      "spec.templates[0].container.env[0]: `name` is missing",
    ],
    [
      "an unknown action",
      template({ resource: { action: "crate" } }),
      'spec.templates[0].resource.action: must be "get", "create", "apply", "delete", "replace" or "patch", not "crate"; did you mean "create"?',
    ],
    [
      "a pull policy that Kubernetes has not",
      template({ container: { imagePullPolicy: "always" } }),
      'spec.templates[0].container.imagePullPolicy: must be "Always", "IfNotPresent" or "Never", not "always"; did you mean "Always"?',
    ],
    [
      "a mistake in an inline template",
      template({ steps: [[{ name: "a", inline: { suspnd: {} } }]] }),
      "spec.templates[0].steps[0][0].inline.suspnd: unknown field `suspnd`; did you mean `suspend`?",
    ],
  ])("says so of %s", (_, document, problem) => {
    expect(problems(document)).toEqual([problem]);
  });

  it("takes a tag where Kubernetes has an enumeration, for it is filled in before", () => {
    expect(problems(template({ container: { imagePullPolicy: "{{inputs.parameters.policy}}" } }))).toEqual([]);
  });

  it("reports everything, in the order of the document, with segments to follow", () => {
    const found = validateManifest(
      template({
        dag: {
          tasks: [
            { name: "a", when: true },
            { name: "b", depnds: "a" },
          ],
        },
      }),
      "4.1",
    );
    expect(found.map((problem) => [problem.rule, problem.segments])).toEqual([
      ["wrong-type", ["spec", "templates", 0, "dag", "tasks", 0, "when"]],
      ["unknown-field", ["spec", "templates", 0, "dag", "tasks", 1, "depnds"]],
    ]);
  });

  it("survives a document that contains itself", () => {
    const inner: Record<string, unknown> = { name: "main" };
    inner["steps"] = [[{ name: "a", inline: inner }]];
    expect(problems(workflow({ templates: [inner] }))).toEqual(["spec.templates[0].steps[0][0].inline: contains itself"]);
  });
});

describe("the limits of the full CRDs, from 4.0 on", () => {
  const many = (count: number, make: (index: number) => unknown) => Array.from({ length: count }, (_, index) => make(index));
  const task = (index: number) => ({ name: `t${index}`, template: "x" });
  const cron = (schedule: string) => ({ ...workflow({ schedules: [schedule], workflowSpec: {} }), kind: "CronWorkflow" });
  it.each([
    [
      "201 templates",
      workflow({ templates: many(201, (index) => ({ name: `t${index}` })) }),
      "spec.templates: must not have more than 200 entries; it has 201",
    ],
    [
      "201 tasks",
      template({ dag: { tasks: many(201, task) } }),
      "spec.templates[0].dag.tasks: must not have more than 200 entries; it has 201",
    ],
    ["no tasks", template({ dag: { tasks: [] } }), "spec.templates[0].dag.tasks: must have at least 1 entry"],
    [
      "501 parameters",
      template({ inputs: { parameters: many(501, (index) => ({ name: `p${index}` })) } }),
      "spec.templates[0].inputs.parameters: must not have more than 500 entries; it has 501",
    ],
    [
      "101 metrics",
      workflow({ metrics: { prometheus: many(101, (index) => ({ name: `m${index}`, help: "h" })) } }),
      "spec.metrics.prometheus: must not have more than 100 entries; it has 101",
    ],
    [
      "a long name",
      workflow({ templates: [{ name: "a".repeat(129) }] }),
      "spec.templates[0].name: must not be longer than 128 characters; it has 129",
    ],
    [
      "a tag in a step's name",
      template({ steps: [[{ name: "a-{{item}}", template: "b" }]] }),
      "spec.templates[0].steps[0][0].name: may only hold letters, digits and '-' and must start with a letter or digit; it is \"a-{{item}}\"",
    ],
    [
      "a mode of 755 without its zero",
      template({ outputs: { artifacts: [{ name: "a", mode: 755 }] } }),
      "spec.templates[0].outputs.artifacts[0].mode: must be at most 511; it is 755",
    ],
    ["no parallelism", workflow({ parallelism: 0 }), "spec.parallelism: must be at least 1; it is 0"],
    [
      "a tag as an action",
      template({ resource: { action: "{{inputs.parameters.a}}" } }),
      'spec.templates[0].resource.action: must be "get", "create", "apply", "delete", "replace" or "patch", not "{{inputs.parameters.a}}"',
    ],
    [
      "a time zone in a schedule",
      cron("TZ=Asia/Seoul 0 2 * * *"),
      'spec.schedules[0]: must be five fields, @hourly and the like, or @every DURATION; the time zone is a field of its own, `timezone`; it is "TZ=Asia/Seoul 0 2 * * *"',
    ],
    [
      "six fields in a schedule",
      cron("0 0 2 * * *"),
      'spec.schedules[0]: must be five fields, @hourly and the like, or @every DURATION; the time zone is a field of its own, `timezone`; it is "0 0 2 * * *"',
    ],
  ])("refuse %s", (_, document, problem) => {
    expect(problems(document, "4.0")).toEqual([problem]);
    expect(problems(document, "4.1")).toEqual([problem]);
    expect(problems(document, "3.7")).toEqual([]);
  });
});
