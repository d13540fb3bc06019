import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProgram, runProgram } from "./program.ts";
import { project } from "./support.ts";

let program = "";
beforeAll(async () => {
  program = await buildProgram();
}, 60_000);
afterAll(() => {
  rmSync(program, { force: true });
});

const files = {
  "argots.json": JSON.stringify({ artifactRepository: "s3" }),
  "lib.ts": `/** Whether it is too much. */
export function verify(rows: readonly number[], limit: number): number {
  const total: number = rows.reduce((sum, row) => sum + row, 0);
  if (total > limit) {
    throw new RangeError(\`the total \${total} is more than \${limit}\`);
  }
  return total;
}
`,
  "c.py": `def helper(x):
    raise ValueError(f"bad {x}")

def boom(x: float) -> float:
    """Fails, and so does the other one."""
    values = [x]

    raise ValueError(f"bad {values}")

def other(x: float) -> float:
    values = [x, x]

    raise ValueError(f"bad {values}")
`,
  "p.pipeline.ts": `import { component, pipeline, python } from "argots";
import { verify } from "./lib.ts";
const image = "node:24-slim";
export const check = component({ image }, ({ rows, limit }: { rows: number[]; limit: number }) => verify(rows, limit));
export const boom = python<{ x: number }, number>("./c.py#boom", { image: "python:3.11-slim" });
export const checking = pipeline({ name: "checking" }, () => ({ n: check({ rows: [1, 2], limit: 2 }) }));
export const booming = pipeline({ name: "booming" }, () => ({ n: boom({ x: 2 }) }));
`,
};

test("the traceback of a TypeScript component names its own files", () => {
  const root = project(files);
  const { status, stderr } = runProgram(program, root, ["run", "p.pipeline.ts", "checking"]);
  expect(status).toBe(4);
  const summary = stderr.slice(stderr.indexOf("error ARG5106"));
  expect(summary).toContain("  at p.pipeline.ts:6:68\n  │ RangeError: the total 3 is more than 2\n  │     at verify (lib.ts:5)\n");
  expect(summary).toContain("  │     at check (p.pipeline.ts:4)\n");
  expect(summary).toContain("`argots run --resume checking-1 --only check` runs it alone again");
});

test("that of a Python component does, too, and what argots has put around it keeps its place in the script", () => {
  const root = project(files);
  const { status, stderr } = runProgram(program, root, ["run", "p.pipeline.ts", "booming"]);
  expect(status).toBe(4);
  const summary = stderr.slice(stderr.indexOf("error ARG5106"));
  // The same line stands in another function as well: those around it tell which one it is.
  expect(summary).toContain('  │   File "c.py", line 8, in boom\n  │     raise ValueError(f"bad {values}")\n  │ ValueError: bad [2.0]\n');
  expect(summary).toMatch(/File "\S+\/tasks\/boom\/script", line \d+, in launch/);
});
