// The shell steps of the recipes, run as the runner runs them: `bash -e`, with the command files, in a checkout.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { stepsOf } from "./recipes.mjs";

/**
 * @param {(name: string, body: () => void) => Promise<void>} check
 * @param {import("./recipes.mjs").Workflow[]} recipes
 */
export async function checkShellSteps(check, recipes) {
  /** @param {string} page @param {string} word in its name @returns {string} */
  const scriptOf = (page, word) => {
    const steps = recipes.filter((recipe) => recipe.page === page).flatMap(({ workflow }) => stepsOf(workflow));
    const script = steps.find(({ name }) => name?.includes(word))?.run;
    if (script === undefined) throw new Error(`${page} has no shell step "${word}"`);
    return script;
  };
  const find = scriptOf("docs/recipes/monorepo.md", "argots.json");
  await check("monorepo: the projects are found", () =>
    inRepository(({ write, git, step }) => {
      for (const file of ["argots.json", "forecasting/argots.json", "search/ranking/argots.json", "not-argots.json"]) write(file, "{}");
      git("add", ".");
      write("untracked/argots.json", "{}");
      same(step(find).output, 'folders=[".","forecasting","search/ranking"]\n');
    }),
  );
  await check("monorepo: no project is no mistake", () => inRepository(({ step }) => same(step(find).output, "folders=[]\n")));

  const commit = scriptOf("docs/recipes/gitops.md", "Commit");
  await check("gitops: what is different is pushed, what is gone is removed, and nothing else", () =>
    inRepository(({ write, remove, git, step }) => {
      write("manifests/a.yaml", "old");
      write("manifests/gone.yaml", "old");
      git("add", ".");
      git("commit", "--message", "first");
      git("push", "--set-upstream", "origin", "main");
      write("manifests/a.yaml", "new");
      write("manifests/b.yaml", "new");
      write("elsewhere.txt", "not mine");
      remove("manifests/gone.yaml");
      same(step(commit).status, 0);
      same(git("ls-tree", "-r", "--name-only", "origin/main"), "manifests/a.yaml\nmanifests/b.yaml\n");
      const head = git("rev-parse", "origin/main");
      same(step(commit).status, 0);
      same(git("rev-parse", "origin/main"), head);
    }),
  );

  const open = scriptOf("docs/recipes/drift.md", "One issue");
  for (const [already, opened] of [
    ["0", true],
    ["1", false],
  ]) {
    await check(`drift: with ${already} issues open, ${opened ? "one" : "none"} is opened`, () =>
      inRepository(({ write, step, folder }) => {
        write(
          "bin/gh",
          `#!/usr/bin/env bash\nif [ "$2" = list ]; then echo ${already}; else echo "$@" >> "${join(folder, "opened")}"; fi\n`,
        );
        chmodSync(join(folder, "bin/gh"), 0o755);
        const env = {
          PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}`,
          GITHUB_REPOSITORY: "o/r",
          RUN: "https://example.com/1",
        };
        same(step(open, env).status, 0);
        same(existsSync(join(folder, "opened")), opened);
      }),
    );
  }
  const look = scriptOf("docs/recipes/drift.md", "cluster against");
  await check("drift: the kubeconfig is nobody else's to read", () =>
    inRepository(({ write, step, folder }) => {
      write("bin/npx", `#!/usr/bin/env bash\nstat --format %a "$4"; cat "$4"; echo "$2 $6"\n`);
      chmodSync(join(folder, "bin/npx"), 0o755);
      const env = {
        PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}`,
        CONTENT: "kind: Config\nusers: []",
        RUNNER_TEMP: folder,
      };
      same(step(look, env).stdout, "600\nkind: Config\nusers: []\ndiff pipelines\n");
    }),
  );
}

/**
 * @param {(repository: {
 *   folder: string, write: (path: string, text: string) => void, remove: (path: string) => void, git: (...words: string[]) => string,
 *   step: (script: string, env?: Record<string, string>) => { status: number | null, stdout: string, output: string },
 * }) => void} body
 */
function inRepository(body) {
  const work = mkdtempSync(join(tmpdir(), "argots-recipe-"));
  const folder = join(work, "checkout");
  const outputFile = join(work, "output");
  const settings = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const who = { GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@example.com", GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@example.com" };
  const git = (...words) => {
    const { status, stdout, stderr } = spawnSync("git", words, {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, ...settings, ...who },
    });
    if (status !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}`);
    return stdout;
  };
  try {
    mkdirSync(folder);
    git("init", "--quiet", "--bare", join(work, "origin"));
    git("init", "--quiet", "--initial-branch", "main");
    git("remote", "add", "origin", join(work, "origin"));
    body({
      folder,
      git,
      write(path, text) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      },
      remove: (path) => rmSync(join(folder, path)),
      step(script, env = {}) {
        writeFileSync(outputFile, "");
        const options = { cwd: folder, encoding: "utf8", env: { ...process.env, ...settings, GITHUB_OUTPUT: outputFile, ...env } };
        const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", script], options);
        if (status !== 0) throw new Error(`exit code ${status}: ${stdout}${stderr}`);
        return { status, stdout, output: readFileSync(outputFile, "utf8") };
      },
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {unknown} real @param {unknown} expected */
function same(real, expected) {
  if (real !== expected) throw new Error(`${JSON.stringify(real)} instead of ${JSON.stringify(expected)}`);
}
