import { component, pipeline } from "argots";

const image = "node:24-slim";

export const find = component({ image }, ({ n }: { n: number }): { found?: string; rank?: number; n: number } =>
  n > 1 ? { found: `f${n}`, rank: n - 2, n } : { n },
);
export const inferred = component({ image }, ({ n }: { n: number }) => ({ text: n > 1 ? `t${n}` : undefined, list: n > 2 ? [n] : null }));
export const maybe = component({ image }, ({ n }: { n: number }): number | undefined => (n > 1 ? n * 10 : undefined));
export const passed = component({ image }, ({ note }: { note?: string }) => ({ note }));
export const show = component({ image }, ({ text, mark }: { text: string; mark?: string }) => `${text}${mark ?? ""}`);
export const keep = component({ image }, ({ value }: { value: unknown }) => JSON.stringify(value));

/** Outputs that a component may leave out: asked for, given a default, handed to optional inputs, put into objects. */
export const optionalOutputs = pipeline({ name: "optional-outputs" }, async ({ n = 2 }) => {
  const { found, rank } = find({ n });
  let shown = "nothing";
  if (found !== undefined) shown = show({ text: found });
  if (found) show({ text: `truly ${found}` });
  const marked = show({ text: found ?? "none", mark: found });
  const ranked = rank === undefined ? -1 : rank;
  if (rank) show({ text: `rank ${rank}` });
  const kept = keep({ value: { found, n, rank } });
  const { text, list } = inferred({ n });
  const times = await maybe({ n });
  const { note } = passed({ note: found });
  return {
    found,
    shown,
    marked,
    ranked,
    kept,
    text: text ?? "-",
    list: list ?? [0],
    times: (times ?? 1) + 1,
    isNote: note === "f2",
    length: found?.length ?? 0,
    upper: found?.toUpperCase().slice(0, 1),
  };
});

export const inner = pipeline({ name: "inner" }, ({ n }: { n: number }) => {
  const { found, rank } = find({ n });
  return { found, rank };
});

/** Through loops, lists and other pipelines. */
export const gathered = pipeline({ name: "gathered" }, ({ numbers = [1, 2, 3] }) => {
  const all = numbers.map((n) => find({ n }));
  const texts = all.filter((one) => one.found !== undefined).map((one) => one.found ?? "");
  for (const one of all) if (one.found !== undefined) show({ text: one.found, mark: "!" });
  const times = numbers.map((n) => maybe({ n }));
  const results = numbers.map((n) => inner({ n }));
  const last = inner({ n: numbers.length });
  if (last.found === undefined) show({ text: "last" });
  return {
    texts,
    ranks: all.map((one) => one.rank ?? -1),
    times: times.map((one) => one ?? 0),
    inside: results.map((one) => `${one.found ?? "-"}${one.rank ?? ""}`),
    last: last.found ?? "none",
    kept: keep({ value: { last: last.rank } }),
  };
});

/** What an optional parameter holds, read with `?.`. */
export const chained = pipeline(
  { name: "chained" },
  ({ note, list, rows }: { note?: string; list?: string[]; rows?: { id?: number }[] }) => {
    const upper = note?.trim().toUpperCase();
    const shown = show({ text: upper ?? "none", mark: list?.[0] });
    return {
      shown,
      size: note?.length ?? -1,
      joined: list?.join("+") ?? "-",
      id: rows?.[0]?.id ?? 0,
      kept: keep({ value: { list, nested: [note ?? null, { list }], note } }),
    };
  },
);

export const runs = {
  optionalOutputs: [{ n: 1 }, { n: 2 }, { n: 3 }],
  gathered: [{}, { numbers: [] }, { numbers: [1] }, { numbers: [5] }],
  chained: [{}, { note: " a{{b " }, { list: ["x", "yy"], rows: [{ id: 7 }] }, { note: "", list: [], rows: [{}] }],
};
