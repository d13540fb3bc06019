import { expect, test } from "vitest";
import { type Executor } from "../../src/simulator/executor.ts";
import { type SimulationEvent } from "../../src/simulator/result.ts";
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

test("a cron workflow and a template run as they would be submitted", async () => {
  const spec = { entrypoint: "pod", arguments: { parameters: [{ name: "v", value: "given" }] }, templates: [{ name: "pod", container }] };
  const cron = { kind: "CronWorkflow", metadata: { name: "nightly" }, spec: { schedules: ["0 0 * * *"], workflowSpec: spec } };
  const template = { kind: "WorkflowTemplate", metadata: { name: "library" }, spec };
  for (const manifest of [cron, template]) {
    expect(await simulateToEnd([manifest], { executor: { run: () => ({}) } })).toMatchObject({ kind: "completed", phase: "Succeeded" });
  }
});

test("a wide loop and a long chain end", async () => {
  const wide = workflow([{ name: "a", template: "pod", withSequence: { count: "1000" } }]);
  expect((await simulateToEnd([wide], { executor: { run: () => ({}) } })).nodes).toHaveLength(1002);
  const long = Array.from({ length: 200 }, (_, index) => ({
    name: `t${String(index)}`,
    template: "pod",
    ...(index === 0 ? {} : { depends: `t${String(index - 1)}` }),
  }));
  expect(await simulateToEnd([workflow(long)], { executor: { run: () => ({}) } })).toMatchObject({ phase: "Succeeded" });
});
