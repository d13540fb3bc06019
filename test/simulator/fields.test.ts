// Every field of Argo's schema is modelled, harmless for a reason, or refused.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { standingFields, standingOf } from "../../src/simulator/fields.ts";
import { simulateToEnd } from "../../src/simulator/simulate.ts";

interface Definition {
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Of Kubernetes, they describe the pod and what is around it, for which the executor stands. */
const kubernetes = new Set([
  ...["Affinity", "ConfigMapKeySelector", "Container", "ContainerPort", "ContainerResizePolicy", "ContainerRestartRule", "EnvFromSource"],
  ...["EnvVar", "HostAlias", "IntOrString", "LabelSelector", "Lifecycle", "LocalObjectReference", "ObjectMeta", "PersistentVolumeClaim"],
  ...["PodDNSConfig", "PodDisruptionBudgetSpec", "PodResourceClaim", "PodSecurityContext", "Probe", "ResourceRequirements"],
  ...["SecretKeySelector", "SecurityContext", "Time", "Toleration", "Volume", "VolumeDevice", "VolumeMount", "CacheConfigMap", "Quantity"],
]);

const roots = ["WorkflowSpec", "CronWorkflowSpec"];

function fieldsOf(release: string): ReadonlySet<string> {
  const text = readFileSync(fileURLToPath(new URL(`../../schemas/argo-${release}.json`, import.meta.url)), "utf8");
  const definitions = (JSON.parse(text) as { $defs: Readonly<Record<string, Definition>> }).$defs;
  const fields = new Set<string>();
  const open = [...roots];
  const seen = new Set<string>();
  for (const type of open) {
    if (seen.has(type) || kubernetes.has(type)) continue;
    seen.add(type);
    const definition = definitions[type] ?? {};
    for (const field of Object.keys(definition.properties ?? {})) fields.add(`${type}.${field}`);
    for (const [, name = ""] of JSON.stringify(definition).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) open.push(name);
  }
  return fields;
}

const inSchema = new Set([...fieldsOf("3.7"), ...fieldsOf("4.1")]);

test("no field of the schema is left out", () => {
  const left = [...inSchema].filter((name) => {
    const [type = "", field = ""] = name.split(".");
    return standingOf(type, field) === undefined;
  });
  expect(left).toEqual([]);
  expect(inSchema.size).toBeGreaterThan(400);
});

test("no field is named twice, or is none", () => {
  const names = standingFields().map(([type, field]) => `${type}.${field}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => !inSchema.has(name))).toEqual([]);
});

const container = { image: "busybox", command: ["true"] };

async function refusal(templates: readonly object[], spec: object = {}): Promise<unknown> {
  const manifest = { kind: "Workflow", metadata: { name: "wf" }, spec: { entrypoint: "main", ...spec, templates } };
  return simulateToEnd([manifest], { executor: { run: () => ({}) }, mostNodes: 500 });
}

function loopOver(withItems: readonly unknown[]): readonly object[] {
  return [
    { name: "main", dag: { tasks: [{ name: "a", template: "pod", withItems }] } },
    { name: "pod", container },
  ];
}

test("what is refused is refused by field and template", async () => {
  expect(standingOf("Template", "plugin")).toMatchObject({ kind: "refused" });
  expect(await refusal([{ name: "main", plugin: { hello: {} } }])).toMatchObject({ kind: "refused", template: "main", field: "plugin" });
  expect(standingOf("ValueFrom", "event")).toMatchObject({ kind: "refused" });
  const inputs = { parameters: [{ name: "p", valueFrom: { event: "payload" } }] };
  expect(await refusal([{ name: "main", inputs, container }])).toMatchObject({
    kind: "refused",
    template: "main",
    field: "inputs.parameters.p.valueFrom.event",
  });
  const given = { arguments: { parameters: [{ name: "p", valueFrom: { event: "payload" } }] } };
  expect(await refusal([{ name: "main", container }], given)).toMatchObject({
    kind: "refused",
    field: "arguments.parameters.p.valueFrom.event",
  });
});

test("so is what a value makes impossible to simulate", async () => {
  expect(await refusal(loopOver([2 ** 60]))).toMatchObject({ kind: "refused", template: "main", field: "withItems" });
  expect(await refusal(loopOver([{ n: [1, 2 ** 60] }]))).toMatchObject({ kind: "refused", field: "withItems" });
  const tasks = [{ name: "a", template: "pod", withSequence: { count: "2", format: "%v" } }];
  expect(
    await refusal([
      { name: "main", dag: { tasks } },
      { name: "pod", container },
    ]),
  ).toMatchObject({
    kind: "refused",
    template: "main",
    field: "withSequence.format",
  });
  const outputs = { parameters: [{ name: "p", valueFrom: { jsonPath: "{.status}" } }] };
  expect(await refusal([{ name: "main", resource: { action: "get" }, outputs }])).toMatchObject({
    kind: "refused",
    template: "main",
    field: "outputs.parameters.p.valueFrom",
  });
});

test("what is not of the schema's form is refused with its place", async () => {
  expect(await refusal([{ name: "main", container, outputs: { artifacts: "none" } }])).toMatchObject({
    kind: "refused",
    template: "main",
    field: "outputs.artifacts",
  });
  expect(await refusal([{ name: "main", dag: { tasks: [{ template: "main" }] } }])).toMatchObject({ kind: "refused", template: "main" });
});

test("what calls itself without end is refused, or fails as in Argo", async () => {
  const both = ["a", "b", "c"].map((name) => ({ name, template: "main" }));
  expect(await refusal([{ name: "main", dag: { tasks: both } }])).toMatchObject({
    kind: "refused",
    reason: "a workflow of more than 500 nodes",
    template: "main",
  });
  expect(await refusal([{ name: "main", dag: { tasks: [{ name: "a", template: "main" }] } }])).toMatchObject({ phase: "Error" });
});
