import { component, pipeline, type Model } from "argots";

const image = "node:24-slim";

export const make = component({ image }, ({ n }: { n: number }, { model }: { model: Model }) => {
  model.metadata["n"] = n;
  return { loss: (n * 7) % 5, name: `m${n}` };
});
export const use = component({ image }, ({ model, why }: { model: Model; why: string }) => `${why}${model.path}`.length > 0);
export const score = component({ image }, ({ n }: { n: number }) => ({ loss: (n * 7) % 5, name: `s${n}` }));
export const show = component({ image }, ({ text }: { text: string }) => text);

/** The best of what iterations side by side have made, files and all. */
export const bestOfMany = pipeline({ name: "best-of-many" }, ({ numbers = [1, 2, 3], limit = 2 }) => {
  const rows = numbers.map((n) => ({ n, ...make({ n }) }));
  const best = rows.reduce((a, b) => (b.loss < a.loss ? b : a));
  use({ model: best.model, why: best.name });
  const worst = rows.reduce((a, b) => {
    if (b.loss > a.loss) return b;
    return a;
  }, rows[0]!);
  use({ model: worst.model, why: "worst" });
  const total = rows.reduce((sum, row) => sum + row.loss, 0);
  const good = rows.find((row) => row.loss < limit);
  if (good) use({ model: good.model, why: `good ${good.name}` });
  else show({ text: "none" });
  return {
    total,
    at: rows.findIndex((row) => row.name === "m2"),
    some: rows.some((row) => row.loss > 3),
    all: rows.every((row) => row.n > 0),
    loss: best.loss,
    found: good?.name,
  };
});

/** Over a known list, one after the other is side by side as well. */
export const bestOfKnown = pipeline({ name: "best-of-known" }, ({ go = true }) => {
  let best: { model: Model; loss: number; name: string } | undefined;
  for (const n of [1, 2, 3]) {
    const one = make({ n });
    if (!best || one.loss < best.loss) best = one;
  }
  if (best) use({ model: best.model, why: best.name });
  let last: { model: Model; loss: number; name: string } | undefined;
  for (const n of [4, 5]) {
    if (go) {
      const one = make({ n });
      if (last === undefined || one.loss <= last.loss) last = one;
    }
  }
  if (last !== undefined) use({ model: last.model, why: "last" });
});

/** Values alone. */
export const bestOfValues = pipeline({ name: "best-of-values" }, ({ numbers = [4, 2, 3] }) => {
  const rows = numbers.map((n) => score({ n }));
  const best = rows.reduce((a, b) => (b.loss < a.loss ? b : a));
  return {
    name: best.name,
    largest: numbers.reduce((a, b) => Math.max(a, b)),
    joined: rows.map((row) => row.name).reduce((a, b) => `${a}+${b}`),
  };
});

/** Start values that anything beats. */
export const startingHigh = pipeline({ name: "starting-high" }, async ({ numbers = [4, 2, 3] }) => {
  let known = Infinity;
  for (const n of [2, 1]) {
    const { loss } = score({ n });
    if (loss < known) known = loss;
  }
  let lowest = Number.MAX_VALUE;
  let highest = -Number.MAX_VALUE;
  for (const n of numbers) {
    const { loss } = await score({ n });
    if (loss < lowest) lowest = loss;
    if (loss > highest) highest = loss;
  }
  return { known, lowest, highest, any: numbers.length < Infinity };
});

export const play = {
  make: ({ n }: { n: number }) => ({ loss: (n * 7) % 5, name: `m${n}` }),
  use: () => true,
};

export const runs = {
  bestOfMany: [{}, { numbers: [5] }, { numbers: [3, 3, 1, 2], limit: 0 }, { numbers: [4, 2] }],
  bestOfKnown: [{}, { go: false }],
  startingHigh: [{}, { numbers: [] }, { numbers: [1, 1] }],
  bestOfValues: [{}, { numbers: [7] }, { numbers: [0.5, 2, 1] }],
};
