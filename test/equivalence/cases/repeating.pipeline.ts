import { component, pipeline, type Model } from "argots";

const image = "node:24-slim";

export const measure = component({ image }, ({ n, i }: { n: number; i: number }) => n / 2 + i / 100);
export const say = component({ image }, ({ text }: { text: string }) => text);
export const start = component({ image }, ({ n }: { n: number }, { model }: { model: Model }) => {
  model.metadata["n"] = n;
});
export const improve = component({ image }, ({ model, i }: { model: Model; i: number }, { better }: { better: Model }) => {
  better.metadata["model"] = model.path;
  return { loss: i };
});

/** Until it is good enough, or there were enough tries. */
export const training = pipeline({ name: "training" }, async ({ loss = 10, wanted = 1, most = 8 }) => {
  let { model } = start({ n: loss });
  let i = 0;
  let now = loss;
  while (now > wanted && i < most) {
    const step = await improve({ model, i });
    model = step.better;
    now -= step.loss;
    i++;
  }
  say({ text: `${i} tries, loss ${now}` });
  return { model, i, now };
});

/** Values alone; branches, `break` and `continue` inside. */
export const polling = pipeline({ name: "polling" }, async ({ n = 64, stop = 3, skip = 20 }) => {
  let i = 0;
  let text = "";
  while (n > 0 && i < 12) {
    i++;
    if (i === 2) continue;
    const value = await measure({ n: n / i, i });
    if (value < stop) break;
    if (value > skip) {
      text = await say({ text: `${i} is ${value}` });
      continue;
    }
    text += `${i};`;
  }
  return { i, text };
});

/** At least once. */
export const retrying = pipeline({ name: "retrying" }, async ({ n = 40, wanted = 5 }) => {
  let value = n;
  let tries = 0;
  do {
    value = await measure({ n: value, i: tries });
    tries += 1;
  } while (value > wanted && tries < 10);
  return { value, tries, text: say({ text: `${tries}` }) };
});

/** A bound that is a known number, and a loop that waits for a person's flag in vain. */
export const bounded = pipeline({ name: "bounded" }, async ({ deep = true }) => {
  let i = 0;
  while (i < 3) {
    await say({ text: `known ${i}` });
    i++;
  }
  let more = deep;
  while (more) {
    i++;
    more = (await measure({ n: 8, i })) > 4.05 ? false : i < 9;
  }
  return { i };
});

/** Counted loops: independent iterations, and iterations in order. */
export const counting = pipeline({ name: "counting" }, async ({ n = 3, from = 1 }) => {
  for (let i = 0; i < n; i++) say({ text: `i ${i}` });
  for (let i = from; i <= n; i += 2) {
    const value = measure({ n: i, i });
    if (value > 1) say({ text: `${i}: ${value}` });
  }
  let total = 0;
  for (let i = n; i > 0; i--) total = await measure({ n: total + i, i });
  const all = Array.from({ length: n }, (_, i) => measure({ n: i * 2, i: from }));
  return { total, all, sum: all.reduce((sum, one) => sum + one, 0) };
});

export const play = {
  start: (_: unknown) => undefined,
  improve: ({ i }: { i: number }) => ({ loss: 3 / (i + 1) }),
};

export const runs = {
  training: [{}, { loss: 0.5 }, { wanted: 5 }, { most: 0 }, { wanted: 9.5, most: 1 }, { most: 20, wanted: 0 }],
  polling: [{}, { n: 0 }, { n: 1000, skip: 30 }, { n: 10, stop: 8 }, { n: 1000, stop: 0, skip: 1e6 }],
  retrying: [{}, { n: 1 }, { n: 1e6 }, { n: 9, wanted: 4 }],
  bounded: [{}, { deep: false }],
  counting: [{}, { n: 0 }, { n: 5, from: 4 }, { n: 1, from: -2 }],
};

export const failing = {
  training: [
    { fails: { improve: [{ i: 1 }] } },
    { fails: { improve: [{ i: 0 }] } },
    { errors: { improve: [{ i: 2 }] } },
    { given: { most: 0 }, fails: { start: [{}] } },
  ],
  polling: [{ fails: { measure: [{ i: 3 }] } }, { fails: { say: [{}] } }],
  retrying: [{ fails: { measure: [{ i: 1 }] } }, { errors: { measure: [{ i: 0 }] } }],
  bounded: [{ fails: { say: [{ text: "known 1" }] } }, { fails: { measure: [{ i: 5 }] } }],
  counting: [{ fails: { say: [{ text: "i 1" }] } }, { fails: { measure: [{ n: 2 }] } }],
};
