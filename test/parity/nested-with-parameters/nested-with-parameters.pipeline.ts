import { component, pipeline } from "argots";

const image = "node:24-slim";

const double = component({ image }, ({ num }: { num: number }) => num * 2);
const addTwoNums = component({ image }, ({ x, y }: { x: number; y: number }) => x + y);
const add = component({ image }, ({ nums }: { nums: number[][] }): number => nums.flat().reduce((sum, num) => sum + num, 0));

/** Adds up what two nested loops gave: a list of lists. */
export const math = pipeline({ name: "nested-with-parameters" }, () => {
  const sums = [1, 2, 3].map((x) => [1, 2, 3].map((y) => addTwoNums({ x: double({ num: x }), y: double({ num: y }) })));
  add({ nums: sums });
  return sums;
});
