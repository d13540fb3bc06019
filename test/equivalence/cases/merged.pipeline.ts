import { component, pipeline, type Dataset, type Model } from "argots";

const image = "node:24-slim";

export const count = component({ image }, ({ url }: { url: string }) => url.length);
export const tune = component({ image }, ({ rows, deep }: { rows: number; deep: boolean }) => ({
  rate: deep ? rows / 100 : 0.5,
  epochs: rows,
}));
export const load = component({ image }, ({ url }: { url: string }, { data }: { data: Dataset }) => {
  data.metadata["source"] = url;
});
export const train = component({ image }, ({ data, rate }: { data: Dataset; rate: number }, { model }: { model: Model }) => {
  model.metadata["data"] = data.path;
  return { accuracy: rate };
});
export const baseline = component({ image }, ({ rows }: { rows: number }, { model }: { model: Model }) => {
  model.metadata["rows"] = rows;
});
export const deploy = component({ image }, ({ model, note }: { model: Model; note: string }) => `${model.name} ${note}`);
export const report = component({ image }, ({ text }: { text: string }) => `reported ${text}`);

/** A variable that a branch may change, by values and by tasks. */
export const assigned = pipeline({ name: "assigned" }, ({ url = "gs://rows", deep = false, limit = 5 }) => {
  const rows = count({ url });
  let rate = 0.1;
  let note = "default";
  if (rows > limit) {
    const tuned = tune({ rows, deep });
    rate = tuned.rate;
    note = `tuned over ${tuned.epochs} epochs`;
  } else if (deep) {
    rate = rows / 2;
  }
  if (rate > 0.3) note += "!";
  report({ text: `${note} ${rate}` });
  return { rate, note };
});

/** Assigned in every branch, nested, and used in a condition behind. */
export const nested = pipeline({ name: "nested" }, ({ url = "abc", mode = "fast" as "fast" | "exact" | "none", loud = true }) => {
  let score: number;
  let label: string;
  if (mode === "fast") {
    score = count({ url });
    if (loud) label = report({ text: url });
    else label = "quiet";
  } else if (mode === "exact") {
    const first = count({ url });
    score = count({ url: `${url}${first}` }) + first;
    label = "exact";
  } else {
    score = -1;
    label = report({ text: "none" });
  }
  if (score > 3) report({ text: `${label} is ${score}` });
  const final = score > 3 && loud ? report({ text: "final" }) : label;
  return { score, label, final };
});

/** A task on either side of `?:`, and inside of others. */
export const chosen = pipeline({ name: "chosen" }, ({ url = "abc", deep = false, limit = 2 }) => {
  const rows = deep ? count({ url: `${url}/deep` }) : count({ url });
  const rate = rows > limit ? tune({ rows, deep }).rate : rows === limit ? 0.25 : tune({ rows, deep: true }).rate;
  const text = deep ? report({ text: `${rate}` }) : "none";
  report({ text: rate > 1 ? report({ text: "high" }) : text });
  return { rows, rate, text };
});

/** Artifacts of one branch or another. */
export const artifacts = pipeline({ name: "artifacts" }, ({ url = "abc", deep = false, limit = 2 }) => {
  const rows = count({ url });
  let { model } = baseline({ rows });
  let accuracy = 0;
  if (rows > limit) {
    const { data } = load({ url });
    ({ model, accuracy } = train({ data, rate: rows }));
    if (deep && accuracy > 3) ({ model, accuracy } = train({ data, rate: accuracy / 2 }));
  }
  const data = deep ? load({ url: `${url}/deep` }).data : load({ url: "flat" }).data;
  const again = train({ data, rate: accuracy });
  const note = deploy({ model, note: `${accuracy}` });
  deploy({ model: again.accuracy > 1 ? again.model : model, note: "best" });
  return { model, accuracy, note };
});

/** In the iterations of a loop. */
export const looped = pipeline({ name: "looped" }, ({ urls = ["a", "bcd", ""], limit = 1 }) => {
  const texts = urls.map((url) => {
    const rows = count({ url });
    let text = "few";
    if (rows > limit) text = report({ text: `${rows} of ${url}` });
    else if (url === "") text = "empty";
    return rows > 2 ? report({ text }) : text;
  });
  let best = "none";
  if (texts.length > 2) best = texts[0] ?? "nothing";
  return { texts, best };
});

const value = (_: unknown): undefined => undefined;
export const play = {
  load: value,
  baseline: value,
  train: ({ rate }: { rate: number }) => ({ accuracy: rate * 1.5 }),
};

export const runs = {
  assigned: [{}, { url: "ab" }, { url: "ab", deep: true }, { url: "abcdef", deep: true, limit: 0 }, { url: "", deep: true, limit: -1 }],
  nested: [
    {},
    { loud: false },
    { mode: "exact" },
    { mode: "exact", url: "", loud: false },
    { mode: "none" },
    { mode: "none", loud: false },
    { url: "{{x}} is long" },
  ],
  chosen: [{}, { deep: true }, { url: "ab" }, { url: "a" }, { limit: 3 }, { url: "abc".repeat(99), deep: true }],
  artifacts: [{}, { url: "a" }, { deep: true }, { url: "abcdefgh", deep: true }, { url: "abcdefgh", deep: false, limit: 100 }],
  looped: [{}, { urls: [] }, { urls: ["abc", "abcd", "{{x}}", "a"], limit: 3 }],
};

export const failing = {
  assigned: [
    { fails: { tune: [{}] } },
    { fails: { count: [{}] } },
    { given: { url: "ab" }, fails: { tune: [{}] } },
    { errors: { report: [{}] } },
  ],
  nested: [{ fails: { report: [{ text: "abc" }] } }, { given: { mode: "exact" }, fails: { count: [{ url: "abc3" }] } }],
  chosen: [{ fails: { count: [{}] } }, { given: { deep: true }, errors: { report: [{}] } }],
  artifacts: [{ fails: { train: [{}] } }, { errors: { load: [{ url: "flat" }] } }, { given: { url: "a" }, fails: { baseline: [{}] } }],
  looped: [{ fails: { report: [{}] } }, { fails: { count: [{ url: "a" }] } }],
};
