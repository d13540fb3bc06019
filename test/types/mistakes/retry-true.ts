import { pipeline } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2322 Type 'true' is not assignable to type
  hello({}, { retry: true });
});
