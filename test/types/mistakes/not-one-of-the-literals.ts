import { pipeline } from "argots";
import { load, train } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ url = "" }) => {
  const { data } = load({ url });
  // @ts-expect-error TS2322 Type '"slow"' is not assignable to type
  train({ data, mode: "slow" });
});
