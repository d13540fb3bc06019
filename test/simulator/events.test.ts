import { expect, test, vi } from "vitest";
import type { Executor } from "../../src/simulator/executor.ts";
import type { SimulationEvent } from "../../src/simulator/result.ts";
import { simulate, simulateToEnd } from "../../src/simulator/simulate.ts";

const container = { image: "busybox", command: ["true"] };

function workflow(tasks: readonly object[], templates: readonly object[] = []): object {
  const pod = { name: "pod", inputs: { parameters: [{ name: "v", default: "none" }] }, container };
  const spec = { entrypoint: "main", templates: [{ name: "main", dag: { tasks } }, pod, ...templates] };
  return { apiVersion: "argoproj.io/v1alpha1", kind: "Workflow", metadata: { name: "wf" }, spec };
}

async function eventsOf(manifest: object, executor: Executor): Promise<readonly SimulationEvent[]> {
  const events: SimulationEvent[] = [];
  for await (const event of simulate([manifest], { executor })) events.push(event);
  return events;
}

test("events come as nodes change, and the result comes last", async () => {
  const asked: string[] = [];
  const executor: Executor = {
    run: async ({ path, inputs }) => {
      await Promise.resolve();
      asked.push(`${path} ${inputs.get("v") ?? ""}`);
      return { seconds: 2 };
    },
  };
  const argument = (value: string) => ({ parameters: [{ name: "v", value }] });
  const events = await eventsOf(
    workflow([
      { name: "a", template: "pod", arguments: argument("x") },
      { name: "b", template: "pod", arguments: argument("{{tasks.a.status}}"), depends: "a" },
    ]),
    executor,
  );
  const told = events.map((event) => {
    if (event.kind === "node") return `${event.node.name} ${event.node.phase} ${String((event.at - Date.UTC(2025, 0, 1)) / 1000)}`;
    return event.kind === "workflow" ? event.phase : event.result.kind;
  });
  expect(told).toEqual([
    "wf Running 0",
    "wf.a Pending 0",
    "Running",
    "wf.a Running 0",
    "wf.a Succeeded 2",
    "wf.b Pending 2",
    "wf.b Running 2",
    "wf Succeeded 4",
    "wf.b Succeeded 4",
    "Succeeded",
    "completed",
  ]);
  expect(asked).toEqual(["a x", "b Succeeded"]);
});

test("what cannot be simulated is refused by name", async () => {
  const manifest = workflow([{ name: "a", template: "other" }], [{ name: "other", plugin: { hello: {} } }]);
  const result = await simulateToEnd([manifest], { executor: { run: () => ({}) } });
  expect(result).toMatchObject({ kind: "refused", reason: "plugin templates" });
  expect(await simulateToEnd([{ kind: "Secret" }], { executor: { run: () => ({}) } })).toMatchObject({ kind: "refused" });
});

test("a release says some things in other words, and still knows locks that the next has forgotten", async () => {
  const template = { name: "locked", synchronization: { mutex: { name: "only" } }, container };
  const manifest = workflow([{ name: "a", template: "locked", withItems: [1, 2] }], [template]);
  const startsIn = async (release: "3.7" | "4.1"): Promise<readonly (number | undefined)[]> => {
    const result = await simulateToEnd([manifest], { release, start: 0, executor: { run: () => ({ seconds: 10 }) } });
    return result.nodes.filter(({ type }) => type === "Pod").map(({ finishedAt }) => finishedAt);
  };
  expect(await startsIn("3.7")).toEqual([10_000, 20_000]);
  expect(await startsIn("4.1")).toEqual([10_000, 10_000]);
});

test("a workflow without a name has one made up", async () => {
  for (const [metadata, name] of [
    [{ name: "" }, "workflow"],
    [{ generateName: "run-of-" }, "run-of-run"],
    [{ name: "own", generateName: "other-" }, "own"],
  ] as const) {
    const manifest = { ...workflow([{ name: "a", template: "pod" }]), metadata };
    const { nodes, phase } = await simulateToEnd([manifest], { executor: { run: () => ({}) } });
    expect([phase, nodes[0]?.name]).toEqual(["Succeeded", name]);
  }
});

test("a cron workflow and a template run as they would be submitted", async () => {
  const spec = { entrypoint: "pod", arguments: { parameters: [{ name: "v", value: "given" }] }, templates: [{ name: "pod", container }] };
  const cron = { kind: "CronWorkflow", metadata: { name: "nightly" }, spec: { schedules: ["0 0 * * *"], workflowSpec: spec } };
  const template = { kind: "WorkflowTemplate", metadata: { name: "library" }, spec };
  for (const manifest of [cron, template]) {
    expect(await simulateToEnd([manifest], { executor: { run: () => ({}) } })).toMatchObject({ kind: "completed", phase: "Succeeded" });
  }
});

test("a wide loop, a long chain and deep nesting end", async () => {
  const executor: Executor = { run: () => ({}) };
  const wide = workflow([{ name: "a", template: "pod", withSequence: { count: "1000" } }]);
  expect((await simulateToEnd([wide], { executor })).nodes).toHaveLength(1002);
  const long = Array.from({ length: 2000 }, (_, index) => ({
    name: `t${String(index)}`,
    template: "pod",
    ...(index === 0 ? {} : { depends: `t${String(index - 1)}` }),
  }));
  expect(await simulateToEnd([workflow(long)], { executor })).toMatchObject({ phase: "Succeeded" });
  const levels = Array.from({ length: 95 }, (_, index) => ({
    name: `level${String(index)}`,
    dag: { tasks: [{ name: "in", template: index === 94 ? "pod" : `level${String(index + 1)}` }] },
  }));
  expect(await simulateToEnd([workflow([{ name: "a", template: "level0" }], levels)], { executor })).toMatchObject({ phase: "Succeeded" });
}, 60_000);

test("the work grows with the workflow, not with its square", async () => {
  const looks = async (length: number): Promise<number> => {
    // Whatever is looked at is looked up.
    let count = 0;
    const tasks = Array.from({ length }, (_, index) => ({
      name: `t${String(index)}`,
      template: "pod",
      ...(index === 0 ? {} : { dependencies: [`t${String(index - 1)}`] }),
    }));
    const get = Map.prototype.get;
    const counting = vi.spyOn(Map.prototype, "get").mockImplementation(function (this: Map<unknown, unknown>, key: unknown) {
      count += 1;
      return get.call(this, key);
    });
    await simulateToEnd([workflow(tasks)], { executor: { run: () => ({}) } });
    counting.mockRestore();
    return count;
  };
  const [some, more] = [await looks(100), await looks(400)];
  expect(more / some).toBeLessThan(5);
});
