import { pipeline } from "argots";
import { hello, load } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ url = "" }) => {
  // @ts-expect-error TS2322 is not assignable to type 'TaskResult'
  load({ url }, { after: [hello] });
});
