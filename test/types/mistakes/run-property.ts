import { pipeline, run } from "argots";

// @ts-expect-error TS2339 Property 'id' does not exist on type 'Run'
export const wrong = pipeline({ name: "wrong" }, () => ({ id: String(run.id) }));
