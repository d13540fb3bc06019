// What makes the real controller wait for ever is reported as that, with the node that waits and what it waits for.
import { describe, expect, test } from "vitest";
import type { Release } from "../../src/simulator/state.ts";
import { scriptedExecutor } from "../../src/simulator/scripted-executor.ts";
import { simulateToEnd } from "../../src/simulator/simulate.ts";

const container = { image: "busybox", command: ["true"] };
const outputs = { parameters: [{ name: "p", valueFrom: { path: "/p" } }] };

const templates = [
  { name: "good", outputs, container },
  { name: "bad", outputs, container },
  { name: "pod", container },
  { name: "use", inputs: { parameters: [{ name: "v" }] }, container },
  { name: "cached", memoize: { key: "k", cache: { configMap: { name: "cache" } } }, container },
  { name: "retried", retryStrategy: { limit: 1 }, container },
  {
    name: "block",
    outputs: { parameters: [{ name: "o", valueFrom: { expression: "asInt(tasks.x.outputs.parameters.p)" } }] },
    dag: { tasks: [{ name: "x", template: "good" }] },
  },
];

function using(value: string): object {
  return { template: "use", arguments: { parameters: [{ name: "v", value }] } };
}

async function endOf(main: object, release: Release = "4.1") {
  const spec = { entrypoint: "main", templates: [{ name: "main", ...main }, ...templates] };
  const executor = scriptedExecutor({ scenario: { good: { parameters: { p: "x" } }, bad: { exitCode: 1 } } });
  return simulateToEnd([{ kind: "Workflow", metadata: { name: "wf" }, spec }], { executor, release });
}

function dag(...tasks: readonly object[]): object {
  return { dag: { tasks } };
}

const skipped = { name: "a", template: "good", when: "false" };
const failed = { name: "a", template: "bad" };
const result = "{{tasks.a.outputs.result}}";
const output = "{{tasks.a.outputs.parameters.p}}";

describe("reported as hanging", () => {
  test.each<[string, object, string, string]>([
    ["the result of a skipped task", dag(skipped, { name: "b", depends: "a", ...using(result) }), "wf.b", "wf.a is Skipped"],
    ["such a result as a list", dag(skipped, { name: "b", depends: "a", template: "pod", withParam: result }), "wf.b", "wf.a is Skipped"],
    [
      "the result of an empty loop",
      dag({ name: "a", template: "good", withParam: "[]" }, { name: "b", depends: "a", ...using(result) }),
      "wf.b",
      "wf.a is Skipped",
    ],
    [
      "an output of a loop whose iterations were all skipped",
      dag({ name: "a", template: "good", withItems: [1, 2], when: "{{item}} > 5" }, { name: "b", depends: "a", ...using(output) }),
      "wf.b",
      "no iteration of wf.a has given it",
    ],
    [
      "a result that the cache does not hold",
      dag(
        { name: "a", template: "cached" },
        { name: "c", template: "cached", depends: "a" },
        {
          name: "b",
          depends: "c",
          ...using("{{tasks.c.outputs.result}}"),
        },
      ),
      "wf.b",
      "wf.c was found in the cache",
    ],
    ["an output of a failed task", dag(failed, { name: "b", depends: "a.Failed", ...using(output) }), "wf.b", "wf.a is Failed"],
    [
      "an output of a failed task in a condition",
      dag(failed, { name: "b", depends: "a.Failed", template: "pod", when: `${output} == x` }),
      "wf.b",
      "wf.a is Failed",
    ],
    [
      "an output of a failed task in an expression",
      dag(failed, { name: "b", depends: "a.Failed", ...using("{{=tasks.a.outputs.parameters.p}}") }),
      "wf.b",
      "wf.a is Failed",
    ],
    [
      "an output of a failed task behind a condition on its status",
      dag(failed, {
        name: "b",
        depends: "a.Failed",
        ...using("{{=tasks.a.status == 'Succeeded' ? tasks.a.outputs.parameters.p : 'none'}}"),
      }),
      "wf.b",
      "wf.a is Failed",
    ],
    [
      "an output of a failed step",
      {
        steps: [
          [{ name: "a", template: "bad", continueOn: { failed: true } }],
          [{ name: "b", ...using("{{steps.a.outputs.parameters.p}}") }],
        ],
      },
      "wf[1].b",
      "wf[0].a is Failed",
    ],
    [
      "an output of a loop whose iterations all failed",
      dag({ name: "a", template: "bad", withItems: [1, 2] }, { name: "b", depends: "a.AllFailed", ...using(output) }),
      "wf.b",
      "no iteration of wf.a has given it",
    ],
    [
      "a block that errs in its outputs, before a task",
      dag({ name: "a", template: "block" }, { name: "b", template: "pod", depends: "a" }),
      "wf",
      "nothing leads to wf.b: wf.a is Error",
    ],
    [
      "a block that errs in its outputs, before a task that catches it",
      dag({ name: "a", template: "block" }, { name: "b", template: "pod", depends: "a.Errored" }),
      "wf",
      "nothing leads to wf.b: wf.a is Error",
    ],
    [
      "an exit hook that retries, on a loop",
      dag({ name: "a", template: "pod", withItems: [1, 2], hooks: { exit: { template: "retried" } } }),
      "wf.a(0:1).onExit",
      "4.1 does not look again",
    ],
  ])("%s", async (_name, main, node, words) => {
    const end = await endOf(main);
    expect(end).toMatchObject({ kind: "hanging", phase: "Running" });
    const reasons = end.kind === "hanging" ? end.reasons.filter((reason) => reason.node === node).map(({ reason }) => reason) : [];
    expect(reasons.join("\n")).toContain(words);
  });
});

describe("not reported as hanging", () => {
  test.each<[string, object, string]>([
    ["a result with a default", dag(skipped, { name: "b", depends: "a", ...using("{{=tasks.a.outputs.result ?? ''}}") }), "Succeeded"],
    [
      "an output behind ?.",
      dag(failed, { name: "b", depends: "a.Failed", ...using("{{=tasks.a.outputs?.parameters?.p ?? 'none'}}") }),
      "Succeeded",
    ],
    ["the result of a failed task", dag(failed, { name: "b", depends: "a.Failed", ...using(result) }), "Succeeded"],
    ["a block that errs in its outputs, and nothing after it", dag({ name: "a", template: "block" }), "Error"],
    ["such a block in steps", { steps: [[{ name: "a", template: "block" }], [{ name: "b", template: "pod" }]] }, "Failed"],
  ])("%s", async (_name, main, phase) => {
    expect(await endOf(main)).toMatchObject({ kind: "completed", phase });
  });
});

test("an exit hook on a loop runs for every iteration in 3.7 and in steps, and by chance in a DAG of 4.1", async () => {
  const loop = { name: "a", template: "pod", withItems: [1, 2], hooks: { exit: { template: "pod" } } };
  const hooks = async (main: object, release: Release) => {
    const { nodes } = await endOf(main, release);
    return nodes.filter(({ name }) => name.endsWith(".onExit")).map(({ name }) => name);
  };
  expect(await hooks(dag(loop), "3.7")).toEqual(["wf.a(0:1).onExit", "wf.a(1:2).onExit"]);
  expect(await hooks({ steps: [[loop]] }, "4.1")).toEqual(["wf[0].a(0:1).onExit", "wf[0].a(1:2).onExit"]);
  expect(await endOf(dag(loop))).toMatchObject({ kind: "refused", template: "main", field: "dag.tasks.a.hooks.exit" });
  const retried = { ...loop, hooks: { exit: { template: "retried" } } };
  expect(await endOf(dag(retried), "3.7")).toMatchObject({ kind: "completed", phase: "Succeeded" });
});
