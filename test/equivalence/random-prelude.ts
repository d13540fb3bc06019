/** What all random programs share. The components hand on what they get, so that a controller without containers can play them, too. */
export const prelude = `import { component, map, pipeline } from "argots";

const image = "node:24-slim";
type Setting = { label: string; count: number; on: boolean };

const plus = (a: number, b: number) => a + b;
const quoted = (text: string) => \`'\${text}'\`;

export const num = component({ image }, ({ x }: { at: string; x: number }) => x);
export const str = component({ image }, ({ x }: { at: string; x: string }) => x);
export const bool = component({ image }, ({ x }: { at: string; x: boolean }) => x);
export const nums = component({ image }, ({ x }: { at: string; x: number[] }) => x);
export const strs = component({ image }, ({ x }: { at: string; x: string[] }) => x);
export const set = component({ image }, ({ label, count, on }: { at: string; label: string; count: number; on: boolean }) => ({ label, count, on }));
export const sets = component({ image }, ({ x }: { at: string; x: Setting[] }) => x);
export const pair = component({ image }, ({ n, s, b }: { at: string; n: number; s: string; b: boolean }) => ({ n, s, b }));
export const log = component({ image }, ({ x }: { at: string; x: string }) => void x);
export const maybe = component({ image }, ({ x }: { at: string; x: string; n?: number; s?: string }) => x);

const sub = pipeline({ name: "sub" }, ({ at, x, by = 2, label }: { at: string; x: number; by?: number; label?: string }) => {
  const twice = num({ at: \`\${at}.sub\`, x: x * by });
  if (twice > 10) log({ at: \`\${at}.sub.large\`, x: label ?? "no label" });
  return { twice, text: \`\${label ?? "none"} \${twice}\`, large: twice > 10 };
});

const each = pipeline({ name: "each" }, ({ at, xs, mode = "fast" as "fast" | "exact" | "none" }: { at: string; xs: number[]; mode?: "fast" | "exact" | "none" }) => {
  const ys = xs.map((x, i) => num({ at: \`\${at}.each\`, x: x + i }));
  if (mode === "fast") {
    for (const y of ys) log({ at: \`\${at}.each.log\`, x: \`\${mode} \${y}\` });
  }
  return { ys, total: ys.reduce((sum, y) => sum + y, 0) };
});
`;

/** What the components do, for a lab that plays them: tasks to what they write, `$(name)` being an input. */
export const playedOutcomes = {
  "*": { parameters: { result: "$(x)" } },
  pair: { parameters: { n: "$(n)", s: "$(s)", b: "$(b)" } },
  set: { parameters: { label: "$(label)", count: "$(count)", on: "$(on)" } },
  log: {},
};
