import { component, pipeline } from "argots";

const image = "node:24-slim";
type Setting = { count: number; label: string; on: boolean };

export const measure = component({ image }, ({ n, text }: { n: number; text: string }) => ({ n, text }));

const half = (n: number) => n / 2;

/** Operators and functions of numbers. */
export const numbers = pipeline({ name: "numbers" }, ({ a = 7, b = 2 }) => {
  const { n } = measure({ n: a - b, text: `${a * b}` });
  return {
    sums: [a + b, a - b, a * b, a / (b + 1000), -a, (a + b) * 2 - (a - (b - 1))],
    products: [a / 2 / 3, a - b - n, 2 * (a + n), half(a) * 2, a / -4],
    small: Math.min(1000, Math.max(-1000, Math.round(a))) ** 2,
    remainders: [Math.min(1000, Math.max(-1000, a)) % 3, (Math.min(1000, Math.max(-1000, n)) * 2) % -5],
    rounded: [Math.floor(a), Math.ceil(a), Math.round(a), Math.round(-a), Math.abs(b), Math.floor(-b), Math.ceil(b / 3)],
    extremes: [Math.min(a, b, n), Math.max(a, b, n), Math.max(0, ...[a, b]), Math.min(...[a, b], 1)],
    compared: [a > b, a >= b, a < b, a <= b, a === b, a !== b, n === a - b, !(a > b), a > b === b < a],
    texts: [`${a}`, String(b), `${-a}`, `${a * 0}`, `${a / 3}`, n.toString(), JSON.stringify(a), "n is " + n + 1, `${a}${b}`],
    chosen: a > b ? "more" : a === b ? "same" : "less",
    parsed: [Number(`${a}`), Number("12.50") + a, Number(a > b)],
    truthy: [Boolean(a), Boolean(n), a !== 0 && b !== 0, a ? "yes" : "no", a || b],
    counted: Array.from({ length: Math.min(3, Math.max(0, Math.floor(b))) }, (_, index) => index * a),
  };
});

/** Operators and methods of texts. */
export const texts = pipeline({ name: "texts" }, ({ s = "Hello, World", t = "o", n = 3 }) => {
  const { text } = measure({ n, text: s });
  return {
    joined: [s + t, `${s}${t}`, `{${t}}`, `{${s}{`, t + n, `${n}${s}`, `<${text}>`],
    lengths: [s.length, t.length, `${s}${t}`.length, text.length],
    cased: [s.toUpperCase(), s.toLowerCase(), ` ${s} `.trim(), `\n\t${t} `.trim()],
    cut: [s.slice(1), s.slice(-2), s.slice(1, 3), s.slice(0, -1), s.slice(5, 2), s.slice(0, 0), s.slice(2, 1000)],
    letters: [s.at(0) ?? "none", s.at(-1) ?? "none", s[1] ?? "none", s[1000] ?? "none", t.charAt(0)],
    found: [s.includes(t), s.startsWith(t), s.endsWith(t), s.includes(""), s.includes("{"), s.includes("{{"), text.startsWith("{{")],
    same: [s === t, s !== t, s === text, s === "{{x}}", s.slice(0) === "{{x}}", s.slice(0) === text, s < t, s >= t, s === ""],
    parts: s.split(","),
    letterList: s.split(""),
    again: s.split("o").join("0"),
    replaced: [s.replaceAll("o", "0"), s.replaceAll("{", "("), s.replaceAll("l", ""), s.replaceAll("{{", "[")],
    quoted: [JSON.stringify(s), JSON.stringify([s, t]), JSON.stringify({ s, n }), JSON.stringify(t === "o")],
    back: JSON.parse(JSON.stringify({ s, list: [t] })) as { s: string; list: string[] },
    truthy: [Boolean(s), s ? "yes" : "no", s || "empty", s !== "" && t !== ""],
    parsed: [(JSON.parse(JSON.stringify(s)) as string).includes(t), JSON.parse(JSON.stringify(n)) === n],
    nested: s === "" ? "empty" : s.length > n ? `${s.slice(0, 3)}…` : s,
  };
});

/** Lists and objects that only the run knows. */
export const lists = pipeline(
  { name: "lists" },
  ({ xs = [3, 1, 2], ss = ["a", "b"], settings = [{ count: 1, label: "x", on: true }] as Setting[], limit = 1.5 }) => {
    const first = settings[0] ?? { count: -1, label: "none", on: false };
    return {
      lengths: [xs.length, ss.length, settings.length, xs.filter((x) => x > limit).length],
      elements: [
        xs[0] ?? -1,
        xs[5] ?? -2,
        xs.at(-1) ?? -3,
        xs.at(-9) ?? -4,
        xs[xs.length - 1] ?? -5,
        xs[xs.findIndex((x) => x > 100)] ?? -6,
      ],
      filtered: xs.filter((x) => x > limit),
      indexed: xs.filter((_, index) => index > 0).map((x, index) => x * index),
      mapped: xs.map((x) => ({ count: x, label: `${x}`, on: x > limit })),
      tested: [
        xs.some((x) => x > limit),
        xs.every((x) => x > limit),
        xs.includes(2),
        ss.includes("{{x}}"),
        ss.includes(first.label),
        xs.some((x) => x === limit),
      ],
      searched: [xs.find((x) => x > limit) ?? -1, xs.findIndex((x) => x === 2), xs.findIndex((x, index) => x === index)],
      texts: [
        ss.find((s) => s.length > 1) ?? "none",
        ss.filter((s) => s !== "").join("+"),
        ss.map((s) => s.toUpperCase()).join(),
        xs.join("-"),
        `${xs}`,
        `${ss}`,
      ],
      sum: xs.reduce((sum, x) => sum + x, 0),
      product: xs.reduce((total, x, index) => total + x * index, limit),
      longest: ss.reduce((best, s) => (s.length > best.length ? s : best), ""),
      sliced: [xs.slice(1), xs.slice(-2), xs.slice(0, 2), xs.slice(1, 1), xs.slice(5)],
      joined: [...xs, 9, ...xs.slice(1)],
      concatenated: xs.concat([7], xs),
      flat: [[1], xs].flat(),
      pairs: xs.flatMap((x) => [x, x + limit]),
      outer: xs.map((x) => ss.map((s) => `${s}${x}`)),
      crossed: ss.map((s) => xs.filter((x) => `${x}` === s || x > limit).length),
      object: { ...first, count: first.count + 1 },
      fields: [
        first.label,
        settings.map(({ label }) => label).join(),
        settings.find((one) => one.on)?.label ?? "no label",
        settings[7]?.label ?? "no seventh",
      ],
      counts: settings.filter((one) => one.on && one.count > 0).map((one) => one.count),
      extremes: [Math.max(0, ...xs), Math.min(...xs, 100)],
      isOn: first.on,
    };
  },
);

/** Conditions of tasks, with every operator and over everything there is. */
export const conditions = pipeline(
  { name: "conditions" },
  ({ a = 1, b = 2, s = "x", on = true, mode = "fast" as "fast" | "exact", xs = [1, 2] }) => {
    const { n, text } = measure({ n: a, text: s });
    if (a > b) measure({ n: 1, text: "a > b" });
    if (a <= b) measure({ n: 2, text: "a <= b" });
    if (a === n) measure({ n: 3, text: "a === n" });
    if (n !== b) measure({ n: 4, text: "n !== b" });
    if (on) measure({ n: 5, text: "on" });
    if (!on || a > 100) measure({ n: 6, text: "!on || a > 100" });
    if (on === a < b) measure({ n: 7, text: "on === (a < b)" });
    if (mode === "exact") measure({ n: 8, text: "exact" });
    if (mode !== "exact" && text === s) measure({ n: 9, text: "fast and same" });
    if (text.includes("{{") || s.startsWith("é")) measure({ n: 10, text: "special" });
    if (s < "m") measure({ n: 11, text: "before m" });
    if (xs.length > 1 && (xs[0] ?? 0) >= a) measure({ n: 12, text: "list" });
    if (xs.some((x) => x === n) && !xs.includes(b)) measure({ n: 13, text: "a only" });
    if (s) measure({ n: 14, text: "s" });
    if (n) measure({ n: 15, text: "n" });
    if (xs.filter((x) => x > a).length === 0) measure({ n: 16, text: "none larger" });
    else if (Math.max(0, ...xs) - n > 0.5 || `${n}` === text) measure({ n: 17, text: "much larger" });
    else measure({ n: 18, text: "little larger" });
  },
);

export const runs = {
  numbers: [
    {},
    { a: 0, b: 0 },
    { a: -2.5, b: 0.1 },
    { a: 1e21, b: 1e-7 },
    { a: 0.1, b: 0.2 },
    { a: -1, b: 1000000 },
    { a: 0.5, b: -0.5 },
    { a: 123456789012, b: 1.005 },
  ],
  texts: [
    {},
    { s: "", t: "" },
    { s: "{{x}}", t: "{{x}}" },
    { s: "{{x}}", t: "{" },
    { s: 'it\'s "q" \\ <&>\n', t: '"' },
    { s: "é漢字ü", t: "é", n: -1 },
    { s: "a{{{b}}}", t: "{{b", n: 0 },
    { s: "true", t: "1e21" },
  ],
  lists: [
    {},
    { xs: [], ss: [], settings: [] },
    {
      xs: [0, -0.5, 1e21],
      ss: ["{{x}}", "", "é漢"],
      settings: [
        { count: 0.5, label: "{{x}}", on: false },
        { count: 1e-7, label: "2", on: true },
      ],
    },
    { xs: [2], ss: ["2", "2"], limit: 2 },
  ],
  conditions: [
    {},
    { a: 3, b: 3, s: "", on: false },
    { a: 0, s: "{{x}}", mode: "exact", xs: [] },
    { a: -1.5, b: 1e-7, s: "é", xs: [-1.5, 0.1] },
    { a: 1, b: 1, s: "1", on: false, xs: [1.4] },
  ],
};
