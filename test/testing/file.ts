import { compilePipelines } from "../../src/testing.ts";
import type * as pipelines from "./pipelines/training.pipeline.ts";

/** The pipelines of these tests, compiled once for each file of tests. */
export const file = compilePipelines<typeof pipelines>("test/testing/pipelines/training.pipeline.ts", { artifactRepository: "s3" });
