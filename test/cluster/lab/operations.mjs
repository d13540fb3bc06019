// Runs the cluster library against a real API server and the real Argo controller: `operations.mjs LAB`, where LAB is the folder of a lab
// that starts them, with pods that are played. `ARGO_PROGRAM=argo` tries its Argo Server too. It ends with `N passed, N failed`.
import { build } from "esbuild";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checks } from "../../../scripts/ci/check.mjs";

const [lab, only] = process.argv.slice(2);
if (lab === undefined) throw new Error("operations.mjs LAB [ONLY]");

const root = fileURLToPath(new URL("../../..", import.meta.url));
const outfile = join(root, `node_modules/.cache/argots/cluster-operations-${process.pid}.mjs`);
mkdirSync(dirname(outfile), { recursive: true });
try {
  await build({
    entryPoints: [join(root, "test/cluster/lab/operations.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "warning",
  });
  const { runOperations } = await import(pathToFileURL(outfile).href);
  const { check, finish } = checks();
  await runOperations(lab, process.env.ARGO_PROGRAM, async (name, body) =>
    only === undefined || name.includes(only) ? check(name, body) : undefined,
  );
  finish();
} finally {
  rmSync(outfile, { force: true });
}
