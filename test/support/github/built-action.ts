import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

/** The action as it is published, made once for a test file, away from the packages of this repository. */
export function builtAction(): { readonly dist: () => string } {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "argots-built-"));
    execFileSync(process.execPath, [join(process.cwd(), "scripts/build.mjs"), "--out", folder], { stdio: ["ignore", "ignore", "inherit"] });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { dist: () => folder };
}

/** Node 24, which the runner uses, where the variable names one; else the present one. */
export function runnersNode(): string {
  const named = process.env["ARGOTS_RUNNER_NODE"];
  return named !== undefined && existsSync(named) ? named : process.execPath;
}
