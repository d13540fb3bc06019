import { pipeline } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2820 Did you mean '"OnFailure"'?
  hello({}, { retry: { limit: 3, on: "OnFailures" } });
});
