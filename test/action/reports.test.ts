import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { builtAction, runnersNode } from "../support/github/built-action.ts";
import { makeRepository, temporaryFolder, type Repository } from "../support/github/repository.ts";
import { runStep, type Job, type Step } from "../support/github/runner.ts";
import { startGithub, type GithubServer } from "../support/github/server.ts";
import { project } from "./sources.ts";

const { dist } = builtAction();
const run = (job: Job): Promise<Step> => runStep(dist(), job, runnersNode());

let github: GithubServer;
beforeEach(async () => {
  github = await startGithub({ pageSize: 2 });
});
afterEach(() => github.close());

/** A pull request that changes the training component, its manifests rendered or not. */
async function pullRequest(more: Readonly<Record<string, string>> = {}, fork = false): Promise<Job & { readonly repository: Repository }> {
  const repository = makeRepository(project);
  await run({ workspace: repository.root, inputs: { mode: "render" } });
  const base = repository.commit({}, "manifests");
  const head = repository.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n", ...more });
  const side = (sha: string, name: string) => ({ sha, repo: { full_name: name } });
  const payload = {
    pull_request: { number: 3, head: side(head, fork ? "mallory/pipelines" : "octo/pipelines"), base: side(base, "octo/pipelines") },
  };
  return { repository, workspace: repository.root, event: "pull_request", payload, api: github.url, env: { GITHUB_SHA: head } };
}

const errors = (step: Step) => step.commands.filter(({ name }) => name === "error");

test("drift: an annotation, the summary with diff and command, a comment, outputs", async () => {
  const job = await pullRequest();
  const step = await run(job);
  expect(step.exitCode).toBe(1);
  expect(step.stderr).toBe("");
  expect(errors(step)).toEqual([
    {
      name: "error",
      properties: expect.objectContaining({ file: "manifests/training.yaml", title: "ARG5051" }) as unknown,
      message: expect.stringContaining("hint: run `npx argots compile` and commit the result.") as unknown,
    },
  ]);
  expect(step.summary).toContain("### argots check: 1 error");
  expect(step.summary).toContain("<code>training</code></a> | WorkflowTemplate, CronWorkflow | changed | ✗ manifests differ |");
  expect(step.summary).toContain("- components/train.py changed, imported by pipelines/training.pipeline.ts");
  expect(step.summary).toContain("-              return rows + 1\n+              return rows + 2");
  expect(step.summary).toMatch(/^```mermaid\nflowchart TD\n {2}n0\["\w+"\]\n```$/m);
  expect(step.summary).toMatch(/^- \w{3} \d{4}-\d\d-\d\d 02:00 GMT\+9 · \w{3} \d{4}-\d\d-\d\d 17:00 UTC$/m);
  expect(step.summary).toContain("1 pipeline not affected");
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]!.body).toMatch(/^<!-- argots: [0-9a-f]{16} -->\n### argots check: 1 error/);
  expect(step.outputs).toMatchObject({
    changed: "true",
    "up-to-date": "false",
    errors: "1",
    warnings: "0",
    "comment-url": "https://github.test/comment/1",
  });
  expect(step.outputs["diff"]).toContain("--- manifests/training.yaml\n+++ manifests/training.yaml\n@@ ");
});

test("every output of action.yml is set, whatever happens", async () => {
  const { parse } = await import("yaml");
  const declared = Object.keys((parse(readFileSync("action.yml", "utf8")) as { outputs: object }).outputs).sort();
  const empty = temporaryFolder();
  for (const job of [
    await pullRequest(),
    { workspace: empty },
    { workspace: empty, inputs: { mode: "chekc", "working-directory": "nowhere" } },
  ]) {
    expect(Object.keys((await run(job)).outputs).sort()).toEqual(declared);
  }
});

test("wrong inputs are reported all at once, with what was meant", async () => {
  const step = await run({
    workspace: temporaryFolder(),
    inputs: {
      mode: "sumbit",
      "changed-only": "yes",
      validate: "schema,dry_run",
      timeout: "soon",
      base: "--upload-pack=x",
      parameters: "a=1\nb\na=2",
      comment: "no",
      "ui-url": "javascript:alert(1)",
    },
  });
  expect(step.exitCode).toBe(2);
  expect(errors(step).map(({ properties, message }) => `${properties["title"]!} ${message}`)).toEqual([
    "ARG9000 The input `timeout` cannot be `soon`.\nhint: write a number with a unit: `30m`, `1h30m`.",
    "ARG9000 The input `validate` cannot be `dry_run`.\nhint: did you mean `dry-run`? There are `schema`, `lint`, `dry-run`, `argo-server`.",
    "ARG9000 The input `base` cannot be `--upload-pack=x`.\nhint: write a branch, a tag or a commit: `main`.",
    "ARG9001 Line 2 of the input `parameters`, `b`, does not say which parameter gets which value.\nhint: write one `name=value` a line.",
    "ARG9002 Line 3 of the input `parameters` gives `a` a second value.\nhint: leave one of the lines out.",
    "ARG9000 The input `ui-url` cannot be `javascript:alert(1)`.\nhint: write a web address: `https://argo.example.com`.",
    "ARG9000 The input `mode` cannot be `sumbit`.\nhint: did you mean `submit`? There are `check`, `render`, `apply`, `submit`.",
    "ARG9000 The input `changed-only` cannot be `yes`.\nhint: write `true` or `false`.",
    "ARG9000 The input `comment` cannot be `no`.\nhint: write one of `auto`, `always`, `never`.",
  ]);
  expect(step.outputs["errors"]).toBe("9");
  expect(step.summary).toContain("9 errors");
});

test("surroundings that are wrong are diagnostics", async () => {
  const nowhere = await run({ workspace: temporaryFolder(), inputs: { "working-directory": "nowhere" } });
  expect(nowhere.exitCode).toBe(2);
  expect(errors(nowhere)[0]!.properties["title"]).toBe("ARG9003");
  const missing = await run({ workspace: temporaryFolder(), withoutFiles: ["GITHUB_STEP_SUMMARY"] });
  expect(missing.exitCode).toBe(2);
  expect(errors(missing)[0]).toMatchObject({
    properties: { title: "ARG9006" },
    message: expect.stringContaining("`GITHUB_STEP_SUMMARY` names cannot be written to (it does not exist)") as unknown,
  });
  const configuration = await run({ workspace: makeRepository({ "argots.json": '{ "pipeline": [] }' }).root });
  expect(configuration.exitCode).toBe(2);
  expect(errors(configuration)[0]!.properties).toMatchObject({ file: "argots.json", line: "1" });
  const sarif = await run({ ...(await pullRequest()), inputs: { "sarif-file": "pipelines" } });
  expect(errors(sarif).map(({ properties }) => properties["title"])).toContain("ARG9008");
});

test("the comment is found among pages, by marker and bot, and changed only when it has to be", async () => {
  const job = await pullRequest();
  for (let index = 0; index < 5; index++) github.comments.push({ id: 100 + index, body: "hello", user: { login: "ada", type: "User" } });
  const first = await run(job);
  const { body } = github.comments.at(-1)!;
  expect(first.outputs["comment-url"]).toBe("https://github.test/comment/1");
  // Anyone can copy the marker.
  github.comments.unshift({ id: 200, body, user: { login: "mallory", type: "User" } });
  const asked = github.asked.length;
  const second = await run(job);
  expect(second.outputs["comment-url"]).toBe("https://github.test/comment/1");
  expect(github.asked.slice(asked).map(({ method }) => method)).not.toContain("POST");
  expect(github.asked.slice(asked).map(({ method }) => method)).not.toContain("PATCH");
  await run({ ...job, inputs: { mode: "render" } });
  expect(github.comments.filter(({ user }) => user.type === "Bot")).toHaveLength(1);
  expect(github.comments.at(-1)!.body).toContain("### argots render: 1 pipeline rendered");
  expect(github.comments[0]!.body).toBe(body);
  // Another job of the same pull request has a comment of its own.
  await run({ ...job, env: { ...job.env, GITHUB_JOB: "other" } });
  expect(github.comments.filter(({ user }) => user.type === "Bot")).toHaveLength(2);
});

test("a comment that GitHub refuses is a notice; one that it may have taken is not written twice", async () => {
  const job = await pullRequest();
  github.misbehave(/POST .*comments/, { kind: "status", status: 403, message: "Resource not accessible by integration" });
  const refused = await run({ ...job, inputs: { mode: "render" } });
  expect(refused.exitCode).toBe(0);
  expect(refused.commands.filter(({ name }) => name === "notice")).toEqual([
    {
      name: "notice",
      properties: { title: "argots" },
      message: expect.stringContaining("403: Resource not accessible by integration") as unknown,
    },
  ]);
  expect(refused.summary).toContain("rendered");
  github.misbehave(/POST .*comments/, { kind: "lost-reply" });
  const lost = await run(job);
  expect(lost.outputs["comment-url"]).toBe("https://github.test/comment/1");
  expect(github.comments).toHaveLength(1);
});

test("GitHub's limits and failures are waited for", async () => {
  const job = await pullRequest();
  github.misbehave(
    /GET .*comments/,
    { kind: "status", status: 502 },
    { kind: "status", status: 403, message: "You have exceeded a secondary rate limit", headers: { "retry-after": "1" } },
    { kind: "slow", milliseconds: 200 },
  );
  github.misbehave(/POST .*comments/, { kind: "status", status: 429, headers: { "retry-after": "0" } });
  const step = await run(job);
  expect(step.outputs["comment-url"]).toBe("https://github.test/comment/1");
  expect(github.asked.map(({ method }) => method)).toEqual(["GET", "GET", "GET", "POST", "POST"]);
  github.misbehave(/GET .*comments/, {
    kind: "status",
    status: 403,
    message: "API rate limit exceeded",
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "99999999999" },
  });
  const limited = await run({ ...job, inputs: { mode: "render" } });
  expect(limited).toMatchObject({ exitCode: 0, outputs: { "comment-url": "" } });
});

test("nothing affected: no comment is made, one that is there is brought up to date", async () => {
  const job = await pullRequest();
  const { repository } = job;
  await run(job);
  repository.git("checkout", "--quiet", "HEAD~1", "--", "components/train.py");
  const head = repository.commit({ "README.md": "hello" });
  const payload = {
    pull_request: { ...(job.payload as { pull_request: object }).pull_request, head: { sha: head, repo: { full_name: "octo/pipelines" } } },
  };
  expect((await run({ ...job, payload })).exitCode).toBe(0);
  expect(github.comments[0]!.body).toContain("no pipeline is affected");
  github.comments.length = 0;
  expect((await run({ ...job, payload })).outputs["comment-url"]).toBe("");
  expect(github.comments).toEqual([]);
  expect((await run({ ...job, payload, inputs: { comment: "always" } })).outputs["comment-url"]).not.toBe("");
});

test("a fork's pull request is only checked, and has no comment", async () => {
  const job = await pullRequest(
    { "pipelines/evil.pipeline.ts": 'import { writeFileSync } from "node:fs";\nwriteFileSync("executed", "");\n' },
    true,
  );
  const step = await run({ ...job, inputs: { mode: "submit", kubeconfig: "server: nowhere" } });
  expect(step.commands).toContainEqual(expect.objectContaining({ name: "warning", properties: { title: "ARG9007" } }));
  expect(github.asked).toEqual([]);
  expect(github.comments).toEqual([]);
  expect(step.summary).toContain("### argots check:");
  expect(step.outputs["workflows"]).toBe("[]");
  expect(job.repository.git("status", "--porcelain")).toBe("");
  // With `pull_request_target` the token may write: then there is a comment, and still nothing is submitted.
  const target = await run({ ...job, event: "pull_request_target", inputs: { mode: "apply", base: "HEAD~1" } });
  expect(target.summary).toContain("### argots check:");
  expect(github.comments).toHaveLength(1);
});

test("a fork's pull request asks no cluster, whose credentials it could name a program for", async () => {
  const job = await pullRequest({ kubeconfig: "server: nowhere" }, true);
  const step = await run({ ...job, inputs: { validate: "schema,lint,dry-run", kubeconfig: "kubeconfig" } });
  expect(step.commands).toContainEqual(expect.objectContaining({ name: "warning", properties: { title: "ARG9016" } }));
  expect(step.log).not.toContain("ARG80");
});

test("warnings fail only where that is wished", async () => {
  const job = await pullRequest({
    "pipelines/training.pipeline.ts": project["pipelines/training.pipeline.ts"]!.replace("({ rows = 3 })", "({ rows = 3, unused = 1 })"),
  });
  const lax = await run({ ...job, inputs: { mode: "render" } });
  expect(lax).toMatchObject({ exitCode: 0, outputs: { warnings: "1" } });
  const strict = await run({ ...job, inputs: { mode: "render", "fail-on-warnings": "true" } });
  expect(strict).toMatchObject({ exitCode: 1, outputs: { warnings: "1", errors: "0" } });
});

test("of many errors nine are annotations, the tenth says how many more there are", async () => {
  const lines = Array.from({ length: 14 }, (_, index) => `  unknown${index}();`).join("\n");
  const job = await pullRequest({
    "pipelines/broken.pipeline.ts": `import { pipeline } from "argots";\nexport const broken = pipeline({ name: "broken" }, () => {\n${lines}\n});\n`,
  });
  const step = await run(job);
  expect(step.outputs["errors"]).toBe("14");
  expect(errors(step)).toHaveLength(10);
  expect(errors(step)[9]).toEqual({ name: "error", properties: { title: "argots" }, message: "5 more errors, see the summary" });
  for (let index = 0; index < 14; index++) expect(step.summary).toContain(`unknown${index}`);
});

test("no text of the repository becomes a command, Markdown, HTML or a mention", async () => {
  const hostile =
    'x ::set-output name=pipelines::owned\n::add-mask::a\r##[error]owned | <img src=x onerror=alert(1)> @octo/team #1 `code` **bold** ```\n# heading %0A::error::owned "];click';
  const name = "pipelines/%0A::warning ::owned,|<b>`@octo`.pipeline.ts";
  const job = await pullRequest({
    [name]: `import { pipeline, component } from "argots";
/** ${hostile.replaceAll("*/", "")} */
export const evil = pipeline({ name: "evil" }, ({ text = ${JSON.stringify(hostile)} }) => { missing(text); });
`,
    "pipelines/fine.pipeline.ts": `import { pipeline, component } from "argots";
export const shout = component({ image: "node:24-slim" }, ({ text }: { text: string }): string => text);
export const fine = pipeline({ name: "fine" }, ({ text = "" }) => { if (text === ${JSON.stringify(hostile)}) shout({ text }, { name: ${JSON.stringify("end")} }); });
`,
  });
  const step = await run(job);
  const allowed = new Set(["add-mask", "error", "warning", "group", "endgroup"]);
  expect(step.commands.filter((command) => !allowed.has(command.name))).toEqual([]);
  expect(step.commands.filter(({ name: command, message }) => command === "add-mask" && !/ghs_|Z2hz/.test(message))).toEqual([]);
  expect(errors(step).map(({ properties }) => properties["title"])).not.toContain(undefined);
  expect(errors(step).map(({ properties }) => properties["file"])).toContain(name);
  expect(JSON.parse(step.outputs["pipelines"]!)).toContain("fine");
  for (const text of [step.summary, github.comments[0]!.body]) {
    const outsideFences = text.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, "");
    expect(outsideFences).not.toMatch(/<img|<b>|(^|[^!])@octo|\*\*bold|^# /m);
    expect(text.match(/^```mermaid$/gm)?.length ?? 0).toBeGreaterThan(0);
    // Only fences of ours begin or end.
    expect((text.match(/^`{3,}/gm) ?? []).length % 2).toBe(0);
  }
});

test("SARIF has every finding, with paths from the repository's root", async () => {
  const job = await pullRequest();
  await run({ ...job, inputs: { "sarif-file": "out/argots.sarif" } });
  const document = JSON.parse(readFileSync(join(job.workspace, "out/argots.sarif"), "utf8")) as {
    version: string;
    runs: { results: object[] }[];
  };
  expect(document.version).toBe("2.1.0");
  expect(document.runs[0]!.results).toEqual([
    expect.objectContaining({
      ruleId: "ARG5051",
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "manifests/training.yaml", uriBaseId: "%SRCROOT%" },
            region: expect.objectContaining({ startLine: expect.any(Number) as unknown }) as unknown,
          },
        },
      ],
    }),
  ]);
});

test("two pipelines that make one object are refused by lint", async () => {
  const twice = (name: string) => `import { container, cron, pipeline } from "argots";
const hello = container(() => ({ image: "busybox", command: ["true"] }));
export const ${name} = pipeline({ name: "${name}" }, () => { hello(); });
export const tick${name} = cron(${name}, { name: "tick", schedule: "0 2 * * *" });
`;
  const job = await pullRequest({ "pipelines/a.pipeline.ts": twice("alpha"), "pipelines/b.pipeline.ts": twice("beta") });
  const step = await run(job);
  expect(errors(step).map(({ properties, message }) => `${properties["title"]!} ${message}`)).toContainEqual(
    expect.stringMatching(/^ARG9009 The pipelines `alpha` and `beta` both make the CronWorkflow `tick`/),
  );
  expect(errors(await run({ ...job, inputs: { validate: "schema" } })).map(({ properties }) => properties["title"])).not.toContain(
    "ARG9009",
  );
});

test("lint is the linter: a manifest that Kubernetes would refuse is an error at its line of TypeScript", async () => {
  const text = `import { container, pipeline } from "argots";
const hello = container(() => ({ image: "busybox:1.37", command: ["true"] }));
export const alpha = pipeline({ name: "alpha" }, () => {
  hello({}, { initContainers: [{ name: "wait", image: "busybox:1.37", command: ["true"] }] });
});
`;
  const job = await pullRequest({ "pipelines/a.pipeline.ts": text });
  const found = errors(await run(job)).find(({ message }) => message.includes("`wait`"));
  expect(found).toMatchObject({
    properties: { file: "pipelines/a.pipeline.ts", line: "4", title: expect.stringMatching(/^ARG04\d\d$/) as string },
  });
  const unlinted = await run({ ...job, inputs: { validate: "schema" } });
  expect(errors(unlinted).filter(({ message }) => message.includes("`wait`"))).toEqual([]);
});

test("render writes what is affected, removes what is left over, and says so", async () => {
  const job = await pullRequest();
  writeFileSync(join(job.workspace, "manifests/old.yaml"), "# Generated by argots from pipelines/old.pipeline.ts. Do not edit.\n");
  const step = await run({ ...job, inputs: { mode: "render" } });
  expect(step).toMatchObject({ exitCode: 0, outputs: { "up-to-date": "false", manifests: '["manifests/training.yaml"]' } });
  expect(step.log).toContain("written: manifests/training.yaml\n");
  expect(job.repository.git("status", "--porcelain")).toBe("M manifests/training.yaml");
  expect(await run({ ...job, inputs: { mode: "render" } })).toMatchObject({ exitCode: 0, outputs: { "up-to-date": "true" } });
  expect(await run({ ...job, inputs: { mode: "check" } })).toMatchObject({ exitCode: 0, outputs: { "up-to-date": "true" } });
});

test("a summary and a comment stay within GitHub's limits", async () => {
  const many = Array.from(
    { length: 400 },
    (_, index) => `  const t${index} = work({ text: ${index === 0 ? "text" : `t${index - 1}`} });`,
  ).join("\n");
  const big = `import { component, pipeline } from "argots";
export const work = component({ image: "node:24-slim" }, ({ text }: { text: string }): string => text);
export const big = pipeline({ name: "big" }, ({ text = "" }) => {\n${many}\n});
`;
  const job = await pullRequest({
    "pipelines/big.pipeline.ts": big,
    "manifests/big.yaml": Array.from({ length: 30_000 }, (_, index) => `line: "${index} with some more text in it"`).join("\n"),
  });
  const step = await run(job);
  expect(Buffer.byteLength(step.summary)).toBeLessThanOrEqual(1024 * 1024);
  expect(step.summary).toContain("section");
  expect(step.summary).toContain("400 tasks, conditions and loops");
  expect(github.comments[0]!.body.length).toBeLessThanOrEqual(65_536);
  expect(github.comments[0]!.body).toContain("left out");
  expect(step.outputs["diff"]!.length).toBeLessThan(201_000);
});

test("tokens are masked before anything else is said, and are in nothing that leaves", async () => {
  const job = await pullRequest({
    "components/train.py": "def train(rows: int) -> int:\n    # ghs_verySecretToken\n    return rows + 2\n",
  });
  const step = await run({
    ...job,
    inputs: { "github-token": "ghs_verySecretToken", "argo-token": "Bearer argo-secret-token", "sarif-file": "x.sarif" },
  });
  expect(step.log.startsWith("::add-mask::ghs_verySecretToken\n")).toBe(true);
  expect(step.commands.filter(({ name }) => name === "add-mask").map(({ message }) => message)).toContain("argo-secret-token");
  const said = step.log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  for (const text of [
    said.join("\n"),
    step.summary,
    JSON.stringify(step.outputs),
    github.comments[0]!.body,
    readFileSync(join(job.workspace, "x.sarif"), "utf8"),
  ]) {
    expect(text).not.toContain("verySecretToken");
    expect(text).not.toContain("argo-secret-token");
  }
});
