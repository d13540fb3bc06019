import { pipeline } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2741 Property 'duration' is missing
  hello({}, { retry: { backoff: { factor: 2 } } });
});
