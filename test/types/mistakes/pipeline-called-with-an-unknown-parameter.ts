import { pipeline } from "argots";
import { training } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2561 Did you mean to write 'depth'?
  training({ dept: 5 });
});
