// Really runs the cases of test/equivalence on this machine, as `argots run` does, and compares which tasks run, with which inputs, in which
// order and with which results with what the TypeScript means and with what the simulator does:
//
//   local-runs.mjs                  one case in two, always the same ones
//   local-runs.mjs --all            all of them
//   local-runs.mjs --only loops     those whose name holds a text
//
// scripts/ci/equivalence.mjs compares the same cases with the real controller.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checks } from "./check.mjs";
import { importBundled } from "./import-bundled.mjs";

const { values } = parseArgs({ options: { all: { type: "boolean" }, only: { type: "string" } } });
const root = fileURLToPath(new URL("../..", import.meta.url));
const wish = { root, only: values.only ?? "", every: values.all || values.only !== undefined ? 1 : 2 };
await importBundled("test/local/agree/main.ts", ({ compareAll }) => compareAll(wish, checks()));
