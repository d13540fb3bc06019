import { pipeline } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2561 Did you mean to write 'memory'?
  hello({}, { resources: { cpu: "4", memroy: "8Gi" } });
});
