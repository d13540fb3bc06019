import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the table of ports in README.md is what table.mjs makes", () => {
  const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL("table.mjs", import.meta.url))], { encoding: "utf8" });
  expect(stderr).toBe("");
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  expect(/<!-- parity -->\n\n([^]*?)\n<!-- \/parity -->/.exec(readme)?.[1]).toBe(stdout);
});
