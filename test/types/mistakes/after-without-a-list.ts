import { pipeline } from "argots";
import { hello, load } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ url = "" }) => {
  const greeting = hello();
  // @ts-expect-error TS2322 is not assignable to type 'readonly TaskResult[]'
  load({ url }, { after: greeting });
});
