import { pipeline } from "argots";
import { add, deploy } from "../prelude.ts";
import type { Model } from "argots";

export const wrong = pipeline({ name: "wrong" }, ({ model }: { model: Model }) => {
  // @ts-expect-error TS2365 Operator '>=' cannot be applied to types 'number' and 'string'
  if (add({ a: 1, b: 2 }) >= "high") deploy({ model });
});
