import { describe, expect, it } from "vitest";
import type { TaskOptions } from "../../src/graph/options.ts";
import { readTaskOptions } from "../../src/transpiler/options/task-options.ts";
import { collector, evaluated, marker, number, other, runtime, runtimeArtifact, runtimeValue, text } from "./evaluated.ts";

function read(value: unknown, kind: "call" | "defaults" = "call") {
  const { report, codes, diagnostics } = collector();
  const result = readTaskOptions(evaluated(value), report, {
    what: kind === "call" ? "a task" : "the component `train`",
    kind,
    also: kind === "call" ? [] : ["packages"],
  });
  return { ...result, codes: codes(), diagnostics };
}

function accepts(value: unknown): TaskOptions {
  const { options, diagnostics } = read(value);
  expect(diagnostics).toEqual([]);
  return options;
}

describe("what is accepted", () => {
  it("reads every option", () => {
    expect(
      accepts({
        resources: { cpu: "4", memory: "8Gi", gpu: 1 },
        nodeSelector: { "cloud.google.com/gke-accelerator": "nvidia-tesla-t4" },
        tolerations: [{ key: "gpu", operator: "Exists" }],
        affinity: { nodeAffinity: {} },
        volumes: { "/mnt/data": marker("pvc", "data") },
        env: { LEVEL: "debug" },
        retry: 3,
        timeout: "30m",
        cache: true,
        continueOnError: true,
        image: "python:3.11-slim",
        imagePullPolicy: "Always",
        serviceAccount: "trainer",
        securityContext: { runAsUser: 1000 },
        labels: { team: "search" },
        annotations: { "example.com/note": "any text: at all" },
        sidecars: [{ name: "proxy", image: "envoy:1" }],
        initContainers: [{ name: "init", image: "busybox:1" }],
        parallelism: 2,
        synchronization: { mutex: "database" },
        metrics: [{ name: "n", help: "h", counter: { value: "1" } }],
        patch: { archiveLocation: { archiveLogs: true }, priority: null },
      }),
    ).toEqual({
      resources: { requests: {}, limits: { cpu: text("4"), memory: text("8Gi"), "nvidia.com/gpu": text("1") } },
      nodeSelector: { "cloud.google.com/gke-accelerator": text("nvidia-tesla-t4") },
      tolerations: [{ key: "gpu", operator: "Exists" }],
      affinity: { nodeAffinity: {} },
      volumes: { "/mnt/data": { kind: "pvc", claim: text("data") } },
      env: { LEVEL: { kind: "value", value: text("debug") } },
      retry: { limit: number(3) },
      timeout: text("30m"),
      cache: {},
      continueOnError: true,
      image: text("python:3.11-slim"),
      imagePullPolicy: "Always",
      serviceAccount: "trainer",
      securityContext: { runAsUser: 1000 },
      labels: { team: text("search") },
      annotations: { "example.com/note": text("any text: at all") },
      sidecars: [{ name: "proxy", image: "envoy:1" }],
      initContainers: [{ name: "init", image: "busybox:1" }],
      parallelism: 2,
      synchronization: { mutexes: [{ name: "database" }], semaphores: [] },
      metrics: [{ name: "n", help: "h", counter: { value: "1" } }],
      patch: { archiveLocation: { archiveLogs: true }, priority: null },
    });
  });

  it("takes values of the run where they can go", () => {
    const string = runtimeValue();
    expect(
      accepts({
        resources: { cpu: runtime("number"), memory: runtime(), gpu: runtime("number"), requests: { cpu: runtime("json") } },
        nodeSelector: { zone: runtime() },
        env: { A: runtime("number"), B: runtime("boolean"), C: marker("secret", runtime(), "key") },
        volumes: { "/a": marker("pvc", runtime()) },
        image: runtime(),
        timeout: runtime(),
        retry: { limit: runtime("number") },
        cache: { key: runtime() },
        labels: { run: runtime() },
        annotations: { run: runtime() },
      }),
    ).toMatchObject({
      resources: { limits: { cpu: runtimeValue("number"), memory: string }, requests: { cpu: runtimeValue("json") } },
      env: { A: { kind: "value", value: runtimeValue("number") }, C: { kind: "secret", name: string, key: "key" } },
      volumes: { "/a": { kind: "pvc", claim: string } },
      image: string,
      timeout: string,
      retry: { limit: runtimeValue("number") },
      cache: { key: string },
      labels: { run: string },
    });
    expect(accepts({ retry: runtime("number") })).toEqual({ retry: { limit: runtimeValue("number") } });
  });

  it("reads the longer forms", () => {
    expect(
      accepts({ resources: { cpu: 4, gpu: { type: "amd.com/gpu", count: "2" }, limits: { cpu: "8" }, requests: { cpu: "500m" } } }),
    ).toEqual({
      resources: { requests: { cpu: text("500m") }, limits: { cpu: text("8"), "amd.com/gpu": text("2") } },
    });
    expect(
      accepts({ retry: { limit: 5, backoff: { duration: "10s", factor: 2, maxDuration: "1d" }, on: "OnError", when: "true" } }),
    ).toEqual({
      retry: { limit: number(5), backoff: { duration: "10s", factor: 2, maxDuration: "24h" }, on: "OnError", when: "true" },
    });
    expect(accepts({ retry: false, cache: false })).toEqual({ retry: false, cache: false });
    expect(accepts({ cache: { key: "k", maxAge: "7d" }, timeout: "1d12h" })).toEqual({
      cache: { key: text("k"), maxAge: "168h" },
      timeout: text("24h12h"),
    });
    expect(
      accepts({ synchronization: { mutex: ["a", { name: "b", namespace: "n" }], semaphore: { configMap: "limits", key: "gpu" } } }),
    ).toEqual({
      synchronization: { mutexes: [{ name: "a" }, { name: "b", namespace: "n" }], semaphores: [{ configMap: "limits", key: "gpu" }] },
    });
  });

  it("reads volumes and environment of every kind", () => {
    expect(
      accepts({
        volumes: {
          "/a/": marker("pvc", "data", { subPath: "2024", readOnly: true }),
          "/b": marker("ephemeral", "10Gi", { storageClass: "fast", accessModes: ["ReadWriteOnce"] }),
          "/c": marker("emptyDir"),
          "/d": marker("emptyDir", { medium: "Memory", sizeLimit: "2Gi" }),
          "/e": marker("secretVolume", "tls", { optional: true, items: { "tls.crt": "server.crt" } }),
          "/f": { kind: "config-map-volume", name: "app" },
        },
        env: {
          N: 1,
          B: true,
          U: undefined,
          S: marker("secret", "api", "token", { optional: true }),
          M: marker("configMap", "app", "level"),
          F: marker("field", "metadata.labels['app']"),
          J: { kind: "secret", name: "api", key: "token" },
        },
      }),
    ).toEqual({
      volumes: {
        "/a": { kind: "pvc", claim: text("data"), subPath: "2024", readOnly: true },
        "/b": { kind: "ephemeral", size: "10Gi", storageClass: "fast", accessModes: ["ReadWriteOnce"] },
        "/c": { kind: "empty-directory" },
        "/d": { kind: "empty-directory", medium: "Memory", sizeLimit: "2Gi" },
        "/e": { kind: "secret", name: text("tls"), optional: true, items: { "tls.crt": "server.crt" } },
        "/f": { kind: "config-map", name: text("app") },
      },
      env: {
        N: { kind: "value", value: text("1") },
        B: { kind: "value", value: text("true") },
        S: { kind: "secret", name: text("api"), key: "token", optional: true },
        M: { kind: "config-map", name: text("app"), key: "level" },
        F: { kind: "field", path: "metadata.labels['app']" },
        J: { kind: "secret", name: text("api"), key: "token" },
      },
    });
  });

  it("leaves out what is undefined, and takes no options for none", () => {
    expect(accepts({ retry: undefined, env: undefined, labels: { a: undefined } })).toEqual({ labels: {} });
    expect(accepts(undefined)).toEqual({});
  });

  it("keeps keys that mean something to JavaScript as data", () => {
    const patch = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}') as object;
    const { patch: result } = accepts({ patch });
    expect(Object.keys(result!)).toEqual(["__proto__", "constructor"]);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it("hands over what only a call has", () => {
    const { own, codes } = read({ name: "First step", after: [runtime(), other("the task `a`")], retry: 1 });
    expect(codes).toEqual([]);
    expect(own.name).toBe("First step");
    expect(own.after?.map((each) => each.kind)).toEqual(["runtime", "other"]);
    expect(read({ packages: ["pandas"], retry: 1 }, "defaults")).toMatchObject({
      codes: [],
      options: { retry: { limit: number(1) } },
      own: {},
    });
  });
});

describe("what is refused, and where", () => {
  const cases: readonly (readonly [name: string, value: unknown, codes: readonly string[]])[] = [
    ["an option that is not known", { retries: 3 }, ["ARG4001 options.retries:key"]],
    ["one inside", { retry: { limt: 3 } }, ["ARG4001 options.retry.limt:key"]],
    ["a method's name as an option", { constructor: 1 }, ["ARG4001 options.constructor:key"]],
    ["no object", "fast", ["ARG4005 options"]],
    ["options of the run", runtime("json"), ["ARG4005 options"]],
    ["null", { retry: null }, ["ARG4002 options.retry"]],
    ["a text for a boolean", { continueOnError: "yes" }, ["ARG4002 options.continueOnError"]],
    ["a function", { image: other("a function") }, ["ARG4002 options.image"]],
    ["another word", { imagePullPolicy: "always" }, ["ARG4004 options.imagePullPolicy"]],
    ["no whole number", { parallelism: 1.5 }, ["ARG4007 options.parallelism"]],
    ["too small a number", { parallelism: 0, retry: -1 }, ["ARG4007 options.parallelism", "ARG4007 options.retry"]],
    ["a value of the run where it comes too late", { parallelism: runtime("number") }, ["ARG4003 options.parallelism"]],
    ["the same deep in JSON", { patch: { a: [{ b: runtime() }] } }, ["ARG4003 options.patch.a.0.b"]],
    ["a function in JSON", { affinity: { a: other("a function") } }, ["ARG4002 options.affinity.a"]],
    ["an artifact as a text", { image: runtimeArtifact() }, ["ARG4002 options.image"]],
    ["a text of the run for a number", { retry: runtime("string") }, ["ARG4002 options.retry"]],
    [
      "words for an amount",
      { resources: { cpu: "4 cores", memory: "8GB" } },
      ["ARG4010 options.resources.cpu", "ARG4010 options.resources.memory"],
    ],
    ["a suffix alone", { resources: { memory: "Gi" } }, ["ARG4010 options.resources.memory"]],
    ["less than nothing", { resources: { cpu: -1 } }, ["ARG4011 options.resources.cpu"]],
    [
      "a request over its limit",
      { resources: { requests: { cpu: "8" }, limits: { cpu: "4" } } },
      ["ARG4012 options.resources.requests.cpu"],
    ],
    ["a request over the short form", { resources: { cpu: "4", requests: { cpu: "4001m" } } }, ["ARG4012 options.resources.requests.cpu"]],
    ["bytes", { resources: { memory: "512m" } }, ["ARG4013 options.resources.memory"]],
    ["half a GPU", { resources: { gpu: 0.5 } }, ["ARG4014 options.resources.gpu"]],
    ["no resource", { resources: { limits: { gpu: 1 } } }, ["ARG4015 options.resources.limits.gpu:key"]],
    [
      "GPUs that differ",
      { resources: { gpu: 2, requests: { "nvidia.com/gpu": 1 } } },
      ["ARG4016 options.resources.requests.nvidia.com/gpu"],
    ],
    ["a sliver of a CPU", { resources: { cpu: "0.0001" } }, ["ARG4017 options.resources.cpu"]],
    ["a GPU without a count", { resources: { gpu: { type: "amd.com/gpu" } } }, ["ARG4002 options.resources.gpu"]],
    ["a duration without a unit", { timeout: 90, cache: { maxAge: "90" } }, ["ARG4020 options.timeout", "ARG4020 options.cache.maxAge"]],
    ["a duration of nothing", { timeout: "-1s" }, ["ARG4021 options.timeout"]],
    ["a backoff without a duration", { retry: { backoff: { factor: 2 } } }, ["ARG4002 options.retry.backoff"]],
    ["a factor with a fraction", { retry: { backoff: { duration: "1s", factor: 1.5 } } }, ["ARG4007 options.retry.backoff.factor"]],
    [
      "no label's key",
      { nodeSelector: { "not a label!": "x" }, labels: { "a/b/c": "x" } },
      ["ARG4030 options.nodeSelector.not a label!:key", "ARG4030 options.labels.a/b/c:key"],
    ],
    ["no label's value", { nodeSelector: { a: "also not!" } }, ["ARG4031 options.nodeSelector.a"]],
    [
      "GKE's accelerator misspelt",
      { nodeSelector: { "cloud.google.com/gke-accelerator": "NVIDIA_TESLA_T4" } },
      ["ARG4036 options.nodeSelector.cloud.google.com/gke-accelerator"],
    ],
    ["no variable's name", { env: { "A B": "x" } }, ["ARG4040 options.env.A B:key"]],
    [
      "no variable's value",
      { env: { A: null, B: ["x"], C: marker("pvc", "a"), D: other("the task `a`") } },
      ["ARG4002 options.env.A", "ARG4002 options.env.B", "ARG4002 options.env.C", "ARG4002 options.env.D"],
    ],
    ["no Secret's name", { env: { A: marker("secret", "My Secret", "key") } }, ["ARG4041 options.env.A(0)"]],
    ["no key", { env: { A: marker("secret", "api", "a/b") } }, ["ARG4042 options.env.A(1)"]],
    ["no field", { env: { A: marker("field", "podIP") } }, ["ARG4043 options.env.A(0)"]],
    [
      "no mount path",
      { volumes: { data: marker("pvc", "a"), "/argo": marker("emptyDir") } },
      ["ARG4050 options.volumes.data:key", "ARG4050 options.volumes./argo:key"],
    ],
    ["one mount path twice", { volumes: { "/a": marker("pvc", "a"), "/a/": marker("pvc", "b") } }, ["ARG4051 options.volumes./a/:key"]],
    [
      "a file outside its volume",
      { volumes: { "/a": marker("secretVolume", "a", { items: { k: "../x" } }) } },
      ["ARG4052 options.volumes./a(1).items.k"],
    ],
    [
      "no volume",
      { volumes: { "/a": "data", "/b": marker("secret", "a", "k") } },
      ["ARG4002 options.volumes./a", "ARG4002 options.volumes./b"],
    ],
    [
      "a claim of nothing",
      { volumes: { "/a": marker("ephemeral", "0Gi"), "/b": marker("emptyDir", { sizeLimit: "0" }) } },
      ["ARG4007 options.volumes./a(0)"],
    ],
    ["a model for a resource", { resources: { gpu: { type: "NVIDIA_TESLA_T4", count: 1 } } }, ["ARG4015 options.resources.gpu.type"]],
    ["a tag for an amount", { resources: { cpu: "{{workflow.parameters.cpu}}" } }, ["ARG4010 options.resources.cpu"]],
    ["no size", { volumes: { "/a": marker("ephemeral", "10 GB") } }, ["ARG4010 options.volumes./a(0)"]],
    ["an empty image", { image: "" }, ["ARG4008 options.image"]],
    ["no image", { image: "a b" }, ["ARG4060 options.image"]],
    [
      "a Secret without a key",
      { env: { A: { kind: "secret", name: "api" } }, volumes: { "/a": marker("pvc") } },
      ["ARG4002 options.env.A", "ARG4002 options.volumes./a"],
    ],
    ["an image that may change", { image: "python" }, ["ARG4061 options.image"]],
    ["an empty name", { name: " " }, ["ARG4008 options.name"]],
    ["after without a list", { after: runtime() }, ["ARG4003 options.after"]],
    [
      "no mutex",
      { synchronization: { mutex: { namespace: "n" }, semaphore: { configMap: "a" } } },
      ["ARG4002 options.synchronization.mutex", "ARG4002 options.synchronization.semaphore"],
    ],
  ];

  it.each(cases)("%s", (_, value, codes) => expect(read(value).codes).toEqual(codes));

  it("reports all of them, and keeps what is right", () => {
    const { options, codes } = read({ image: "", retry: 2, timeout: "soon", env: { "1A": "x", B: "y" } });
    expect(codes).toEqual(["ARG4008 options.image", "ARG4020 options.timeout", "ARG4040 options.env.1A:key"]);
    expect(options).toEqual({ retry: { limit: number(2) }, env: { B: { kind: "value", value: text("y") } } });
  });

  it("name and after are no defaults", () => {
    expect(read({ name: "a", after: [] }, "defaults").codes).toEqual(["ARG4006 options.name:key", "ARG4006 options.after:key"]);
  });
});

describe("what is said", () => {
  it.each([
    [{ retrys: 3 }, "`retrys` is not an option of a task. Did you mean `retry`?"],
    [{ resources: { cpu: "4 cores" } }, "`4 cores` is not an amount of cpu."],
    [{ resources: { limits: { gpu: 1 } } }, "`gpu` is not a resource of Kubernetes. Did you mean `nvidia.com/gpu`?"],
    [{ imagePullPolicy: "always" }, "`imagePullPolicy` cannot be the text `always`. Did you mean `Always`?"],
    [{ image: other("the component `train`") }, "`image` must be a text, not the component `train`."],
    [{ image: runtime("number") }, "`image` must be a text, not a number known only when the pipeline runs."],
    [
      { image: "Team/Train:1" },
      "`Team/Train:1` cannot be an image: it has capitals, which only a tag may have. Did you mean `team/train:1`?",
    ],
    [
      { labels: { "cost center": "x" } },
      "`cost center` cannot be a key of `labels`: it may have only letters, digits, `-`, `_` and `.`, and begins and ends with a letter or digit. Did you mean `cost-center`?",
    ],
    [{ env: { "API TOKEN": "x" } }, "`API TOKEN` cannot be the name of an environment variable. Did you mean `API_TOKEN`?"],
  ])("%j", (value, expected) => expect(read(value).diagnostics.map((diagnostic) => diagnostic.text)).toEqual([expected]));

  it.each([
    [{ resources: { cpu: "4 cores" } }, "write `4`."],
    [{ resources: { memory: "8GB" } }, "write `8G` or `8Gi`."],
    [{ resources: { memory: "lots" } }, "write a number and a unit without a space, such as `8Gi` or `500M`."],
    [{ resources: { memory: "512m" } }, "for megabytes, write `512Mi`."],
    [{ resources: { memory: "8" } }, "for gigabytes, write `8Gi`."],
    [{ timeout: "30 minutes" }, 'write `"30m"`.'],
    [{ timeout: 90 }, 'write `"90s"`.'],
    [{ labels: { team: 7 } }, 'write it in quotes: `"7"`.'],
    [{ retry: "often" }, "write a number of attempts, such as `3`, an object, such as `{ limit: 3 }`, or `false`, or leave `retry` out."],
    [{ volumes: { "data/x": marker("emptyDir") } }, "write an absolute path, such as `/data/x`."],
  ])("hint of %j", (value, expected) => expect(read(value).diagnostics.map((diagnostic) => diagnostic.hint)).toEqual([expected]));
});
