import { component, pipeline, type Model } from "argots";

const image = "node:24-slim";

export const make = component({ image }, ({ n }: { n: number }, { model }: { model: Model }) => {
  model.metadata["n"] = n;
  return { loss: n };
});
export const use = component({ image }, ({ model, why }: { model: Model; why: string }) => `${why}${model.path}`.length > 0);
export const show = component({ image }, ({ text }: { text: string }) => text);

/** Set in branches, asked for behind them. */
export const branched = pipeline({ name: "branched" }, ({ go = true, x = 1 }) => {
  let best: Model | undefined;
  if (go) best = make({ n: 1 }).model;
  else if (x > 2) best = make({ n: 2 }).model;
  if (best !== undefined) use({ model: best, why: "there" });
  else show({ text: "none" });
  if (!best) return "nothing";
  use({ model: best, why: "left" });
  return "something";
});

/** Set in a `try` that may have failed. */
export const tried = pipeline({ name: "tried" }, async ({ n = 2 }) => {
  let model: Model | undefined;
  try {
    ({ model } = await make({ n }));
  } catch {
    show({ text: "failed" });
  }
  if (model) use({ model, why: "tried" });
  if (model === undefined) show({ text: "again" });
});

/** Set in loops over what the run knows. */
export const looped = pipeline({ name: "looped" }, ({ numbers = [3, 1, 2], until = 2 }) => {
  let last: Model | undefined;
  for (const n of numbers) last = make({ n }).model;
  if (last) use({ model: last, why: "last" });
  let best: { model: Model; loss: number } | undefined;
  for (const n of numbers) {
    const one = make({ n });
    if (best === undefined || one.loss < best.loss) best = one;
  }
  if (best) use({ model: best.model, why: "best" });
  let counted: Model | undefined;
  let i = 0;
  while (i < until) {
    counted = make({ n: 10 + i }).model;
    i++;
  }
  if (counted !== undefined) use({ model: counted, why: "counted" });
  else show({ text: "none" });
});

export const training = pipeline({ name: "training" }, ({ go }: { go: boolean }) => {
  let model: Model | undefined;
  if (go) ({ model } = make({ n: 1 }));
  return { model };
});

/** What another pipeline may give. */
export const calling = pipeline({ name: "calling" }, ({ go = true }) => {
  const { model } = training({ go });
  if (model) use({ model, why: "called" });
  if (model === undefined) show({ text: "none" });
});

export const settled = pipeline({ name: "settled" }, async ({ n = 1 }) => {
  const [one] = await Promise.allSettled([make({ n })]);
  if (one.status === "fulfilled") use({ model: one.value.model, why: "settled" });
  else show({ text: "rejected" });
});

export const play = {
  make: ({ n }: { n: number }) => ({ loss: n }),
  use: () => true,
};

export const runs = {
  branched: [{}, { go: false }, { go: false, x: 3 }],
  tried: [{}],
  looped: [{}, { numbers: [], until: 0 }, { numbers: [5], until: 1 }],
  calling: [{}, { go: false }],
  settled: [{}],
};

export const failing = {
  tried: [{ fails: { make: [{}] } }],
  settled: [{ fails: { make: [{}] } }],
};
