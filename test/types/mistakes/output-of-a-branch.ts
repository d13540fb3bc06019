import { pipeline } from "argots";
import { add } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ twice = false }) => {
  let sum: number;
  if (twice) sum = add({ a: 1, b: 1 });
  // @ts-expect-error TS2454 Variable 'sum' is used before being assigned
  return { sum: add({ a: sum, b: 1 }) };
});
