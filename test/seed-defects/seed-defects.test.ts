import { fileURLToPath } from "node:url";
import { testCases } from "../support/cases.ts";

// The code of the two reference articles does not run on Kubeflow Pipelines 2.7 nor 2.17. Each of its defects, as one would write it here.
testCases(fileURLToPath(new URL(".", import.meta.url)), 14);
