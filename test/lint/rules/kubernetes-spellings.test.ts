import { describe, expect, it } from "vitest";
import type { ArgoVersion } from "../../../src/argo/version.ts";
import { lint } from "../../../src/lint.ts";
import { containerWith, cronWith, templateWith, workflowWith } from "../../../src/lint/kubernetes/examples.ts";
import { findings, kubernetesRules, lines, objectsOf } from "./kubernetes-support.ts";

const container = "container:\n  image: alpine:3.22\n  command: [ls]";

/** Names of the rules that find something, without those that are off by default. */
function rulesOn(manifest: string): readonly string[] {
  const objects = objectsOf(manifest);
  expect(objects, manifest).toHaveLength(1);
  const found = findings(kubernetesRules, objects).filter(({ rule }) => rule.isOffByDefault !== true);
  return [...new Set(found.map(({ rule }) => rule.name))];
}

describe("mistakes in other spellings than those of the examples", () => {
  const cases: readonly (readonly [title: string, manifest: string, rule: string])[] = [
    [
      "a volume of a sidecar",
      containerWith("", "sidecars:\n  - name: s\n    image: a:1\n    volumeMounts:\n      - {name: x, mountPath: /x}"),
      "volume-mount-unknown",
    ],
    [
      "a volume of a container set",
      templateWith("containerSet:\n  volumeMounts: [{name: x, mountPath: /x}]\n  containers: [{name: main, image: 'a:1', command: [ls]}]"),
      "volume-mount-unknown",
    ],
    [
      "two artifacts at one path of a script",
      templateWith(
        "inputs:\n  artifacts:\n    - {name: a, path: /tmp/a, raw: {data: x}}\n    - {name: b, path: /tmp/a, raw: {data: x}}\nscript:\n  image: a:1\n  command: [sh]\n  source: ls",
      ),
      "mount-path",
    ],
    ["an init container of the same name", containerWith("", "initContainers:\n  - {name: wait, image: 'a:1'}"), "container-names"],
    [
      "capitals in a container set",
      templateWith("containerSet:\n  containers: [{name: Build, image: 'a:1', command: [ls]}]"),
      "container-names",
    ],
    ["an empty name of a variable", containerWith('env: [{name: "", value: x}]'), "env-entry"],
    ["a field of a pod that is none", containerWith("env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.node}}}]"), "env-entry"],
    [
      "a request of memory above the limit",
      containerWith("resources: {requests: {memory: 2Gi}, limits: {memory: 1500Mi}}"),
      "resource-amounts",
    ],
    ["half a device", containerWith("resources: {limits: {nvidia.com/gpu: 0.5}}"), "resource-amounts"],
    ["a toleration's effect", templateWith(`tolerations: [{key: a, operator: Exists, effect: NoScheduling}]\n${container}`), "pod-choices"],
    [
      "an operator of an affinity without values",
      templateWith(
        `affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: In}]}]}}}\n${container}`,
      ),
      "scheduling",
    ],
    [
      "a patch of the whole workflow",
      workflowWith(`podSpecPatch: "containers: [{name: main"\ntemplates:\n  - name: main\n    container: {image: 'a:1', command: [ls]}`),
      "pod-spec-patch",
    ],
    ["a patch that is a list", containerWith("", "podSpecPatch: '[1, 2]'"), "pod-spec-patch"],
    ["a number in place of a text in a patch", containerWith("", "podSpecPatch: '{\"hostname\": 5}'"), "pod-spec-patch"],
    ["a pause in days", templateWith("suspend: {duration: 1d}"), "duration-syntax"],
    [
      "an age without a unit",
      templateWith(`memoize: {key: k, maxAge: "60", cache: {configMap: {name: c}}}\n${container}`),
      "duration-syntax",
    ],
    ["a timeout in words", templateWith(`timeout: 5 minutes\n${container}`), "duration-syntax"],
    [
      "a deadline of zero",
      workflowWith("activeDeadlineSeconds: 0\ntemplates:\n  - name: main\n    container: {image: 'a:1', command: [ls]}"),
      "workflow-deadline",
    ],
    ["31 April", cronWith('schedules: ["0 0 31 4 *"]'), "cron-never-fires"],
    ["no minute at all", cronWith('schedules: [", 0 * * *"]'), "cron-never-fires"],
    ["a zone in the schedule", cronWith('schedules: ["CRON_TZ=UTC 0 4 * * *"]'), "cron-time-zone"],
    ["the hour that comes twice", cronWith('timezone: America/New_York\nschedules: ["30 1 * * *"]'), "cron-clock-change"],
    ["a manifest that is a text", templateWith("resource: {action: create, manifest: hello}"), "resource-manifest"],
    [
      "a manifest without a version",
      templateWith("resource: {action: apply, manifest: '{kind: Job, metadata: {name: x}}'}"),
      "resource-manifest",
    ],
    [
      "a condition with &&",
      templateWith(
        "resource: {action: get, manifest: '{apiVersion: v1, kind: Pod, metadata: {name: x}}', successCondition: status.a == b && status.c == d}",
      ),
      "resource-condition",
    ],
    ["a url without a scheme", templateWith("http: {url: localhost/x}"), "http-request"],
    [
      "a counter that is a word",
      templateWith(`metrics: {prometheus: [{name: a, help: h, counter: {value: once}}]}\n${container}`),
      "metric-value",
    ],
    [
      "a semaphore of the workflow without a key",
      workflowWith(
        "synchronization: {semaphores: [{configMapKeyRef: {name: c}}]}\ntemplates:\n  - name: main\n    container: {image: 'a:1', command: [ls]}",
      ),
      "synchronization",
    ],
    [
      "mutexes that differ in the order of keys",
      templateWith(`synchronization: {mutexes: [{name: a, namespace: b}, {namespace: b, name: a}]}\n${container}`),
      "synchronization",
    ],
    [
      "a claim without storage",
      workflowWith(
        "volumeClaimTemplates: [{metadata: {name: v}, spec: {accessModes: [ReadWriteOnce]}}]\ntemplates:\n  - name: main\n    container: {image: 'a:1', command: [ls], volumeMounts: [{name: v, mountPath: /v}]}",
      ),
      "volume-claim-template",
    ],
    ["a password in an argument", containerWith("args: [--password, hunter2hunter2]"), "secret-in-clear-text"],
    [
      "an item in a shell line",
      containerWith("args: [ls]").replace("command: [ls]", "command: [bash, -ec, 'echo {{item}}']"),
      "pasted-into-code",
    ],
  ];
  it.each(cases)("%s", (_, manifest, rule) => {
    expect(rulesOn(manifest)).toContain(rule);
  });
});

describe("what is no mistake", () => {
  const cases: readonly (readonly [title: string, manifest: string])[] = [
    ["a volume of the template", containerWith("volumeMounts: [{name: x, mountPath: /x}]", "volumes: [{name: x, emptyDir: {}}]")],
    [
      "amounts that are the same in other units",
      containerWith("resources: {requests: {memory: 1Gi, cpu: 1000m}, limits: {memory: 1024Mi, cpu: 1}}"),
    ],
    [
      "a patch with directives and tags",
      containerWith("", `podSpecPatch: '{"containers":[{"name":"main","$patch":"merge","image":"{{workflow.parameters.image}}"}]}'`),
    ],
    ["a patch whose tag has no quotes", containerWith("", "podSpecPatch: 'terminationGracePeriodSeconds: {{workflow.parameters.grace}}'")],
    [
      "a duration that comes from elsewhere",
      templateWith("inputs: {parameters: [{name: t}]}\nsuspend: {duration: '{{inputs.parameters.t}}'}"),
    ],
    ["a pause in seconds", templateWith("suspend: {duration: '20'}")],
    ["29 February", cronWith('schedules: ["0 0 29 2 *"]')],
    ["a day of the week beside a day that never comes", cronWith('schedules: ["0 0 31 2 1"]')],
    ["an hour at which no clock changes", cronWith('timezone: America/New_York\nschedules: ["30 12 * * *"]')],
    ["a JSON patch", templateWith("resource: {action: patch, mergeStrategy: json, flags: [cm, x], manifest: '[{op: remove, path: /a}]'}")],
    [
      "a manifest with a tag for a name",
      templateWith("resource: {action: create, manifest: '{apiVersion: v1, kind: Pod, metadata: {name: \"{{workflow.name}}\"}}'}"),
    ],
    [
      "a condition with a list",
      templateWith(
        "resource: {action: get, manifest: '{apiVersion: v1, kind: Pod, metadata: {name: x}}', successCondition: 'status.phase in (A, B), status.n > 3'}",
      ),
    ],
    [
      "a name that Argo makes, in a script",
      templateWith("script: {image: 'a:1', command: [sh], source: 'echo {{workflow.name}} {{pod.name}}'}"),
    ],
    ["a word that stands for a password", containerWith("env: [{name: DB_PASSWORD, value: changeme}]")],
    ["a tag as a variable's value", containerWith("env: [{name: TOKEN, value: '{{workflow.parameters.token}}'}]")],
  ];
  it.each(cases)("%s", (_, manifest) => {
    expect(rulesOn(manifest)).toEqual([]);
  });
});

describe("limits and versions", () => {
  const steps = (count: number) => Array.from({ length: count }, (_, index) => `          - {name: t${index}, template: main}`).join("\n");
  const dag = (count: number) =>
    workflowWith(`templates:\n  - name: main\n    dag:\n      tasks:\n${steps(count).replace(/^ {10}/gm, "        ")}`);

  it("counts what the full definitions count, from 4.0 on", () => {
    expect(rulesOn(dag(201))).toContain("crd-counts");
    expect(rulesOn(dag(200))).toEqual([]);
    expect(lines(findings(kubernetesRules, objectsOf(dag(201)), "3.7"))).toEqual([]);
  });

  it("knows when a field came, when it went, and when it will go", () => {
    const old = objectsOf(cronWith('schedule: "0 4 * * *"'));
    expect(lines(findings(kubernetesRules, old, "3.7")).filter((line) => !line.startsWith("missing"))).toEqual([
      "deprecated-field warning spec.schedule: Argo 4.0 removes `schedule`",
    ]);
    const gates = (text: string, version: ArgoVersion) =>
      lint([{ name: "a.yaml", text }], { version }).findings.filter(({ rule }) => rule === "version-gate");
    expect(gates(cronWith('schedule: "0 4 * * *"'), "4.1")).toMatchObject([
      { path: "spec.schedule", severity: "error", hint: "Argo 4.0 removed `schedule`: write `schedules`, which is a list." },
    ]);
    expect(gates(cronWith('schedules: ["0 4 * * *"]'), "3.5")).toMatchObject([{ path: "spec.schedules", severity: "error" }]);
  });
});
