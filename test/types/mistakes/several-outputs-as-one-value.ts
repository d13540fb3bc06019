import { pipeline } from "argots";
import { load, train } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ url = "" }) => {
  const score = train({ data: load({ url }).data });
  // @ts-expect-error TS2365 Operator '>=' cannot be applied to types
  return { good: score >= 0.5 };
});
