import { fileURLToPath } from "node:url";
import { testCases } from "../support/cases.ts";

// The mistakes that new users of Kubeflow Pipelines and Hera make, as one makes them here. Of the 27 that can be written there, 11 pass
// Kubeflow's compiler in silence and are wrong, and 20 pass Hera's.
testCases(fileURLToPath(new URL(".", import.meta.url)), 28);
