import { pipeline } from "argots";
import { load } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ url = "" }) => {
  // @ts-expect-error TS2353 'columns' does not exist in type
  load({ url, columns: 3 });
});
