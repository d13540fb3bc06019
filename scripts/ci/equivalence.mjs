// Compares what the TypeScript of test/equivalence means natively with what the real Argo controller does with its manifests:
//
//   equivalence.mjs LAB                         all cases, and some random programs
//   equivalence.mjs LAB --only loops            the runs whose name holds a text
//   equivalence.mjs LAB --seed 7 --count 200    other random programs, and so many
//
// LAB is the folder of a lab that starts the controller; the components of cases are executed with this machine's own Node, if they write
// no artifacts and need not fail; others do what they do in the simulator.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checks } from "./check.mjs";
import { importBundled } from "./import-bundled.mjs";

const options = { only: { type: "string" }, seed: { type: "string", default: "1" }, count: { type: "string", default: "40" } };
const { positionals, values } = parseArgs({ allowPositionals: true, options });
const [lab] = positionals;
if (lab === undefined) throw new Error("equivalence.mjs LAB");

const root = fileURLToPath(new URL("../..", import.meta.url));
const wish = { root, lab, only: values.only, seed: Number(values.seed), count: Number(values.count) };
await importBundled("test/equivalence/lab/main.ts", ({ compareAll }) => compareAll(wish, checks()));
