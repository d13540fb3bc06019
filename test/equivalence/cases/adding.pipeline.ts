import { component, pipeline, type Model } from "argots";

const image = "node:24-slim";

export const train = component({ image }, ({ name, n }: { name: string; n: number }, { model }: { model: Model }) => {
  model.metadata["name"] = name;
  return { score: name.length + n };
});
export const create = component({ image }, ({ kind }: { kind: string }) => `${kind}-cluster`);
export const remove = component({ image }, ({ cluster }: { cluster: string }) => `removed ${cluster}`);
export const use = component({ image }, ({ model }: { model: Model }) => `used ${model.name}`);
export const report = component({ image }, ({ scores }: { scores: number[] }) => scores.length);
export const say = component({ image }, ({ text }: { text?: string }) => text ?? "nothing");

/** Results that are added to a list: side by side, some of them, in order. */
export const adding = pipeline({ name: "adding" }, async ({ names = ["a", "bb", "ccc"], deep = false }) => {
  const all: number[] = [];
  for (const name of names) all.push(train({ name, n: 0 }).score);
  report({ scores: all });
  const some = [0];
  for (const name of names) {
    const { score } = train({ name, n: 1 });
    if (score > 2) some.push(score, score * 2);
  }
  if (deep) some.push(-1);
  report({ scores: some });
  const inOrder: number[] = [];
  for (const name of names) inOrder.push((await train({ name, n: inOrder.length * 10 })).score);
  const doubled: number[] = [];
  names.forEach((name) => doubled.push(name.length * 2));
  return { all, some, inOrder, doubled, count: some.length };
});

/** The best of several, and an object that is filled in. */
export const choosing = pipeline({ name: "choosing" }, async ({ names = ["a", "ccc", "bb"], loud = true }) => {
  let best: { model: Model; score: number } | undefined;
  for (const name of names) {
    const trained = await train({ name, n: 0 });
    if (!best || trained.score > best.score) best = trained;
  }
  if (best) use({ model: best.model });
  const found = { score: 0, name: "none" };
  for (const name of names) {
    const { score } = train({ name, n: 5 });
    if (score > found.score) {
      found.score = score;
      found.name = name;
    }
  }
  if (loud) found.name = found.name.toUpperCase();
  say({ text: loud ? `best ${best?.score ?? -1}` : undefined });
  return { score: best?.score ?? 0, found };
});

/** What is made in a `try` is cleaned up if it was made. */
export const cleaning = pipeline({ name: "cleaning" }, ({ kind = "gpu" }) => {
  let cluster: string | undefined;
  try {
    cluster = create({ kind });
    train({ name: cluster, n: 0 });
  } finally {
    if (cluster) remove({ cluster });
  }
  say({ text: "cleaned" });
});

export const naming = pipeline({ name: "naming" }, ({ kind = "gpu" }) => {
  let cluster: string | undefined;
  try {
    cluster = create({ kind });
    train({ name: cluster, n: 0 });
  } finally {
    remove({ cluster: cluster ?? "none" });
  }
});

/** What TypeScript knows to be there behind a condition. */
export const narrowing = pipeline(
  { name: "narrowing" },
  async ({
    names = ["a", "bb"],
    text = "{}",
    mode = "one" as "one" | "two",
    n,
  }: {
    names?: string[];
    text?: string;
    mode?: "one" | "two";
    n?: number;
  }) => {
    const [first] = await Promise.allSettled([train({ name: "settled", n: 0 })]);
    if (first.status === "fulfilled") use({ model: first.value.model });
    const { extra } = JSON.parse(text) as { extra?: string };
    if (extra !== undefined) say({ text: extra });
    say({ text: extra });
    let last: number | undefined;
    for (const name of names) last = (await train({ name, n: 2 })).score;
    if (last !== undefined) report({ scores: [last] });
    let chosen: number;
    switch (mode) {
      case "one":
        chosen = 1;
        break;
      case "two":
        chosen = report({ scores: [1, 2] });
        break;
    }
    report({ scores: [chosen] });
    if (n === undefined) return { extra };
    report({ scores: [n] });
    return { extra };
  },
);

export const play = { train: ({ name, n }: { name: string; n: number }) => ({ score: name.length + n }) };

export const runs = {
  adding: [{}, { names: [] }, { names: ["a"], deep: true }, { names: ["dddd", "a", "bb", "eeeee", "c"], deep: true }],
  choosing: [{}, { names: [], loud: false }, { names: ["x"] }, { names: ["a", "bb", "cc", "ddd", "e"], loud: false }],
  cleaning: [{}, { kind: "" }],
  naming: [{}],
  narrowing: [{}, { names: [], mode: "two" }, { text: '{"extra":"more"}', n: 3 }],
};

export const failing = {
  adding: [{ fails: { train: [{ name: "bb", n: 0 }] } }, { fails: { train: [{ name: "bb", n: 10 }] } }],
  choosing: [{ fails: { train: [{ name: "ccc" }] } }, { errors: { use: [{}] } }],
  cleaning: [{ fails: { create: [{}] } }, { fails: { train: [{}] } }, { errors: { create: [{}] } }, { fails: { remove: [{}] } }],
  narrowing: [{ fails: { train: [{ name: "settled" }] } }, { errors: { train: [{ name: "settled" }] } }],
  naming: [{ fails: { create: [{}] } }, { errors: { create: [{}] } }, { fails: { train: [{}] } }],
};
