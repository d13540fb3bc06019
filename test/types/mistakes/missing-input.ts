import { pipeline } from "argots";
import { load } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2345|TS2741 Property 'url' is missing
  load({ rows: 3 });
});
