// Runs the built action against a real API server and the real Argo controller: `submit.mjs LAB [DIST]`, where LAB is the folder of a lab that
// starts them. It ends with `N passed, N failed`.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checks } from "../../../scripts/ci/check.mjs";
import { importBundled } from "../../../scripts/ci/import-bundled.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const [lab, dist = join(root, "dist")] = process.argv.slice(2);
if (lab === undefined) throw new Error("submit.mjs LAB [DIST]");

await importBundled("test/action/lab/submit.ts", async ({ runActionInLab }) => {
  const { check, finish } = checks();
  await runActionInLab(lab, dist, check);
  finish();
});
