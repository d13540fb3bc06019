import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { outputNames } from "../../src/action/outputs.ts";
import { builtAction, runnersNode } from "../support/github/built-action.ts";
import { makeRepository, temporaryFolder } from "../support/github/repository.ts";
import { runStep, type Job } from "../support/github/runner.ts";
import { startGithub } from "../support/github/server.ts";
import { project } from "./sources.ts";

const { dist } = builtAction();
const run = (job: Job) => runStep(dist(), job, runnersNode());
const action = parse(readFileSync("action.yml", "utf8")) as {
  readonly inputs: Record<string, { readonly description: string; readonly default?: string }>;
  readonly outputs: Record<string, { readonly description: string }>;
  readonly runs: Record<string, string>;
};

test("action.yml describes the inputs that are read, and the outputs that are set", () => {
  const source = readFileSync("src/action/inputs.ts", "utf8");
  const read = [...source.matchAll(/(?:inputOf\(env, |choice\(|flag\()"([a-z-]+)"/g)].map(([, name]) => name!);
  expect([...new Set([...read, "parameters"])].sort()).toEqual(Object.keys(action.inputs).sort());
  expect(Object.keys(action.outputs)).toEqual(outputNames);
  for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) expect(description).not.toBe("");
  expect(action.runs).toEqual({ using: "node24", main: "dist/action.cjs", post: "dist/action-post.cjs", "post-if": "always()" });
});

test("an input that is given as its default does what leaving it out does", async () => {
  const repository = makeRepository(project);
  const bare = await run({
    workspace: repository.root,
    env: Object.fromEntries(Object.keys(action.inputs).map((name) => [`INPUT_${name.toUpperCase()}`, ""])),
  });
  const full = await run({ workspace: repository.root });
  expect({ ...bare.outputs }).toEqual(full.outputs);
  expect(bare.summary).toBe(full.summary);
});

test("GitHub Enterprise behind a proxy: its addresses, its API below a path, and NO_PROXY", async () => {
  const github = await startGithub();
  const repository = makeRepository(project);
  const before = repository.git("rev-parse", "HEAD");
  const head = repository.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  const side = (sha: string) => ({ sha, repo: { full_name: "octo/pipelines" } });
  const job: Job = {
    workspace: repository.root,
    event: "pull_request",
    payload: { pull_request: { number: 9, head: side(head), base: side(before) } },
    api: "http://ghe.example.test/api/v3",
    env: { GITHUB_SERVER_URL: "https://ghe.example.test", GITHUB_SHA: head, HTTP_PROXY: github.url },
  };
  const step = await run(job);
  expect(github.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET http://ghe.example.test/api/v3/repos/octo/pipelines/issues/9/comments?per_page=100",
    "POST http://ghe.example.test/api/v3/repos/octo/pipelines/issues/9/comments",
  ]);
  expect(step.summary).toContain(`https://ghe.example.test/octo/pipelines/blob/${head}/pipelines/training.pipeline.ts`);
  expect(github.comments[0]!.body).toContain("https://ghe.example.test/octo/pipelines/actions/runs/77");
  const direct = await run({ ...job, env: { ...job.env, NO_PROXY: "ghe.example.test" } });
  await github.close();
  expect(github.asked).toHaveLength(2);
  expect(direct.commands.filter(({ name }) => name === "notice")).toHaveLength(1);
  expect(direct.outputs["pipelines"]).toBe('["training"]');
});

test("a next page on another server is not asked for: the token stays here", async () => {
  const github = await startGithub();
  const elsewhere = await startGithub();
  const repository = makeRepository(project);
  const before = repository.git("rev-parse", "HEAD");
  const head = repository.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  const side = (sha: string) => ({ sha, repo: { full_name: "octo/pipelines" } });
  github.nextPageAt(`${elsewhere.url}/next`);
  await run({
    workspace: repository.root,
    event: "pull_request",
    payload: { pull_request: { number: 9, head: side(head), base: side(before) } },
    api: github.url,
  });
  await Promise.all([github.close(), elsewhere.close()]);
  expect(elsewhere.asked).toEqual([]);
  expect(github.asked.length).toBeGreaterThan(0);
});

test("the base of a merge queue, and a payload that is no event", async () => {
  const repository = makeRepository(project);
  const base = repository.git("rev-parse", "HEAD");
  repository.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  const queue = await run({ workspace: repository.root, event: "merge_group", payload: { merge_group: { base_sha: base } } });
  expect(queue.outputs["pipelines"]).toBe('["training"]');
  expect(queue.log).toContain("Compared with the base of the merge queue");
  const odd = await run({ workspace: repository.root, event: "pull_request", payload: ["nothing"] });
  expect(odd.outputs["pipelines"]).toBe('["cleaning","training"]');
});

test("a workspace without git, and one without pipelines", async () => {
  const repository = makeRepository(project);
  const payload = { before: repository.git("rev-parse", "HEAD") };
  const github = await startGithub();
  const job: Job = { workspace: repository.root, event: "push", payload, api: github.url };
  const lacking = await run({ ...job, env: { PATH: temporaryFolder() } });
  expect(lacking.outputs["pipelines"]).toBe('["cleaning","training"]');
  expect(lacking.commands).toContainEqual(
    expect.objectContaining({ name: "warning", message: expect.stringContaining("git is not installed") as unknown }),
  );
  const empty = await run({ ...job, workspace: temporaryFolder() });
  await github.close();
  expect(empty).toMatchObject({ exitCode: 2, outputs: { errors: "1" } });
});
