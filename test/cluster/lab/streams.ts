import type { Workflow } from "../../../src/cluster/objects.ts";
import type { LogLine, WatchEvent } from "../../../src/cluster/service.ts";
import { dag, equal, nodeNamed, object, pod, refusedWith, type Check, type World } from "./world.ts";

export async function checkStreams({ service, start, ended }: World, check: Check): Promise<void> {
  await check("watched from the version it was created with to its end and its removal", async () => {
    const created = await start("watched", { entrypoint: "a", templates: [pod("a")] });
    const events: WatchEvent[] = [];
    for await (const event of service.watch("watched", { resourceVersion: created.metadata.resourceVersion! })) {
      events.push(event);
      if (event.kind === "changed" && event.workflow.metadata.labels?.["workflows.argoproj.io/completed"] === "true")
        void service.remove("Workflow", "watched");
      if (event.kind === "deleted") break;
    }
    const seen = [...new Set(events.map((event) => (event.kind === "changed" ? (event.workflow.status?.phase ?? "") : event.kind)))];
    equal(seen, ["Running", "Succeeded", "deleted"]);
  });

  await check("a version that is too old, or never was, ends the watch in good order", async () => {
    const events: WatchEvent[] = [];
    for await (const event of service.watch("watched", { resourceVersion: "1" })) {
      events.push(event);
      break;
    }
    equal(events, [{ kind: "gone" }]);
  });

  await check("logs: the names of pods are the controller's", async () => {
    await service.apply(object("WorkflowTemplate", "lib", { entrypoint: "x", templates: [pod("x")] }));
    const tasks = [
      { name: "a", template: "a", withItems: ["é", "b"] },
      { name: "lib", templateRef: { name: "lib", template: "x" } },
      { name: "inner", template: "inner" },
    ];
    const templates = [dag("main", tasks), pod("a", { retryStrategy: { limit: 1 } }), dag("inner", [{ name: "deep", template: "a" }])];
    const logs = { logs: "one\n  two  \nthree" };
    await start("logged", { entrypoint: "main", templates }, { a: logs, x: logs });
    const workflow = await ended("logged");
    for (const name of ["a(0:é)", "a(1:b)", "a(1:b)(0)", "lib", "inner.deep"]) {
      equal(await textsOf(service.logs(workflow, nodeNamed(workflow, name).id, {})), ["one", "  two  ", "three"], name);
    }
    equal((await refusedWith(textsOf(service.logs(workflow, nodeNamed(workflow, "inner").id, {})))).code, "ARG8046");
    await service.remove("Workflow", "logged");
    const gone = async () => (await refusedWith(textsOf(service.logs(workflow, nodeNamed(workflow, "lib").id, {})))).code;
    for (const end = Date.now() + 20_000; Date.now() < end && (await codeOf(gone)) === undefined;) await pause(200);
    equal(await gone(), "ARG8044");
  });

  await check("a log is followed to the end of its container", async () => {
    const command = ["sh", "-c", "echo first; sleep 2; echo last"];
    await start("followed", { entrypoint: "a", templates: [{ name: "a", container: { image: "alpine:3.22", command } }] }, "executed");
    const log = async (follow: boolean): Promise<readonly string[]> => {
      const workflow = (await service.get("Workflow", "followed")) as Workflow;
      const [node] = Object.keys(workflow.status?.nodes ?? {});
      return node === undefined ? [] : textsOf(service.logs(workflow, node, { follow })).catch(() => []);
    };
    for (const end = Date.now() + 20_000; Date.now() < end && (await log(false)).length === 0;) await pause(50);
    equal(await log(false), ["first"]);
    equal(await log(true), ["first", "last"]);
    equal((await ended("followed")).status?.phase, "Succeeded");
  });
}

async function textsOf(lines: AsyncIterable<LogLine>): Promise<readonly string[]> {
  const texts = [];
  for await (const { text } of lines) texts.push(text);
  return texts;
}

const pause = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));

async function codeOf(refusal: () => Promise<string>): Promise<string | undefined> {
  return refusal().catch(() => undefined);
}
