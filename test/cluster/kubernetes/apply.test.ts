import { expect, test } from "vitest";
import { argo, connected, failure } from "./connected.ts";

const template = (spec: Record<string, never> | Record<string, string>) => argo("WorkflowTemplate", "train", spec);

test("applied three times: created, unchanged, changed", async () => {
  const { service, loopback } = await connected();
  expect((await service.apply(template({ entrypoint: "a" }))).change).toBe("created");
  expect((await service.apply(template({ entrypoint: "a" }))).change).toBe("unchanged");
  const { change, object } = await service.apply(template({ entrypoint: "b" }));
  expect([change, object.spec]).toEqual(["changed", { entrypoint: "b" }]);
  expect(loopback.requests.at(-1)).toMatchObject({
    method: "PATCH",
    path: "/apis/argoproj.io/v1alpha1/namespaces/argo/workflowtemplates/train",
    query: { fieldManager: "argots" },
    headers: { "content-type": "application/apply-patch+yaml" },
  });
});

test("what is the server's is never sent", async () => {
  const { service, loopback } = await connected();
  const { object } = await service.apply(template({ entrypoint: "a" }));
  await service.apply({ ...object, status: { phase: "x" } });
  const { metadata, ...sent } = loopback.requests.at(-1)!.body as { readonly metadata: object };
  expect(Object.keys(metadata).sort()).toEqual(["name", "namespace"]);
  expect(Object.keys(sent).sort()).toEqual(["apiVersion", "kind", "spec"]);
});

test("a conflict names the owners and their fields, and changes nothing", async () => {
  const { service, loopback } = await connected();
  await service.apply(template({ entrypoint: "a", serviceAccountName: "b" }));
  const edit = (patch: object, manager: string) => loopback.store.merge("WorkflowTemplate", "train", "argo", { spec: patch }, { manager });
  edit({ entrypoint: "theirs" }, "kubectl-edit");
  edit({ serviceAccountName: "theirs" }, "helm");
  expect(await failure(service.apply(template({ entrypoint: "mine", serviceAccountName: "mine" })))).toBe(
    "conflict ARG8036 WorkflowTemplate `train` in namespace `argo` was not applied, because others own fields that would change: " +
      "`.spec.entrypoint` (kubectl-edit), `.spec.serviceAccountName` (helm).",
  );
  expect(loopback.store.get("WorkflowTemplate", "train", "argo")?.["spec"]).toEqual({ entrypoint: "theirs", serviceAccountName: "theirs" });
  expect(loopback.requests.filter(({ query }) => query["force"] !== undefined)).toEqual([]);
});

test("what argots itself wrote otherwise is no conflict", async () => {
  const { service } = await connected();
  const cron = (suspend: boolean) => argo("CronWorkflow", "nightly", { schedule: "0 2 * * *", suspend });
  await service.apply(cron(true));
  await service.resume("CronWorkflow", "nightly");
  const { change, object } = await service.apply(cron(true));
  expect([change, object.spec?.["suspend"]]).toEqual(["changed", true]);
});

test("a cron that was suspended stays so when the sources say nothing of it", async () => {
  const { service } = await connected();
  const cron = argo("CronWorkflow", "nightly", { schedule: "0 2 * * *" });
  await service.apply(cron);
  await service.suspend("CronWorkflow", "nightly");
  const { change, object } = await service.apply(cron);
  expect([change, object.spec?.["suspend"]]).toEqual(["unchanged", true]);
});

test("a lost reply is asked for again, and the change is still told right", async () => {
  const { service, loopback, writes } = await connected();
  loopback.faults.add({ match: { method: "PATCH" }, fault: "lose-reply" });
  expect((await service.apply(template({ entrypoint: "a" }))).change).toBe("created");
  expect(writes()).toEqual(["PATCH workflowtemplates/train", "PATCH workflowtemplates/train"]);
});

test("a dry run tells what would change, and keeps nothing", async () => {
  const { service, loopback } = await connected();
  expect((await service.apply(template({ entrypoint: "a" }), { dryRun: true })).change).toBe("created");
  expect(loopback.store.list("WorkflowTemplate")).toEqual([]);
  await service.apply(template({ entrypoint: "a" }));
  expect((await service.apply(template({ entrypoint: "b" }), { dryRun: true })).change).toBe("changed");
  expect((await service.apply(template({ entrypoint: "a" }), { dryRun: true })).change).toBe("unchanged");
  expect(await failure(service.apply(template({ entrypont: "b" }), { dryRun: true }))).toMatch(/^refused ARG8034 .*entrypont/);
});

test("a field of the wrong type is refused, though the server calls it a failure of its own", async () => {
  const { service, loopback, writes } = await connected();
  const message =
    "failed to create typed patch object (argo/train; argoproj.io/v1alpha1, Kind=WorkflowTemplate): .spec.parallelism: expected numeric (int or float), got string";
  loopback.faults.add({ match: { method: "PATCH" }, fault: { status: 500, body: { kind: "Status", message, code: 500 } } });
  expect(await failure(service.apply(template({ parallelism: "many" })))).toBe(
    "refused ARG8034 The cluster does not take WorkflowTemplate `train` in namespace `argo`: .spec.parallelism: expected numeric (int or float), got string.",
  );
  expect(writes()).toHaveLength(1);
});

test("a server that fails for a while is asked again", async () => {
  const { service, loopback } = await connected();
  loopback.faults.add({ match: { method: "PATCH", times: 3 }, fault: { status: 503 } });
  expect((await service.apply(template({ entrypoint: "a" }))).change).toBe("created");
});
