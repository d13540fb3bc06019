import { component, pipeline, type Model } from "argots";

const image = "node:24-slim";

const modes = ["fast", "exact"] as const;
type Mode = (typeof modes)[number];
const sizes = { small: 3, large: 9 };
type Size = keyof typeof sizes;
const Level = { High: "high", Low: "low" } as const;
type Level = (typeof Level)[keyof typeof Level];
const weights: Record<Mode, number> = { fast: 1, exact: 2 };
const defaults = { mode: "fast" as const, rate: 0.5, tags: ["a"] };

interface Row {
  name: string;
  n: number;
}

export const train = component({ image }, ({ rate }: { rate: number }, { model }: { model: Model }) => {
  model.metadata["rate"] = rate;
  return { score: rate };
});
export const use = component({ image }, ({ model }: { model: Model }) => model.name.length);
export const score = component({ image }, ({ d, mode }: { d: number; mode?: Mode }) => d / 10 + (mode === "exact" ? 1 : 0));
export const say = component({ image }, ({ text }: { text: string }) => text.length);
export const show = component({ image }, ({ x }: { x: unknown }) => JSON.stringify(x).length);
export const set = component({ image }, ({ settings, level }: { settings: typeof defaults; level: Level }) => settings.rate + level.length);
export const nothing = component({ image }, (_: Record<string, never>) => 4);
export const table = component({ image }, ({ row }: { row: { d: number; s: number | null } }) => row.d);

/** What a condition says of a value is known behind `&&` and in the branch. */
export const narrowed = pipeline(
  { name: "narrowed" },
  ({
    loud = true,
    note,
    depth,
    baseline,
  }: {
    loud?: boolean;
    note?: string;
    depth?: number;
    baseline?: { name: string; parts?: string[] };
  }) => {
    if (loud && note) say({ text: note });
    if (!loud && (note || baseline)) say({ text: "quiet" });
    if (baseline) say({ text: baseline.name });
    if (baseline?.parts && baseline.parts.length > 1) say({ text: baseline.parts.join() });
    if (!baseline || !depth) say({ text: "nothing" });
    else score({ d: depth + baseline.name.length });
    if (note !== undefined && note.length > 2 && depth !== undefined && depth > note.length) score({ d: depth });
    const name = baseline && baseline.name;
    say({ text: name ?? "none" });
    say({ text: (baseline && note) || "neither" });
    if (loud && score({ d: 50 }) > 3 && note) say({ text: `${note} behind a task` });
    const label = loud && note ? note : "no";
    const first = baseline?.parts?.[0];
    if (first) say({ text: first });
    return { label };
  },
);

/** Where every other way throws, a variable has been set. */
export const thrown = pipeline({ name: "thrown" }, ({ mode = "a" }: { mode?: string }) => {
  let n: number;
  let model: Model;
  switch (mode) {
    case "a":
    case "aa":
      n = score({ d: 1 });
      ({ model } = train({ rate: 1 }));
      break;
    case "b": {
      n = 3;
      ({ model } = train({ rate: 2 }));
      break;
    }
    case "c":
      n = 5;
      ({ model } = train({ rate: 3 }));
      if (score({ d: 4 }) > 100) break;
      n = 6;
      break;
    default:
      throw new Error(`unknown ${mode}`);
  }
  score({ d: n });
  use({ model });
});

export const thrownFirst = pipeline({ name: "thrown-first" }, ({ mode = "a" }: { mode?: string }) => {
  const pick = (one: string): number => {
    switch (one) {
      case "a":
        return score({ d: 1 });
      case "b":
        return 2;
      default:
        throw new Error("no");
    }
  };
  let n: number;
  switch (mode) {
    default:
      throw new Error("neither a nor b");
    case "a":
      n = 1;
      break;
    case "b":
      n = 2;
  }
  score({ d: n + pick(mode) });
});

/** Types that are read off constants. */
export const constants = pipeline(
  { name: "constants" },
  ({
    mode = "fast",
    size = "small",
    level = Level.Low,
    settings = defaults,
  }: {
    mode?: Mode;
    size?: Size;
    level?: Level;
    settings?: typeof defaults;
  }) => {
    const d = score({ d: sizes[size], mode });
    for (const one of modes) if (one !== mode) score({ d: d + 1, mode: one });
    if (level === Level.High) say({ text: "high" });
    set({ settings, level });
    score({ d: weights[mode] + nothing({}), mode });
    let n: number;
    switch (mode) {
      case "fast":
        n = 1;
        break;
      case "exact":
        n = 2;
        break;
    }
    score({ d: n, mode: modes[1] });
    table({ row: { d: n, s: null } });
  },
);

/** Lists in another order: equal ones stay in theirs. */
export const ordered = pipeline(
  { name: "ordered" },
  ({
    xs = [3, 1, 10, 2],
    names = ["b", "a", "{{x", "~", "{a", ""],
    rows = [
      { name: "a", n: 1 },
      { name: "b", n: 3 },
      { name: "c", n: 1 },
    ],
  }: {
    xs?: number[];
    names?: string[];
    rows?: Row[];
  }) => {
    show({ x: xs.toReversed() });
    show({ x: [...xs].reverse() });
    show({ x: xs.toSorted((a, b) => a - b) });
    show({ x: [...xs].sort((a, b) => b - a) });
    show({ x: names.toSorted() });
    show({ x: names.toSorted((a, b) => (a < b ? 1 : -1)) });
    show({ x: rows.toSorted((a, b) => b.n - a.n) });
    show({ x: rows.toSorted((a, b) => a.n - b.n || (a.name < b.name ? 1 : a.name > b.name ? -1 : 0)).map((row) => row.name) });
    show({ x: rows.toSorted(({ name: a }, { name: b }) => (a > b ? 1 : a < b ? -1 : 0)) });
    show({ x: rows.toSorted((a, b) => (a.n === b.n ? 0 : a.n > b.n ? -1 : 1)) });
    const made = xs.map((x) => ({ x, s: score({ d: x }) }));
    const ranked = made.sort((a, b) => b.s - a.s);
    for (const { x, s } of ranked.slice(0, 2)) score({ d: x + s });
    if (made[0]) score({ d: made[0].x });
    const known = [
      { k: "x", v: score({ d: 70 }) },
      { k: "y", v: score({ d: 90 }) },
      { k: "z", v: score({ d: 80 }) },
    ];
    known.sort((a, b) => b.v - a.v);
    say({ text: known.map((one) => one.k).join("") });
    say({
      text:
        [5, 4, 6].sort((a, b) => a - b).join() +
        xs
          .map((x) => x * 2)
          .reverse()
          .join("-"),
    });
  },
);

/** Objects of which the run knows the keys. */
export const records = pipeline(
  { name: "records" },
  ({
    regions = { eu: 1, us: 0 },
    labels = { a: "x", team: "y" },
  }: {
    regions?: Record<string, number>;
    labels?: Record<string, string>;
  }) => {
    for (const [region, n] of Object.entries(regions)) say({ text: `${region} ${n}` });
    const done = Object.entries(regions).map(([region, n]) => ({ region, s: score({ d: n }) }));
    show({ x: Object.fromEntries(done.map(({ region, s }) => [region, s])) });
    show({ x: Object.entries(regions).filter(([, n]) => n > 0) });
    show({ x: { ...labels, team: "ml" } });
    show({ x: { team: "ml", ...labels } });
    show({ x: { ...regions, eu: 0, deep: { a: { b: 1 } } } });
    const more = { ...labels, [`k${Object.keys(regions).length}`]: "computed" };
    show({ x: more });
    say({ text: more["team"] ?? "none" });
    show({ x: Object.values(regions) });
    show({ x: Object.fromEntries(Object.entries(regions).map(([key, n]) => [`${key}!`, n * 2])) });
    const top = Object.entries(regions).sort(([, a], [, b]) => b - a)[0];
    if (top) say({ text: top[0] });
  },
);

/** Objects that are filled by keys of the run. */
export const counted = pipeline(
  { name: "counted" },
  ({
    rows = [
      { name: "free", n: 2 },
      { name: "pro", n: 3 },
      { name: "free", n: 4 },
    ],
    plan = "free",
  }: {
    rows?: Row[];
    plan?: string;
  }) => {
    const counts: Record<string, number> = { free: 0, pro: 0 };
    for (const row of rows) counts[row.name]!++;
    show({ x: counts });
    const sums: Record<string, number> = {};
    for (const { name, n } of rows) sums[name] = (sums[name] ?? 0) + n;
    show({ x: sums });
    const one: Record<string, number> = { a: 1 };
    one[plan] = 5;
    one["b"] = 6;
    show({ x: one });
    score({ d: one[plan] ?? 0 });
    const scores: Record<string, number> = {};
    if (rows.length > 2) scores[plan] = score({ d: 4 });
    show({ x: scores });
    const each: Record<string, number> = {};
    for (const { name, n } of rows) each[name] = score({ d: n });
    return { each };
  },
);

export const mathematics = pipeline({ name: "mathematics" }, ({ n = 9, xs = [1, 4, -2.5] }: { n?: number; xs?: number[] }) => {
  show({ x: [Math.sqrt(n), Math.sqrt(16), Math.pow(n, 2), Math.sign(n - 5), Math.trunc(n / 2)] });
  show({ x: xs.map((x) => [Math.trunc(x), Math.sign(x)]) });
  score({ d: Math.round(Math.PI * n * 100) / 100 + Math.log10(1000) });
});

/** Numbers downwards. */
export const downwards = pipeline({ name: "downwards" }, async ({ n = 3, to = 0 }: { n?: number; to?: number }) => {
  for (let i = n - 1; i >= 0; i--) score({ d: i });
  for (let i = n; i > to; i -= 1) await score({ d: i * 100 });
  let digits = 0;
  for (let i = n; i >= 1; i--) digits = digits * 10 + i;
  score({ d: digits });
  for (let i = 2; i >= 0; i--) score({ d: i * 7 + 0.5 });
});

/** Of known tasks the run leaves some out: they are counted by the run. */
export const kept = pipeline({ name: "kept" }, ({ minimum = 0.5 }) => {
  const all = [train({ rate: 0.4 }), train({ rate: 0.6 }), train({ rate: 0.9 })];
  const good = all.filter((one) => one.score >= minimum);
  if (good.length === 0) throw new Error(`none reaches ${minimum}`);
  for (const { model } of good) use({ model });
  return { count: good.length };
});

const baseline = { name: "b", parts: ["x", "y"] };

export const runs = {
  narrowed: [
    {},
    { note: "x" },
    { note: "" },
    { loud: false, note: "yes", depth: 4 },
    { loud: false },
    { baseline, depth: 0 },
    { baseline, depth: 2, note: "n" },
    { baseline: { name: "z", parts: [] } },
    { baseline: { name: "" }, note: "abc", depth: 9 },
  ],
  thrown: [{}, { mode: "aa" }, { mode: "b" }, { mode: "c" }],
  thrownFirst: [{}, { mode: "b" }],
  constants: [{}, { mode: "exact", size: "large", level: "high" }],
  ordered: [
    {},
    { xs: [], rows: [], names: [] },
    {
      xs: [5, 5, 1],
      rows: [
        { name: "q", n: 2 },
        { name: "p", n: 2 },
        { name: "q", n: 2 },
      ],
    },
  ],
  records: [{}, { regions: { a: 1, b: 5 }, labels: {} }],
  counted: [{}, { rows: [], plan: "b" }],
  mathematics: [{}, { n: 2, xs: [] }, { n: 6.25 }],
  kept: [{}, { minimum: 0.7 }],
  downwards: [{}, { n: 0 }, { n: 2.5, to: 0.5 }],
};

export const play = { train: ({ rate }: { rate: number }) => ({ score: rate }) };

export const failing = {
  thrown: [{ given: { mode: "x" } }],
  kept: [{ given: { minimum: 2 } }],
  thrownFirst: [{ given: { mode: "c" } }],
  narrowed: [{ given: { note: "x" }, fails: { score: [{ d: 50 }] } }],
};
