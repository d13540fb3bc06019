import {
  component,
  configMap,
  configMapVolume,
  cron,
  define,
  emptyDir,
  ephemeral,
  field,
  pipeline,
  pvc,
  secret,
  secretVolume,
  type TaskOptions,
} from "argots";

const step = component(
  { image: `example.com/step:${define("TAG", "latest")}`, name: "step", retry: 1 },
  ({ text }: { text: string }) => text,
);

/** Every option that a task has. */
export const all: TaskOptions = {
  name: "all",
  resources: { cpu: "500m", memory: "1Gi", gpu: 1, requests: { "ephemeral-storage": "1Gi" }, limits: { "example.com/fpga": 1 } },
  nodeSelector: { "cloud.google.com/gke-accelerator": "nvidia-tesla-t4" },
  tolerations: [{ key: "gpu", operator: "Exists", effect: "NoSchedule" }],
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: "zone", operator: "In", values: ["a", "b"] }] }],
      },
    },
  },
  volumes: {
    "/mnt/data": pvc("data", { subPath: "raw", readOnly: true }),
    "/scratch": ephemeral("10Gi", { storageClass: "fast", accessModes: ["ReadWriteOnce"] }),
    "/dev/shm": emptyDir({ medium: "Memory", sizeLimit: "1Gi" }),
    "/etc/tls": secretVolume("tls", { optional: true, items: { "tls.crt": "server.crt" } }),
    "/etc/app": configMapVolume("app"),
  },
  env: {
    LEVEL: "debug",
    COUNT: 3,
    ON: true,
    TOKEN: secret("api", "token"),
    MODE: configMap("app", "mode", { optional: true }),
    POD: field("metadata.name"),
  },
  retry: { limit: 3, backoff: { duration: "10s", factor: 2, maxDuration: "5m" }, on: "OnError", when: "asInt(lastRetry.exitCode) > 1" },
  timeout: "30m",
  cache: { key: "v1", maxAge: "24h" },
  after: ["anything", 3, undefined],
  continueOnError: true,
  image: "node:24-slim",
  imagePullPolicy: "IfNotPresent",
  serviceAccount: "worker",
  securityContext: { runAsNonRoot: true, capabilities: { drop: ["ALL"] } },
  labels: { team: "ml" },
  annotations: { note: "x" },
  sidecars: [{ name: "redis", image: "redis:7" }],
  initContainers: [{ name: "wait", image: "alpine:3.20", command: ["sleep", "1"] }],
  parallelism: 3,
  synchronization: { mutex: ["a", { name: "b", namespace: "c" }], semaphore: { configMap: "limits", key: "jobs" } },
  metrics: [{ name: "rows", help: "Rows read", gauge: { value: "{{outputs.parameters.rows}}" } }],
  patch: { podSpecPatch: "terminationGracePeriodSeconds: 5", automountServiceAccountToken: false },
};

/** Options may take what only the run knows. */
export const dynamic = pipeline(
  {
    name: "dynamic",
    description: "Options from parameters",
    namespace: "ml",
    labels: { team: "ml" },
    annotations: {},
    fixedName: true,
    serviceAccount: "argo",
    parallelism: 5,
    deadline: "2h",
    priority: 1,
    ttl: { afterCompletion: 3600, afterSuccess: "1h", afterFailure: "7d" },
    podGC: "OnPodSuccess",
    archiveLogs: true,
    imagePullSecrets: ["registry"],
    synchronization: { mutex: "dynamic" },
    metrics: [],
    workflow: { hostNetwork: false, activeDeadlineSeconds: 10 },
    image: "node:24-slim",
    retry: 2,
    cache: true,
    resources: { cpu: 1 },
  },
  ({ memory = "1Gi", gpus = 1, image = "node:24-slim", attempts = 3, claim = "data", wait = "10m", zone = "a" }) =>
    step(
      { text: "x" },
      {
        resources: { memory, gpu: { type: "nvidia.com/gpu", count: gpus } },
        image,
        retry: { limit: attempts },
        volumes: { "/mnt": pvc(claim) },
        timeout: wait,
        nodeSelector: { zone },
        env: { ZONE: zone },
        cache: false,
      },
    ),
);

export const once = cron(dynamic, { schedule: "0 2 * * *" });
export const often = cron(dynamic, {
  schedule: ["0 2 * * *", "@hourly"],
  timezone: "Asia/Seoul",
  concurrency: "Replace",
  params: { memory: "2Gi", gpus: undefined },
  suspend: true,
  startingDeadlineSeconds: 60,
  history: { successful: 1, failed: 2 },
  when: "cronworkflow.lastScheduledTime == nil",
  stopWhen: "cronworkflow.failed > 3",
  name: "often",
  labels: { team: "ml" },
  annotations: {},
  namespace: "ml",
});
