import { expect, test } from "vitest";
import { builtAction, runnersNode } from "../support/github/built-action.ts";
import { checkout, makeRepository, type Repository } from "../support/github/repository.ts";
import { runStep, type Job, type Step } from "../support/github/runner.ts";
import { startGithub } from "../support/github/server.ts";
import { project } from "./sources.ts";

const { dist } = builtAction();
const run = (job: Job): Promise<Step> => runStep(dist(), job, runnersNode());
const pipelines = (step: Step): unknown => JSON.parse(step.outputs["pipelines"]!);

/** The project with its manifests committed. */
async function rendered(): Promise<Repository> {
  const repository = makeRepository(project);
  expect((await run({ workspace: repository.root, inputs: { mode: "render" } })).exitCode).toBe(0);
  repository.commit({}, "manifests");
  return repository;
}

function push(repository: Repository, before: string, inputs: Record<string, string> = {}): Job {
  return { workspace: repository.root, event: "push", payload: { before, repository: { default_branch: "main" } }, inputs };
}

test("a changed component affects the pipelines that import it, and says why", async () => {
  const repository = await rendered();
  const before = repository.git("rev-parse", "HEAD");
  repository.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  const step = await run(push(repository, before));
  expect(pipelines(step)).toEqual(["training"]);
  expect(step.log).toContain("training: components/train.py changed, imported by pipelines/training.pipeline.ts\n");
  expect(step.log).toContain("not affected: cleaning\n");
  expect(step.outputs).toMatchObject({ changed: "true", "up-to-date": "false", errors: "1" });
  expect(step.exitCode).toBe(1);
  expect(step.milliseconds).toBeLessThan(3_000);
});

test("what a component imports counts, and nothing else does", async () => {
  const repository = await rendered();
  const before = repository.git("rev-parse", "HEAD");
  repository.commit({ "README.md": "hello" });
  const idle = await run(push(repository, before));
  expect(idle).toMatchObject({ exitCode: 0, outputs: { changed: "false", pipelines: "[]", manifests: "[]" } });
  repository.commit({ "components/shared.py": "def limit() -> int:\n    return 6\n" });
  expect(pipelines(await run(push(repository, before)))).toEqual(["cleaning"]);
});

test.each([
  [
    "argots.json",
    JSON.stringify({ pipelines: ["pipelines/*.pipeline.ts"], as: "workflow" }),
    "argots.json changed, which every pipeline is compiled with",
  ],
  ["package-lock.json", "{}", "package-lock.json was added: packages, or argots itself"],
])("%s affects every pipeline", async (path, text, reason) => {
  const repository = await rendered();
  const before = repository.git("rev-parse", "HEAD");
  repository.commit({ [path]: text });
  const step = await run(push(repository, before));
  expect(pipelines(step)).toEqual(["cleaning", "training"]);
  expect(step.log).toContain(reason);
});

test("another version of argots affects every pipeline, another package none", async () => {
  const repository = await rendered();
  const first = repository.commit({ "package.json": JSON.stringify({ devDependencies: { argots: "0.1.0", vitest: "4.0.0" } }) });
  const second = repository.commit({ "package.json": JSON.stringify({ devDependencies: { argots: "0.1.0", vitest: "4.1.0" } }) });
  expect(pipelines(await run(push(repository, first)))).toEqual([]);
  repository.commit({ "package.json": JSON.stringify({ devDependencies: { argots: "0.2.0", vitest: "4.1.0" } }) });
  const step = await run(push(repository, second));
  expect(pipelines(step)).toEqual(["cleaning", "training"]);
  expect(step.log).toContain("argots went from 0.1.0 to 0.2.0 in package.json");
});

test("a deleted pipeline is told of, and its manifest is left over", async () => {
  const repository = await rendered();
  const before = repository.git("rev-parse", "HEAD");
  repository.commit({ "pipelines/cleaning.pipeline.ts": undefined });
  const step = await run(push(repository, before));
  expect(step.log).toContain("cleaning is gone: pipelines/cleaning.pipeline.ts was deleted");
  expect(step.commands).toContainEqual(
    expect.objectContaining({ name: "error", properties: expect.objectContaining({ file: "manifests/cleaning.yaml", title: "ARG5052" }) }),
  );
  expect(step.outputs).toMatchObject({ changed: "true", pipelines: "[]", "up-to-date": "false" });
  expect(step.exitCode).toBe(1);
});

test("a file that only the base imported affects its pipeline, found without checking the base out", async () => {
  const repository = makeRepository({ ...project, "components/limits.json": "{}" });
  // `./limits` is limits.ts first; without it, limits/index.ts, which has not changed.
  repository.commit({
    "pipelines/limits.ts": "export const rows = 1;\n",
    "pipelines/limits/index.ts": "export const rows = 2;\n",
    "pipelines/training.pipeline.ts": project["pipelines/training.pipeline.ts"]!.replace("rows = 3", "rows = limit").replace(
      'from "argots";',
      'from "argots";\nimport { rows as limit } from "./limits";',
    ),
  });
  const before = repository.git("rev-parse", "HEAD");
  repository.commit({ "pipelines/limits.ts": undefined });
  const step = await run(push(repository, before, { mode: "render" }));
  expect(pipelines(step)).toEqual(["training"]);
  expect(step.log).toContain("pipelines/limits.ts was deleted, imported by pipelines/training.pipeline.ts");
  expect(repository.git("status", "--porcelain", "--untracked-files=no")).toBe("");
});

test("a manifest changed by hand is looked at, though its pipeline is the same", async () => {
  const repository = await rendered();
  const before = repository.git("rev-parse", "HEAD");
  repository.commit({ "manifests/training.yaml": "kind: Workflow\n" });
  const step = await run(push(repository, before));
  expect(pipelines(step)).toEqual(["training"]);
  expect(step.exitCode).toBe(1);
});

test("mistakes of a pipeline that the change does not touch do not hold it up", async () => {
  const repository = await rendered();
  const before = repository.commit({
    "pipelines/broken.pipeline.ts":
      'import { pipeline } from "argots";\nexport const broken = pipeline({ name: "broken" }, () => { nothing(); });\n',
  });
  repository.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  const step = await run(push(repository, before, { mode: "render" }));
  expect(step).toMatchObject({ exitCode: 0, outputs: { pipelines: '["training"]', warnings: "1", errors: "0" } });
  expect(step.commands).toContainEqual(
    expect.objectContaining({ name: "warning", properties: expect.objectContaining({ title: "ARG9010" }) }),
  );
  const touched = repository.git("rev-parse", "HEAD");
  repository.commit({
    "pipelines/broken.pipeline.ts":
      'import { pipeline } from "argots";\nexport const broken = pipeline({ name: "broken" }, () => { nothingElse(); });\n',
  });
  const second = await run(push(repository, touched));
  expect(second.exitCode).toBe(1);
  expect(pipelines(second)).toContain("pipelines/broken.pipeline.ts");
  expect(second.commands).toContainEqual(
    expect.objectContaining({ name: "error", properties: expect.objectContaining({ file: "pipelines/broken.pipeline.ts", line: "2" }) }),
  );
});

test("a project in a folder of a monorepo, with files outside of it", async () => {
  const inFolder = Object.fromEntries(
    Object.entries(project).map(([path, text]) => [
      path.startsWith("components/") ? path : `teams/a b/${path}`,
      text.replaceAll("../components", "../../../components"),
    ]),
  );
  const repository = makeRepository(inFolder);
  const before = repository.commit({ "unrelated.txt": "" });
  repository.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n", "components/other.py": "" });
  const step = await run(push(repository, before, { "working-directory": "teams/a b" }));
  expect(pipelines(step)).toEqual(["training"]);
  expect(step.log).toContain("components/train.py changed, imported by teams/a b/pipelines/training.pipeline.ts");
  expect(step.log).toContain("(cd 'teams/a b' && npx argots compile)");
  expect(JSON.parse(step.outputs["manifests"]!)).toEqual(["teams/a b/manifests/training.yaml"]);
});

test("a link counts as what it leads to", async () => {
  const repository = makeRepository({ ...project, "real/train.py": project["components/train.py"]! });
  repository.put({ "components/train.py": undefined });
  const { symlinkSync } = await import("node:fs");
  symlinkSync("../real/train.py", `${repository.root}/components/train.py`);
  const before = repository.commit({});
  repository.commit({ "real/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  expect(pipelines(await run(push(repository, before)))).toEqual(["training"]);
});

test("events without a base, first pushes and `changed-only: false` count everything", async () => {
  const repository = await rendered();
  for (const event of ["schedule", "workflow_dispatch"]) {
    const step = await run({ workspace: repository.root, event });
    expect(step).toMatchObject({ exitCode: 0, outputs: { pipelines: '["cleaning","training"]', "up-to-date": "true" } });
    expect(step.log).toContain(`the event \`${event}\` has no base`);
  }
  expect(pipelines(await run(push(repository, "0".repeat(40))))).toEqual(["cleaning", "training"]);
  const before = repository.git("rev-parse", "HEAD");
  expect(pipelines(await run(push(repository, before, { "changed-only": "false" })))).toEqual(["cleaning", "training"]);
  expect(pipelines(await run(push(repository, before)))).toEqual([]);
});

test("the first push of a branch is compared with where it left the default branch", async () => {
  const origin = await rendered();
  origin.git("checkout", "--quiet", "-b", "feature");
  const head = origin.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  origin.git("checkout", "--quiet", "main");
  origin.commit({ "components/shared.py": "def limit() -> int:\n    return 6\n" });
  const full = checkout(origin, head, "all");
  const step = await run({ ...push(full, "0".repeat(40)), env: { GITHUB_REF: "refs/heads/feature", GITHUB_SHA: head } });
  expect(pipelines(step)).toEqual(["training"]);
});

test("a shallow checkout of a pull request fetches its base, exactly", async () => {
  const origin = await rendered();
  const start = origin.git("rev-parse", "HEAD");
  origin.git("checkout", "--quiet", "-b", "feature");
  const head = origin.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  origin.git("checkout", "--quiet", "main");
  origin.commit({ "components/shared.py": "def limit() -> int:\n    return 6\n" });
  origin.git("merge", "--quiet", "--no-ff", "-m", "merge", head);
  const merge = origin.git("rev-parse", "HEAD");
  const shallow = checkout(origin, merge);
  // The event may name an older base than the one that was merged into.
  const payload = {
    pull_request: {
      number: 3,
      head: { sha: head, repo: { full_name: "octo/pipelines" } },
      base: { sha: start, repo: { full_name: "octo/pipelines" } },
    },
  };
  const step = await run({ workspace: shallow.root, event: "pull_request", payload, inputs: { comment: "never" } });
  expect(pipelines(step)).toEqual(["training"]);
  expect(step.log).toContain("Compared with the base of pull request #3: 1 changed file.");
  expect(shallow.git("log", "--oneline", "--no-decorate", "HEAD")).toContain("merge");
});

test("a checkout of the pull request's own commit asks GitHub where the histories part", async () => {
  const github = await startGithub();
  const origin = await rendered();
  const start = origin.git("rev-parse", "HEAD");
  origin.git("checkout", "--quiet", "-b", "feature");
  const head = origin.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  origin.git("checkout", "--quiet", "main");
  const tip = origin.commit({ "components/shared.py": "def limit() -> int:\n    return 6\n" });
  github.compare({ merge_base_commit: { sha: start } });
  const payload = {
    pull_request: {
      number: 3,
      head: { sha: head, repo: { full_name: "octo/pipelines" } },
      base: { sha: tip, repo: { full_name: "octo/pipelines" } },
    },
  };
  const step = await run({
    workspace: checkout(origin, head).root,
    event: "pull_request",
    payload,
    api: github.url,
    inputs: { comment: "never" },
  });
  await github.close();
  expect(pipelines(step)).toEqual(["training"]);
  expect(github.asked.map(({ path }) => path)).toEqual([`/repos/octo/pipelines/compare/${tip}...${head}?per_page=1`]);
  expect(github.asked[0]!.authorization).toBe("Bearer ghs_tokenOfTheJob");
});

test("a base that is nowhere: GitHub names the files; else check looks at everything, and submit does nothing", async () => {
  const github = await startGithub();
  const repository = await rendered();
  repository.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  const gone = "1".repeat(40);
  github.compare({ files: [{ filename: "components/train.py", status: "modified" }] });
  const asked = await run({ ...push(repository, gone), api: github.url });
  expect(pipelines(asked)).toEqual(["training"]);
  github.compare({ files: Array.from({ length: 300 }, (_, index) => ({ filename: `${index}.txt`, status: "added" })) });
  const many = await run({ ...push(repository, gone), api: github.url });
  expect(pipelines(many)).toEqual(["cleaning", "training"]);
  expect(many.commands).toContainEqual(expect.objectContaining({ name: "warning", message: expect.stringContaining("fetch-depth: 0") }));
  github.compare(undefined);
  const submit = await run({ ...push(repository, gone, { mode: "submit" }), api: github.url });
  await github.close();
  expect(submit).toMatchObject({ exitCode: 2, outputs: { errors: "1", workflows: "[]" } });
  expect(submit.commands).toContainEqual(
    expect.objectContaining({ name: "error", properties: { title: "ARG9004" }, message: expect.stringContaining("fetch-depth: 0") }),
  );
  expect(many.commands.filter(({ properties }) => properties["title"] === "ARG9005")).toHaveLength(1);
});

test("`base` names a branch that is fetched where it is missing", async () => {
  const origin = await rendered();
  const start = origin.git("rev-parse", "HEAD");
  origin.git("branch", "release");
  const head = origin.commit({ "components/train.py": "def train(rows: int) -> int:\n    return rows + 2\n" });
  const github = await startGithub();
  const shallow = checkout(origin, head);
  const named: Job = { workspace: shallow.root, event: "push", payload: { before: head }, api: github.url, inputs: { base: "release" } };
  expect(pipelines(await run(named))).toEqual(["training"]);
  expect(pipelines(await run({ ...named, workspace: checkout(origin, head).root, event: "schedule", inputs: { base: start } }))).toEqual([
    "training",
  ]);
  const nowhere = await run({ ...named, inputs: { base: "no-such-branch" } });
  await github.close();
  expect(nowhere.commands).toContainEqual(
    expect.objectContaining({
      name: "warning",
      message: expect.stringContaining("the base `no-such-branch` is neither in the checkout nor at its origin"),
    }),
  );
});

test("git carries nothing of the repository out", async () => {
  const repository = await rendered();
  const before = repository.git("rev-parse", "HEAD");
  const { chmodSync, existsSync, writeFileSync } = await import("node:fs");
  const trap = `${repository.root}/trap.sh`;
  writeFileSync(trap, `#!/bin/sh\ntouch "${repository.root}/executed"\ncat\n`);
  chmodSync(trap, 0o755);
  repository.commit({
    ".gitattributes": "* filter=trap diff=trap\n",
    "components/shared.py": undefined,
    "components/train.py": "def train(rows: int) -> int:\n    return 9\n",
  });
  for (const [key, value] of Object.entries({
    "filter.trap.clean": trap,
    "filter.trap.smudge": trap,
    "diff.trap.textconv": trap,
    "diff.trap.command": trap,
    "diff.external": trap,
    "core.fsmonitor": trap,
    "core.hooksPath": repository.root,
  }))
    repository.git("config", key, value);
  for (const hook of ["post-checkout", "reference-transaction", "post-index-change"]) {
    writeFileSync(`${repository.root}/${hook}`, `#!/bin/sh\ntouch "${repository.root}/executed"\n`);
    chmodSync(`${repository.root}/${hook}`, 0o755);
  }
  const step = await run(push(repository, before));
  expect(step.outputs["pipelines"]).toContain("training");
  expect(existsSync(`${repository.root}/executed`)).toBe(false);
});
