import { component, pipeline, type Model } from "argots";

const image = "node:24-slim";

export const step = component({ image }, ({ item, total }: { item: string; total: number }) => ({
  total: total + item.length,
  text: `${item}:${total}`,
}));
export const say = component({ image }, ({ text }: { text: string }) => text);
export const start = component({ image }, ({ from }: { from: string }, { model }: { model: Model }) => {
  model.metadata["from"] = from;
});
export const improve = component({ image }, ({ model, item }: { model: Model; item: string }, { better }: { better: Model }) => {
  better.metadata["model"] = model.path;
  return { loss: item.length };
});
export const use = component({ image }, ({ model, losses }: { model: Model; losses: string }) => `${model.name} ${losses}`);

/** One after the other, because the body waits. */
export const awaiting = pipeline({ name: "awaiting" }, async ({ items = ["a", "bb", "ccc"], limit = 1 }) => {
  for (const item of items) {
    const { text } = await step({ item, total: 0 });
    if (item.length > limit) say({ text });
  }
  say({ text: "after all" });
});

/** One after the other, because a variable is carried along. */
export const carrying = pipeline({ name: "carrying" }, ({ items = ["a", "bb", "ccc"], from = 1 }) => {
  let total = from;
  let last = "none";
  for (const item of items) {
    const result = step({ item, total });
    if (result.total > 3) last = say({ text: `${item} at ${result.total}` });
    total = result.total;
  }
  say({ text: `total ${total}, last ${last}` });
  return { total, last };
});

/** An artifact is carried along. */
export const refining = pipeline({ name: "refining" }, async ({ items = ["a", "bb", "ccc"] }) => {
  let { model } = start({ from: "scratch" });
  let losses = "";
  for (const item of items) {
    const { better, loss } = await improve({ model, item });
    model = better;
    losses += `${loss},`;
  }
  return { text: use({ model, losses }), model };
});

/** `continue` and `break`. */
export const leaving = pipeline({ name: "leaving" }, async ({ items = ["a", "", "bb", "stop", "ccc"], most = 10 }) => {
  let total = 0;
  let seen = 0;
  for (const item of items) {
    if (item === "") continue;
    if (item === "stop") break;
    seen++;
    ({ total } = await step({ item, total }));
    if (total >= most) {
      await say({ text: "enough" });
      break;
    }
    if (item.length > 1) continue;
    await say({ text: `short ${item}` });
  }
  for (const item of items) {
    if (item.length > 1) continue;
    say({ text: `parallel ${item}` });
  }
  return { total, seen };
});

/** The first that is good enough: `return` in a loop. */
export const searching = pipeline({ name: "searching" }, async ({ items = ["a", "bb", "ccc", "dddd"], wanted = 3 }) => {
  for (const item of items) {
    const { total } = await step({ item, total: 0 });
    if (total >= wanted) return { found: item, text: await say({ text: `found ${item}` }) };
  }
  return { found: "none", text: say({ text: "none found" }) };
});

/** Loops in loops. */
export const table = pipeline({ name: "table" }, async ({ rows = ["x", "yy"], columns = ["a", "bb"] }) => {
  let total = 0;
  for (const row of rows) {
    let sum = 0;
    for (const column of columns) sum = (await step({ item: `${row}${column}`, total: sum })).total;
    const texts = columns.map((column) => say({ text: `${row}${column}${sum}` }));
    total += sum + texts.length;
  }
  rows.map((row) => say({ text: `${row}${total}` }));
  return { total };
});

/** A known list, and one that a filter of the run leaves over. */
export const known = pipeline({ name: "known" }, async ({ limit = 1 }) => {
  let total = 0;
  for (const item of ["a", "bb", "ccc"]) ({ total } = await step({ item, total }));
  for (const item of ["a", "bb", "ccc"].filter((one) => one.length > limit)) {
    ({ total } = await step({ item, total }));
  }
  return { total };
});

const value = (_: unknown): undefined => undefined;
export const play = { start: value, improve: ({ item }: { item: string }) => ({ loss: item.length / 2 }) };

const many = Array.from({ length: 37 }, (_, index) => "x".repeat(index % 5));

export const runs = {
  awaiting: [{}, { items: [] }, { items: ["one"], limit: 5 }, { items: ["{{x}}", '"', "é"] }],
  carrying: [{}, { items: [] }, { items: ["one"], from: -5 }, { items: many }],
  refining: [{}, { items: [] }, { items: ["a", "a", "a"] }],
  leaving: [{}, { items: [] }, { items: ["aaaa", "bbbb", "cccc", "dddd"] }, { items: ["stop", "a"] }, { items: ["", "", "a"], most: 1 }],
  searching: [{}, { wanted: 1 }, { wanted: 100 }, { items: [] }],
  table: [{}, { rows: [] }, { columns: [] }, { rows: ["{{x}}"], columns: ["a", "b", "c"] }],
  known: [{}, { limit: 5 }, { limit: 0 }],
};

export const failing = {
  awaiting: [
    { fails: { step: [{ item: "bb" }] } },
    { errors: { step: [{ item: "ccc" }] } },
    { fails: { say: [{ text: "bb:0" }] } },
    { fails: { step: [{ item: "a" }] } },
  ],
  carrying: [
    { fails: { step: [{ item: "bb" }] } },
    { given: { items: many }, fails: { step: [{ total: 31 }] } },
    { fails: { say: [{ text: "bb at 4" }] } },
  ],
  refining: [{ fails: { improve: [{ item: "ccc" }] } }, { fails: { start: [{}] } }, { errors: { improve: [{ item: "a" }] } }],
  leaving: [{ fails: { step: [{ item: "bb" }] } }, { fails: { say: [{ text: "short a" }] } }, { fails: { say: [{ text: "parallel a" }] } }],
  searching: [{ fails: { step: [{ item: "bb" }] } }, { fails: { step: [{ item: "dddd" }] } }, { fails: { say: [{}] } }],
  table: [{ fails: { step: [{ item: "xbb" }] } }, { fails: { say: [{ text: "xbb5" }] } }],
  known: [{ fails: { step: [{ item: "bb", total: 1 }] } }],
};
