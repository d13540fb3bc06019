import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killRuns } from "./killing.ts";
import { buildProgram } from "./program.ts";

let program = "";
beforeAll(async () => {
  program = await buildProgram();
}, 60_000);
afterAll(() => {
  rmSync(program, { force: true });
});

// `node test/local/kill.mjs` kills more of them.
test(
  "a run that is killed at any moment leaves no process and nothing half-written that counts, and goes on",
  { timeout: 900_000 },
  async () => {
    const kills: string[] = [];
    const wrong = await killRuns({ program, count: 12, seed: Date.now(), onKill: (description) => kills.push(description) });
    expect(wrong, kills.join("\n")).toEqual([]);
    expect(kills).toHaveLength(12);
  },
);
