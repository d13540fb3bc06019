import { expect, it } from "vitest";
import type { Implementation, Schedule } from "../../src/graph/graph.ts";
import * as g from "./graph-builder.ts";
import { codesOf, expectManifest, manifestOf } from "./manifest.ts";

const train = g.component("trainModel", [g.input("lr", g.number)], [g.result("loss", g.number)], { description: "Trains.\n\nSlowly." });
const of = (name: string, type = g.text) => g.parameter(name, type, "it");
const only = (implementation: Implementation, inputs = [g.input("name")], outputs = [g.result("result")]) =>
  g.component("it", inputs, outputs, { implementation });

it("shares a template among tasks and makes another for other options", async () => {
  const gpu = {
    resources: { requests: {}, limits: { "nvidia.com/gpu": g.constant("1") } },
    nodeSelector: { "cloud.google.com/gke-accelerator": g.constant("nvidia-tesla-t4") },
  };
  const nodes = [
    g.task("a", "trainModel", { lr: g.constant(1) }),
    g.task("b", "trainModel", { lr: g.constant(2) }),
    g.task("large", "trainModel", { lr: g.constant(3) }, { options: gpu }),
  ];
  await expectManifest("variants", g.graph([g.pipeline("main", nodes)], [train]));
});

it("writes every option where Argo has it", async () => {
  const options = {
    resources: { requests: { cpu: g.constant("2"), memory: g.parameter("memory") }, limits: { memory: g.parameter("memory") } },
    nodeSelector: { zone: g.parameter("zone") },
    tolerations: [{ key: "gpu", operator: "Exists", effect: "NoSchedule" }],
    affinity: { nodeAffinity: {} },
    volumes: {
      "/mnt/data": { kind: "pvc", claim: g.constant("data"), readOnly: true },
      "/mnt/more": { kind: "pvc", claim: g.constant("data"), readOnly: true, subPath: "more" },
      "/scratch": { kind: "ephemeral", size: "10Gi", storageClass: "fast" },
      "/dev/shm": { kind: "empty-directory", medium: "Memory" },
      "/secret": { kind: "secret", name: g.constant("token") },
      "/config": { kind: "config-map", name: g.parameter("zone"), items: { a: "a.yaml" } },
    },
    env: {
      PLAIN: { kind: "value", value: g.constant("yes") },
      ZONE: { kind: "value", value: g.parameter("zone") },
      TOKEN: { kind: "secret", name: g.constant("token"), key: "value" },
      LEVEL: { kind: "config-map", name: g.constant("log"), key: "level", optional: true },
      POD: { kind: "field", path: "metadata.name" },
    },
    retry: { limit: g.constant(3), backoff: { duration: "10s", factor: 2, maxDuration: "5m" }, when: "asInt(lastRetry.exitCode) == 42" },
    timeout: g.constant("30m"),
    cache: { maxAge: "24h" },
    image: g.operation(g.text, "concatenate", g.constant("registry/train:"), g.parameter("tag")),
    imagePullPolicy: "Always",
    serviceAccount: "trainer",
    securityContext: { runAsNonRoot: true },
    labels: { team: g.constant("ml") },
    annotations: { note: g.constant("a {{tag}}") },
    synchronization: { mutexes: [{ name: "gpu" }], semaphores: [{ configMap: "limits", key: "train" }] },
    metrics: [{ name: "trained", help: "how many", counter: { value: "1" } }],
    sidecars: [{ name: "proxy", image: "proxy:1", command: ["proxy"] }],
    patch: { activeDeadlineSeconds: 60, script: { terminationMessagePath: "/tmp/end" } },
  } as const;
  const inputs = [
    g.input("memory", g.text, { default: "8Gi" }),
    g.input("zone", g.text, { default: "a" }),
    g.input("tag", g.text, { default: "1" }),
  ];
  await expectManifest(
    "options",
    g.graph([g.pipeline("main", [g.task("fit", "trainModel", { lr: g.constant(0.1) }, { options })], { inputs })], [train]),
  );
});

it("writes a container, with the arguments of an optional input only where it is given", async () => {
  const container = only(
    {
      kind: "container",
      image: g.constant("alpine:3"),
      command: [g.constant("tool")],
      args: [
        { values: [g.constant("--name"), of("name")] },
        { onlyWith: "level", values: [g.constant("--level"), of("level", g.number)] },
        {
          values: [
            { kind: "path", of: "input", name: "data" },
            { kind: "path", of: "output", name: "result", prefix: "--out=" },
          ],
        },
      ],
      env: { NAME: g.operation(g.text, "concatenate", g.constant("x-"), of("name")) },
    },
    [g.input("name"), g.input("level", g.number, { optional: true }), g.input("data", g.model)],
  );
  const make = g.component("make", [], [g.result("data", g.model)]);
  const data = g.output("make", "data", g.model);
  const nodes = [
    g.task("make", "make"),
    g.task("bare", "it", { name: g.constant("n"), data }),
    g.task("full", "it", { name: g.constant("n"), data, level: g.constant(2) }),
  ];
  await expectManifest("container", g.graph([g.pipeline("main", nodes)], [container, make]));
  const passed = [g.task("make", "make"), g.task("full", "it", { name: g.constant("n"), data, level: g.parameter("level", g.number) })];
  const inputs = [g.input("level", g.number, { optional: true })];
  expect(codesOf(g.graph([g.pipeline("main", passed, { inputs })], [container, make]))).toEqual(["ARG6011"]);
});

it("writes an HTTP request, whose response is its result", async () => {
  const http = only({
    kind: "http",
    url: g.operation(g.text, "concatenate", g.constant("https://example.com/"), of("name")),
    method: "POST",
    headers: { Accept: g.constant("application/json"), Authorization: { kind: "secret", name: "token", key: "value" } },
    body: of("name"),
    successCondition: "response.statusCode == 200",
  });
  const nodes = [
    g.task("ask", "it", { name: g.constant("n") }),
    g.task("fit", "trainModel", { lr: g.operation(g.number, "toNumber", g.output("ask", "result")) }),
  ];
  await expectManifest("http", g.graph([g.pipeline("main", nodes)], [http, train]));
});

it("writes a resource whose run-time values cannot change its shape", async () => {
  const manifest = {
    kind: "object",
    type: g.json,
    fields: {
      apiVersion: g.constant("v1"),
      kind: g.constant("ConfigMap"),
      metadata: { kind: "object", type: g.json, fields: { name: of("name") } },
      data: g.constant({ on: "yes", tag: "{{workflow.name}}" }),
    },
  } as const;
  const resource = only({
    kind: "resource",
    action: "create",
    manifest,
    successCondition: "status.phase == Active",
    outputs: { result: { jsonPath: "{.metadata.uid}" } },
  });
  await expectManifest("resource", g.graph([g.pipeline("main", [g.task("make", "it", { name: g.constant("n") })])], [resource]));
});

it("writes a suspend with the choices that a person has", async () => {
  const approval = only(
    { kind: "suspend" },
    [],
    [
      g.result("approved", g.boolean, { description: "Deploy?" }),
      g.result("size", { kind: "string", literals: ["small", "large"] }),
      g.result("note"),
    ],
  );
  const pause = g.component("pause", [], [], { implementation: { kind: "suspend", duration: g.constant("10m") } });
  const nodes = [
    g.task("ask", "it"),
    g.task("wait", "pause", {}, { after: ["ask"] }),
    g.branch("ifApproved", g.output("ask", "approved", g.boolean), [
      g.task("fit", "trainModel", { lr: g.constant(1) }, { after: ["wait"] }),
    ]),
  ];
  await expectManifest("suspend", g.graph([g.pipeline("main", nodes)], [approval, pause, train]));
});

it("takes templates as their authors wrote them, and refers to others", async () => {
  const raw = only({
    kind: "template",
    template: {
      inputs: { parameters: [{ name: "name" }] },
      outputs: { parameters: [{ name: "result", valueFrom: { path: "/tmp/r" } }] },
      container: { image: "alpine:3", command: ["sh", "-c"], args: ["echo {{pod.name}} > /tmp/r"] },
    },
  });
  const graph = g.graph([g.pipeline("main", [g.task("own", "it", { name: g.constant("n") })])], [raw]);
  await expectManifest("template", graph);
  const elsewhere = only({ kind: "template-reference", name: "shared", template: "train", clusterScope: true });
  const { text } = manifestOf(g.graph([g.pipeline("main", [g.task("other", "it", { name: g.constant("n") })])], [elsewhere]));
  expect(text).toContain("templateRef:");
  expect(text).toContain("clusterScope: true");
});

const nightly: Schedule = {
  pipeline: "main",
  options: { name: "nightly", schedules: ["0 2 * * *"], timezone: "Asia/Seoul", concurrency: "Forbid" },
  arguments: { url: "gs://b/{{x}}" },
  description: "Every night.",
  place: g.place,
};
const scheduled = g.pipeline("main", [g.task("fit", "trainModel", { lr: g.constant(1) })], {
  inputs: [g.input("url", g.text, { default: "a" })],
  displayName: "Main!",
  options: {
    namespace: "ml",
    labels: { team: "ml" },
    serviceAccount: "runner",
    parallelism: 5,
    ttl: { afterCompletion: 3600 },
    podGarbageCollection: "OnPodSuccess",
    archiveLogs: true,
    deadlineSeconds: 7200,
    imagePullSecrets: ["pull"],
    priority: 3,
    patch: { hostNetwork: true },
  },
});

it("writes a Workflow and a cron that carries it", async () => {
  await expectManifest("cron-workflow", g.graph([scheduled], [train], [nightly]));
});

it("writes a template and a cron that refers to it", async () => {
  await expectManifest("cron-template", g.graph([scheduled], [train], [nightly]), { as: "template" });
});

it("writes a cluster template, and spells for old releases", async () => {
  await expectManifest("cron-cluster-3.5", g.graph([scheduled], [train], [nightly]), { as: "cluster-template", argoVersion: "3.5" });
});

it("guards a text that is used often once, in an entry of its own", async () => {
  const echo = g.component("echo", [g.input("text")], [g.result("text")]);
  const nodes = Array.from({ length: 4 }, (_, i) => g.task(`t${i}`, "echo", { text: g.parameter("url") }));
  const inputs = [g.input("url", g.text, { default: "a" })];
  await expectManifest(
    "guarded-entry",
    g.graph([g.pipeline("main", nodes, { inputs, results: { text: g.output("t0", "text") } })], [echo]),
  );
});

it("says on the workflow what all pods have in common", () => {
  const other = g.component("other", []);
  const options = { nodeSelector: { pool: g.constant("batch") } };
  const { text } = manifestOf(
    g.graph(
      [g.pipeline("main", [g.task("a", "trainModel", { lr: g.constant(1) }, { options }), g.task("b", "other", {}, { options })])],
      [train, other],
    ),
  );
  expect(text.match(/nodeSelector:/g)).toHaveLength(1);
  expect(text.indexOf("nodeSelector:")).toBeLessThan(text.indexOf("templates:"));
});
