import { describe, expect, test } from "vitest";
import type { Connection } from "../../../src/cluster/connection.ts";
import { checksFields } from "../../../src/cluster/kubernetes/schema-depth.ts";
import { listObjects } from "../../../src/cluster/kubernetes/list.ts";
import type { Json } from "../../../src/graph/types.ts";
import { argo, connected, failure } from "./connected.ts";

describe("get, create, remove", () => {
  test("what is not there is undefined; what was created is there", async () => {
    const { service, loopback } = await connected();
    expect(await service.get("Workflow", "a")).toBeUndefined();
    const created = await service.create(argo("Workflow", "a", { entrypoint: "main" }));
    expect(created.metadata.namespace).toBe("argo");
    expect((await service.get("Workflow", "a"))?.spec).toEqual({ entrypoint: "main" });
    expect(loopback.requests[1]).toMatchObject({
      method: "POST",
      path: "/apis/argoproj.io/v1alpha1/namespaces/argo/workflows",
      query: { fieldManager: "argots" },
    });
    expect(await service.remove("Workflow", "a")).toBe(true);
    expect(await service.remove("Workflow", "a")).toBe(false);
  });

  test("the namespace is that of the call, then the object's, then the connection's", async () => {
    const { service } = await connected();
    await service.create(argo("Workflow", "a", {}, { namespace: "own" }));
    await service.create(argo("Workflow", "a", {}, { namespace: "own" }), { namespace: "said" });
    expect(await service.get("Workflow", "a", "own")).toBeDefined();
    expect(await service.get("Workflow", "a", "said")).toBeDefined();
    expect(await service.get("Workflow", "a")).toBeUndefined();
  });

  test("a template of the whole cluster has no namespace", async () => {
    const { service, loopback } = await connected();
    await service.create(argo("ClusterWorkflowTemplate", "a", {}, { namespace: "own" }));
    expect(loopback.requests.at(-1)).toMatchObject({
      path: "/apis/argoproj.io/v1alpha1/clusterworkflowtemplates",
      body: { metadata: { name: "a" } },
    });
    expect((loopback.requests.at(-1)!.body as { metadata: object }).metadata).not.toHaveProperty("namespace");
  });

  test("a taken name is a conflict", async () => {
    const { service } = await connected();
    await service.create(argo("Workflow", "a"));
    expect(await failure(service.create(argo("Workflow", "a")))).toBe(
      "conflict ARG8035 There is a Workflow `a` in namespace `argo` already.",
    );
  });

  test("a create whose reply was lost is not sent again", async () => {
    const { service, loopback, writes } = await connected();
    loopback.faults.add({ match: { method: "POST" }, fault: "lose-reply" });
    expect(await failure(service.create(argo("Workflow", "a")))).toMatch(/^transport /);
    expect(writes()).toEqual(["POST workflows"]);
    expect(await service.get("Workflow", "a")).toBeDefined();
  });

  test("a dry run keeps nothing, and refuses what the schema does not know", async () => {
    const { service, loopback } = await connected();
    await service.create(argo("Workflow", "a", { entrypoint: "main" }), { dryRun: true });
    expect(loopback.requests.at(-1)!.query).toEqual({ fieldManager: "argots", dryRun: "All", fieldValidation: "Strict" });
    expect(await service.get("Workflow", "a")).toBeUndefined();
    expect(await failure(service.create(argo("Workflow", "a", { entrypont: "main" }), { dryRun: true }))).toMatch(
      /^refused ARG8034 The cluster does not take Workflow `a` in namespace `argo`: .*entrypont/,
    );
  });
});

test("whether the cluster knows the fields is tried", async () => {
  const { service, loopback } = await connected();
  expect(await checksFields(service)).toBe(true);
  loopback.faults.add({ fault: { status: 201, body: argo("Workflow", "x") } }, { fault: { status: 403 } });
  expect(await checksFields(service)).toBe(false);
  expect(await failure(checksFields(service))).toMatch(/^forbidden ARG8030 /);
});

describe("refusals", () => {
  const forbidden = {
    status: 403,
    body: { kind: "Status", message: 'workflows.argoproj.io is forbidden: User "ci" cannot create', code: 403 },
  };
  test.each([
    [
      forbidden,
      'forbidden ARG8030 The cluster does not let you create Workflow `a` in namespace `argo`: workflows.argoproj.io is forbidden: User "ci" cannot create.',
    ],
    [
      {
        status: 404,
        body: { kind: "Status", message: 'namespaces "argo" not found', details: { kind: "namespaces", name: "argo" }, code: 404 },
      },
      "not-found ARG8032 The cluster has no namespace `argo`.",
    ],
    [
      { status: 404, body: "404 page not found" },
      "not-found ARG8033 The cluster knows no workflows.argoproj.io: Argo Workflows is not installed there.",
    ],
    [
      {
        status: 422,
        body: { message: "is invalid", details: { causes: [{ field: "spec.entrypoint", message: "Required value" }] }, code: 422 },
      },
      "refused ARG8034 The cluster does not take Workflow `a` in namespace `argo`: is invalid; spec.entrypoint: Required value.",
    ],
    [
      { status: 418, body: { message: "I am a teapot." } },
      "unexpected ARG8038 The server answered with status 418 when it was asked to create Workflow `a` in namespace `argo`: I am a teapot.",
    ],
  ])("%j", async (fault, expected) => {
    const { service, loopback } = await connected();
    loopback.faults.add({ fault });
    expect(await failure(service.create(argo("Workflow", "a")))).toBe(expected);
  });

  test("what a namespace or the API lacks is not taken for a missing object", async () => {
    const { service, loopback } = await connected();
    loopback.faults.add({ fault: { status: 404, body: "404 page not found" } });
    expect(await failure(service.get("Workflow", "a"))).toMatch(/^not-found ARG8033 /);
    expect(await failure(service.stop("a"))).toBe("not-found ARG8031 There is no Workflow `a` in namespace `argo`.");
  });

  test("a reply that is no object of the API is said", async () => {
    const { service, loopback } = await connected();
    loopback.faults.add({ fault: { status: 200, body: ["hello"] } });
    expect(await failure(service.get("Workflow", "a"))).toMatch(/^unexpected ARG8038 The server answered with status 200/);
  });
});

describe("list", () => {
  test("by label, in a namespace", async () => {
    const { service } = await connected();
    await service.create(argo("Workflow", "a", {}, { labels: { "argots.dev/experiment": "x" } }));
    await service.create(argo("Workflow", "b"));
    await service.create(argo("Workflow", "c", {}, { namespace: "other" }));
    const names = async (options?: { namespace?: string; labels?: string }) =>
      (await service.list("Workflow", options)).map(({ metadata }) => metadata.name);
    expect(await names()).toEqual(["a", "b"]);
    expect(await names({ labels: "argots.dev/experiment=x" })).toEqual(["a"]);
    expect(await names({ namespace: "other" })).toEqual(["c"]);
  });

  /** Three pages of one object; `tooOld`: how often the second one is forgotten before it is asked for. */
  function paged(tooOld: number): { readonly connection: Connection; readonly asked: string[] } {
    const asked: string[] = [];
    let left = tooOld;
    const reply = (status: number, json: Json) => Promise.resolve({ status, headers: {}, json, text: JSON.stringify(json) });
    const connection: Connection = {
      kind: "kubernetes",
      description: "pages",
      namespace: "argo",
      secrets: [],
      close: () => Promise.resolve(),
      lines: () => {
        throw new Error("not part of a list");
      },
      request({ query = {} }) {
        const page = Number(query["continue"] ?? "0");
        asked.push(query["limit"] === undefined ? "all" : String(page));
        if (query["limit"] === undefined)
          return reply(200, { metadata: {}, items: [0, 1, 2].map((number) => ({ metadata: { name: `w${number}` } })) });
        if (page === 1 && left-- > 0) return reply(410, { kind: "Status", reason: "Expired", code: 410 });
        return reply(200, { metadata: page < 2 ? { continue: String(page + 1) } : {}, items: [{ metadata: { name: `w${page}` } }] });
      },
    };
    return { connection, asked };
  }

  test.each([
    [0, ["0", "1", "2"]],
    [1, ["0", "1", "0", "1", "2"]],
    [9, ["0", "1", "0", "1", "all"]],
  ])("a list that got too old %i times is begun again", async (tooOld, expected) => {
    const { connection, asked } = paged(tooOld);
    const objects = await listObjects(connection, "Workflow", { namespace: "argo" });
    expect(objects.map(({ metadata }) => metadata.name)).toEqual(["w0", "w1", "w2"]);
    expect(objects[0]).toMatchObject({ apiVersion: "argoproj.io/v1alpha1", kind: "Workflow" });
    expect(asked).toEqual(expected);
  });

  test("429 and 5xx are waited for", async () => {
    const { service, loopback, clock } = await connected();
    loopback.faults.add({ fault: { status: 429, retryAfter: 7 } }, { fault: { status: 503 } });
    expect(await service.list("Workflow")).toEqual([]);
    expect(clock.slept[0]).toBe(7000);
    expect(clock.slept).toHaveLength(2);
  });
});
