import { component, map, pipeline } from "argots";

const image = "node:24-slim";

export const work = component({ image }, ({ n, text }: { n: number; text: string }) => ({
  square: n * n,
  text: `${text}${n}`,
  odd: n % 2 !== 0,
}));
export const say = component({ image }, ({ text }: { text: string }) => text);
export const list = component({ image }, ({ length }: { length: number }): number[] => Array.from({ length }, (_, index) => index * 1.5));
export const objects = component({ image }, ({ texts }: { texts: string[] }): { text: string; at: number; tags: string[] }[] =>
  texts.map((text, at) => ({ text, at, tags: [text, "t"] })),
);

/** Over lists that are known and lists that only the run knows, with and without what the iterations give. */
export const loops = pipeline({ name: "loops" }, ({ numbers = [1, 2, 3], texts = ["a", "{{x}}", ""], limit = 1 }) => {
  for (const n of [0, -1, 2.5]) say({ text: `known ${n}` });
  for (const text of texts) say({ text });
  for (const { name, size } of [
    { name: "s", size: 1 },
    { name: "it's {{y}}", size: 2e21 },
  ])
    say({ text: `${name}: ${size}` });
  texts.forEach((text, index) => {
    if (index >= limit) say({ text: `${index} ${text}` });
  });

  const squares = numbers.map((n) => work({ n, text: "sq" }).square);
  const both = numbers.map((n, index) => {
    const { square, text } = work({ n: n + index, text: "both" });
    return { square, text, more: square > limit };
  });
  const few = map(list({ length: numbers.length }), (x) => say({ text: `${x}` }), { concurrency: 2 });
  const flags = texts.filter((text) => text !== "").map((text) => work({ n: limit, text }).odd);
  const seen = objects({ texts }).map(({ text, at, tags }) => say({ text: `${at}${text}${tags.length}` }));
  const none = list({ length: 0 }).map((x) => work({ n: x, text: "never" }).square);
  return {
    squares,
    both,
    few,
    flags,
    seen,
    none,
    total: squares.reduce((sum, square) => sum + square, 0),
    best: Math.max(-1, ...[...squares, ...none]),
    count: none.length + few.length,
    firstText: both[0]?.text ?? "none",
    large: both.filter(({ more }) => more).map(({ text }) => text),
    joined: seen.join("|"),
    last: squares.at(-1) ?? 0,
    some: flags.some((flag) => flag),
  };
});

/** Loops in loops, with what is around them used inside. */
export const nested = pipeline({ name: "nested" }, ({ rows = [1, 2], columns = ["x", "y"], shift = 0.5 }) => {
  const base = list({ length: 2 });
  const table = rows.map((row) => columns.map((column) => work({ n: row + shift, text: column }).text));
  const sums = rows.map((row) => {
    const parts = base.map((x) => work({ n: x + row, text: "p" }).square);
    return parts.reduce((sum, part) => sum + part, row);
  });
  for (const row of rows) {
    for (const column of columns) {
      if (row > 1 && column !== "x") say({ text: `${row}${column}` });
      else if (column === "x") {
        say({ text: "x" });
        say({ text: `${row + shift}` });
      }
    }
  }
  const lengths = table.map((row) => row.length);
  return { table, sums, lengths, flat: table.flat().join(), sum: sums.reduce((a, b) => a + b, 0) };
});

/** Branches in loops: what a branch gives stays in it. */
export const branching = pipeline({ name: "branching" }, ({ numbers = [1, 2, 3, 4], limit = 2.5, loud = false }) => {
  for (const n of numbers) {
    const { square, odd } = work({ n, text: "b" });
    if (odd && square > limit) {
      const { text } = work({ n: square, text: "odd" });
      say({ text });
    } else if (!odd) say({ text: `even ${n}` });
    else if (loud) say({ text: "loud" });
  }
  if (loud) {
    const texts = numbers.map((n) => say({ text: `${n}` }));
    for (const text of texts) say({ text: `again ${text}` });
  } else {
    for (const n of numbers) {
      if (n >= limit) say({ text: `large ${n}` });
    }
  }
});

export const runs = {
  loops: [{}, { numbers: [], texts: [], limit: -1 }, { numbers: [0, -2, 0.1], texts: ['"', "\\", "a,b", "[1]", "true", "12"], limit: 5 }],
  nested: [{}, { rows: [] }, { columns: [] }, { rows: [2, 1e21], columns: ["{{x}}", "é"], shift: 0 }],
  branching: [{}, { loud: true }, { numbers: [], loud: true }, { numbers: [], loud: false }, { numbers: [5], limit: 100 }],
};
