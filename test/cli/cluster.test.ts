import { afterEach, describe, expect, test } from "vitest";
import { compile } from "../../src/compiler.ts";
import type { StoredObject } from "../support/loopback/objects.ts";
import { startLoopback, type Loopback, type LoopbackOptions } from "../support/loopback/loopback.ts";
import { put, runIn, temporaryProject, testContext, type Ran, type TestOptions } from "./support.ts";
import { run } from "../../src/cli/main.ts";
import { podNameOf } from "../../src/cluster/kubernetes/pod-name.ts";
import type { Workflow } from "../../src/cluster/objects.ts";

const pipelines = `import { component, cron, pipeline } from "argots";
const load = component({ image: "node:24-slim" }, ({ url }: { url: string }) => ({ rows: url.length }));
const train = component({ image: "node:24-slim" }, ({ rows, depth }: { rows: number; depth: number }) => ({ score: rows * depth }));
/** Trains a model. */
export const training = pipeline({ name: "training" }, ({ url, depth = 3, mode = "fast" }: { url: string; depth?: number; mode?: "fast" | "exact" }) => {
  const { rows } = load({ url: \`\${mode}:\${url}\` });
  const { score } = train({ rows, depth });
  return { score };
});
export const nightly = cron(training, { schedule: "0 2 * * *", timezone: "Asia/Seoul", params: { url: "gs://data" } });
`;

const running: Loopback[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

/** A project, and a cluster that its kubeconfig leads to. */
async function world(options: LoopbackOptions = {}, configuration: Record<string, string> = {}) {
  const loopback = await startLoopback(options);
  running.push(loopback);
  const root = temporaryProject({
    "argots.json": JSON.stringify(configuration),
    "pipelines/training.pipeline.ts": pipelines,
    kubeconfig: loopback.kubeconfig,
  });
  const argots = (line: string, more: TestOptions = {}): Promise<Ran> =>
    runIn(root, line, { compile, ...more, env: { KUBECONFIG: `${root}/kubeconfig`, ...more.env } });
  const workflows = () => loopback.store.list("Workflow", "argo");
  return { loopback, root, argots, workflows };
}

/** The controller: what it makes of each new workflow. */
function control(loopback: Loopback, status: (workflow: StoredObject) => object): void {
  loopback.store.listen(({ type, object }) => {
    if (type === "ADDED" && object.kind === "Workflow")
      setImmediate(() => loopback.setWorkflow({ ...object, status: status(object) } as StoredObject));
  });
}

const at = (seconds: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString().replace(".000", "");

function nodes(name: string, train: { phase: string; message?: string; exitCode?: string }) {
  const node = (id: string, path: string, more: object) => ({
    [id]: { id, name: path, displayName: path.split(".").at(-1), startedAt: at(0), finishedAt: at(5), ...more },
  });
  return {
    ...node(name, name, { type: "DAG", templateName: "main", phase: train.phase, children: [`${name}-0`] }),
    ...node(`${name}-0`, `${name}.training`, {
      type: "DAG",
      templateName: "training",
      phase: train.phase,
      boundaryID: name,
      children: [`${name}-1`],
    }),
    ...node(`${name}-1`, `${name}.training.load`, {
      type: "Pod",
      templateName: "load",
      phase: "Succeeded",
      boundaryID: `${name}-0`,
      children: [`${name}-2`],
    }),
    ...node(`${name}-2`, `${name}.training.train`, {
      type: "Pod",
      templateName: "train",
      phase: train.phase,
      message: train.message,
      boundaryID: `${name}-0`,
      outputs: { exitCode: train.exitCode ?? "0" },
    }),
  };
}

/** A loop whose iterations all fail. */
function manyFailed(name: string, count: number): object {
  const iterations = Array.from({ length: count }, (_, index) => {
    const id = `${name}-${index + 1}`;
    const node = {
      id,
      name: `${name}.train(${index}:x)`,
      displayName: `train(${index}:x)`,
      type: "Pod",
      templateName: "train",
      phase: "Failed",
    };
    return { ...node, boundaryID: name, startedAt: at(0), finishedAt: at(index + 1), message: "Error (exit code 1)" };
  });
  const root = {
    id: name,
    name,
    displayName: name,
    type: "DAG",
    templateName: "training",
    phase: "Failed",
    startedAt: at(0),
    finishedAt: at(9),
  };
  return Object.fromEntries([root, ...iterations].map((node) => [node.id, node]));
}

const succeeded = ({ metadata: { name = "" } }: StoredObject) => ({
  phase: "Succeeded",
  startedAt: at(0),
  finishedAt: at(5),
  nodes: { ...nodes(name, { phase: "Succeeded" }) },
  outputs: { parameters: [{ name: "score", value: "12" }] },
});
const failed = ({ metadata: { name = "" } }: StoredObject) => ({
  phase: "Failed",
  startedAt: at(0),
  finishedAt: at(5),
  message: "child 'training' failed",
  nodes: nodes(name, { phase: "Failed", message: "Error (exit code 3)", exitCode: "3" }),
});

describe("argots submit", () => {
  test("sends one run with its parameters, labels and lines, and prints its name", async () => {
    const { argots, workflows } = await world({}, { uiUrl: "https://argo.example.com/", project: "models" });
    const { exitCode, stdout, stderr } = await argots("submit training -p url=gs://x -p depth=5 --experiment depth");
    expect(exitCode).toBe(0);
    const [workflow] = workflows();
    expect(stdout).toBe(`${workflow!.metadata.name}\n`);
    const { name = "" } = workflow!.metadata;
    expect(stderr).toBe(
      `created in namespace argo; \`argots wait ${name}\` follows it\n  https://argo.example.com/workflows/argo/${name}\n`,
    );
    expect(workflow!.metadata.name).toMatch(/^training-[0-9a-z]{10}$/);
    expect(workflow!.metadata.labels).toEqual({
      "app.kubernetes.io/managed-by": "argots",
      "argots.dev/pipeline": "training",
      "argots.dev/project": "models",
      "argots.dev/experiment": "depth",
    });
    expect(JSON.parse(workflow!.metadata.annotations!["argots.dev/sources"]!)).toMatchObject({
      "training/load": "pipelines/training.pipeline.ts:6",
      "training/train": "pipelines/training.pipeline.ts:7",
    });
    expect((workflow!["spec"] as { arguments: unknown }).arguments).toEqual({
      parameters: [
        { name: "url", value: "gs://x" },
        { name: "depth", value: "5" },
        { name: "mode", value: "fast", enum: ["fast", "exact"] },
      ],
    });
  });

  test("two calls are two runs; with a name they are one", async () => {
    const { argots, workflows } = await world();
    await argots("submit training -p url=a");
    await argots("submit training -p url=a");
    expect(workflows()).toHaveLength(2);
    expect((await argots("submit training -p url=a --name mine")).stderr).toContain("created in namespace argo; `argots wait mine`");
    expect((await argots("submit training -p url=a --name mine")).stderr).toContain(
      "is there already, from the same call; `argots wait mine`",
    );
    expect(workflows()).toHaveLength(3);
    const other = await argots("submit training -p url=b --name mine");
    expect([other.exitCode, workflows().length]).toEqual([3, 3]);
    expect(other.stderr).toContain("`mine`");
  });

  test("a reply that is lost starts nothing twice", async () => {
    const { argots, workflows, loopback } = await world();
    loopback.faults.add({ match: { method: "POST", path: /workflows/, times: 1 }, fault: "lose-reply" });
    expect((await argots("submit training -p url=a")).exitCode).toBe(0);
    expect(workflows()).toHaveLength(1);
  });

  test("says everything that is wrong with the parameters before anything is sent", async () => {
    const { argots, loopback } = await world();
    const { exitCode, stderr } = await argots("submit training -p dept=5 -p depth=deep -p mode=slow");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("`dept`");
    expect(stderr).toContain("did you mean `depth`");
    for (const name of ["depth", "mode", "url"]) expect(stderr).toContain(`\`${name}\``);
    expect(loopback.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  test("--wait follows it to the end; the outputs are data, a line each transition goes to stderr", async () => {
    const { argots, loopback } = await world();
    control(loopback, succeeded);
    const { exitCode, stdout, stderr } = await argots("submit training -p url=a --wait");
    expect([exitCode, stdout]).toEqual([0, "score=12\n"]);
    expect(stderr).toMatch(/✔ training\.load succeeded after 5s?/);
    expect(stderr).toContain("training.train succeeded");
    expect(stderr).toMatch(/✔ training-\w+ succeeded after 5s\n$/);
    expect(stderr).not.toMatch(/✔ training succeeded/);
  });

  test("--logs, --timeout and --on-cancel are said by those who wait", async () => {
    const { argots, loopback } = await world();
    control(loopback, succeeded);
    expect((await argots("submit training -p url=a --timeout 1m")).stdout).toBe("score=12\n");
  });

  test("`wait` afterwards tells in one line what went well, and no task twice", async () => {
    const { argots, loopback } = await world();
    control(loopback, succeeded);
    await argots("submit training -p url=a --name one --wait");
    const { stderr } = await argots("wait one");
    expect(stderr).toBe("✔ training.load, training.train had succeeded already\n✔ one succeeded after 5s\n");
  });

  test("a file belongs to the project it lies in, from wherever it is named", async () => {
    const { root, workflows } = await world({}, { project: "models" });
    const elsewhere = temporaryProject({ "argots.json": '{ "project": "other" }' });
    const file = `${root}/pipelines/training.pipeline.ts`;
    const { exitCode } = await runIn(elsewhere, `submit ${file} -p url=a`, { compile, env: { KUBECONFIG: `${root}/kubeconfig` } });
    expect(exitCode).toBe(0);
    const { labels, annotations } = workflows()[0]!.metadata;
    expect(labels!["argots.dev/project"]).toBe("models");
    expect(annotations!["argots.dev/sources"]).toContain('"pipelines/training.pipeline.ts:6"');
  });

  test("wrong parameters are said without a cluster", async () => {
    const root = temporaryProject({ "training.pipeline.ts": pipelines });
    const { exitCode, stderr } = await runIn(root, "submit training -p depth=x", { compile, env: { HOME: root } });
    expect([exitCode, stderr.includes("write `-p depth=1`"), stderr.includes("add `-p url=text`")]).toEqual([2, true, true]);
  });

  test("logs that may not be read do not hide the outcome", async () => {
    const { argots, loopback } = await world();
    control(loopback, failed);
    loopback.faults.add({ match: { path: /\/log\b/, times: 99 }, fault: { status: 403 } });
    const { exitCode, stderr } = await argots("submit training -p url=a --wait");
    expect([exitCode, stderr.includes("warning ARG8021"), stderr.includes("ARG8066")]).toEqual([4, true, true]);
  });

  test("of failures that are alike hardly more than one is printed, and the cause last", async () => {
    const { argots, loopback } = await world();
    loopback.store.listen(({ type, object }) => {
      if (type === "MODIFIED" && object.kind === "Workflow")
        for (const pod of podNames(object)) loopback.logs.set(pod, ["1", "2", "3", `last of ${pod}`], { ended: true });
    });
    control(loopback, (workflow) => ({ ...failed(workflow), nodes: manyFailed(workflow.metadata.name ?? "", 6) }));
    const { stderr } = await argots("submit training -p url=a --wait --name one");
    expect(stderr.match(/^── .*$/gm)).toEqual([
      "── train(1:x)  pipelines/training.pipeline.ts:7",
      "── train(2:x)  pipelines/training.pipeline.ts:7",
      "── train(3:x)  pipelines/training.pipeline.ts:7",
      "── 2 more failed: train(4:x), train(5:x)",
      "── train(0:x)  pipelines/training.pipeline.ts:7",
    ]);
    expect(stderr).toContain("`argots logs one 'train(4:x)'` prints what one of them printed");
    expect(stderr.match(/^ {2}1$/gm)).toHaveLength(1);
    expect(stderr.match(/1 line before/g)).toHaveLength(3);
  });

  test("a failure says which task, which line, why, and ends with 4", async () => {
    const { argots, loopback } = await world();
    loopback.store.listen(({ type, object }) => {
      if (type === "MODIFIED" && object.kind === "Workflow")
        for (const pod of podNames(object)) loopback.logs.set(pod, ["before", "Traceback: no such depth"], { ended: true });
    });
    control(loopback, failed);
    const { exitCode, stderr } = await argots("submit training -p url=a --wait");
    expect(exitCode).toBe(4);
    expect(stderr).toContain("ARG8066");
    expect(stderr).toContain("training.train");
    expect(stderr).toContain("exit code 3");
    expect(stderr).toContain("pipelines/training.pipeline.ts:7");
    expect(stderr).toContain("Traceback: no such depth");
  });

  test("--timeout ends the waiting with 5, the run goes on", async () => {
    const { argots, workflows } = await world();
    const { exitCode, stderr } = await argots("submit training -p url=a --wait --timeout 200ms");
    expect(exitCode).toBe(5);
    expect(stderr).toContain("ARG8065");
    expect((workflows()[0]!["spec"] as { shutdown?: string }).shutdown).toBeUndefined();
  });

  test.each([
    ["leave", undefined],
    ["terminate", "Terminate"],
  ])("Ctrl-C with --on-cancel %s", async (policy, shutdown) => {
    const { root, workflows } = await world();
    const context = testContext(root, { compile, env: { KUBECONFIG: `${root}/kubeconfig` } });
    const ended = run(["submit", "training", "-p", "url=a", "--wait", "--on-cancel", policy], context);
    while (workflows().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = Date.now();
    context.send("SIGINT");
    expect(await ended).toBe(130);
    expect(Date.now() - before).toBeLessThan(4_000);
    expect((workflows()[0]!["spec"] as { shutdown?: string }).shutdown).toBe(shutdown);
  });

  test("--dry-run keeps nothing", async () => {
    const { argots, workflows, loopback } = await world();
    const { exitCode, stderr } = await argots("submit training -p url=a --dry-run --wait");
    expect([exitCode, workflows().length]).toEqual([0, 0]);
    expect(stderr).toContain("would be created");
    expect(loopback.requests.at(-1)!.query).toMatchObject({ dryRun: "All", fieldValidation: "Strict" });
  });

  test("--from runs a template in the cluster, whose parameters are checked as well", async () => {
    const { argots, workflows } = await world();
    expect((await argots("submit --from template/training")).stderr).toContain("ARG8086");
    await argots("apply");
    expect((await argots("submit --from template/trainin")).stderr).toContain("did you mean `training`");
    expect((await argots("submit --from template/training -p dpth=3 -p url=a")).stderr).toContain("did you mean `depth`");
    expect((await argots("submit --from template/training -p url=b")).exitCode).toBe(0);
    expect(workflows()[0]!["spec"]).toMatchObject({
      workflowTemplateRef: { name: "training" },
      arguments: { parameters: [{ name: "url", value: "b" }] },
    });
  });

  test.each([
    ["submit", "ARG8089"],
    ["submit trainin", "ARG8080"],
    ["submit training --from template/x", "ARG5009"],
    ["submit --from training", "ARG8085"],
    ["submit training --timeout soon", "ARG8084"],
    ["submit training --name Mine -p url=a", "ARG80"],
    ["submit training --logs some", "ARG5005"],
  ])("`%s` is %s", async (line, code) => {
    const { argots, workflows } = await world();
    const { exitCode, stderr } = await argots(line);
    expect(stderr).toContain(code);
    expect([1, 2]).toContain(exitCode);
    expect(workflows()).toEqual([]);
  });

  test("a file with several pipelines wants one to be named", async () => {
    const { argots, root } = await world();
    put(
      root,
      "pipelines/two.pipeline.ts",
      pipelines.replace('"training"', '"one"') + "export const two = pipeline({ name: 'two' }, () => { load({ url: '' }); });\n",
    );
    expect((await argots("submit pipelines/two.pipeline.ts")).stderr).toContain("ARG8081");
    expect((await argots("submit pipelines/two.pipeline.ts#two")).exitCode).toBe(0);
  });
});

describe("argots apply and diff", () => {
  test("apply may be repeated", async () => {
    const { argots, loopback } = await world({}, { project: "models" });
    expect((await argots("diff")).exitCode).toBe(1);
    expect((await argots("apply --dry-run")).stderr).toBe(
      "WorkflowTemplate training  would be created\nCronWorkflow nightly  would be created\n",
    );
    expect((await argots("apply")).stderr).toBe("WorkflowTemplate training  created\nCronWorkflow nightly  created\n");
    expect((await argots("apply")).stderr).toBe("WorkflowTemplate training  unchanged\nCronWorkflow nightly  unchanged\n");
    expect(loopback.store.get("WorkflowTemplate", "training", "argo")!.metadata.labels).toMatchObject({ "argots.dev/project": "models" });
    expect(await argots("diff")).toMatchObject({ exitCode: 0, stdout: "" });
  });

  test("diff shows what a changed pipeline changes, and what nothing makes any more", async () => {
    const { argots, root } = await world({}, { project: "models" });
    await argots("apply");
    put(
      root,
      "pipelines/training.pipeline.ts",
      pipelines.replace("depth = 3", "depth = 4").replace("export const nightly", "export const weekly"),
    );
    const { exitCode, stdout } = await argots("diff");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("-3\n+4");
    expect(stdout).toContain("CronWorkflow/weekly  not in the cluster");
    expect(stdout).toContain("CronWorkflow/nightly  only in the cluster");
  });

  test("a conflict names the owners, and the others are applied all the same", async () => {
    const { argots, loopback } = await world();
    loopback.store.apply(
      {
        apiVersion: "argoproj.io/v1alpha1",
        kind: "CronWorkflow",
        metadata: { name: "nightly", namespace: "argo" },
        spec: { schedules: ["5 5 * * *"], workflowSpec: { workflowTemplateRef: { name: "other" } } },
      } as StoredObject,
      { manager: "argocd", force: false },
    );
    const { exitCode, stderr } = await argots("apply");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("WorkflowTemplate training  created");
    expect(stderr).toContain("argocd");
  });
});

describe("runs", () => {
  test("list filters by experiment, pipeline and phase", async () => {
    const { argots, loopback } = await world();
    control(loopback, failed);
    await argots("submit training -p url=a --name one --experiment deep");
    await argots("submit training -p url=a --name two");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await argots("list")).stdout.split("\n").map((line) => line.split(/\s+/).slice(0, 3).join(" "))).toEqual(
      expect.arrayContaining(["RUN PHASE PIPELINE", "one Failed training", "two Failed training"]),
    );
    const names = async (line: string) =>
      (JSON.parse((await argots(`${line} --reporter json`)).stdout) as { name: string }[]).map(({ name }) => name);
    expect(await names("list --experiment deep")).toEqual(["one"]);
    expect(await names("list --status Succeeded")).toEqual([]);
    expect((await names("list --pipeline training")).sort()).toEqual(["one", "two"]);
  });

  test("stop, terminate, suspend and resume change the run", async () => {
    const { argots, workflows } = await world();
    await argots("submit training -p url=a --name one");
    const spec = () => workflows()[0]!["spec"] as { shutdown?: string; suspend?: boolean };
    await argots("suspend one");
    expect(spec().suspend).toBe(true);
    await argots("resume one");
    expect(spec().suspend).not.toBe(true);
    await argots("stop one");
    expect(spec().shutdown).toBe("Stop");
    await argots("terminate one");
    expect(spec().shutdown).toBe("Terminate");
    const wrong = await argots("stop onee");
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain("ARG8087");
    expect(wrong.stderr).toContain("did you mean `one`");
  });

  test("logs of a task, and a task that is none", async () => {
    const { argots, loopback, workflows } = await world();
    control(loopback, succeeded);
    await argots("submit training -p url=a --name one --wait");
    for (const pod of podNames(workflows()[0]!)) loopback.logs.set(pod, [`from ${pod}`, "\u001b[2Jgone"], { ended: true });
    const all = await argots("logs one");
    expect(all.stdout).toContain("training.load | from one-load-");
    expect(all.stdout).not.toContain("\u001b[2J");
    expect((await argots("logs one train")).stdout).toMatch(/^from one-train-\d+\ngone\n$/);
    const wrong = await argots("logs one trainn");
    expect([wrong.exitCode, wrong.stderr.includes("ARG8088"), wrong.stderr.includes("did you mean")]).toEqual([2, true, true]);
  });

  test("logs --follow of a run goes on with what comes later, until the run has ended", async () => {
    const { argots, loopback, workflows } = await world();
    await argots("submit training -p url=a --name one");
    const running = (train: string) => {
      const { nodes: all } = succeeded({ metadata: { name: "one" } } as StoredObject);
      const known = Object.entries(all).filter(([id]) => train !== "" || id !== "one-2");
      return Object.fromEntries(known.map(([id, node]) => [id, id === "one-1" ? node : { ...node, phase: train || "Running" }]));
    };
    const show = (phase: string, train: string) =>
      loopback.setWorkflow({ ...workflows()[0]!, status: { phase, nodes: running(train) } } as StoredObject);
    show("Running", "");
    const [load = ""] = podNames(workflows()[0]!);
    loopback.logs.set(load, ["loaded"], { ended: true });
    expect((await argots("logs one train")).stderr).toContain("ARG8045");
    expect((await argots("logs one tarin --follow")).stderr).toContain("ARG8088");
    const all = argots("logs one --follow");
    const one = argots("logs one train --follow");
    await new Promise((resolve) => setTimeout(resolve, 200));
    show("Running", "Running");
    loopback.logs.set(podNames(workflows()[0]!)[1]!, ["trained"], { ended: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
    show("Succeeded", "Succeeded");
    expect((await all).stdout).toBe("training.load | loaded\ntraining.train | trained\n");
    expect((await one).stdout).toBe("trained\n");
  });

  test("an approval is answered; the waiting says how", async () => {
    const { argots, loopback, workflows } = await world();
    await argots("submit training -p url=a --name one");
    const ask = {
      id: "one-1",
      name: "one.ask",
      displayName: "ask",
      type: "Suspend",
      templateName: "ask",
      phase: "Running",
      boundaryID: "one",
    };
    const nodes = {
      one: { id: "one", name: "one", type: "DAG", templateName: "training", phase: "Running", children: ["one-1"] },
      "one-1": {
        ...ask,
        inputs: { parameters: [{ name: "choice", value: "", enum: ["yes", "no"] }] },
        outputs: { parameters: [{ name: "choice", valueFrom: { supplied: {}, default: "" } }] },
      },
    };
    loopback.setWorkflow({ ...workflows()[0]!, status: { phase: "Running", nodes } } as StoredObject);
    const waited = await argots("wait one --timeout 200ms");
    expect(waited.stderr).toContain("◐ ask waits: (yes or no)\n  `argots resume one -p choice=yes` lets it go on\n");
    expect((await argots("resume one")).stderr).toContain("argots resume one -p choice=yes");
    expect((await argots("resume one -p choice")).exitCode).toBe(2);
    expect((await argots("resume one -p choice=no")).exitCode).toBe(0);
    const { status } = workflows()[0] as unknown as Workflow;
    expect(status!.nodes!["one-1"]).toMatchObject({ phase: "Succeeded", outputs: { parameters: [{ name: "choice", value: "no" }] } });
  });

  test("a list without runs says what was looked for", async () => {
    const { argots } = await world();
    expect((await argots("list")).stderr).toBe("no runs that argots submitted in namespace argo\n");
    expect((await argots("list --pipeline p --experiment e --status Failed")).stderr).toBe(
      "no runs of the pipeline p, of the experiment e, that are Failed in namespace argo\n",
    );
  });

  test("cron suspend and resume", async () => {
    const { argots, loopback } = await world();
    await argots("apply");
    await argots("cron suspend nightly");
    expect(loopback.store.get("CronWorkflow", "nightly", "argo")!["spec"]).toMatchObject({ suspend: true });
    await argots("cron resume nightly");
    expect(loopback.store.get("CronWorkflow", "nightly", "argo")!["spec"]).toMatchObject({ suspend: false });
    expect((await argots("cron suspend nightl")).stderr).toContain("did you mean `nightly`");
    expect((await argots("cron")).exitCode).toBe(2);
  });
});

describe("argots cron next", () => {
  test("in the zone of the schedule and in UTC, without a cluster", async () => {
    const root = temporaryProject({ "training.pipeline.ts": pipelines });
    const clock = { now: () => Date.UTC(2026, 10, 21, 12), sleep: async () => undefined };
    const { exitCode, stdout } = await runIn(root, "cron next --count 2", { compile, clock });
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      'nightly  "0 2 * * *" Asia/Seoul\n  Sun 2026-11-22 02:00 GMT+9   Sat 2026-11-21 17:00 UTC\n  Mon 2026-11-23 02:00 GMT+9   Sun 2026-11-22 17:00 UTC\n',
    );
    expect((await runIn(root, "cron next --count none", { compile, clock })).stderr).toContain("ARG8083");
    put(root, "training.pipeline.ts", pipelines.split("\n").slice(0, -2).join("\n"));
    expect((await runIn(root, "cron next", { compile, clock })).stderr).toContain("ARG8082");
  });
});

describe("the way to the cluster", () => {
  test("without any kubeconfig nothing is guessed", async () => {
    const root = temporaryProject({ "training.pipeline.ts": pipelines });
    const { exitCode, stderr } = await runIn(root, "submit training -p url=a", { compile, env: { HOME: root } });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("kubeconfig");
    expect(stderr).not.toContain("localhost");
  });

  test("what the cluster refuses is exit code 3, without the token", async () => {
    const { argots, loopback } = await world({ token: "very-secret-token" });
    loopback.tokens.clear();
    const { exitCode, stdout, stderr } = await argots("list");
    expect(exitCode).toBe(3);
    expect(stderr + stdout).not.toContain("very-secret-token");
  });
});

function podNames(workflow: StoredObject): readonly string[] {
  const run = workflow as unknown as Workflow;
  return Object.values(run.status?.nodes ?? {})
    .filter(({ type }) => type === "Pod")
    .map((node) => podNameOf(run, node));
}
