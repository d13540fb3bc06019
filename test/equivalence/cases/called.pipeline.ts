import { component, pipeline } from "argots";

const image = "node:24-slim";

export const add = component({ image }, ({ a, b }: { a: number; b: number }) => a + b);
export const say = component({ image }, ({ text }: { text: string }) => text);

const scale = pipeline({ name: "scale" }, ({ n, by = 2, label }: { n: number; by?: number; label?: string }) => {
  const sum = add({ a: n * by, b: 1 });
  if (label !== undefined) say({ text: `${label} ${sum}` });
  return { sum, text: `${label ?? "none"}: ${sum}`, big: sum > 10 };
});

const total = pipeline({ name: "total" }, ({ numbers = [1, 2] }: { numbers?: number[] }) => {
  const sums = numbers.map((n) => scale({ n }).sum);
  return sums.reduce((a, b) => a + b, 0);
});

const choose = pipeline({ name: "choose" }, ({ mode }: { mode: "small" | "large" }) => {
  if (mode === "small") say({ text: "small" });
  return { mode, factor: mode === "small" ? 1 : 100 };
});

const twice = (n: number, name: string) => {
  const once = add({ a: n, b: n }, { name });
  if (once > 4) say({ text: `${name} is ${once}` });
  return once;
};
const shout = (text: string) => `${text.toUpperCase()}!`;

/** Pipelines that are called with and without their defaults, in branches and in loops; helper functions with and without tasks. */
export const called = pipeline(
  { name: "called" },
  ({ n = 1, mode = "small" as "small" | "large", note }: { n?: number; mode?: "small" | "large"; note?: string }) => {
    const { sum, text, big } = scale({ n });
    const labelled = scale({ n: sum, by: n, label: shout(text) });
    const passed = scale({ n, by: 0.5, label: note });
    const all = total({});
    const some = total({ numbers: [n, sum] });
    const empty = total({ numbers: [] });
    const { factor } = choose({ mode });
    if (big) {
      const inner = scale({ n: 3, label: "inner" });
      say({ text: inner.text });
    } else scale({ n: factor });
    const each = [1, 2].map((k) => scale({ n: k, label: `k${k}` }).text);
    const later = some > 5 ? [n, n + 1] : [];
    const many = later.map((k) => total({ numbers: [k] }));
    const helped = twice(n, "first") + twice(sum, "second");
    return {
      sum,
      labelled: labelled.text,
      passed: passed.text,
      all,
      some,
      empty,
      each,
      many,
      helped,
      shouted: shout(mode),
      big: labelled.big,
    };
  },
);

export const runs = { called: [{}, { n: 10, mode: "large" }, { n: -0.5, note: "{{x}}" }, { n: 0, note: "" }] };
