import { component, pipeline } from "argots";

const image = "node:24-slim";

export const first = component({ image }, () => 3);
export const second = component({ image }, async ({ n }: { n: number }) => ({ doubled: n * 2, text: `n is ${n}` }));
export const nothing = component({ image }, ({ text }: { text: string }) => {
  if (text === "never") throw new Error("never");
});

/** Data dependencies, a component without results, `await`, `Promise.all` and `after`. */
export const order = pipeline({ name: "order" }, async ({ n = 1 }) => {
  const start = first();
  const [left, right] = await Promise.all([second({ n: start + n }), second({ n: start - n })]);
  nothing({ text: left.text });
  await second({ n: left.doubled + right.doubled });
  const { doubled } = await second({ n: 100 }, { after: [left, right] });
  nothing({ text: "last" }, { after: [doubled] });
  return { total: left.doubled + right.doubled, texts: [left.text, right.text], doubled };
});

/** What is returned as it is: one value, a list, nothing. */
export const single = pipeline({ name: "single" }, ({ n = 2 }) => first() * n);
export const listed = pipeline({ name: "listed" }, ({ n = 2 }) => [n, first()]);
export const silent = pipeline({ name: "silent" }, ({ text = "x" }) => {
  nothing({ text });
});

export const runs = { order: [{}, { n: 0.5 }], single: [{}, { n: -1.5 }], listed: [{}], silent: [{}] };
