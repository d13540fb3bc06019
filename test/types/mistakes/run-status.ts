import { pipeline, run } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2367 have no overlap
  if (run.status === "Success") hello();
});
