import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { StreamCut } from "../../../src/cluster/cluster-error.ts";
import { fnv32a } from "../../../src/cluster/kubernetes/pod-name.ts";
import type { Workflow } from "../../../src/cluster/objects.ts";
import { collect, connected, failure } from "./connected.ts";

const status = (nodes: Record<string, object>) => ({ phase: "Running", nodes }) as unknown as Workflow["status"];
const running = (name: string, fields: object = {}): Workflow => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Workflow",
  metadata: { name, namespace: "argo" },
  ...fields,
});

describe("watch", () => {
  test("the events of one workflow, after a version", async () => {
    const { service, loopback } = await connected({ bookmarkEvery: 20 });
    loopback.setWorkflow({ metadata: { name: "w" }, status: { phase: "Pending" } });
    const { metadata } = loopback.setWorkflow({ metadata: { name: "w" }, status: { phase: "Running" } });
    loopback.setWorkflow({ metadata: { name: "other" }, status: { phase: "Running" } });
    loopback.setWorkflow({ metadata: { name: "w" }, status: { phase: "Succeeded" } });
    loopback.store.remove("Workflow", "w", "argo");
    const events = await collect(service.watch("w", { resourceVersion: metadata.resourceVersion! }), 3);
    expect(events).toMatchObject([
      { kind: "changed", workflow: { status: { phase: "Succeeded" } } },
      { kind: "deleted", workflow: { metadata: { name: "w" } } },
      { kind: "bookmark", resourceVersion: String(loopback.store.resourceVersion) },
    ]);
    expect(loopback.requests[0]!.query).toEqual({
      watch: "true",
      fieldSelector: "metadata.name=w",
      allowWatchBookmarks: "true",
      timeoutSeconds: "290",
      resourceVersion: metadata.resourceVersion,
    });
  });

  test("compressed nodes are unpacked", async () => {
    const { service, loopback } = await connected();
    const compressedNodes = gzipSync(JSON.stringify({ a: { id: "a" } })).toString("base64");
    loopback.setWorkflow({ metadata: { name: "w" }, status: { phase: "Running", compressedNodes } });
    const [event] = await collect(service.watch("w", {}), 1);
    expect(event).toMatchObject({ kind: "changed", workflow: { status: { phase: "Running", nodes: { a: { id: "a" } } } } });
  });

  test.each(["gone", { status: 410 }] as const)("a version that is forgotten is an event: %j", async (fault) => {
    const { service, loopback } = await connected();
    loopback.faults.add({ fault });
    expect(await collect(service.watch("w", { resourceVersion: "1" }))).toEqual([{ kind: "gone" }]);
  });

  test("what the server cannot do just now is a cut, what it refuses is an error", async () => {
    const { service, loopback } = await connected();
    const error = (code: number, message: string) => ({ status: 200, body: { type: "ERROR", object: { kind: "Status", code, message } } });
    loopback.faults.add({ fault: error(500, "etcd is away") }, { fault: error(403, "forbidden") });
    await expect(collect(service.watch("w", {}))).rejects.toThrow(new StreamCut("etcd is away"));
    expect(await failure(collect(service.watch("w", {})))).toBe(
      "forbidden ARG8030 The cluster does not let you watch Workflow `w` in namespace `argo`: forbidden.",
    );
  });

  test("an event that is cut off is a cut", async () => {
    const { service, loopback } = await connected();
    loopback.setWorkflow({ metadata: { name: "w" } });
    loopback.faults.add({ fault: { cut: 40 } });
    await expect(collect(service.watch("w", {}))).rejects.toThrow(StreamCut);
  });
});

describe("logs", () => {
  const pod = `w-train-${fnv32a("w.train")}`;
  const node = { id: "n", name: "w.train", displayName: "train", type: "Pod", templateName: "train" };
  const workflow = running("w", { status: status({ n: node }) });
  const texts = async (lines: ReturnType<Awaited<ReturnType<typeof connected>>["service"]["logs"]>) =>
    (await collect(lines)).map(({ text }) => text);

  test("from the beginning, with times", async () => {
    const { service, loopback } = await connected();
    loopback.logs.set(pod, [
      { time: "2026-01-01T00:00:01.5Z", text: "one" },
      { time: "2026-01-01T00:00:02Z", text: " two " },
    ]);
    expect(await collect(service.logs(workflow, "n", {}))).toEqual([
      { time: "2026-01-01T00:00:01.5Z", text: "one" },
      { time: "2026-01-01T00:00:02Z", text: " two " },
    ]);
    expect(loopback.requests[0]).toMatchObject({
      path: `/api/v1/namespaces/argo/pods/${pod}/log`,
      query: { container: "main", timestamps: "true" },
    });
  });

  test("from a time on, to the nanosecond", async () => {
    const { service, loopback } = await connected();
    const time = (fraction: string) => `2026-01-01T00:00:01.${fraction}Z`;
    loopback.logs.set(pod, [
      { time: time("1"), text: "a" },
      { time: time("2"), text: "b" },
      { time: time("200000001"), text: "c" },
    ]);
    expect(await texts(service.logs(workflow, "n", { since: time("2") }))).toEqual(["b", "c"]);
  });

  test("followed to its end", async () => {
    const { service, loopback } = await connected();
    loopback.logs.set(pod, ["one"], { ended: false });
    setTimeout(() => {
      loopback.logs.append(pod, "two");
      loopback.logs.end(pod);
    }, 30);
    expect(await texts(service.logs(workflow, "n", { follow: true }))).toEqual(["one", "two"]);
  });

  test("of the last attempt, of a container of a set, of a container that is named", async () => {
    const { service, loopback } = await connected();
    const retried = running("w", {
      status: status({
        r: { id: "r", name: "w.train", type: "Retry", children: ["r0", "r1"] },
        r0: { id: "r0", name: "w.train(0)", type: "Pod", templateName: "train" },
        r1: { id: "r1", name: "w.train(1)", type: "Pod", templateName: "train" },
        s: { id: "s", name: "w.set", type: "Pod", templateName: "set" },
        c: { id: "c", name: "w.set.two", displayName: "two", type: "Container", boundaryID: "s" },
      }),
    });
    loopback.logs.set(`w-train-${fnv32a("w.train(1)")}`, ["second"]);
    loopback.logs.set(`w-set-${fnv32a("w.set")}`, ["set"], { container: "two" });
    loopback.logs.set(pod, ["sidecar"], { container: "proxy" });
    expect(await texts(service.logs(retried, "r", {}))).toEqual(["second"]);
    expect(await texts(service.logs(retried, "c", {}))).toEqual(["set"]);
    expect(await texts(service.logs(workflow, "n", { container: "proxy" }))).toEqual(["sidecar"]);
  });

  test("what cannot be had is said", async () => {
    const { service, loopback } = await connected();
    const dag = running("w", { status: status({ d: { id: "d", name: "w", displayName: "w", type: "DAG" } }) });
    const elsewhere = running("w", { status: { phase: "Running", offloadNodeStatusVersion: "fnv:1" } });
    expect(await failure(collect(service.logs(workflow, "n", {})))).toBe(
      `not-found ARG8044 The log of \`train\` is gone: its pod \`${pod}\` is no longer there.`,
    );
    loopback.setWorkflow({ apiVersion: "v1", kind: "Pod", metadata: { name: pod } });
    expect(await failure(collect(service.logs(workflow, "n", {})))).toMatch(
      /^refused ARG8045 `train` has not begun to write yet: .*waiting to start/,
    );
    expect(await failure(collect(service.logs(dag, "d", {})))).toBe(
      "refused ARG8046 `w` has no log of its own: it is a node of type DAG, and no container runs for it.",
    );
    expect(await failure(collect(service.logs(workflow, "x", {})))).toBe("not-found ARG8056 Workflow `w` has no task with the id `x`.");
    expect(await failure(collect(service.logs(elsewhere, "x", {})))).toMatch(/^refused ARG8041 /);
  });
});
