import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

function check(files: Readonly<Record<string, string>>): { status: number | null; stderr: string } {
  const root = mkdtempSync(join(tmpdir(), "argots-cycles-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, "src", path)), { recursive: true });
      writeFileSync(join(root, "src", path), text);
    }
    const { status, stderr } = spawnSync(process.execPath, ["scripts/check-cycles.mjs", "--root", root], { encoding: "utf8" });
    return { status, stderr };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test("circles are found, through types and lazy imports, too", () => {
  expect(
    check({
      "graph/a.ts": 'import type { B } from "./b.ts";\nimport {\n  c,\n} from "./c.ts";',
      "graph/b.ts": 'export * from "./a.ts";',
      "graph/c.ts": 'const d = await import("./d.ts");\n// import "./a.ts"',
      "graph/d.ts": '/** import { c } from "./c.ts" */ import "./c.ts";',
    }),
  ).toEqual({
    status: 1,
    stderr: "circular import: graph/a.ts → graph/b.ts → graph/a.ts\ncircular import: graph/c.ts → graph/d.ts → graph/c.ts\n",
  });
});

test("arrows run downwards only", () => {
  expect(
    check({
      "graph/a.ts": 'import { b } from "../argo/b.ts";',
      "argo/b.ts": "export const b = 1;",
      "transpiler/c.ts": 'import type { D } from "../cli/d.ts";\nimport { b } from "../argo/b.ts";\nimport { e } from "../index.ts";',
      "cli/d.ts": 'import { e } from "../index.ts";',
      "index.ts": "export const e = 1;",
      "new/f.ts": "",
    }).stderr.split("\n"),
  ).toEqual([
    "graph/a.ts imports argo/b.ts: graph may not know argo",
    "src/new/ has no place among the layers: add it to scripts/check-cycles.mjs",
    "transpiler/c.ts imports cli/d.ts: transpiler may not know cli",
    "transpiler/c.ts imports index.ts: transpiler may not know the public entries",
    "",
  ]);
});

test("nothing wrong, nothing said", () => {
  expect(check({ "graph/a.ts": "", "transpiler/b.ts": 'import "../graph/a.ts";' })).toEqual({ status: 0, stderr: "" });
});
