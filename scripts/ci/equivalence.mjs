// Compares what the TypeScript of test/equivalence means natively with what the real Argo controller does with its manifests:
//
//   equivalence.mjs LAB                    all cases, and some random programs
//   equivalence.mjs LAB --only loops       the cases whose name holds a text
//   equivalence.mjs LAB --seeds 100-150    random programs of these seeds
//
// LAB is the folder of a lab that starts the controller; the components of cases are executed with this machine's own Node,
// those of random programs hand on what they get.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checks } from "./check.mjs";
import { importBundled } from "./import-bundled.mjs";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: "string" }, seeds: { type: "string" } } });
const [lab] = positionals;
if (lab === undefined) throw new Error("equivalence.mjs LAB");
const [from, to] = (values.seeds ?? "").split("-").map(Number);

const root = fileURLToPath(new URL("../..", import.meta.url));
await importBundled("test/equivalence/main.ts", ({ compareAll }) =>
  compareAll({ root, lab, only: values.only, ...(values.seeds === undefined ? {} : { seeds: { from, to } }) }, checks()),
);
