import { pipeline } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2322 Property 'count' is missing
  hello({}, { resources: { gpu: { type: "nvidia.com/gpu" } } });
});
