import { component, map, pipeline } from "argots";

const image = "node:24-slim";
type Settings = { readonly depth: number; readonly label: string; readonly rates: readonly number[] };

export const fit = component({ image }, ({ depth, rate, label }: { depth: number; rate: number; label: string }) => ({
  score: depth * rate,
  text: `${label} ${depth}`,
}));
export const say = component({ image }, ({ text }: { text: string }) => text);

const defaults: Settings = { depth: 2, label: "base", rates: [0.5, 1] };
const presets = [
  { ...defaults, label: "first" },
  { ...defaults, depth: 4, rates: [] },
  { depth: 1, label: "third", rates: [2] },
];

const best = (scores: readonly number[], { floor = 0, factor = 1 } = {}): number => Math.max(floor, ...scores) * factor;

function search({ depth, label, rates }: Settings, loud: boolean): { top: number; texts: string[] } {
  const results = rates.map((rate) => fit({ depth, rate, label }));
  const top = best(
    results.map(({ score }) => score),
    { floor: -1 },
  );
  if (loud && top > 1) say({ text: `${label} is good` });
  else if (loud) say({ text: `${label} is poor` });
  return { top, texts: results.map(({ text }) => text) };
}

/** Functions with tasks and branches in them, settings that are spread and taken apart. */
export const searching = pipeline({ name: "searching" }, ({ loud = true, rate = 1, names = ["a"] }) => {
  const tops = presets.map((preset) => search({ ...preset, rates: [...preset.rates, rate] }, loud).top);
  const { top, ...others } = search({ ...defaults, label: names[0] ?? "none" }, !loud);
  const [first, second = -5] = tops;
  const extra = names.length > 1 ? { depth: 9, label: "more" } : { depth: 8, label: "less" };
  const { score } = fit({ ...extra, rate });
  say({ text: `${first} ${second} ${others.texts.join("+")}` });
  return { tops, top, score, best: best(tops, { factor: 2 }) };
});

const both = async (left: string, right = "right"): Promise<string> => {
  const [a, b] = await Promise.all([say({ text: left }), say({ text: right })]);
  return say({ text: `${a} ${b}` });
};

/** Functions that wait, and pass others on. */
export const waiting = pipeline({ name: "waiting" }, async ({ texts = ["x", "y"], note }: { texts?: string[]; note?: string }) => {
  const apply = (f: (text: string) => string, text: string): string => f(`<${text}>`);
  const one = await both("left", note);
  const all = await Promise.all(texts.map((text) => both(text)));
  const applied = apply((text) => say({ text }), one);
  const few = map(texts, (text, index) => say({ text: `${index}${text}` }), { concurrency: 1 });
  return { one, all, applied, few };
});

export const runs = {
  searching: [{}, { loud: false, rate: -1 }, { names: [] }, { names: ["{{x}}", "b"], rate: 0.1 }],
  waiting: [{}, { texts: [], note: "n" }, { texts: ["{{x}}"], note: "" }],
};

export const failing = {
  searching: [{ fails: { fit: [{ depth: 4 }] } }, { errors: { say: [{}] } }, { fails: { fit: [{ label: "a", rate: 0.5 }] } }],
  waiting: [{ fails: { say: [{ text: "left" }] } }, { fails: { say: [{ text: "y" }] } }, { errors: { say: [{ text: "1y" }] } }],
};
