import { describe, expect, it } from "vitest";
import { fieldHistory } from "../../src/argo/definitions.generated.ts";
import { validateManifest } from "../../src/argo/validate.ts";
import { argoVersions, isAtLeast, type ArgoVersion } from "../../src/argo/version.ts";

const object = (kind: string, spec: object) => ({ apiVersion: "argoproj.io/v1alpha1", kind, metadata: { name: "a" }, spec });
const workflow = (spec: object) => object("Workflow", spec);
const template = (content: object) => workflow({ templates: [{ name: "main", ...content }] });
const container = (content: object) => template({ container: { image: "alpine", ...content } });
const artifact = (content: object) => template({ inputs: { artifacts: [{ name: "a", path: "/a", ...content }] } });
const cron = (spec: object) => object("CronWorkflow", { workflowSpec: {}, ...spec });
const claim = { name: "a", resourceClaimName: "b" };
const plugin = { metadata: { name: "p" }, spec: { sidecar: { container: { name: "p", image: "p" } } } };

type Gate = readonly [what: string, manifest: unknown, since: ArgoVersion, removed?: ArgoVersion];

/** The first version that takes the manifest, and the first that does not any more. */
const gates: readonly Gate[] = [
  ["cron schedule", cron({ schedule: "@daily" }), "3.5", "4.0"],
  ["cron schedules", cron({ schedules: ["@daily"] }), "3.6"],
  ["cron when", cron({ schedules: ["@daily"], when: "true" }), "3.6"],
  ["cron stopStrategy", cron({ schedules: ["@daily"], stopStrategy: { expression: "true" } }), "3.6"],
  ["synchronization.mutex", workflow({ synchronization: { mutex: { name: "a" } } }), "3.5", "4.0"],
  ["synchronization.semaphore", template({ synchronization: { semaphore: { configMapKeyRef: { name: "a", key: "b" } } } }), "3.5", "4.0"],
  ["synchronization.mutexes", workflow({ synchronization: { mutexes: [{ name: "a" }] } }), "3.6"],
  ["synchronization.semaphores", workflow({ synchronization: { semaphores: [{ configMapKeyRef: { name: "a", key: "b" } }] } }), "3.6"],
  ["mutex in the database", workflow({ synchronization: { mutexes: [{ name: "a", database: true }] } }), "3.7"],
  ["semaphore in the database", workflow({ synchronization: { semaphores: [{ database: { key: "a" } }] } }), "3.7"],
  ["podPriority", workflow({ podPriority: 3 }), "3.5", "3.7"],
  ["template priority", template({ priority: 3 }), "3.5", "3.7"],
  ["podPriorityClassName", workflow({ podPriorityClassName: "high" }), "3.5"],
  ["template annotations", template({ annotations: { a: "b" } }), "3.7"],
  ["backoff cap", template({ retryStrategy: { backoff: { cap: "5m" } } }), "3.7"],
  ["s3 sessionTokenSecret", artifact({ s3: { key: "k", sessionTokenSecret: { name: "a", key: "b" } } }), "3.6"],
  ["s3 addressingStyle", artifact({ s3: { key: "k", addressingStyle: "path" } }), "4.1"],
  ["git insecureSkipTLS", artifact({ git: { repo: "r", insecureSkipTLS: true } }), "3.6"],
  ["artifact plugin", artifact({ plugin: { name: "p", key: "k", configuration: "{}" } }), "4.0"],
  ["http saveStreamViaFile", artifact({ http: { url: "https://example.com", saveStreamViaFile: true } }), "4.1"],
  ["pendingTimeout", template({ pendingTimeout: "5m" }), "4.1"],
  ["podResources", workflow({ podResources: { limits: { cpu: 1 } } }), "4.1"],
  ["template podResources", template({ podResources: { limits: { cpu: 1 } } }), "4.1"],
  ["resourceClaims", workflow({ resourceClaims: [claim] }), "4.1"],
  ["template resourceClaims", template({ resourceClaims: [claim] }), "4.1"],
  ["executorPlugins", workflow({ executorPlugins: [plugin] }), "4.1"],
  ["memoize with a key of the ConfigMap", template({ memoize: { key: "k", cache: { configMap: { name: "a", key: "b" } } } }), "3.5", "4.1"],
  ["container restartPolicy", container({ restartPolicy: "Always" }), "3.6"],
  ["container restartPolicyRules", container({ restartPolicyRules: [{ action: "Restart" }] }), "4.0"],
  ["container resource claims", container({ resources: { claims: [{ name: "a" }] } }), "3.6"],
  ["image volumes", workflow({ volumes: [{ name: "a", image: { reference: "i" } }] }), "3.6"],
  ["variables of a file", container({ env: [{ name: "A", valueFrom: { fileKeyRef: { volumeName: "v", path: "p", key: "k" } } }] }), "4.0"],
];

describe("what a version knows", () => {
  it.each(gates.map((gate) => ({ what: gate[0], gate })))("$what", ({ gate: [, manifest, since, removed] }) => {
    const taken = argoVersions.filter((version) => validateManifest(manifest, version).length === 0);
    const expected = argoVersions.filter((version) => isAtLeast(version, since) && (removed === undefined || !isAtLeast(version, removed)));
    expect(taken).toEqual(expected);
  });

  it("has a history in order", () => {
    for (const [path, { since, removed }] of Object.entries(fieldHistory)) {
      expect(since !== undefined || removed !== undefined, path).toBe(true);
      if (since !== undefined && removed !== undefined) expect(isAtLeast(removed, since), path).toBe(true);
    }
  });

  it.each<readonly [string, unknown, ArgoVersion, string]>([
    ["is too new", template({ pendingTimeout: "5m" }), "4.0", "`pendingTimeout` needs Argo 4.1; this is for 4.0"],
    ["is gone", cron({ schedules: ["@daily"], schedule: "@daily" }), "4.1", "Argo 4.0 removed `schedule`; use `schedules`"],
    ["is gone", workflow({ synchronization: { mutex: { name: "a" } } }), "4.0", "Argo 4.0 removed `mutex`; use `mutexes`"],
    ["is gone", workflow({ podPriority: 1 }), "3.7", "Argo 3.7 removed `podPriority`; use `podPriorityClassName`"],
  ])("says of a field that it %s: %#", (_, manifest, version, message) => {
    expect(validateManifest(manifest, version).map((problem) => problem.message)).toEqual([message]);
  });

  it("wants the schedule that the version reads", () => {
    expect(validateManifest(cron({}), "3.5").map((problem) => problem.message)).toEqual(["`schedule` is missing"]);
    expect(validateManifest(cron({}), "3.7")).toEqual([]);
    expect(validateManifest(cron({}), "4.1").map((problem) => problem.message)).toEqual(["`schedules` is missing"]);
  });
});
