import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { LabRun } from "./outcome.ts";

export interface Lab {
  /** `played`: what tasks do, where their components are not to be executed. */
  readonly run: (workflow: object, played?: object) => Promise<LabRun>;
  readonly down: () => Promise<void>;
}

/** Starts the real controller with a state and ports of its own, so that a lab which is up already is left alone. */
export async function startLab(folder: string): Promise<Lab> {
  const program = resolve(folder, "lab");
  const built = process.env["LAB_HOME"] ?? join(homedir(), ".cache/argo-lab");
  const controller = process.env["ARGO_CONTROLLER"] ?? join(built, "argo/workflow-controller");
  if (!existsSync(controller)) await execute(program, ["build"], process.env);
  const home = mkdtempSync(join(tmpdir(), "argots-equivalence-"));
  symlinkSync(join(built, "bin"), join(home, "bin"));
  const environment = {
    ...process.env,
    LAB_HOME: home,
    LAB_PORT: process.env["CI_LAB_PORT"] ?? "18443",
    ARGO_CONTROLLER: controller,
    ARGO_CRDS: process.env["ARGO_CRDS"] ?? join(built, "argo/crds/full"),
  };
  const down = async () => {
    await execute(program, ["down"], environment);
    rmSync(home, { recursive: true, force: true });
  };
  const up = await execute(program, ["up"], environment);
  if (up.code !== 0) {
    await down();
    throw new Error(`lab up ended with exit code ${up.code}\n${up.stdout}${up.stderr}`);
  }
  let files = 0;
  return {
    down,
    run: async (workflow, played) => {
      const file = join(home, `workflow-${++files}.json`);
      writeFileSync(file, JSON.stringify(workflow));
      const scenario = `${file}.scenario`;
      if (played) writeFileSync(scenario, JSON.stringify(played));
      const mode = played ? ["--mode", "script", "--scenario", scenario] : ["--mode", "exec"];
      const { stdout, stderr } = await execute(program, ["run", file, ...mode, "--timeout", "2m"], environment);
      rmSync(file);
      rmSync(scenario, { force: true });
      if (stdout === "") throw new Error(stderr.trim());
      return JSON.parse(stdout) as LabRun;
    },
  };
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function execute(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((settle) => {
    execFile(program, args, { env, encoding: "utf8", maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      settle({ code: error === null ? 0 : typeof error.code === "number" ? error.code : 1, stdout, stderr });
    });
  });
}
