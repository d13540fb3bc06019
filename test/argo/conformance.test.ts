import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../conformance/run.mjs", import.meta.url));
const fixtures = fileURLToPath(new URL("./fixtures", import.meta.url));
const empty = mkdtempSync(join(tmpdir(), "conformance-"));
const run = (...folders: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [program, ...folders], { encoding: "utf8", env: { ...process.env, PATH: empty } });
  return { status, stdout };
};

describe("the conformance check, where Go is absent", () => {
  afterAll(() => rmSync(empty, { recursive: true }));

  it("says that nothing was checked", () => {
    expect(run(fixtures)).toEqual({ status: 0, stdout: "skipped because Go is not installed: no manifest was checked\n" });
  });

  it("still refuses a command line that names no manifests", () => {
    expect(run()).toEqual({ status: 2, stdout: "usage: node test/conformance/run.mjs FOLDER...\n" });
    expect(run(empty)).toEqual({ status: 2, stdout: `there are no .yaml or .yml files in ${empty}\n` });
  });
});
