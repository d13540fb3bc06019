import { dag, equal, nodeNamed, object, pod, refusedWith, type Check, type World } from "./world.ts";

export async function checkControl({ service, start, until, ended }: World, check: Check): Promise<void> {
  const long = { entrypoint: "main", onExit: "bye", templates: [dag("main", [{ name: "a", template: "a" }]), pod("a"), pod("bye")] };
  const isRunning = (workflow: Parameters<Parameters<World["until"]>[2]>[0]) =>
    Object.values(workflow.status?.nodes ?? {}).some(({ type, phase }) => type === "Pod" && phase === "Running");

  await check("stop: what runs is ended, the exit handler runs", async () => {
    await start("stopped", long, { a: { seconds: 60 } });
    await until("stopped", "running", isRunning);
    await service.stop("stopped", undefined, "enough");
    const workflow = await ended("stopped");
    equal([workflow.status?.phase, nodeNamed(workflow, ".onExit").phase], ["Failed", "Succeeded"]);
    equal(workflow.metadata.annotations?.["argots.dev/stopped"], "enough");
    await service.stop("stopped");
  });

  await check("terminate: no exit handler runs; what has ended is not ended again", async () => {
    await start("terminated", long, { a: { seconds: 60 } });
    await until("terminated", "running", isRunning);
    await service.terminate("terminated");
    const { status } = await ended("terminated");
    equal([status?.phase, Object.values(status?.nodes ?? {}).filter(({ name }) => name.endsWith("onExit")).length], ["Failed", 0]);
    await start("done", { entrypoint: "a", templates: [pod("a")] });
    await ended("done");
    equal((await refusedWith(service.terminate("done"))).code, "ARG8039");
    equal((await refusedWith(service.suspend("Workflow", "done"))).code, "ARG8039");
    equal((await refusedWith(service.retry("done"))).code, "ARG8040");
  });

  await check("a suspended workflow starts nothing until it is resumed", async () => {
    const tasks = [
      { name: "a", template: "a" },
      { name: "b", template: "a", dependencies: ["a"] },
    ];
    await start("held", { entrypoint: "main", templates: [dag("main", tasks), pod("a")] }, { a: { seconds: 1.5 } });
    await until("held", "running", isRunning);
    await service.suspend("Workflow", "held");
    const held = await until("held", "past its first task", (workflow) => nodeNamed(workflow, "a").phase === "Succeeded");
    await new Promise((settle) => setTimeout(settle, 1000));
    equal(
      Object.values((await until("held", "there", () => true)).status?.nodes ?? {}).length,
      Object.values(held.status?.nodes ?? {}).length,
    );
    await service.resume("Workflow", "held");
    equal((await ended("held")).status?.phase, "Succeeded");
  });

  await check("a task that waits for a person goes on with its default", async () => {
    const wait = { name: "wait", suspend: {}, outputs: { parameters: [{ name: "answer", valueFrom: { supplied: {}, default: "yes" } }] } };
    const tasks = [
      { name: "wait", template: "wait" },
      {
        name: "b",
        template: "b",
        dependencies: ["wait"],
        arguments: { parameters: [{ name: "said", value: "{{tasks.wait.outputs.parameters.answer}}" }] },
      },
    ];
    await start("asks", {
      entrypoint: "main",
      templates: [dag("main", tasks), wait, pod("b", { inputs: { parameters: [{ name: "said" }] } })],
    });
    await until("asks", "waiting", ({ status }) =>
      Object.values(status?.nodes ?? {}).some(({ type, phase }) => type === "Suspend" && phase === "Running"),
    );
    await service.resume("Workflow", "asks");
    const workflow = await ended("asks");
    equal([workflow.status?.phase, nodeNamed(workflow, "b").inputs?.parameters?.[0]?.value], ["Succeeded", "yes"]);
  });

  await check("a value that nobody gave has to be given first", async () => {
    const wait = { name: "wait", suspend: {}, outputs: { parameters: [{ name: "answer", valueFrom: { supplied: {} } }] } };
    await start("asked", { entrypoint: "wait", templates: [wait] });
    await until("asked", "waiting", ({ status }) => Object.values(status?.nodes ?? {}).some(({ phase }) => phase === "Running"));
    equal((await refusedWith(service.resume("Workflow", "asked"))).code, "ARG8043");
    await service.terminate("asked");
    await ended("asked");
  });

  await check("an approval goes on with a choice that was made", async () => {
    const inputs = { parameters: [{ name: "choice", default: "", enum: ["deploy", "discard"] }] };
    const ask = { name: "ask", suspend: {}, inputs, outputs: { parameters: [{ name: "choice", valueFrom: { supplied: {} } }] } };
    await start("chosen", { entrypoint: "ask", templates: [ask] });
    await until("chosen", "waiting", ({ status }) => Object.values(status?.nodes ?? {}).some(({ phase }) => phase === "Running"));
    equal((await refusedWith(service.resume("Workflow", "chosen"))).code, "ARG8043");
    equal((await refusedWith(service.resume("Workflow", "chosen", undefined, { choice: "depoly" }))).code, "ARG8052");
    await service.resume("Workflow", "chosen", undefined, { choice: "deploy" });
    const workflow = await ended("chosen");
    equal(
      [workflow.status?.phase, Object.values(workflow.status?.nodes ?? {})[0]?.outputs?.parameters?.[0]?.value],
      ["Succeeded", "deploy"],
    );
  });

  await check("a cron is suspended and resumed, and applying it again leaves that alone", async () => {
    const cron = object("CronWorkflow", "nightly", {
      schedules: ["0 2 * * *"],
      workflowSpec: { entrypoint: "a", templates: [pod("a")] },
    });
    await service.apply(cron);
    await service.suspend("CronWorkflow", "nightly");
    equal((await service.get("CronWorkflow", "nightly"))?.spec?.["suspend"], true);
    equal((await service.apply(cron)).change, "unchanged");
    equal((await service.get("CronWorkflow", "nightly"))?.spec?.["suspend"], true);
    await service.resume("CronWorkflow", "nightly");
    equal((await service.get("CronWorkflow", "nightly"))?.spec?.["suspend"], false);
    const said = { ...cron, spec: { ...cron.spec, suspend: true } };
    equal([(await service.apply(said)).change, (await service.apply(said)).change], ["changed", "unchanged"]);
    await service.remove("CronWorkflow", "nightly");
  });
}
