import { component, pipeline } from "argots";

const image = "node:24-slim";

export const train = component({ image }, ({ item }: { item: string }) => ({ score: item.length, text: `of ${item}` }));
export const single = component({ image }, ({ item }: { item: string }) => item.length * 2);
export const say = component({ image }, ({ text }: { text: string }) => text);

/** Every item is tried; the list says what came of it. */
export const settled = pipeline({ name: "settled" }, async ({ items = ["a", "bb", "ccc"], most = 1 }) => {
  const results = await Promise.allSettled(items.map((item) => single({ item })));
  const failed = results.filter((one) => one.status === "rejected").length;
  const scores = results.map((one) => (one.status === "fulfilled" ? one.value : -1));
  say({ text: `${failed} failed, ${scores}` });
  if (failed > most) throw new Error(`${failed} failed`);
  say({ text: "good enough" });
  return { failed, scores, best: Math.max(0, ...scores) };
});

/** Several tasks an item, and outputs of several fields. */
export const blocks = pipeline({ name: "blocks" }, async ({ items = ["a", "bb"] }) => {
  const results = await Promise.allSettled(
    items.map(async (item) => {
      const { score, text } = await train({ item });
      if (score > 1) await say({ text });
      return { score, item };
    }),
  );
  const good = results.flatMap((one) => (one.status === "fulfilled" ? [one.value.score] : []));
  return { good, all: results.length, some: results.some((one) => one.status === "fulfilled") };
});

/** Two different tasks; nothing is made of it. */
export const both = pipeline({ name: "both" }, async ({ item = "a" }) => {
  const [first, second] = await Promise.allSettled([single({ item }), say({ text: item })]);
  if (first.status === "rejected") say({ text: "first failed" });
  if (second.status === "fulfilled") say({ text: `second ${second.value}` });
  await Promise.allSettled([single({ item: `${item}!` }), single({ item: `${item}?` })]);
  return { fine: first.status === "fulfilled" && second.status === "fulfilled" };
});

export const runs = {
  settled: [{}, { items: [] }, { items: ["{{x}}", '"', "a,b"] }],
  blocks: [{}, { items: [] }],
  both: [{}],
};

export const failing = {
  settled: [
    { fails: { single: [{ item: "bb" }] } },
    { errors: { single: [{ item: "a" }] } },
    { fails: { single: [{}] } },
    { given: { most: 5 }, fails: { single: [{}] } },
    { fails: { single: [{ item: "a" }], say: [{ text: "1 failed, -1,4,6" }] } },
  ],
  blocks: [{ fails: { train: [{ item: "a" }] } }, { errors: { say: [{}] } }, { fails: { train: [{}] } }],
  both: [
    { fails: { single: [{ item: "a" }] } },
    { fails: { say: [{ text: "a" }] } },
    { errors: { single: [{}] } },
    { fails: { single: [{ item: "a!" }] } },
  ],
};
