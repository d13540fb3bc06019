import { pipeline } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2322 Type 'string' is not assignable to type 'Volume'
  hello({}, { volumes: { "/mnt/data": "data" } });
});
