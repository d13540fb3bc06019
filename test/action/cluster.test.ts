import { afterEach, beforeEach, expect, test } from "vitest";
import { builtAction, runnersNode } from "../support/github/built-action.ts";
import { playController, type Script } from "../support/github/controller.ts";
import { makeRepository, type Repository } from "../support/github/repository.ts";
import { runStep, type Job, type Step } from "../support/github/runner.ts";
import { startLoopback, type Loopback } from "../support/loopback/loopback.ts";
import { project } from "./sources.ts";

const { dist } = builtAction();
const run = (job: Job): Promise<Step> => runStep(dist(), job, runnersNode());

let loopback: Loopback;
let script: Script;
let controller: ReturnType<typeof playController>;
beforeEach(async () => {
  loopback = await startLoopback();
  script = { end: "Succeeded", task: "total", template: "training" };
  controller = playController(loopback, () => script);
});
afterEach(async () => {
  controller.stop();
  await loopback.close();
});

/** A push to main that changes the training component. */
function push(more: Partial<Job> = {}, files: Readonly<Record<string, string>> = {}): Job & { readonly repository: Repository } {
  const repository = makeRepository({ ...project, ...files });
  const before = repository.git("rev-parse", "HEAD");
  const head = repository.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  return {
    ...{ repository, workspace: repository.root, event: "push", payload: { before, repository: { default_branch: "main" } } },
    ...more,
    env: { GITHUB_SHA: head, ...more.env },
    inputs: { mode: "submit", kubeconfig: loopback.kubeconfig, ...more.inputs },
  };
}

const writes = () =>
  loopback.requests
    .filter(({ method }) => method !== "GET")
    .map(({ method, path }) => `${method} ${path.replace("/apis/argoproj.io/v1alpha1/namespaces/argo/", "")}`);
const errors = (step: Step) =>
  step.commands
    .filter(({ name }) => name === "error")
    .map(({ properties, message }) => ({ code: properties["title"], file: properties["file"], line: properties["line"], message }));

test("only the affected pipeline is applied and submitted, and waited for", async () => {
  const job = push({ inputs: { parameters: "rows=7", "ui-url": "https://argo.example.com/" } });
  const step = await run(job);
  expect(step).toMatchObject({ exitCode: 0, stderr: "" });
  expect(writes()).toEqual(["PATCH workflowtemplates/training", "PATCH cronworkflows/nightly", "POST workflows"]);
  const [name] = controller.created();
  expect(name).toMatch(new RegExp(`^training-${job.env!["GITHUB_SHA"]!.slice(0, 7)}-[0-9a-z]{10}$`));
  expect(step.outputs).toMatchObject({
    ...{
      pipelines: '["training"]',
      "workflow-name": name,
      "workflow-namespace": "argo",
      "workflow-phase": "Succeeded",
      "workflow-outputs": '{"total":"4"}',
    },
    "workflow-url": `https://argo.example.com/workflows/argo/${name!}`,
  });
  expect(JSON.parse(step.outputs["workflows"]!)).toEqual([
    expect.objectContaining({ pipeline: "training", name, adopted: false, phase: "Succeeded" }),
  ]);
  const workflow = loopback.store.get("Workflow", name!, "argo")!;
  expect(workflow["spec"]).toMatchObject({
    workflowTemplateRef: { name: "training" },
    arguments: { parameters: [{ name: "rows", value: "7" }] },
  });
  expect(workflow.metadata.annotations).toMatchObject({
    "argots.dev/commit": job.env!["GITHUB_SHA"],
    "argots.dev/run-url": "https://github.test/octo/pipelines/actions/runs/77",
  });
  expect(step.summary).toContain(`Succeeded</a> <code>${name!}</code> | 1m 30s |`);
  expect(step.log).toContain("total succeeded after 1m 30s");
  expect(step.state["argots-runs"]).toBe("[]");
});

test("re-running a run that succeeded adopts it; of one that failed there is a second attempt", async () => {
  const job = push();
  await run(job);
  const [first] = controller.created();
  const again = await run({ ...job, env: { ...job.env, GITHUB_RUN_ATTEMPT: "2" } });
  expect(JSON.parse(again.outputs["workflows"]!)).toEqual([expect.objectContaining({ name: first, adopted: true, phase: "Succeeded" })]);
  script = { ...script, end: "Failed" };
  const other = { ...job, env: { ...job.env, GITHUB_RUN_ID: "78" } };
  expect((await run(other)).exitCode).toBe(4);
  script = { ...script, end: "Succeeded" };
  const second = await run({ ...other, env: { ...other.env, GITHUB_RUN_ATTEMPT: "2" } });
  expect(second).toMatchObject({ exitCode: 0, outputs: { "workflow-name": `${controller.created()[1]!}-r2` } });
});

test.each([
  ["the reply to the create is lost", { match: { method: "POST", path: /workflows/ }, fault: "lose-reply" }],
  [
    "the create is carried out and answered with 500",
    { match: { method: "POST", path: /workflows/ }, fault: { status: 500, carryOut: true } },
  ],
  ["the connection breaks before the create", { match: { method: "POST", path: /workflows/ }, fault: "refuse-connection" }],
  ["429", { match: { method: "POST", path: /workflows/ }, fault: { status: 429, retryAfter: 1 } }],
  ["the reply to the apply is lost", { match: { method: "PATCH", path: /workflowtemplates/ }, fault: "lose-reply" }],
  ["the watch says 410", { match: { path: /watch=/ }, fault: "gone" }],
  ["the watch is cut", { match: { path: /watch=/ }, fault: { cut: 50 } }],
] as const)("%s: the run is made exactly once", async (_name, fault) => {
  loopback.faults.add(fault);
  const step = await run(push());
  expect(step).toMatchObject({ exitCode: 0, outputs: { "workflow-phase": "Succeeded" } });
  expect(loopback.faults.left).toEqual([]);
  expect(controller.created()).toHaveLength(1);
});

test("a failed run: which pipeline, task, line, why, and the last lines of its log", async () => {
  script = { ...script, end: "Failed", log: ["reading rows", "::error::owned", "ZeroDivisionError: division by zero"] };
  const step = await run(push());
  expect(step.exitCode).toBe(4);
  const line = String(project["pipelines/training.pipeline.ts"]!.split("\n").findIndex((text) => text.includes("train({ rows })")) + 1);
  expect(errors(step)).toEqual([
    { code: "ARG8066", file: "pipelines/training.pipeline.ts", line, message: expect.stringContaining("total") as unknown },
  ]);
  expect(step.summary).toContain("### argots submit: 1 run failed");
  expect(step.summary).toContain("**<code>training</code> failed in the task <code>total</code>**");
  expect(step.summary).toContain(`pipelines/training.pipeline.ts#L${line}`);
  expect(step.summary).toContain("exit code 1");
  expect(step.summary).toContain("ZeroDivisionError: division by zero");
  expect(step.commands).toContainEqual(expect.objectContaining({ name: "group", message: expect.stringContaining("total") as unknown }));
  expect(step.outputs).toMatchObject({
    "workflow-phase": "Failed",
    "workflow-message": expect.stringContaining("exit code 1") as unknown,
  });
  const quiet = await run(push({ inputs: { logs: "none" }, env: { GITHUB_RUN_ID: "79" } }));
  expect(quiet.commands.map(({ name }) => name)).not.toContain("group");
});

test("parameters are checked before anything is sent", async () => {
  const step = await run(push({ inputs: { parameters: "rows=many\nrowz=1" } }));
  expect(step.exitCode).toBe(2);
  expect(
    errors(step)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(["ARG8051", "ARG8052"]);
  expect(loopback.requests).toEqual([]);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s ends the run within four seconds, and the outputs say so", async (signal) => {
  script = { ...script, end: "never" };
  let signalled = 0;
  const job = push({
    signal: {
      name: signal,
      when(log) {
        if (!log.includes("total started")) return false;
        signalled = Date.now();
        return true;
      },
    },
  });
  const step = await run(job);
  expect(Date.now() - signalled).toBeLessThan(4_000);
  expect(step).toMatchObject({
    exitCode: signal === "SIGINT" ? 130 : 143,
    outputs: { "workflow-phase": "Cancelled", "workflow-message": "terminated" },
    state: { "argots-runs": "[]" },
  });
  expect(loopback.store.get("Workflow", controller.created()[0]!, "argo")!["spec"]).toMatchObject({ shutdown: "Terminate" });
});

test("a cluster that does not answer the cancellation is asked again by the post step", async () => {
  script = { ...script, end: "never" };
  loopback.faults.add({ match: { method: "PATCH", path: /workflows\/training/, times: 9 }, fault: "silence" });
  let signalled = 0;
  const job = push({ signal: { name: "SIGINT", when: (log) => log.includes("total started") && (signalled = Date.now()) > 0 } });
  const step = await run(job);
  // The runner kills after ten seconds; by four, argots has given up and said so.
  expect(Date.now() - signalled).toBeLessThan(6_000);
  expect(step.exitCode).toBe(130);
  expect(JSON.parse(step.state["argots-runs"]!)).toHaveLength(1);
  loopback.faults.clear();
  await run({ ...job, step: "post", state: step.state });
  expect(loopback.store.get("Workflow", controller.created()[0]!, "argo")!["spec"]).toMatchObject({ shutdown: "Terminate" });
});

test("killed in between, the post step ends what was created; `leave` leaves it", async () => {
  script = { ...script, end: "never" };
  const job = push({ signal: { name: "SIGKILL", when: (log) => log.includes(" created in argo") } });
  const killed = await run(job);
  expect(killed.exitCode).toBe(null);
  expect(JSON.parse(killed.state["argots-runs"]!)).toEqual([{ name: controller.created()[0], namespace: "argo" }]);
  const left = await run({ ...job, step: "post", state: killed.state, inputs: { ...job.inputs, "on-cancel": "leave" } });
  expect(left.commands).toContainEqual(expect.objectContaining({ name: "notice" }));
  expect(loopback.store.get("Workflow", controller.created()[0]!, "argo")!["spec"]).not.toHaveProperty("shutdown");
  const post = await run({ ...job, step: "post", state: killed.state, inputs: { ...job.inputs, "on-cancel": "stop" } });
  expect(post.exitCode).toBe(0);
  expect(loopback.store.get("Workflow", controller.created()[0]!, "argo")!["spec"]).toMatchObject({ shutdown: "Stop" });
  const idle = await run({ ...job, step: "post" });
  expect(idle).toMatchObject({ exitCode: 0, log: "" });
});

test("a run that does not end in time is left, with exit code 5; `wait: false` does not wait", async () => {
  script = { ...script, end: "never" };
  const late = await run(push({ inputs: { timeout: "1s" } }));
  expect(late).toMatchObject({ exitCode: 5, outputs: { "workflow-phase": "Running" }, state: { "argots-runs": "[]" } });
  expect(errors(late).map(({ code }) => code)).toEqual(["ARG8065"]);
  const quick = await run(push({ inputs: { wait: "false" }, env: { GITHUB_RUN_ID: "80" } }));
  expect(quick).toMatchObject({ exitCode: 0, outputs: { "workflow-phase": "Pending" }, state: { "argots-runs": "[]" } });
});

test("apply: templates and crons, also where pipelines are compiled as runs; a conflict names the owner", async () => {
  const asRuns = { "argots.json": JSON.stringify({ pipelines: ["pipelines/*.pipeline.ts"] }) };
  const step = await run(push({ inputs: { mode: "apply" } }, asRuns));
  expect(step).toMatchObject({ exitCode: 0, outputs: { workflows: "[]" } });
  expect(writes()).toEqual(["PATCH workflowtemplates/training", "PATCH cronworkflows/nightly"]);
  expect(step.summary).toContain("| WorkflowTemplate | <code>training</code> | <code>argo</code> | created |");
  expect((await run(push({ inputs: { mode: "apply" } }, asRuns))).summary).toContain(
    "| CronWorkflow | <code>nightly</code> | <code>argo</code> | unchanged |",
  );
  const live = loopback.store.get("CronWorkflow", "nightly", "argo")!;
  loopback.store.replace({ ...live, spec: { ...(live["spec"] as object), schedules: ["5 5 * * *"] } }, { manager: "kubectl-edit" });
  const conflict = await run(push({ inputs: { mode: "apply" } }, asRuns));
  expect(conflict.exitCode).toBe(3);
  expect(errors(conflict)).toEqual([
    expect.objectContaining({ code: "ARG8036", message: expect.stringContaining("kubectl-edit") as unknown }),
  ]);
});

test("`validate: dry-run` asks the cluster and keeps nothing there; `argo-server` needs one", async () => {
  const job = push({ inputs: { mode: "render", validate: "schema,lint,dry-run" } });
  const step = await run(job);
  expect(step.exitCode).toBe(0);
  expect(
    loopback.requests
      .filter(({ method }) => method !== "GET")
      .every(({ query }) => query["dryRun"] === "All" && query["fieldValidation"] === "Strict"),
  ).toBe(true);
  expect(writes().length).toBeGreaterThan(0);
  expect(loopback.store.list("WorkflowTemplate")).toEqual([]);
  const lacking = await run(push({ inputs: { mode: "render", validate: "argo-server" } }));
  expect(lacking.exitCode).toBe(2);
  expect(errors(lacking).map(({ code }) => code)).toEqual(["ARG9012"]);
});

test("a dead token, no cluster and a pipeline that makes nothing to apply are diagnostics", async () => {
  loopback.tokens.clear();
  const dead = await run(push());
  expect(dead.exitCode).toBe(3);
  expect(controller.created()).toEqual([]);
  const none = await run(push({ inputs: { kubeconfig: "" } }));
  expect(none.exitCode).toBe(2);
  expect(none.outputs["errors"]).toBe("1");
  const oidc = await run(push({ inputs: { "oidc-audience": "argo" } }));
  expect(errors(oidc).map(({ code }) => code)).toEqual(["ARG9013"]);
});

test("GitHub's OIDC token is the credential where an audience is named", async () => {
  const { createServer } = await import("node:http");
  const asked: string[] = [];
  const issuer = createServer((request, response) => {
    asked.push(`${request.headers.authorization!} ${request.url!}`);
    response.end(JSON.stringify({ value: "minted-by-github" }));
  });
  await new Promise<void>((resolve) => issuer.listen(0, "127.0.0.1", resolve));
  const { port } = issuer.address() as { port: number };
  loopback.tokens.clear();
  loopback.tokens.add("minted-by-github");
  const step = await run(
    push({
      inputs: { "oidc-audience": "argo" },
      env: { ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "ask-me" },
    }),
  );
  issuer.close();
  expect(step.exitCode).toBe(0);
  expect(asked[0]).toBe("Bearer ask-me /token?api-version=2.0&audience=argo");
  expect(step.commands.filter(({ name }) => name === "add-mask").map(({ message }) => message)).toEqual(
    expect.arrayContaining(["minted-by-github", "ask-me"]),
  );
});

test("a thousand secrets, printed by a task, are in nothing that leaves", async () => {
  const secrets = Array.from({ length: 1000 }, (_, index) => `s3cr3t-${index}-${(index * 7919).toString(36)}`);
  const users = secrets.map((secret, index) => `- name: user${index}\n  user:\n    token: ${secret}\n`);
  const kubeconfig = loopback.kubeconfig.replace("contexts:\n", `${users.join("")}contexts:\n`);
  script = {
    ...script,
    end: "Failed",
    log: [...secrets.map((secret) => `leaked ${secret}`), `all: ${secrets.join(",")}`, "loopback-token"],
  };
  // As base64, as many keep it in a secret.
  const step = await run(push({ inputs: { kubeconfig: Buffer.from(kubeconfig).toString("base64"), logs: "all" } }));
  expect(step.exitCode).toBe(4);
  const said = step.log
    .split("\n")
    .filter((line) => !line.startsWith("::add-mask::"))
    .join("\n");
  expect(said).toContain("leaked ***");
  for (const text of [said, step.stderr, step.summary, JSON.stringify(step.outputs), JSON.stringify(step.state)]) {
    for (const secret of [...secrets, "loopback-token"]) expect(text.includes(secret)).toBe(false);
  }
});

test("through an Argo Server: its linter, apply and submit", async () => {
  const server = await startLoopback({ kind: "argo-server" });
  const played = playController(server, () => script);
  const step = await run(
    push({
      inputs: {
        kubeconfig: "",
        "argo-server": server.url,
        "argo-token": "Bearer loopback-token",
        namespace: "argo",
        validate: "schema,lint,argo-server",
      },
    }),
  );
  played.stop();
  await server.close();
  expect(step).toMatchObject({
    exitCode: 0,
    outputs: { "workflow-phase": "Succeeded", "workflow-url": `${server.url}/workflows/argo/${played.created()[0]!}` },
  });
  expect(server.requests.some(({ path }) => path.endsWith("/lint"))).toBe(true);
});
