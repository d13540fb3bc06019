import { afterEach, expect, test } from "vitest";
import { Agent, request } from "undici";
import { startLoopback, type Loopback, type LoopbackOptions } from "../../support/loopback/loopback.ts";

/** The stand-in has to be right before anything is tested with it: each expectation is what kube-apiserver and Argo Server do. */

const running: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

async function start(options: LoopbackOptions = {}) {
  const loopback = await startLoopback(options);
  const agent = new Agent({ connect: { ca: loopback.ca } });
  running.push(agent, loopback);
  const ask = async (
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body?: unknown,
    contentType = "application/json",
  ) => {
    const headers = { authorization: "Bearer loopback-token", "content-type": contentType, "user-agent": "argots/1" };
    const reply = await request(loopback.url + path, {
      dispatcher: agent,
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: reply.statusCode, headers: reply.headers, json: (await reply.body.json()) as Answer };
  };
  return { loopback, agent, ask };
}

type Answer = Record<string, never> & {
  metadata: Record<string, never>;
  message: string;
  reason: string;
  items: { metadata: { name: string } }[];
  spec: Record<string, never>;
};

const collection = "/apis/argoproj.io/v1alpha1/namespaces/argo/workflows";
const workflow = (name: string, labels: Record<string, string> = {}) => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Workflow",
  metadata: { name, labels },
  spec: { entrypoint: "main" },
});

async function watched(
  loopback: Loopback,
  agent: Agent,
  query: string,
  until: number,
): Promise<{ type: string; object: Answer & { code: number } }[]> {
  const reply = await request(`${loopback.url}${collection}?watch=true&${query}`, {
    dispatcher: agent,
    headers: { authorization: "Bearer loopback-token" },
  });
  let text = "";
  for await (const chunk of reply.body) {
    text += String(chunk);
    if (text.split("\n").length > until) break;
  }
  return text.trim().split("\n").map((line) => JSON.parse(line)); // prettier-ignore
}

test("keeps objects: create, read, list by label, replace, merge, delete", async () => {
  const { ask, loopback } = await start();
  expect((await ask("POST", collection, workflow("a", { team: "x" }))).status).toBe(201);
  expect((await ask("POST", collection, workflow("b"))).status).toBe(201);
  expect(await ask("POST", collection, workflow("a"))).toMatchObject({ status: 409, json: { reason: "AlreadyExists" } });
  expect((await ask("GET", `${collection}?labelSelector=team%3Dx`)).json.items.map((item) => item.metadata.name)).toEqual(["a"]);
  const live = (await ask("GET", `${collection}/a`)).json;
  expect(await ask("PUT", `${collection}/a`, { ...live, spec: { entrypoint: "other" } })).toMatchObject({ status: 200 });
  expect(await ask("PUT", `${collection}/a`, live)).toMatchObject({ status: 409, json: { reason: "Conflict" } });
  expect(await ask("PATCH", `${collection}/a`, { spec: { shutdown: "Stop" } }, "application/merge-patch+json")).toMatchObject({
    json: { spec: { entrypoint: "other", shutdown: "Stop" } },
  });
  expect((await ask("PATCH", `${collection}/a`, {}, "application/strategic-merge-patch+json")).status).toBe(415);
  expect((await ask("DELETE", `${collection}/a`)).status).toBe(200);
  expect((await ask("GET", `${collection}/a`)).status).toBe(404);
  expect(loopback.requests.map((request) => request.status)).toEqual([201, 201, 409, 200, 200, 200, 409, 200, 415, 200, 404]);
});

test("applies: owners, conflicts that name them, what is no longer sent goes, nothing changes twice", async () => {
  const { ask, loopback } = await start();
  const path = "/apis/argoproj.io/v1alpha1/namespaces/argo/workflowtemplates/t";
  const template = (spec: Record<string, unknown>) => ({ ...workflow("t"), kind: "WorkflowTemplate", spec });
  const apply = (spec: Record<string, unknown>, query = "fieldManager=argots") =>
    ask("PATCH", `${path}?${query}`, template(spec), "application/apply-patch+yaml");
  expect((await apply({ entrypoint: "a", parallelism: 3 })).status).toBe(201);
  const first = (await ask("GET", path)).json;
  expect((await apply({ entrypoint: "a", parallelism: 3 })).json.metadata["resourceVersion"]).toBe(first.metadata["resourceVersion"]);
  expect((await apply({ entrypoint: "b" })).json.spec).toEqual({ entrypoint: "b" });
  await ask("PATCH", path, { spec: { entrypoint: "by hand", serviceAccountName: "kept" } }, "application/merge-patch+json");
  const [own, other] = loopback.store.get("WorkflowTemplate", "t", "argo")!.metadata.managedFields!;
  expect([own?.manager, own?.operation, other?.manager, other?.operation]).toEqual(["argots", "Apply", "argots", "Update"]);
  const conflict = await apply({ entrypoint: "c" });
  expect(conflict).toMatchObject({ status: 409, json: { reason: "Conflict" } });
  expect(conflict.json.message).toBe('Apply failed with 1 conflict: conflict with "argots" using argoproj.io/v1alpha1: .spec.entrypoint');
  expect((await apply({ entrypoint: "c" }, "fieldManager=argots&force=true")).json.spec).toEqual({
    entrypoint: "c",
    serviceAccountName: "kept",
  });
  expect((await apply({ entrypoint: "c" }, "")).status).toBe(422);
});

test("checks what is unknown and keeps nothing in a dry run", async () => {
  const { ask, loopback } = await start();
  const wrong = { ...workflow("a"), spec: { entrypoint: "main", templates: [{ name: "main", contaner: {} }] } };
  expect(await ask("POST", `${collection}?dryRun=All&fieldValidation=Strict`, wrong)).toMatchObject({
    status: 400,
    json: { message: expect.stringContaining('strict decoding error: unknown field "spec.templates[0].contaner"') as unknown },
  });
  expect((await ask("POST", `${collection}?dryRun=All&fieldValidation=Strict`, workflow("a"))).status).toBe(201);
  expect(loopback.store.list("Workflow")).toEqual([]);
});

test("watches: from a version, with bookmarks, to the end of its time, gone", async () => {
  const { loopback, agent } = await start({ bookmarkEvery: 10 });
  const first = loopback.setWorkflow({ metadata: { name: "a" } });
  loopback.setWorkflow({ metadata: { name: "a" }, status: { phase: "Running" } });
  const from = `fieldSelector=metadata.name%3Da&resourceVersion=${first.metadata.resourceVersion}`;
  expect((await watched(loopback, agent, `${from}&allowWatchBookmarks=true`, 2)).map((event) => event.type)).toEqual([
    "MODIFIED",
    "BOOKMARK",
  ]);
  expect((await watched(loopback, agent, "timeoutSeconds=0.05", 99)).map((event) => event.type)).toEqual(["ADDED"]);
  loopback.store.compact();
  expect(await watched(loopback, agent, from, 99)).toMatchObject([{ type: "ERROR", object: { code: 410 } }]);
});

test("plays Argo Server too", async () => {
  const { ask, loopback } = await start({ kind: "argo-server", basePath: "/argo" });
  expect(loopback.url).toMatch(/^http:.*\/argo$/);
  expect((await ask("POST", "/api/v1/workflows/argo", { namespace: "argo", workflow: workflow("a") })).status).toBe(200);
  expect(await ask("POST", "/api/v1/workflows/argo", { workflow: workflow("a") })).toMatchObject({ status: 409, json: { code: 6 } });
  expect(await ask("PUT", "/api/v1/workflows/argo/a/stop", { name: "a" })).toMatchObject({ json: { spec: { shutdown: "Stop" } } });
  expect(await ask("GET", "/api/v1/workflows/argo/none")).toMatchObject({ status: 404, json: { code: 5 } });
  expect((await ask("GET", "/api/v1/workflows/argo?listOptions.labelSelector=x%3Dy")).json.items).toBeNull();
  loopback.logs.set("a-pod", ["one"]);
  expect((await ask("GET", "/api/v1/workflows/argo/a/log?podName=a-pod&logOptions.container=main")).json).toEqual({
    result: { content: "one", podName: "a-pod" },
  });
});

test("wants credentials", async () => {
  const { ask, loopback } = await start();
  loopback.tokens.clear();
  expect(await ask("GET", collection)).toMatchObject({ status: 401, json: { reason: "Unauthorized" } });
});
