/* eslint-disable @typescript-eslint/no-unused-expressions -- `a && b();` is what is tested here */
import { component, pipeline } from "argots";

const image = "node:24-slim";

export const check = component({ image }, ({ n }: { n: number }) => n > 2);
export const size = component({ image }, ({ text }: { text: string }) => text.length);
export const say = component({ image }, ({ text }: { text: string }) => text);

/** As statements. */
export const statements = pipeline(
  { name: "statements" },
  ({
    n = 3,
    loud = true,
    mode = "fast" as "fast" | "exact",
    note,
  }: {
    n?: number;
    loud?: boolean;
    mode?: "fast" | "exact";
    note?: string;
  }) => {
    const good = check({ n });
    loud && say({ text: "loud" });
    good || say({ text: "not good" });
    good && mode === "exact" && say({ text: "good and exact" });
    (loud || good) && say({ text: "either" });
    note ?? say({ text: "no note" });
    !loud && n > 100 && say({ text: "quiet and large" });
    let text = "before";
    loud && (text = say({ text: "assigned" }));
    good || (text = "bad");
    say({ text });
  },
);

/** As values: the right side runs only where it is wanted. */
export const values = pipeline(
  { name: "values" },
  ({ n = 3, loud = true, text = "", note }: { n?: number; loud?: boolean; text?: string; note?: string }) => {
    const both = check({ n }) && check({ n: n - 1 });
    const either = loud || check({ n: n + 1 });
    const named = note ?? say({ text: "instead" });
    const filled = text || say({ text: "filled" });
    if (check({ n: 10 * n }) && size({ text: named }) > 3) say({ text: "long" });
    let label = note;
    label ??= say({ text: "label" });
    let flag = loud;
    flag &&= check({ n: n * 2 });
    return { both, either, named, filled, label, flag };
  },
);

export const runs = {
  statements: [
    {},
    { n: 1, loud: false },
    { mode: "exact" },
    { n: 1, loud: true, note: "x" },
    { n: 1000, loud: false, note: "", mode: "exact" },
  ],
  values: [{}, { n: 1 }, { n: 2, loud: false }, { note: "n", text: "t" }, { note: "", loud: false, n: 0.5 }],
};

export const failing = {
  statements: [
    { fails: { check: [{}] } },
    { fails: { say: [{ text: "loud" }] } },
    { given: { loud: false }, fails: { say: [{ text: "loud" }] } },
  ],
  values: [{ fails: { check: [{ n: 3 }] } }, { given: { n: 1 }, fails: { check: [{ n: 0 }] } }, { errors: { say: [{ text: "filled" }] } }],
};
