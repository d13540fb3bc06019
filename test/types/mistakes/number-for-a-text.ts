import { pipeline } from "argots";
import { load } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2322 Type 'number' is not assignable to type 'string'
  load({ url: 3 });
});
