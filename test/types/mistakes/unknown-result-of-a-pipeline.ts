import { pipeline } from "argots";
import { training } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2551 Did you mean 'accuracy'?
  return { accuracy: training().acuracy };
});
