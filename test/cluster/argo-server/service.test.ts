import { describe, expect, test } from "vitest";
import { StreamCut } from "../../../src/cluster/cluster-error.ts";
import { fnv32a } from "../../../src/cluster/kubernetes/pod-name.ts";
import type { Workflow } from "../../../src/cluster/objects.ts";
import type { LoopbackOptions } from "../../support/loopback/loopback.ts";
import { argo, collect, connected, failure } from "../kubernetes/connected.ts";

const server = (options: LoopbackOptions = {}) => connected({ kind: "argo-server", ...options });
const template = (spec: Record<string, string>, metadata = {}) => argo("WorkflowTemplate", "train", spec, metadata);

describe("objects", () => {
  test("get, create, list, remove", async () => {
    const { service, loopback } = await server();
    expect(await service.get("Workflow", "a")).toBeUndefined();
    expect(await service.create(argo("Workflow", "a", {}, { labels: { x: "1" } }))).toMatchObject({
      kind: "Workflow",
      metadata: { namespace: "argo" },
    });
    await service.create(argo("Workflow", "b"));
    expect((await service.list("Workflow", { labels: "x=1" })).map(({ metadata }) => metadata.name)).toEqual(["a"]);
    expect(await service.list("CronWorkflow")).toEqual([]);
    expect(await failure(service.create(argo("Workflow", "a")))).toMatch(/^conflict ARG8035 /);
    expect(await service.remove("Workflow", "a")).toBe(true);
    expect(await service.remove("Workflow", "a")).toBe(false);
    expect(loopback.requests[1]).toMatchObject({
      path: "/api/v1/workflows/argo",
      body: { namespace: "argo", workflow: { metadata: { name: "a" } } },
    });
  });

  test("a dry run of a workflow asks the server behind, one of a template the linter, and neither makes anything", async () => {
    const { service, loopback } = await server();
    await service.create(argo("Workflow", "a"), { dryRun: true });
    expect(loopback.requests.at(-1)!.body).toMatchObject({ serverDryRun: true });
    loopback.faults.add({ match: { path: /lint/, times: 2 }, fault: { status: 200, body: { metadata: { name: "train" } } } });
    await service.create(template({}), { dryRun: true });
    expect((await service.apply(template({}), { dryRun: true })).change).toBe("created");
    expect(loopback.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /api/v1/workflows/argo",
      "POST /api/v1/workflow-templates/argo/lint",
      "POST /api/v1/workflow-templates/argo/lint",
      "GET /api/v1/workflow-templates/argo/train",
    ]);
    expect([...loopback.store.list("Workflow"), ...loopback.store.list("WorkflowTemplate")]).toEqual([]);
  });

  test("what the linter refuses is said", async () => {
    const { service, loopback } = await server();
    loopback.faults.add({ match: { path: /lint/ }, fault: { status: 400, body: { code: 3, message: "templates.a: unknown field" } } });
    expect(await failure(service.apply(template({}), { dryRun: true }))).toBe(
      "refused ARG8034 The cluster does not take WorkflowTemplate `train` in namespace `argo`: templates.a: unknown field.",
    );
  });
});

describe("apply", () => {
  test("created, unchanged, changed: read, and replaced where it differs", async () => {
    const { service, loopback, writes } = await server();
    expect((await service.apply(template({ entrypoint: "a" }))).change).toBe("created");
    expect((await service.apply(template({ entrypoint: "a" }))).change).toBe("unchanged");
    expect((await service.apply(template({ entrypoint: "b" }))).change).toBe("changed");
    expect(writes()).toEqual(["POST /api/v1/workflow-templates/argo", "PUT train"]);
    expect(loopback.requests.at(-1)!.body).toMatchObject({
      namespace: "argo",
      name: "train",
      template: { metadata: { resourceVersion: expect.any(String) as string } },
    });
  });

  test("labels of others stay, and a cron that was suspended stays so", async () => {
    const { service, loopback } = await server();
    await service.apply(argo("CronWorkflow", "nightly", { schedule: "0 2 * * *" }, { labels: { own: "1" } }));
    loopback.store.merge("CronWorkflow", "nightly", "argo", {
      metadata: { labels: { theirs: "2" } },
      spec: { suspend: true },
      status: { active: [] },
    });
    await service.apply(argo("CronWorkflow", "nightly", { schedule: "0 3 * * *" }, { labels: { own: "3" } }));
    const live = loopback.store.get("CronWorkflow", "nightly", "argo")!;
    expect([live.metadata.labels, live["spec"], live["status"]]).toEqual([
      { own: "3", theirs: "2" },
      { schedule: "0 3 * * *", suspend: true },
      { active: [] },
    ]);
  });

  test("on a conflict it is read again", async () => {
    const { service, loopback, writes } = await server();
    await service.apply(template({ entrypoint: "a" }));
    loopback.faults.add({ match: { method: "PUT", times: 2 }, fault: { status: 409 } });
    expect((await service.apply(template({ entrypoint: "b" }))).change).toBe("changed");
    expect(writes()).toHaveLength(4);
    loopback.faults.add({ match: { method: "PUT", times: 99 }, fault: { status: 409 } });
    expect(await failure(service.apply(template({ entrypoint: "c" })))).toMatch(
      /^conflict ARG8037 WorkflowTemplate `train` in namespace `argo` changed 6 times/,
    );
  });
});

describe("operations", () => {
  const workflow = (phase: string) => ({ metadata: { name: "w" }, spec: {}, status: { phase } });

  test.each(["stop", "terminate"] as const)("%s", async (verb) => {
    const { service, loopback } = await server();
    loopback.setWorkflow(workflow("Running"));
    await service[verb]("w");
    expect(loopback.requests).toMatchObject([{ method: "PUT", path: `/api/v1/workflows/argo/w/${verb}` }]);
    expect(loopback.store.get("Workflow", "w", "argo")!["spec"]).toEqual({ shutdown: verb === "stop" ? "Stop" : "Terminate" });
  });

  test("a lost reply is asked for again", async () => {
    const { service, loopback } = await server();
    loopback.setWorkflow(workflow("Running"));
    loopback.faults.add({ match: { method: "PUT" }, fault: "lose-reply" });
    await service.terminate("w");
    expect(loopback.requests).toHaveLength(2);
  });

  test("what has ended cannot be stopped: the server says so with 500, which is not asked again", async () => {
    const { service, loopback } = await server();
    loopback.setWorkflow(workflow("Failed"));
    loopback.faults.add({
      match: { method: "PUT" },
      fault: { status: 500, body: { code: 13, message: "cannot shutdown a completed workflow" } },
    });
    expect(await failure(service.stop("w"))).toBe("refused ARG8039 Workflow `w` has ended already: Failed.");
    expect(loopback.requests).toHaveLength(2);
    expect(await failure(service.stop("x"))).toBe("not-found ARG8031 There is no Workflow `x` in namespace `argo`.");
  });

  test("suspend and resume, of workflows and crons", async () => {
    const { service, loopback } = await server();
    loopback.setWorkflow(workflow("Running"));
    await service.apply(argo("CronWorkflow", "nightly", { schedule: "0 2 * * *" }));
    await service.suspend("Workflow", "w");
    await service.suspend("CronWorkflow", "nightly");
    expect(loopback.store.get("Workflow", "w", "argo")!["spec"]).toEqual({ suspend: true });
    expect(loopback.store.get("CronWorkflow", "nightly", "argo")!["spec"]).toMatchObject({ suspend: true });
    await service.resume("Workflow", "w");
    await service.resume("CronWorkflow", "nightly");
    expect(loopback.store.get("Workflow", "w", "argo")!["spec"]).toEqual({});
    expect(loopback.requests.at(-1)!.path).toBe("/api/v1/cron-workflows/argo/nightly/resume");
  });

  test("what a task waits for is set before it is resumed, or refused here", async () => {
    const { service, loopback } = await server();
    const ask = {
      ...{ id: "w-1", name: "w.ask", displayName: "ask", type: "Suspend", phase: "Running" },
      inputs: { parameters: [{ name: "choice", value: "", enum: ["yes", "no"] }] },
      outputs: { parameters: [{ name: "choice", valueFrom: { supplied: {}, default: "" } }] },
    };
    loopback.setWorkflow({ ...workflow("Running"), status: { phase: "Running", nodes: { "w-1": ask } } });
    expect(await failure(service.resume("Workflow", "w"))).toBe("refused ARG8043 `ask` waits for a value: `choice` (yes or no).");
    expect(loopback.requests.filter(({ method }) => method !== "GET")).toEqual([]);
    loopback.faults.add({ match: { path: /set$/ }, fault: { status: 200, body: { metadata: { name: "w" } } } });
    await service.resume("Workflow", "w", "argo", { choice: "no" });
    const sent = loopback.requests.filter(({ method }) => method === "PUT");
    expect(sent.map(({ path }) => path)).toEqual(["/api/v1/workflows/argo/w/set", "/api/v1/workflows/argo/w/resume"]);
    expect(sent[0]!.body).toMatchObject({ nodeFieldSelector: "id=w-1", outputParameters: '{"choice":"no"}' });
  });

  test("retry: on a conflict again, after a lost reply not twice, and only what failed", async () => {
    const { service, loopback, writes } = await server();
    loopback.setWorkflow(workflow("Failed"));
    loopback.faults.add({ match: { method: "PUT" }, fault: { status: 409 } }, { match: { method: "PUT" }, fault: "lose-reply" });
    expect((await service.retry("w")).status!.phase).toBe("Running");
    expect(writes()).toEqual(["PUT w/retry", "PUT w/retry", "PUT w/retry"]);
    expect(await failure(service.retry("w"))).toMatch(/^refused ARG8040 Workflow `w` cannot be retried: it is Running/);
    expect(await failure(service.retry("x"))).toMatch(/^not-found ARG8031 /);
  });
});

describe("streams", () => {
  const pod = `w-train-${fnv32a("w.train")}`;
  const live = {
    metadata: { name: "w", namespace: "argo" },
    status: { phase: "Running", nodes: { n: { id: "n", name: "w.train", displayName: "train", type: "Pod", templateName: "train" } } },
  };
  const workflow = { apiVersion: "argoproj.io/v1alpha1", kind: "Workflow", ...live } as Workflow;

  test("watch: events, the end, a forgotten version", async () => {
    const { service, loopback } = await server();
    const { metadata } = loopback.setWorkflow(live);
    loopback.setWorkflow({ metadata: { name: "w" }, status: { phase: "Succeeded" } });
    loopback.store.remove("Workflow", "w", "argo");
    loopback.setWorkflow(live);
    const events = await collect(service.watch("w", { resourceVersion: metadata.resourceVersion! }), 3);
    expect(events.map(({ kind }) => kind)).toEqual(["changed", "deleted", "changed"]);
    expect(events[0]).toMatchObject({ workflow: { kind: "Workflow", status: { phase: "Succeeded" } } });
    loopback.store.compact();
    expect(await collect(service.watch("w", { resourceVersion: metadata.resourceVersion! }))).toEqual([{ kind: "gone" }]);
  });

  test("watch: a workflow that is not there is said", async () => {
    const { service } = await server();
    expect(await failure(collect(service.watch("x", {})))).toBe("not-found ARG8031 There is no Workflow `x` in namespace `argo`.");
  });

  test("watch: the server's end is an end, its trouble a cut, its refusal an error", async () => {
    const { service, loopback } = await server();
    const error = (http_code: number, message: string) => ({ fault: { status: 200, body: { error: { http_code, message } } } });
    loopback.faults.add(error(429, "EOF"), error(500, "etcd is away"), error(403, "permission denied"));
    expect(await collect(service.watch("w", {}))).toEqual([]);
    await expect(collect(service.watch("w", {}))).rejects.toThrow(new StreamCut("etcd is away"));
    expect(await failure(collect(service.watch("w", {})))).toMatch(/^forbidden ARG8030 /);
  });

  test("logs: with times, from a time on, and none of a pod that is gone", async () => {
    const { service, loopback } = await server();
    loopback.setWorkflow(live);
    loopback.logs.set(pod, [
      { time: "2026-01-01T00:00:01Z", text: "a" },
      { time: "2026-01-01T00:00:02.5Z", text: "b" },
    ]);
    expect(await collect(service.logs(workflow, "n", {}))).toEqual([
      { time: "2026-01-01T00:00:01Z", text: "a" },
      { time: "2026-01-01T00:00:02.5Z", text: "b" },
    ]);
    expect((await collect(service.logs(workflow, "n", { since: "2026-01-01T00:00:02Z" }))).map(({ text }) => text)).toEqual(["b"]);
    expect(loopback.requests.at(-1)).toMatchObject({
      path: "/api/v1/workflows/argo/w/log",
      query: { podName: pod, "logOptions.container": "main" },
    });
    loopback.faults.add({ fault: { status: 404, body: { code: 5, message: "not found" } } });
    expect(await failure(collect(service.logs(workflow, "n", {})))).toMatch(/^not-found ARG8044 /);
  });
});
