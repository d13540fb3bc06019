/** What all random programs share. No two components give the same for the same inputs, so that what goes the wrong way shows. */
export const prelude = `import { component, map, pipeline, type Dataset, type Directory, type Model } from "argots";

const image = "node:24-slim";
type Mode = "fast" | "exact" | "none";
type Setting = { label: string; count: number; on: boolean };

const plus = (a: number, b: number) => a + b;
const quoted = (text: string) => \`'\${text}'\`;

export const num = component({ image }, ({ x }: { at: string; x: number }) => x + 1);
export const str = component({ image }, ({ x }: { at: string; x: string }) => \`\${x}.\`);
export const bool = component({ image }, ({ x }: { at: string; x: boolean }) => !x);
export const nums = component({ image }, ({ x }: { at: string; x: number[] }) => x.map((one) => one + 2));
export const strs = component({ image }, ({ x }: { at: string; x: string[] }) => x.map((one) => \`\${one};\`));
export const set = component({ image }, ({ label, count, on }: { at: string; label: string; count: number; on: boolean }) => ({ label, count: count + 3, on }));
export const sets = component({ image }, ({ x }: { at: string; x: Setting[] }) => x.map((one) => ({ ...one, count: one.count + 4 })));
export const pair = component({ image }, ({ n, s, b }: { at: string; n: number; s: string; b: boolean }) => ({ n: n + 5, s: \`\${s},\`, b }));
export const log = component({ image }, ({ x }: { at: string; x: string }) => void x);
export const maybe = component({ image }, ({ x, n, s }: { at: string; x: string; n?: number; s?: string }) => \`\${x}\${n ?? "-"}\${s ?? "-"}\`);
export const load = component({ image }, ({ x }: { at: string; x: number }, { data }: { data: Dataset }) => {
  data.metadata["x"] = x;
  return { rows: x + 6 };
});
export const train = component(
  { image },
  ({ x, data, other }: { at: string; x: number; data: Dataset; other?: Dataset }, { model }: { model: Model }) => {
    model.metadata["of"] = [data.path, other?.path ?? ""];
    return { score: x + 7 };
  },
);
export const judge = component({ image }, ({ model, data }: { at: string; model: Model; data?: Dataset }) => model.name.length + (data ? 1 : 0));
export const gather = component({ image }, ({ parts }: { at: string; parts: Directory }) => parts.name.length);

const sub = pipeline({ name: "sub" }, ({ at, x, by = 2, label }: { at: string; x: number; by?: number; label?: string }) => {
  const twice = num({ at: \`\${at}.sub\`, x: x * by });
  if (twice > 10) log({ at: \`\${at}.sub.large\`, x: label ?? "no label" });
  return { twice, text: \`\${label ?? "none"} \${twice}\`, large: twice > 10 };
});

const each = pipeline({ name: "each" }, ({ at, xs, mode = "fast" as Mode }: { at: string; xs: number[]; mode?: Mode }) => {
  const ys = xs.map((x, i) => num({ at: \`\${at}.each\`, x: x + i }));
  if (mode === "fast") {
    for (const y of ys) log({ at: \`\${at}.each.log\`, x: \`\${mode} \${y}\` });
  }
  return { ys, total: ys.reduce((sum, y) => sum + y, 0) };
});

const fitted = pipeline({ name: "fitted" }, ({ at, data, x }: { at: string; data: Dataset; x: number }) => {
  const { model, score } = train({ at: \`\${at}.fitted\`, data, x });
  return { model, score: score + judge({ at: \`\${at}.judge\`, model, data }) };
});

export const play = {
  load: ({ x }: { x: number }) => ({ rows: x + 6 }),
  train: ({ x }: { x: number }) => ({ score: x + 7 }),
  gather: ({ parts }: { parts: readonly unknown[] }) => parts.length,
};
`;
