import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Lab {
  /** The path of its kubeconfig. */
  readonly kubeconfig: string;
  down(): Promise<void>;
}

/** Starts a real API server and controller with a state and ports of their own, so that a lab which is up already is left alone. */
export async function startLab(folder: string): Promise<Lab> {
  const program = resolve(folder, "lab");
  const built = process.env["LAB_HOME"] ?? join(homedir(), ".cache/argo-lab");
  const controller = process.env["ARGO_CONTROLLER"] ?? join(built, "argo/workflow-controller");
  if (!existsSync(controller)) await execute(program, ["build"], process.env);
  const home = mkdtempSync(join(tmpdir(), "argots-cluster-"));
  symlinkSync(join(built, "bin"), join(home, "bin"));
  const environment = {
    ...process.env,
    LAB_HOME: home,
    LAB_PORT: process.env["CI_LAB_PORT"] ?? "20443",
    ARGO_CONTROLLER: controller,
    ARGO_CRDS: process.env["ARGO_CRDS"] ?? join(built, "argo/crds/full"),
  };
  const down = async () => {
    await execute(program, ["down"], environment).catch((error: unknown) => console.error(String(error)));
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await execute(program, ["up"], environment);
  } catch (error) {
    await down();
    throw error;
  }
  return { kubeconfig: join(home, "state/kubeconfig"), down };
}

function execute(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((settle, reject) => {
    execFile(program, args, { env, encoding: "utf8", maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error === null) settle();
      else reject(new Error(`lab ${args.join(" ")}: ${error.message}\n${stdout}${stderr}`));
    });
  });
}
