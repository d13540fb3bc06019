import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A folder, outside of any repository, in which argots is installed as its package would be: built from the source as it is. */
export function folderWithPackage(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "argots-new-")));
  const packages = join(folder, "node_modules");
  mkdirSync(join(packages, ".bin"), { recursive: true });
  const own = join(packages, "argots");
  const built = spawnSync(process.execPath, [join(root, "scripts/build.mjs"), "--out", join(own, "dist")], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
  for (const name of ["package.json", "schemas"]) cpSync(join(root, name), join(own, name), { recursive: true });
  for (const name of ["esbuild", "vitest", "typescript", "@types"]) symlinkSync(join(root, "node_modules", name), join(packages, name));
  chmodSync(join(own, "dist/cli.cjs"), 0o755);
  const programs = { argots: "argots/dist/cli.cjs", vitest: "vitest/vitest.mjs", tsc: "typescript/bin/tsc" };
  for (const [name, path] of Object.entries(programs)) symlinkSync(`../${path}`, join(packages, ".bin", name));
  return folder;
}

/** What `npm install` does there, without asking for packages that may not be published yet. */
export function installIn(folder: string, project: string): void {
  symlinkSync(join(folder, "node_modules"), join(project, "node_modules"));
}

export interface CommandEnd {
  readonly status: number | null;
  /** stdout and stderr, as a terminal shows them. */
  readonly output: string;
}

/** A line of a shell. Of this process' variables, those of Vitest and npm are left out: they would change what the command does. */
export function runLine(line: string, folder: string): CommandEnd {
  const { status, stdout } = spawnSync("sh", ["-c", `{ ${line}\n} 2>&1`], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], NO_COLOR: "1" },
    timeout: 240_000,
  });
  // npm speaks of itself: of its next version, of settings of this machine.
  return { status, output: stdout.replaceAll(/^npm (?:warn|notice).*\n/gm, "") };
}
