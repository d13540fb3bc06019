import { pipeline } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2353 'retries' does not exist in type 'TaskOptions'
  hello({}, { retries: 3 });
});
