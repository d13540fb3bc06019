import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { startLab } from "../../cluster/lab/start-lab.ts";
import { project } from "../sources.ts";

type Check = (name: string, body: () => Promise<void>) => Promise<void>;

interface Ran {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly milliseconds: number;
}

function equal(seen: unknown, wanted: unknown, log: string): void {
  if (JSON.stringify(seen) !== JSON.stringify(wanted)) throw new Error(`${JSON.stringify(seen)}, not ${JSON.stringify(wanted)}\n${log}`);
}

/** The built action against a real API server and controller: a push with a changed component is submitted; it succeeds, fails, is run again, adopted and cancelled. */
export async function runActionInLab(labFolder: string, dist: string, check: Check): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "argots-action-lab-"));
  const workspace = join(folder, "workspace");

  const git = (...args: readonly string[]): string => {
    const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
    const { status, stdout, stderr } = spawnSync("git", [...identity, ...args], { cwd: workspace, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout.trim();
  };

  const commit = (files: Readonly<Record<string, string>>): string => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), text);
    }
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "-m", "change");
    return git("rev-parse", "HEAD");
  };

  /** One step, as the runner starts it; `interrupt` is what in its log has it cancelled. */
  async function step(
    kubeconfig: string,
    before: string,
    id: string,
    more: Readonly<Record<string, string>> = {},
    interrupt?: RegExp,
  ): Promise<Ran> {
    const files = {
      GITHUB_OUTPUT: join(folder, "output"),
      GITHUB_STATE: join(folder, "state"),
      GITHUB_STEP_SUMMARY: join(folder, "summary"),
    };
    for (const path of Object.values(files)) writeFileSync(path, "");
    const event = join(folder, "event.json");
    writeFileSync(event, JSON.stringify({ before, repository: { default_branch: "main" } }));
    const env = {
      ...process.env,
      ...files,
      ...{
        GITHUB_ACTIONS: "true",
        GITHUB_EVENT_NAME: "push",
        GITHUB_EVENT_PATH: event,
        GITHUB_REPOSITORY: "octo/pipelines",
        GITHUB_REF: "refs/heads/main",
      },
      ...{
        GITHUB_SHA: git("rev-parse", "HEAD"),
        GITHUB_RUN_ID: id,
        INPUT_MODE: "submit",
        INPUT_KUBECONFIG: kubeconfig,
        INPUT_TIMEOUT: "2m",
      },
      ...more,
    };
    const started = Date.now();
    const child = spawn(process.execPath, [join(resolve(dist), "action.cjs")], { cwd: workspace, env });
    let log = "";
    let interrupted = 0;
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      log += chunk;
      if (interrupt !== undefined && interrupted === 0 && interrupt.test(log)) {
        interrupted = Date.now();
        child.kill("SIGINT");
      }
    });
    child.stderr.pipe(process.stderr);
    const code = await new Promise<number | null>((settle) => child.on("close", settle));
    const outputs = Object.fromEntries(
      [...readFileSync(files.GITHUB_OUTPUT, "utf8").matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [
        name!,
        value!,
      ]),
    );
    return {
      code,
      log,
      outputs,
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
      milliseconds: Date.now() - (interrupted || started),
    };
  }

  mkdirSync(workspace);
  const lab = await startLab(labFolder);
  try {
    git("init", "--quiet", "--initial-branch=main");
    const train = (body: string): Record<string, string> => ({ "components/train.py": `def train(rows: int) -> int:\n    ${body}\n` });
    const base = commit({
      ...project,
      "argots.json": JSON.stringify({ pipelines: ["pipelines/*.pipeline.ts"], as: "template", argoVersion: "3.7" }),
    });
    commit(train("return rows + 2"));
    let first = "";
    await check("a changed component: one pipeline is applied, submitted, and succeeds", async () => {
      const ran = await step(lab.kubeconfig, base, "1");
      equal(
        [ran.code, ran.outputs["pipelines"], ran.outputs["workflow-phase"], ran.outputs["workflow-outputs"]],
        [0, '["training"]', "Succeeded", '{"total":"5"}'],
        ran.log,
      );
      first = ran.outputs["workflow-name"]!;
    });
    await check("the job run again adopts what succeeded", async () => {
      const ran = await step(lab.kubeconfig, base, "1", { GITHUB_RUN_ATTEMPT: "2" });
      equal([ran.code, ran.outputs["workflow-name"]], [0, first], ran.log);
    });
    const fine = git("rev-parse", "HEAD");
    commit(train('raise ValueError("no rows at all")'));
    await check("a failed task: exit code 4, its line and its log in the summary", async () => {
      const ran = await step(lab.kubeconfig, fine, "2");
      equal([ran.code, ran.outputs["workflow-phase"]], [4, "Failed"], ran.log);
      for (const text of ["pipelines/training.pipeline.ts#L3", "no rows at all", "failed in the task"]) {
        if (!ran.summary.includes(text)) throw new Error(`no ${text} in\n${ran.summary}\n${ran.log}`);
      }
      const again = await step(lab.kubeconfig, fine, "2", { GITHUB_RUN_ATTEMPT: "2" });
      equal([again.code, again.outputs["workflow-name"]], [4, `${ran.outputs["workflow-name"]!}-r2`], again.log);
    });
    const failing = git("rev-parse", "HEAD");
    commit(train("import time; time.sleep(60); return 1"));
    await check("cancelled: terminated within four seconds", async () => {
      const ran = await step(lab.kubeconfig, failing, "3", {}, / started/);
      equal([ran.code, ran.outputs["workflow-phase"], ran.outputs["workflow-message"]], [130, "Cancelled", "terminated"], ran.log);
      if (ran.milliseconds > 4_000) throw new Error(`it took ${ran.milliseconds} ms`);
    });
  } finally {
    await lab.down();
    rmSync(folder, { recursive: true, force: true });
  }
}
