import { expect, test } from "vitest";
import { planRetry } from "../../../src/cluster/kubernetes/retry-plan.ts";
import { retriedWorkflow } from "../../../src/cluster/kubernetes/retried-workflow.ts";
import type { NodeStatus, Workflow } from "../../../src/cluster/objects.ts";

type Given = readonly [type: string, phase: NodeStatus["phase"], options?: { in?: string; children?: string[]; hooked?: boolean }];

/** Nodes by name; their ids are their names too. */
function workflowOf(nodes: Readonly<Record<string, Given>>): Workflow {
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Workflow",
    metadata: { name: "w", resourceVersion: "7", labels: { "workflows.argoproj.io/completed": "true", team: "a" } },
    spec: { shutdown: "Stop", entrypoint: "main" },
    status: {
      phase: "Failed",
      message: "child failed",
      finishedAt: "2026-01-01T00:00:00Z",
      nodes: Object.fromEntries(
        Object.entries(nodes).map(([name, [type, phase, options = {}]]) => [
          name,
          {
            id: name,
            name,
            displayName: name,
            type,
            phase: phase!,
            ...(options.in === undefined ? {} : { boundaryID: options.in }),
            ...(options.children === undefined ? {} : { children: options.children }),
            ...(options.hooked ? { nodeFlag: { hooked: true } } : {}),
          },
        ]),
      ),
    },
  };
}

function plan(nodes: Readonly<Record<string, Given>>) {
  const { forgotten, reopened } = planRetry(workflowOf(nodes));
  return { forgotten: [...forgotten].sort(), reopened: [...reopened].sort() };
}

test("a failed task is forgotten with what comes after it; what succeeded stays", () => {
  expect(
    plan({
      w: ["DAG", "Failed", { children: ["w.a"] }],
      "w.a": ["Pod", "Succeeded", { in: "w", children: ["w.b", "w.c"] }],
      "w.b": ["Pod", "Failed", { in: "w", children: ["w.d"] }],
      "w.c": ["Pod", "Succeeded", { in: "w" }],
      "w.d": ["Skipped", "Omitted", { in: "w" }],
    }),
  ).toEqual({ forgotten: ["w.b", "w.d"], reopened: ["w"] });
});

test("a DAG that succeeded before the failed task is not reopened", () => {
  expect(
    plan({
      w: ["DAG", "Failed", { children: ["w.a"] }],
      "w.a": ["DAG", "Succeeded", { in: "w", children: ["w.a.x"] }],
      "w.a.x": ["Pod", "Succeeded", { in: "w.a", children: ["w.b"] }],
      "w.b": ["Pod", "Error", { in: "w" }],
    }),
  ).toEqual({ forgotten: ["w.b"], reopened: ["w"] });
});

test("the loop and the DAGs around a failed item run again, its other items do not", () => {
  expect(
    plan({
      w: ["DAG", "Failed", { children: ["w.sub"] }],
      "w.sub": ["DAG", "Failed", { in: "w", children: ["w.sub.loop"] }],
      "w.sub.loop": ["TaskGroup", "Failed", { in: "w.sub", children: ["w.sub.loop(0:a)", "w.sub.loop(1:b)"] }],
      "w.sub.loop(0:a)": ["Pod", "Succeeded", { in: "w.sub", children: ["w.sub.next"] }],
      "w.sub.loop(1:b)": ["Pod", "Failed", { in: "w.sub", children: ["w.sub.next"] }],
      "w.sub.next": ["Skipped", "Omitted", { in: "w.sub" }],
    }),
  ).toEqual({ forgotten: ["w.sub.loop(1:b)", "w.sub.next"], reopened: ["w", "w.sub", "w.sub.loop"] });
});

test("a loop that only came before a failed task stays as it is", () => {
  expect(
    plan({
      w: ["DAG", "Failed", { children: ["w.loop"] }],
      "w.loop": ["TaskGroup", "Succeeded", { in: "w", children: ["w.b"] }],
      "w.b": ["Pod", "Failed", { in: "w" }],
    }),
  ).toEqual({ forgotten: ["w.b"], reopened: ["w"] });
});

test("a step reopens its group, and the loop in it", () => {
  expect(
    plan({
      w: ["Steps", "Failed", { children: ["w[0]"] }],
      "w[0]": ["StepGroup", "Succeeded", { in: "w", children: ["w[0].a"] }],
      "w[0].a": ["Pod", "Succeeded", { in: "w", children: ["w[1]"] }],
      "w[1]": ["StepGroup", "Failed", { in: "w", children: ["w[1].b"] }],
      "w[1].b": ["TaskGroup", "Failed", { in: "w", children: ["w[1].b(0:x)"] }],
      "w[1].b(0:x)": ["Pod", "Failed", { in: "w" }],
    }),
  ).toEqual({ forgotten: ["w[1].b(0:x)"], reopened: ["w", "w[1]", "w[1].b"] });
});

test("a task with attempts gets all of them anew", () => {
  expect(
    plan({
      w: ["DAG", "Failed", { children: ["w.a"] }],
      "w.a": ["Retry", "Failed", { in: "w", children: ["w.a(0)", "w.a(1)"] }],
      "w.a(0)": ["Pod", "Failed", { in: "w" }],
      "w.a(1)": ["Pod", "Failed", { in: "w" }],
    }),
  ).toEqual({ forgotten: ["w.a", "w.a(0)", "w.a(1)"], reopened: ["w"] });
});

test("attempts that failed before one succeeded are history", () => {
  expect(
    plan({
      w: ["DAG", "Failed", { children: ["w.a", "w.b"] }],
      "w.a": ["Retry", "Succeeded", { in: "w", children: ["w.a(0)", "w.a(1)"] }],
      "w.a(0)": ["Pod", "Failed", { in: "w" }],
      "w.a(1)": ["Pod", "Succeeded", { in: "w" }],
      "w.b": ["Pod", "Failed", { in: "w" }],
    }),
  ).toEqual({ forgotten: ["w.b"], reopened: ["w"] });
});

test("a retried DAG goes on with its last attempt", () => {
  expect(
    plan({
      w: ["DAG", "Failed", { children: ["w.a"] }],
      "w.a": ["Retry", "Failed", { in: "w", children: ["w.a(0)", "w.a(1)"] }],
      "w.a(0)": ["DAG", "Failed", { in: "w", children: ["w.a(0).x"] }],
      "w.a(0).x": ["Pod", "Failed", { in: "w.a(0)" }],
      "w.a(1)": ["DAG", "Failed", { in: "w", children: ["w.a(1).x"] }],
      "w.a(1).x": ["Pod", "Succeeded", { in: "w.a(1)", children: ["w.a(1).y"] }],
      "w.a(1).y": ["Pod", "Failed", { in: "w.a(1)" }],
    }),
  ).toEqual({ forgotten: ["w.a(1).y"], reopened: ["w", "w.a", "w.a(1)"] });
});

test("a failure that was provided for stays", () => {
  expect(
    plan({
      w: ["DAG", "Failed", { children: ["w.a"] }],
      "w.a": ["Pod", "Failed", { in: "w", children: ["w.handler"] }],
      "w.handler": ["Pod", "Succeeded", { in: "w", children: ["w.b"] }],
      "w.b": ["Pod", "Failed", { in: "w" }],
    }),
  ).toEqual({ forgotten: ["w.b"], reopened: ["w"] });
});

test("a hook that succeeded does not keep its task from running again", () => {
  expect(
    plan({
      w: ["DAG", "Failed", { children: ["w.a"] }],
      "w.a": ["Pod", "Failed", { in: "w", children: ["w.a.onExit"] }],
      "w.a.onExit": ["Pod", "Succeeded", { in: "w", hooked: true }],
    }),
  ).toEqual({ forgotten: ["w.a", "w.a.onExit"], reopened: ["w"] });
});

test("a container that failed takes its pod with it", () => {
  expect(
    plan({
      w: ["DAG", "Failed", { children: ["w.a"] }],
      "w.a": ["Pod", "Failed", { in: "w", children: ["w.a.one"] }],
      "w.a.one": ["Container", "Succeeded", { in: "w.a", children: ["w.a.two"] }],
      "w.a.two": ["Container", "Failed", { in: "w.a" }],
    }),
  ).toEqual({ forgotten: ["w.a", "w.a.one", "w.a.two"], reopened: ["w"] });
});

test("a task that waited for a person when the workflow was stopped waits again", () => {
  expect(plan({ w: ["DAG", "Failed", { children: ["w.a"] }], "w.a": ["Suspend", "Failed", { in: "w" }] })).toEqual({
    forgotten: ["w.a"],
    reopened: ["w"],
  });
});

test("a DAG that failed by itself runs again with its tasks as they are", () => {
  expect(plan({ w: ["DAG", "Error", { children: ["w.a"] }], "w.a": ["Pod", "Succeeded", { in: "w" }] })).toEqual({
    forgotten: [],
    reopened: ["w"],
  });
});

test("exit handlers are forgotten; a task of a similar name is none", () => {
  expect(
    plan({
      w: ["DAG", "Failed", { children: ["w.a", "w.onExitCode"] }],
      "w.a": ["Pod", "Failed", { in: "w" }],
      "w.onExitCode": ["Pod", "Succeeded", { in: "w" }],
      "w.onExit": ["DAG", "Succeeded", { children: ["w.onExit.tell"] }],
      "w.onExit.tell": ["Pod", "Succeeded", { in: "w.onExit" }],
    }),
  ).toEqual({ forgotten: ["w.a", "w.onExit", "w.onExit.tell"], reopened: ["w"] });
});

test("a workflow that is one pod begins with nothing", () => {
  expect(plan({ w: ["Pod", "Failed"] })).toEqual({ forgotten: ["w"], reopened: [] });
});

test("children that are in a circle, or are not there, do no harm", () => {
  expect(
    plan({ w: ["DAG", "Failed", { in: "w", children: ["w", "w.a", "gone"] }], "w.a": ["Pod", "Failed", { in: "w", children: ["w.a"] }] }),
  ).toEqual({
    forgotten: ["w.a"],
    reopened: ["w"],
  });
});

test("the workflow runs again, without what is forgotten", () => {
  const workflow = workflowOf({
    w: ["DAG", "Failed", { children: ["w.a", "w.b"] }],
    "w.a": ["Pod", "Succeeded", { in: "w" }],
    "w.b": ["Pod", "Failed", { in: "w" }],
  });
  const retried = retriedWorkflow(workflow, planRetry(workflow), new Date("2026-02-01T00:00:00.123Z"));
  expect(retried.metadata.labels).toEqual({ team: "a", "workflows.argoproj.io/phase": "Running" });
  expect(retried.metadata.annotations).toEqual({ "argots.dev/retried-from": "7" });
  expect(retried.spec).toEqual({ entrypoint: "main" });
  expect(retried.status).toEqual({
    phase: "Running",
    startedAt: "2026-02-01T00:00:00Z",
    conditions: [],
    nodes: {
      w: { id: "w", name: "w", displayName: "w", type: "DAG", phase: "Running", startedAt: "2026-02-01T00:00:00Z", children: ["w.a"] },
      "w.a": workflow.status!.nodes!["w.a"],
    },
  });
});
