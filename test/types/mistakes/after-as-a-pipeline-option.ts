import { pipeline } from "argots";
import { hello } from "../prelude.ts";

// @ts-expect-error TS2353 'after' does not exist in type 'PipelineOptions'
export const wrong = pipeline({ name: "wrong", after: [] }, () => hello());
