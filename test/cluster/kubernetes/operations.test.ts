import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { kubernetesService } from "../../../src/cluster/kubernetes/service.ts";
import type { NodeStatus, Workflow } from "../../../src/cluster/objects.ts";
import { fnv32a } from "../../../src/cluster/kubernetes/pod-name.ts";
import { argo, connected, failure } from "./connected.ts";

const node = (name: string, type: string, phase: NodeStatus["phase"], fields: object = {}) => ({
  id: name,
  name,
  displayName: name.split(".").at(-1),
  type,
  phase,
  ...fields,
});
const failed = {
  phase: "Failed",
  finishedAt: "2026-01-01T00:00:00Z",
  nodes: {
    w: node("w", "DAG", "Failed", { children: ["w.a"] }),
    "w.a": node("w.a", "Pod", "Succeeded", { boundaryID: "w", templateName: "a", children: ["w.b"] }),
    "w.b": node("w.b", "Pod", "Failed", { boundaryID: "w", templateName: "b" }),
  },
};
const podB = `w-b-${fnv32a("w.b")}`;
const pack = (nodes: object) => gzipSync(JSON.stringify(nodes)).toString("base64");
const unpack = (packed: unknown) => JSON.parse(gunzipSync(Buffer.from(String(packed), "base64")).toString()) as Record<string, NodeStatus>;

describe("stop and terminate", () => {
  test("are one request", async () => {
    const { service, loopback, writes } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" }, spec: {}, status: { phase: "Running" } });
    await service.stop("w", undefined, "the job was cancelled");
    expect(loopback.requests).toHaveLength(1);
    const stopped = loopback.store.get("Workflow", "w", "argo")!;
    expect([stopped["spec"], stopped.metadata.annotations]).toEqual([
      { shutdown: "Stop" },
      { "argots.dev/stopped": "the job was cancelled" },
    ]);
    await service.terminate("w");
    expect(loopback.store.get("Workflow", "w", "argo")!["spec"]).toEqual({ shutdown: "Terminate" });
    expect(writes()).toEqual(["PATCH workflows/w", "PATCH workflows/w"]);
  });

  test("say that the workflow has ended already", async () => {
    const { service, loopback } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" }, spec: {}, status: { phase: "Succeeded" } });
    expect(await failure(service.terminate("w"))).toBe("refused ARG8039 Workflow `w` has ended already: Succeeded.");
  });

  test("are content when a lost request of theirs has ended it", async () => {
    const { service, loopback } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" }, spec: {}, status: { phase: "Running" } });
    loopback.faults.add({ match: { method: "PATCH" }, fault: "lose-reply" });
    loopback.store.listen(({ object }) => {
      const status = object["status"] as Workflow["status"];
      if (status?.phase !== "Running") return;
      loopback.setWorkflow({ metadata: { name: "w" }, status: { phase: "Failed", message: "Stopped with strategy 'Terminate'" } });
    });
    await service.terminate("w");
    expect(loopback.requests).toHaveLength(2);
  });
});

describe("suspend and resume", () => {
  test("a workflow", async () => {
    const { service, loopback } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" }, spec: { entrypoint: "main" }, status: { phase: "Running" } });
    await service.suspend("Workflow", "w");
    await service.suspend("Workflow", "w");
    expect(loopback.store.get("Workflow", "w", "argo")!["spec"]).toEqual({ entrypoint: "main", suspend: true });
    await service.resume("Workflow", "w");
    await service.resume("Workflow", "w");
    expect(loopback.store.get("Workflow", "w", "argo")!["spec"]).toEqual({ entrypoint: "main" });
    expect(loopback.requests.filter(({ method }) => method === "PATCH")).toHaveLength(2);
  });

  test("one that has ended can be neither", async () => {
    const { service, loopback } = await connected();
    loopback.setWorkflow({ metadata: { name: "w", labels: { "workflows.argoproj.io/completed": "true" } }, status: { phase: "Failed" } });
    expect(await failure(service.suspend("Workflow", "w"))).toMatch(/^refused ARG8039 /);
    expect(await failure(service.resume("Workflow", "w"))).toMatch(/^refused ARG8039 /);
  });

  test("resuming lets the tasks go on that wait, with the defaults of their values", async () => {
    const { service, loopback } = await connected();
    const outputs = { parameters: [{ name: "answer", valueFrom: { supplied: {}, default: "yes" } }] };
    const nodes = {
      w: node("w", "DAG", "Running"),
      "w.wait": node("w.wait", "Suspend", "Running", { outputs }),
      "w.was": node("w.was", "Suspend", "Succeeded"),
    };
    loopback.setWorkflow({ metadata: { name: "w" }, spec: {}, status: { phase: "Running", nodes } });
    await service.resume("Workflow", "w");
    const status = loopback.store.get("Workflow", "w", "argo")!["status"] as Workflow["status"];
    expect(status!.nodes!["w.wait"]).toMatchObject({ phase: "Succeeded", outputs: { parameters: [{ name: "answer", value: "yes" }] } });
    expect(status!.nodes!["w.wait"]!.finishedAt).toMatch(/^2026-01-01T00:\d\d:\d\dZ$/);
    expect([status!.nodes!["w"], status!.nodes!["w.was"]]).toEqual([nodes.w, nodes["w.was"]]);
  });

  test("a value without a default has to be given first", async () => {
    const { service, loopback } = await connected();
    const outputs = { parameters: [{ name: "answer", valueFrom: { supplied: {} } }] };
    loopback.setWorkflow({
      metadata: { name: "w" },
      status: { phase: "Running", nodes: { "w.wait": node("w.wait", "Suspend", "Running", { outputs }) } },
    });
    expect(await failure(service.resume("Workflow", "w"))).toBe("refused ARG8043 `wait` waits for a value: `answer`.");
  });

  test("an approval goes on with a choice that was made, and with none that was not", async () => {
    const { service, loopback } = await connected();
    const choice = { inputs: { parameters: [{ name: "choice", value: "", enum: ["deploy", "discard"] }] } };
    // The controller takes the default of the input: a choice that nobody made.
    const outputs = { parameters: [{ name: "choice", valueFrom: { supplied: {}, default: "" } }] };
    const nodes = { "w.ask": node("w.ask", "Suspend", "Running", { ...choice, outputs }) };
    loopback.setWorkflow({ metadata: { name: "w" }, spec: {}, status: { phase: "Running", nodes } });
    expect(await failure(service.resume("Workflow", "w"))).toBe("refused ARG8043 `ask` waits for a value: `choice` (deploy or discard).");
    expect(await failure(service.resume("Workflow", "w", "argo", { choice: "deplo" }))).toMatch(/^refused ARG8052 /);
    expect(await failure(service.resume("Workflow", "w", "argo", { chioce: "deploy" }))).toMatch(/^refused ARG8051 /);
    expect(loopback.requests.filter(({ method }) => method !== "GET")).toEqual([]);
    await service.resume("Workflow", "w", "argo", { choice: "discard" });
    const status = loopback.store.get("Workflow", "w", "argo")!["status"] as Workflow["status"];
    expect(status!.nodes!["w.ask"]).toMatchObject({ phase: "Succeeded", outputs: { parameters: [{ name: "choice", value: "discard" }] } });
    expect(status!.nodes!["w.ask"]!.outputs!.parameters![0]).not.toHaveProperty("valueFrom");
    expect(await failure(service.resume("Workflow", "w", "argo", { choice: "deploy" }))).toMatch(/^refused ARG8051 /);
  });

  test("what the controller writes in between is not undone", async () => {
    const { loopback, connection, clock } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" }, spec: { suspend: true }, status: { phase: "Running", progress: "0/2" } });
    let reads = 0;
    const request: typeof connection.request = async (asked) => {
      const reply = await connection.request(asked);
      if (asked.method === "GET" && ++reads === 1)
        loopback.setWorkflow({ metadata: { name: "w" }, status: { phase: "Running", progress: "1/2" } });
      return reply;
    };
    await kubernetesService({ ...connection, request }, clock).resume("Workflow", "w");
    expect(loopback.requests.map(({ method, status }) => `${method} ${status}`)).toEqual(["GET 200", "PATCH 409", "GET 200", "PATCH 200"]);
    expect(loopback.store.get("Workflow", "w", "argo")).toMatchObject({ spec: {}, status: { progress: "1/2" } });
    expect(loopback.store.get("Workflow", "w", "argo")!["spec"]).toEqual({});
  });

  test("it is left alone when it never stands still", async () => {
    const { service, loopback, clock } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" }, spec: { suspend: true }, status: { phase: "Running" } });
    loopback.faults.add({ match: { method: "PATCH", times: 99 }, fault: { status: 409 } });
    expect(await failure(service.resume("Workflow", "w"))).toBe(
      "conflict ARG8037 Workflow `w` in namespace `argo` changed 8 times while it was to be changed, so it was left as it is.",
    );
    expect(clock.slept).toHaveLength(7);
  });

  test("a cron", async () => {
    const { service, loopback } = await connected();
    await service.apply(argo("CronWorkflow", "nightly", { schedule: "0 2 * * *" }));
    await service.suspend("CronWorkflow", "nightly");
    expect(loopback.store.get("CronWorkflow", "nightly", "argo")!["spec"]).toEqual({ schedule: "0 2 * * *", suspend: true });
    await service.resume("CronWorkflow", "nightly");
    expect(loopback.store.get("CronWorkflow", "nightly", "argo")!["spec"]).toEqual({ schedule: "0 2 * * *", suspend: false });
    expect(await failure(service.suspend("CronWorkflow", "daily"))).toBe(
      "not-found ARG8031 There is no CronWorkflow `daily` in namespace `argo`.",
    );
  });
});

describe("retry", () => {
  test("what failed is forgotten, its pod is deleted, the workflow runs", async () => {
    const { service, loopback, writes } = await connected();
    loopback.setWorkflow({
      metadata: { name: "w", labels: { "workflows.argoproj.io/completed": "true" } },
      spec: { shutdown: "Stop" },
      status: failed,
    });
    loopback.setWorkflow({ apiVersion: "v1", kind: "Pod", metadata: { name: podB } });
    const retried = await service.retry("w");
    expect(writes()).toEqual([`DELETE pods/${podB}`, "PATCH workflows/w"]);
    expect(Object.keys(retried.status!.nodes!)).toEqual(["w", "w.a"]);
    const stored = loopback.store.get("Workflow", "w", "argo")! as unknown as Workflow;
    expect(stored.status).toMatchObject({
      phase: "Running",
      nodes: { w: { phase: "Running" }, "w.a": { phase: "Succeeded", children: [] } },
    });
    expect(stored.status).not.toHaveProperty("finishedAt");
    expect([stored.spec, stored.metadata.labels]).toEqual([{}, { "workflows.argoproj.io/phase": "Running" }]);
  });

  test("a pod that is held back is waited for, but not for ever", async () => {
    const { service, loopback, clock } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" }, spec: {}, status: failed });
    loopback.setWorkflow({ apiVersion: "v1", kind: "Pod", metadata: { name: podB } });
    loopback.faults.add({ match: { method: "DELETE" }, fault: { status: 200, body: { kind: "Pod", metadata: { name: podB } } } });
    await service.retry("w");
    expect(clock.slept).toHaveLength(50);
  });

  test("it is done again on a conflict", async () => {
    const { service, loopback, writes } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" }, spec: {}, status: failed });
    loopback.faults.add({ match: { method: "PATCH", times: 2 }, fault: { status: 409 } });
    expect((await service.retry("w")).status!.phase).toBe("Running");
    expect(writes().filter((write) => write.startsWith("PATCH"))).toHaveLength(3);
  });

  test("a lost reply does not retry twice, nor complain", async () => {
    const { service, loopback, writes } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" }, spec: {}, status: failed });
    loopback.faults.add({ match: { method: "PATCH" }, fault: "lose-reply" });
    expect((await service.retry("w")).status!.phase).toBe("Running");
    expect(writes()).toEqual([`DELETE pods/${podB}`, "PATCH workflows/w", "PATCH workflows/w"]);
  });

  test.each(["Running", "Succeeded"] as const)("not while it is %s", async (phase) => {
    const { service, loopback } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" }, status: { phase } });
    expect(await failure(service.retry("w"))).toBe(
      `refused ARG8040 Workflow \`w\` cannot be retried: it is ${phase}, and only what failed is run again.`,
    );
  });

  test("compressed nodes stay compressed", async () => {
    const { service, loopback } = await connected();
    loopback.setWorkflow({
      metadata: { name: "w" },
      spec: {},
      status: { ...failed, nodes: undefined, compressedNodes: pack(failed.nodes) },
    });
    const retried = await service.retry("w");
    expect(Object.keys(retried.status!.nodes!)).toEqual(["w", "w.a"]);
    const status = loopback.store.get("Workflow", "w", "argo")!["status"] as Workflow["status"];
    expect(status!.nodes).toBeUndefined();
    expect(unpack(status!.compressedNodes)).toMatchObject({ w: { phase: "Running" }, "w.a": { phase: "Succeeded" } });
  });

  test("nodes in the controller's database cannot be reached", async () => {
    const { service, loopback } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" }, status: { phase: "Failed", offloadNodeStatusVersion: "fnv:1" } });
    expect(await failure(service.retry("w"))).toMatch(/^refused ARG8041 /);
  });
});

test("nodes that are not what the controller writes are said", async () => {
  const { service, loopback } = await connected();
  loopback.setWorkflow({ metadata: { name: "w" }, status: { phase: "Failed", compressedNodes: "bm90IGd6aXA=" } });
  expect(await failure(service.get("Workflow", "w"))).toMatch(
    /^unexpected ARG8042 The tasks of workflow `w` are compressed in a way that cannot be read: /,
  );
});
