import { pipeline } from "argots";
import { load } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ url = "" }) => {
  // @ts-expect-error TS2488 must have a '[Symbol.iterator]()' method
  for (const row of load({ url }).data) load({ url: String(row) });
});
