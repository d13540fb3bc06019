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
    expect(stderr).toBe(`${workflow!.metadata.name}  created  https://argo.example.com/workflows/argo/${workflow!.metadata.name}\n`);
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
    expect((await argots("submit training -p url=a --name mine")).stderr).toBe("mine  created\n");
    expect((await argots("submit training -p url=a --name mine")).stderr).toBe("mine  adopted\n");
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
