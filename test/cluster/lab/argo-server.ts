import { spawn } from "node:child_process";
import type { Workflow } from "../../../src/cluster/objects.ts";
import type { WatchEvent } from "../../../src/cluster/service.ts";
import { createWorkflow } from "../../../src/cluster/submit/create-workflow.ts";
import { dag, enterWorld, equal, nodeNamed, object, phases, pod, refusedWith, type Check, type World } from "./world.ts";

/** The same by the REST of a real Argo Server, as far as it can do the same. */
export async function checkArgoServer(program: string, kubeconfig: string, check: Check): Promise<void> {
  const port = Number(process.env["CI_LAB_PORT"] ?? "20443") + 9;
  const args = ["server", "--auth-mode=server", "--secure=false", "--namespace=argo", `--port=${port}`, `--kubeconfig=${kubeconfig}`];
  const server = spawn(program, args, { stdio: "ignore" });
  try {
    const address = `http://127.0.0.1:${port}`;
    await answering(`${address}/api/v1/version`);
    const world = await enterWorld(kubeconfig, address);
    await checkAll(world, (name, body) => check(`Argo Server: ${name}`, body));
    await world.service.close();
    await world.connection.close();
  } finally {
    server.kill();
  }
}

async function answering(url: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((settle) => setTimeout(settle, 200))) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
  }
  throw new Error("Argo Server does not answer");
}

async function checkAll({ service, start, until, ended, pods }: World, check: Check): Promise<void> {
  const spec = { entrypoint: "main", templates: [pod("main"), pod("other")] };
  const isRunning = ({ status }: Workflow) => Object.values(status?.nodes ?? {}).some(({ phase }) => phase === "Running");

  await check("created once and adopted, listed, deleted", async () => {
    const workflow = object("Workflow", "s-once", spec, {
      annotations: { "lab/mode": "script" },
      labels: { "argots.dev/experiment": "s" },
    });
    const submit = (run: string) => createWorkflow(service, workflow, { run, pipeline: "p", parameters: {} });
    equal([(await submit("1")).change, (await submit("1")).change], ["created", "adopted"]);
    equal((await refusedWith(submit("2"))).code, "ARG8047");
    equal((await ended("s-once")).status?.phase, "Succeeded");
    equal(
      (await service.list("Workflow", { labels: "argots.dev/experiment=s" })).map(({ metadata }) => metadata.name),
      ["s-once"],
    );
    equal([await service.remove("Workflow", "s-once"), await service.remove("Workflow", "s-once")], [true, false]);
  });

  await check("applied thrice; a dry run keeps nothing and says what the linter says", async () => {
    for (const kind of ["WorkflowTemplate", "ClusterWorkflowTemplate"] as const) {
      const apply = async (entrypoint: string, dryRun = false) =>
        (await service.apply(object(kind, "s-applied", { ...spec, entrypoint }), { dryRun })).change;
      const changes = [
        await apply("main", true),
        await apply("main"),
        await apply("main"),
        await apply("other", true),
        await apply("other"),
      ];
      equal(changes, ["created", "created", "unchanged", "changed", "changed"]);
    }
    equal(
      (await refusedWith(service.apply(object("WorkflowTemplate", "s-dry", { ...spec, entrypoint: "nothing" }), { dryRun: true }))).code,
      "ARG8034",
    );
    equal(
      (await refusedWith(service.create(object("Workflow", "s-dry", { ...spec, entrypoint: "nothing" }), { dryRun: true }))).code,
      "ARG8034",
    );
    await service.create(object("Workflow", "s-dry", spec), { dryRun: true });
    equal(await service.get("Workflow", "s-dry"), undefined);
  });

  await check("a cron is applied, suspended and resumed", async () => {
    const cron = object("CronWorkflow", "s-nightly", { schedules: ["0 2 * * *"], workflowSpec: spec });
    equal([(await service.apply(cron)).change, (await service.apply(cron)).change], ["created", "unchanged"]);
    await service.suspend("CronWorkflow", "s-nightly");
    equal([(await service.apply(cron)).change, (await service.get("CronWorkflow", "s-nightly"))?.spec?.["suspend"]], ["unchanged", true]);
    await service.resume("CronWorkflow", "s-nightly");
    equal((await service.get("CronWorkflow", "s-nightly"))?.spec?.["suspend"] ?? false, false);
    await service.remove("CronWorkflow", "s-nightly");
  });

  await check("stopped, terminated, and neither once it has ended", async () => {
    for (const verb of ["stop", "terminate"] as const) {
      await start(`s-${verb}`, spec, { main: { seconds: 60 } });
      await until(`s-${verb}`, "running", isRunning);
      await service[verb](`s-${verb}`);
      equal((await ended(`s-${verb}`)).status?.phase, "Failed");
      equal((await refusedWith(service[verb](`s-${verb}`))).code, "ARG8039");
    }
    equal((await refusedWith(service.stop("s-nothing"))).code, "ARG8031");
  });

  await check("suspended, resumed, watched to its end", async () => {
    const created = await start("s-held", { ...spec, suspend: true });
    await service.resume("Workflow", "s-held");
    const events: WatchEvent[] = [];
    for await (const event of service.watch("s-held", { resourceVersion: created.metadata.resourceVersion! })) {
      events.push(event);
      if (event.kind === "changed" && event.workflow.status?.phase === "Succeeded") break;
    }
    equal(events.at(-1)?.kind, "changed");
    const forgotten: WatchEvent[] = [];
    for await (const event of service.watch("s-held", { resourceVersion: "1" })) forgotten.push(event);
    equal(forgotten, [{ kind: "gone" }]);
    equal((await refusedWith(service.watch("s-nothing", {})[Symbol.asyncIterator]().next())).code, "ARG8031");
  });

  await check("an approval goes on with a choice that was made", async () => {
    const inputs = { parameters: [{ name: "choice", default: "", enum: ["deploy", "discard"] }] };
    const ask = { name: "ask", suspend: {}, inputs, outputs: { parameters: [{ name: "choice", valueFrom: { supplied: {} } }] } };
    await start("s-chosen", { entrypoint: "ask", templates: [ask] });
    await until("s-chosen", "waiting", isRunning);
    equal((await refusedWith(service.resume("Workflow", "s-chosen"))).code, "ARG8043");
    await service.resume("Workflow", "s-chosen", undefined, { choice: "deploy" });
    const { status } = await ended("s-chosen");
    equal([status?.phase, Object.values(status?.nodes ?? {})[0]?.outputs?.parameters?.[0]?.value], ["Succeeded", "deploy"]);
  });

  await check("what failed is retried; its log is read", async () => {
    const templates = [
      dag("main", [
        { name: "a", template: "a" },
        { name: "b", template: "b", dependencies: ["a"] },
      ]),
      pod("a"),
      pod("b"),
    ];
    await start("s-again", { entrypoint: "main", templates }, { a: { logs: "one\n two" }, b: [{ exitCode: 1 }, {}] });
    const failed = await ended("s-again");
    const before = await pods("s-again");
    equal((await service.retry("s-again")).status?.phase, "Running");
    const after = await until("s-again", "well", ({ status }) => status?.phase === "Succeeded");
    equal(phases(after), [". Succeeded", "a Succeeded", "b Succeeded"]);
    equal((await pods("s-again"))["a"], before["a"]);
    const texts = [];
    for await (const { text } of service.logs(failed, nodeNamed(failed, "a").id, {})) texts.push(text);
    equal(texts, ["one", " two"]);
    equal((await refusedWith(service.retry("s-again"))).code, "ARG8040");
  });
}
