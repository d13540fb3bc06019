import { component, pipeline } from "argots";

const image = "node:24-slim";

export const measure = component({ image }, ({ n, i }: { n: number; i: number }) => n / 2 + i / 100);

/** A pipeline that calls itself. */
export const halving = pipeline({ name: "halving" }, ({ n, depth = 0 }: { n: number; depth?: number }): { depth: number; last: number } => {
  const half = measure({ n, i: 0 });
  if (half < 1) return { depth, last: half };
  return halving({ n: half, depth: depth + 1 });
});

export const runs = { halving: [{ n: 10 }, { n: 1 }, { n: 100, depth: 5 }] };

export const failing = { halving: [{ given: { n: 10 }, fails: { measure: [{ n: 2.5 }] } }] };
