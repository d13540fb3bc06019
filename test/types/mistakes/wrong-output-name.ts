import { pipeline } from "argots";
import { load } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ url = "" }) => {
  // @ts-expect-error TS2339 Property 'dta' does not exist on type
  const { dta } = load({ url });
  return { dta: String(dta) };
});
