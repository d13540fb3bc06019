import { component, pipeline, type Model } from "argots";

const image = "node:24-slim";

export const validate = component({ image }, ({ url }: { url: string }) => ({ ok: url !== "", rows: url.length }));
export const train = component({ image }, ({ rows }: { rows: number }, { model }: { model: Model }) => {
  model.metadata["rows"] = rows;
  return { accuracy: rows };
});
export const stored = component({ image }, ({ name }: { name: string }, { model }: { model: Model }) => {
  model.metadata["name"] = name;
});
export const say = component({ image }, ({ text }: { text: string }) => text);

/** Nothing to do: the rest does not run. */
export const guarded = pipeline({ name: "guarded" }, ({ url = "gs://x", limit = 3 }) => {
  const { ok, rows } = validate({ url });
  if (!ok) return { score: 0, reason: "empty" };
  if (rows < limit) {
    const reason = say({ text: `only ${rows}` });
    return { score: rows, reason };
  }
  const { accuracy } = train({ rows });
  say({ text: `${accuracy}` });
  return { score: accuracy, reason: "done" };
});

/** Without a result, and in a branch of a branch. */
export const silent = pipeline({ name: "silent" }, ({ url = "gs://x", loud = false, deep = true }) => {
  const { rows } = validate({ url });
  if (loud) {
    say({ text: "loud" });
    if (rows > 3) return;
    say({ text: "few" });
  } else if (!deep) {
    return;
  }
  say({ text: "rest" });
  if (rows === 0) return;
  say({ text: "end" });
});

/** One of two artifacts. */
export const cached = pipeline({ name: "cached" }, ({ url = "gs://x", name = "" }) => {
  if (name !== "") return stored({ name });
  const { rows } = validate({ url });
  const { model } = train({ rows });
  return { model };
});

const describe = (rows: number, loud: boolean): string => {
  if (rows === 0) return "none";
  const text = say({ text: `rows ${rows}` });
  if (!loud) return text;
  return say({ text: text.toUpperCase() });
};

/** In functions that are called, in iterations, and in callbacks. */
export const inside = pipeline({ name: "inside" }, ({ urls = ["a", "", "abc"], loud = false }) => {
  const texts = urls.map((url) => {
    const { ok, rows } = validate({ url });
    if (!ok) return "bad";
    return describe(rows, loud);
  });
  urls.forEach((url) => {
    if (url === "") return;
    say({ text: `each ${url}` });
  });
  const first = describe(texts.length, loud);
  if (texts.includes("bad")) return { texts, first };
  say({ text: "all good" });
  return { texts, first: `${first}!` };
});

/** Called: the caller goes on. */
export const caller = pipeline({ name: "caller" }, ({ url = "" }) => {
  const { score, reason } = guarded({ url, limit: 2 });
  say({ text: `${score} ${reason}` });
  const { model } = cached({ url, name: reason });
  return { model, score };
});

export const play = { train: ({ rows }: { rows: number }) => ({ accuracy: rows / 10 }), stored: (_: unknown) => undefined };

export const runs = {
  guarded: [{}, { url: "" }, { url: "ab" }, { url: "ab", limit: 2 }],
  silent: [{}, { loud: true }, { loud: true, url: "ab" }, { deep: false }, { url: "" }, { url: "", loud: true }],
  cached: [{}, { name: "old" }],
  inside: [{}, { loud: true, urls: ["abc"] }, { urls: [] }],
  caller: [{}, { url: "a" }, { url: "abcdef" }],
};

export const failing = {
  guarded: [
    { fails: { train: [{}] } },
    { given: { url: "" }, fails: { train: [{}] } },
    { fails: { validate: [{}] } },
    { given: { url: "ab" }, errors: { say: [{}] } },
  ],
  silent: [{ given: { loud: true, url: "ab" }, fails: { say: [{ text: "few" }] } }, { fails: { validate: [{}] } }],
  cached: [{ errors: { validate: [{}] } }, { given: { name: "old" }, fails: { stored: [{}] } }],
  inside: [{ fails: { say: [{ text: "rows 3" }] } }, { fails: { validate: [{ url: "" }] } }],
  caller: [{ given: { url: "abcdef" }, fails: { train: [{}] } }],
};
