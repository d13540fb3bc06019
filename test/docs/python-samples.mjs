// Runs the Python of "Coming from KFP" and "Coming from Hera" with KFP and Hera themselves, and lints what Hera writes. It needs the packages that
// `npm run bench -- --peers` installs, and kfp-kubernetes: `.cache/peers/bin/pip install kfp-kubernetes==2.17.0`. $ARGOTS_PEERS_VENV names another environment.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const python = join(process.env["ARGOTS_PEERS_VENV"] ?? join(root, ".cache/peers"), "bin/python");

// What a sample defines is compiled, as its author would.
const compileAll = `
import sys
if "kfp" in sys.modules:
    from kfp.compiler import Compiler
    from kfp.dsl.graph_component import GraphComponent
    for name, value in list(globals().items()):
        if isinstance(value, GraphComponent):
            Compiler().compile(value, "specification.yaml")
if "hera.workflows" in sys.modules:
    from hera.workflows import Workflow
    for name, value in list(globals().items()):
        if isinstance(value, Workflow):
            with open("workflow.yaml", "w") as file:
                file.write(value.to_yaml())
`;

let failed = 0;
for (const page of ["docs/from-kfp.md", "docs/from-hera.md"]) {
  const text = readFileSync(join(root, page), "utf8");
  for (const block of text.matchAll(/^```python\n([^]*?)^```/gm)) {
    const place = `${page}:${text.slice(0, block.index).split("\n").length}`;
    const folder = mkdtempSync(join(tmpdir(), "argots-python-"));
    try {
      writeFileSync(join(folder, "sample.py"), `${block[1]}${compileAll}`);
      report(place, spawnSync(python, ["-W", "ignore", "sample.py"], { cwd: folder, encoding: "utf8" }));
      if (existsSync(join(folder, "workflow.yaml")))
        report(
          `${place}, linted`,
          spawnSync(process.execPath, [join(root, "dist/cli.cjs"), "lint", "workflow.yaml"], { cwd: folder, encoding: "utf8" }),
        );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
process.exitCode = failed > 0 ? 1 : 0;

/** @param {string} place @param {import("node:child_process").SpawnSyncReturns<string>} result */
function report(place, { status, stderr, error }) {
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${place}`);
  if (status === 0) return;
  failed++;
  console.error(error?.message ?? stderr.slice(-2000));
}
