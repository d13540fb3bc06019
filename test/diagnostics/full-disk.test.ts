import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));

// A device that is always full, where the system has one.
test.runIf(existsSync("/dev/full"))("ARG5063 is what a full disk under stdout gives", () => {
  const ran = spawnSync("sh", ["-c", '"$0" "$1" explain > /dev/full', process.execPath, program], { encoding: "utf8" });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain("ARG5063: stdout could not be written (");
});
