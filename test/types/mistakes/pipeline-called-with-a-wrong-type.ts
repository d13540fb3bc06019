import { pipeline } from "argots";
import { training } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2322 Type 'string' is not assignable to type 'number'
  training({ depth: "5" });
});
