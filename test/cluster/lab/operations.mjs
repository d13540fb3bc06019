// Runs the cluster library against a real API server and the real Argo controller: `operations.mjs LAB`, where LAB is the folder of a lab
// that starts them, with pods that are played. `ARGO_PROGRAM=argo` tries its Argo Server too. It ends with `N passed, N failed`.
import { checks } from "../../../scripts/ci/check.mjs";
import { importBundled } from "../../../scripts/ci/import-bundled.mjs";

const [lab, only] = process.argv.slice(2);
if (lab === undefined) throw new Error("operations.mjs LAB [ONLY]");

await importBundled("test/cluster/lab/operations.ts", async ({ runOperations }) => {
  const { check, finish } = checks();
  await runOperations(lab, process.env.ARGO_PROGRAM, async (name, body) =>
    only === undefined || name.includes(only) ? check(name, body) : undefined,
  );
  finish();
});
