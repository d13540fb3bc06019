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

const sleeping = { image: "alpine:3.22", command: ["sleep", "300"] };

test(
  "a run whose time is over ends, even where what is for the end does not; a manifest needs no metadata for it",
  { timeout: 60_000 },
  () => {
    const spec = { entrypoint: "main", onExit: "main", templates: [{ name: "main", container: sleeping }] };
    const root = project({ "workflow.json": JSON.stringify({ apiVersion: "argoproj.io/v1alpha1", kind: "Workflow", spec }) });
    const start = Date.now();
    const ran = runProgram(program, root, ["run", "workflow.json", "--image-map", "*=local", "--timeout", "2s"]);
    expect(ran.status).toBe(5);
    expect(ran.stderr).toContain("ARG5112: The run `unnamed-1` has not ended within 2s and was stopped.");
    expect(ran.stderr).toMatch(/■ entry stopped[\s\S]*onExit/);
    expect(Date.now() - start).toBeLessThan(30_000);
  },
);
