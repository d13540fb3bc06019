import { expect, test } from "vitest";
import { leaf, shown, validated } from "./support.ts";

const cron = (fields: string, spec = `entrypoint: main\n    templates:\n${leaf("main").replaceAll(/^/gm, "    ")}`) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: nightly}\nspec:\n  ${fields}\n  workflowSpec:\n    ${spec}`;

test.each([
  ["schedules: [0 4 * * 7]", "spec.schedules[0]: cron schedule 0 4 * * 7 is malformed: end of range (7) above maximum (6): 7"],
  ["schedules: ['@reboot']", "spec.schedules[0]: cron schedule @reboot is malformed: unrecognized descriptor: @reboot"],
  ["schedules: []", "spec: cron workflow must have at least one schedule"],
  ["schedules: ['@daily']\n  timezone: '+02:00'", 'spec.timezone: invalid timezone "+02:00": unknown time zone +02:00'],
  ["schedules: ['@daily']\n  timezone: Europe/../x", 'spec.timezone: invalid timezone "Europe/../x": time: invalid location name'],
  ["schedules: ['@daily']\n  concurrencyPolicy: forbid", "spec.concurrencyPolicy: 'forbid' is not a valid concurrencyPolicy"],
  ["schedules: ['@daily']\n  startingDeadlineSeconds: -1", "spec.startingDeadlineSeconds: startingDeadlineSeconds must be positive"],
])("%s", (fields, expected) => {
  expect(shown(validated(cron(fields)))).toEqual([expected]);
});

test("the workflow is looked at as when it is created: its arguments have values", () => {
  const spec = `entrypoint: main\n    arguments: {parameters: [{name: p}]}\n    templates:\n${leaf("main").replaceAll(/^/gm, "    ")}`;
  expect(shown(validated(cron("schedules: ['@daily']", spec)))).toEqual([
    "spec.workflowSpec.arguments.parameters[0]: cannot validate Workflow: spec.arguments.p.value or spec.arguments.p.valueFrom is required",
  ]);
});

test("labels of the workflows that it makes are names", () => {
  const spec = `entrypoint: main\n    templates:\n    - name: main\n      container: {image: alpine, command: [echo, "{{workflow.labels.team}}"]}`;
  const labelled = cron("schedules: ['@daily']\n  workflowMetadata: {labels: {team: a}}", spec);
  expect(validated(labelled)).toEqual([]);
  expect(validated(labelled.replace("team: a", "other: a"))).toHaveLength(1);
});

test("3.7 takes `schedule`, and no schedule at all", () => {
  const old = cron("schedule: '@daily'");
  expect(validated(old, {}, "3.7")).toEqual([]);
  expect(validated(old)).toHaveLength(1);
  expect(validated(cron("suspend: true"), {}, "3.7")).toEqual([]);
  const both = shown(validated(cron("schedule: '@daily'\n  schedules: ['@daily']"), {}, "3.7"));
  expect(both).toEqual(["spec.schedule: cron workflow cant be configured with both Spec.Schedule and Spec.Schedules"]);
});
