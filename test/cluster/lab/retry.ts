import type { Workflow } from "../../../src/cluster/objects.ts";
import { dag, equal, nodeNamed, phases, pod, type Check, type Fields, type World } from "./world.ts";

interface Retried {
  readonly before: Workflow;
  readonly after: Workflow;
  /** The nodes that got a pod that was not there before. */
  readonly anew: readonly string[];
}

export async function checkRetry({ service, start, until, ended, pods }: World, check: Check): Promise<void> {
  const fails = { exitCode: 1 };
  /** Fails at first; what happened is then retried until its end. */
  async function retried(name: string, spec: Fields, scenario: Fields): Promise<Retried> {
    await start(name, spec, scenario);
    const before = await ended(name);
    equal(before.status?.phase, "Failed", `${name} before`);
    const podsBefore = await pods(name);
    equal((await service.retry(name)).status?.phase, "Running");
    const after = await until(
      name,
      "at its end again",
      ({ status, metadata }) => status?.phase !== "Running" && metadata.labels?.["workflows.argoproj.io/completed"] === "true",
    );
    const podsAfter = await pods(name);
    const anew = Object.keys(podsAfter).filter((node) => podsAfter[node] !== podsBefore[node]);
    return { before, after, anew: anew.sort() };
  }

  await check("retry: what failed runs again, with what comes after it; what succeeded does not", async () => {
    const value = { parameters: [{ name: "value", valueFrom: { path: "/tmp/value" } }] };
    const tasks = [
      { name: "a", template: "a" },
      { name: "b", template: "b", dependencies: ["a"] },
      {
        name: "c",
        template: "c",
        dependencies: ["b"],
        arguments: { parameters: [{ name: "given", value: "{{tasks.b.outputs.parameters.value}}" }] },
      },
      { name: "d", template: "a" },
    ];
    const templates = [
      dag("main", tasks),
      pod("a"),
      pod("b", { outputs: value }),
      pod("c", { inputs: { parameters: [{ name: "given" }] } }),
    ];
    const { before, after, anew } = await retried(
      "again",
      { entrypoint: "main", templates },
      { b: [fails, { parameters: { value: "second" } }] },
    );
    equal(phases(before), [". Failed", "a Succeeded", "b Failed", "c Omitted", "d Succeeded"]);
    equal(phases(after), [". Succeeded", "a Succeeded", "b Succeeded", "c Succeeded", "d Succeeded"]);
    equal(nodeNamed(after, "c").inputs?.parameters?.[0]?.value, "second");
    equal(anew, ["b", "c"]);
  });

  await check("retry: a loop in a nested pipeline goes on with the item that failed", async () => {
    const tasks = [
      { name: "l", template: "l", withItems: ["x", "y"], arguments: { parameters: [{ name: "i", value: "{{item}}" }] } },
      { name: "z", template: "z", dependencies: ["l"] },
    ];
    const templates = [
      dag("main", [{ name: "sub", template: "sub" }]),
      dag("sub", tasks),
      pod("l", { inputs: { parameters: [{ name: "i" }] } }),
      pod("z"),
    ];
    const { after, anew } = await retried("looped", { entrypoint: "main", templates }, { "l(1:y)": [fails, {}] });
    equal(phases(after), [
      ". Succeeded",
      "sub Succeeded",
      "sub.l Succeeded",
      "sub.l(0:x) Succeeded",
      "sub.l(1:y) Succeeded",
      "sub.z Succeeded",
    ]);
    equal(anew, ["sub.l(1:y)", "sub.z"]);
  });

  await check("retry: a task with attempts gets new ones; an exit handler and a hook run again", async () => {
    const hooks = { exit: { template: "bye" } };
    const templates = [dag("main", [{ name: "a", template: "a", hooks }]), pod("a", { retryStrategy: { limit: 1 } }), pod("bye")];
    const { before, after, anew } = await retried(
      "attempts",
      { entrypoint: "main", onExit: "bye", templates },
      { a: [fails, fails, fails, {}] },
    );
    equal(
      phases(before).filter((text) => text.startsWith("a")),
      ["a Failed", "a(0) Failed", "a(1) Failed", "a.onExit Succeeded"],
    );
    equal(phases(after), [". Succeeded", "a Succeeded", "a(0) Failed", "a(1) Succeeded", "a.onExit Succeeded", "onExit Succeeded"]);
    equal(anew, ["a(0)", "a(1)", "a.onExit", "onExit"]);
  });

  await check("retry: steps go on with the step that failed", async () => {
    const steps = {
      name: "main",
      steps: [
        [{ name: "a", template: "a" }],
        [
          { name: "b", template: "b" },
          { name: "c", template: "a" },
        ],
        [{ name: "d", template: "a" }],
      ],
    };
    const { after, anew } = await retried("stepped", { entrypoint: "main", templates: [steps, pod("a"), pod("b")] }, { b: [fails, {}] });
    equal(after.status?.phase, "Succeeded");
    equal(
      phases(after).filter((text) => !text.endsWith("Succeeded")),
      [],
    );
    equal(anew, ["[1].b", "[2].d"]);
  });

  await check("retry: a nested pipeline with attempts goes on with its last one", async () => {
    const inner = dag(
      "inner",
      [
        { name: "x", template: "x" },
        { name: "y", template: "y", dependencies: ["x"] },
      ],
      { retryStrategy: { limit: 1 } },
    );
    const templates = [dag("main", [{ name: "a", template: "inner" }]), inner, pod("x"), pod("y")];
    const { after, anew } = await retried("nested", { entrypoint: "main", templates }, { y: [fails, fails, {}] });
    equal(after.status?.phase, "Succeeded");
    equal(
      [nodeNamed(after, "a").phase, nodeNamed(after, "a(1)").phase, nodeNamed(after, "a(0)").phase],
      ["Succeeded", "Succeeded", "Failed"],
    );
    equal(anew, ["a(1).y"]);
  });

  await check("retry: what was stopped goes on where it was, also where it waited for a person", async () => {
    const tasks = [
      { name: "a", template: "a" },
      { name: "wait", template: "wait", dependencies: ["a"] },
      { name: "b", template: "a", dependencies: ["wait"] },
    ];
    await start("paused", { entrypoint: "main", templates: [dag("main", tasks), pod("a"), { name: "wait", suspend: {} }] });
    const waiting = ({ status }: Workflow) =>
      Object.values(status?.nodes ?? {}).some(({ type, phase }) => type === "Suspend" && phase === "Running");
    await until("paused", "waiting", waiting);
    await service.stop("paused");
    equal((await ended("paused")).status?.phase, "Failed");
    await service.retry("paused");
    await until("paused", "waiting again", waiting);
    await service.resume("Workflow", "paused");
    equal(phases(await ended("paused")), [". Succeeded", "a Succeeded", "b Succeeded", "wait Succeeded"]);
  });

  await check("retry: a workflow that is one pod, twice", async () => {
    const { after, anew } = await retried("single", { entrypoint: "a", templates: [pod("a")] }, { a: [fails, fails, {}] });
    equal([after.status?.phase, anew], ["Failed", [""]]);
    await service.retry("single");
    equal((await until("single", "well", ({ status }) => status?.phase === "Succeeded")).metadata.name, "single");
  });
}
