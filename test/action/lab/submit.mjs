// Runs the built action against a real API server and the real Argo controller: `submit.mjs LAB [DIST]`, where LAB is the folder of a lab that
// starts them. It ends with `N passed, N failed`.
import { build } from "esbuild";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checks } from "../../../scripts/ci/check.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const [lab, dist = join(root, "dist")] = process.argv.slice(2);
if (lab === undefined) throw new Error("submit.mjs LAB [DIST]");

const outfile = join(root, `node_modules/.cache/argots/action-lab-${process.pid}.mjs`);
mkdirSync(dirname(outfile), { recursive: true });
try {
  await build({
    entryPoints: [join(root, "test/action/lab/submit.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "warning",
  });
  const { runActionInLab } = await import(pathToFileURL(outfile).href);
  const { check, finish } = checks();
  await runActionInLab(lab, dist, check);
  finish();
} finally {
  rmSync(outfile, { force: true });
}
