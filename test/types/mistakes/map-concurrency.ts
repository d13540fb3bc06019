import { map, pipeline } from "argots";
import { add } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ numbers = [1, 2] }) => ({
  // @ts-expect-error TS2353 'parallelism' does not exist in type 'MapOptions'
  sums: map(numbers, (a) => add({ a, b: 1 }), { parallelism: 2 }),
}));
