import { describe, expect, test } from "vitest";
import { createWorkflow } from "../../../src/cluster/submit/create-workflow.ts";
import { submissionHash } from "../../../src/cluster/submit/workflow-name.ts";
import type { LoopbackOptions } from "../../support/loopback/loopback.ts";
import { argo, connected, failure } from "../kubernetes/connected.ts";

const identity = { run: "1", pipeline: "p", parameters: {} };
const hash = submissionHash(identity);
const workflow = argo("Workflow", "w", { entrypoint: "main" });

describe.each(["kubernetes", "argo-server"] as const)("by %s", (kind) => {
  async function start(options: LoopbackOptions = {}) {
    const { service, loopback, clock, writes } = await connected({ kind, ...options });
    const submit = (attempt = 1) => createWorkflow(service, workflow, identity, { attempt, clock });
    const names = () => loopback.store.list("Workflow").map(({ metadata }) => metadata.name);
    return { loopback, submit, names, writes, service };
  }

  test("it is created once, and adopted afterwards", async () => {
    const { submit, names } = await start();
    const { workflow: created, change } = await submit();
    expect([change, created.metadata.annotations]).toEqual(["created", { "argots.dev/submission": hash }]);
    const again = await submit();
    expect([again.change, again.workflow.metadata.uid]).toEqual(["adopted", created.metadata.uid]);
    expect(names()).toEqual(["w"]);
  });

  test.each([
    ["the reply is lost", ["lose-reply"]],
    ["nobody listens at first", ["refuse-connection", "refuse-connection"]],
    ["it fails before anything was done", [{ status: 503 }]],
    ["it fails after it was done", [{ status: 504, carryOut: true }]],
    ["the server is busy", [{ status: 429, retryAfter: 1 }]],
    ["everything at once", [{ status: 429 }, { status: 500 }, "refuse-connection", "lose-reply"]],
  ] as const)("there is exactly one when %s", async (_, faults) => {
    const { loopback, submit, names } = await start();
    loopback.faults.add(...faults.map((fault) => ({ match: { method: "POST" }, fault })));
    expect((await submit()).change).toBe("created");
    expect(names()).toEqual(["w"]);
    expect((await submit()).change).toBe("adopted");
  });

  test("there is exactly one when it cannot be asked for at once", async () => {
    const { loopback, submit, names } = await start();
    loopback.faults.add({ match: { method: "POST" }, fault: "lose-reply" }, { match: { method: "GET", times: 3 }, fault: { status: 503 } });
    expect((await submit()).change).toBe("created");
    expect(names()).toEqual(["w"]);
  });

  test("a workflow of the same name that is somebody else's is neither taken nor touched", async () => {
    const { loopback, submit } = await start();
    const { metadata } = loopback.setWorkflow({ metadata: { name: "w", annotations: { "argots.dev/submission": "other" } } });
    expect(await failure(submit())).toBe(
      "conflict ARG8047 A workflow `w` in namespace `argo` exists already, and not from this call: that had another pipeline, other parameters, or another maker.",
    );
    expect(loopback.store.get("Workflow", "w", "argo")!.metadata.resourceVersion).toBe(metadata.resourceVersion);
  });

  test("one that is deleted between the conflict and the look is made again", async () => {
    const { loopback, submit, names } = await start();
    loopback.faults.add({ match: { method: "POST" }, fault: { status: 409 } });
    expect((await submit()).change).toBe("created");
    expect(names()).toEqual(["w"]);
  });

  test("what is refused is not tried again", async () => {
    const { loopback, submit, writes } = await start();
    loopback.faults.add({ match: { method: "POST" }, fault: { status: 422 } });
    expect(await failure(submit())).toMatch(/^refused ARG8034 /);
    expect(writes()).toHaveLength(1);
  });

  test("a server that keeps failing is given up", async () => {
    const { loopback, submit, writes } = await start();
    loopback.faults.add({ match: { method: "POST", times: 99 }, fault: { status: 500 } });
    expect(await failure(submit())).toMatch(/^transport /);
    expect(writes()).toHaveLength(5);
  });

  test.each(["Failed", "Error"])("a second attempt of a run that ended with %s makes a new one", async (phase) => {
    const { loopback, submit, names } = await start();
    await submit();
    loopback.setWorkflow({ metadata: { name: "w" }, status: { phase } });
    expect((await submit(2)).workflow.metadata.name).toBe("w-r2");
    expect((await submit(2)).change).toBe("adopted");
    loopback.setWorkflow({ metadata: { name: "w-r2" }, status: { phase } });
    expect((await submit(3)).workflow.metadata.name).toBe("w-r3");
    expect(names()).toEqual(["w", "w-r2", "w-r3"]);
  });

  test.each(["", "Running", "Succeeded"])("a second attempt adopts the first one that is %j", async (phase) => {
    const { loopback, submit, names } = await start();
    await submit();
    loopback.setWorkflow({ metadata: { name: "w" }, status: { phase } });
    const { change, workflow: found } = await submit(3);
    expect([change, found.metadata.name, names()]).toEqual(["adopted", "w", ["w"]]);
  });

  test("an earlier attempt that is somebody else's does not count", async () => {
    const { loopback, submit } = await start();
    loopback.setWorkflow({ metadata: { name: "w" }, status: { phase: "Running" } });
    expect((await submit(2)).workflow.metadata.name).toBe("w-r2");
  });
});
