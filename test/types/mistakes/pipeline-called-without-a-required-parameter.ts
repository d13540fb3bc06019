import { pipeline } from "argots";
import { regional } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2554 Expected 1-2 arguments, but got 0
  regional();
});
