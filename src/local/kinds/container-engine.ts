import { spawn } from "node:child_process";
import type { LocalRun } from "../local-run.ts";

/** `docker` or `podman`, the first that answers. Asked once a run. */
export function containerEngine(run: LocalRun): Promise<string | undefined> {
  const known = run.shared.get("container engine") as Promise<string | undefined> | undefined;
  if (known !== undefined) return known;
  const found = firstOf(run, ["docker", "podman"]);
  run.shared.set("container engine", found);
  return found;
}

async function firstOf(run: LocalRun, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) if (await answers(name, run.settings.environment)) return name;
  return undefined;
}

function answers(name: string, environment: LocalRun["settings"]["environment"]): Promise<boolean> {
  return new Promise((resolve) => {
    // Of docker, the program is there without what does the work.
    const child = spawn(name, ["info"], { stdio: "ignore", timeout: 10_000, env: environment });
    child.on("error", () => {
      resolve(false);
    });
    child.on("exit", (code) => {
      resolve(code === 0);
    });
  });
}
