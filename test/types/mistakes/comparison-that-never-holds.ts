import { pipeline } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ mode = "fast" as "fast" | "exact" }) => {
  // @ts-expect-error TS2367 have no overlap
  if (mode === "slow") hello();
});
