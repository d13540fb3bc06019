// Compares what the TypeScript of test/equivalence means natively with what the real Argo controller does with its manifests:
//
//   equivalence.mjs LAB                    all cases, and some random programs
//   equivalence.mjs LAB --only loops       the cases whose name holds a text
//   equivalence.mjs LAB --seeds 100-150    random programs of these seeds
//
// LAB is the folder of a lab that starts the controller; the components of cases are executed with this machine's own Node,
// those of random programs hand on what they get.
import { build } from "esbuild";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { checks } from "./check.mjs";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: "string" }, seeds: { type: "string" } } });
const [lab] = positionals;
if (lab === undefined) throw new Error("equivalence.mjs LAB");
const [from, to] = (values.seeds ?? "").split("-").map(Number);

const root = fileURLToPath(new URL("../..", import.meta.url));
const outfile = join(root, `node_modules/.cache/argots/equivalence-${process.pid}.mjs`);
mkdirSync(dirname(outfile), { recursive: true });
try {
  await build({
    entryPoints: [join(root, "test/equivalence/main.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "warning",
  });
  const { compareAll } = await import(pathToFileURL(outfile).href);
  await compareAll({ root, lab, only: values.only, ...(values.seeds === undefined ? {} : { seeds: { from, to } }) }, checks());
} finally {
  rmSync(outfile, { force: true });
}
