import { pipeline } from "argots";
import { add } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ numbers = [1, 2] }) => {
  const sums = numbers.map((a) => add({ a, b: 1 }));
  // @ts-expect-error TS2322 Type 'number[]' is not assignable to type 'number'
  return { sum: add({ a: sums, b: 1 }) };
});
