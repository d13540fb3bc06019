import { component, pipeline } from "argots";

const image = "node:24-slim";

export const measure = component({ image }, ({ text }: { text: string }) => ({ size: text.length, first: text.slice(0, 1) }));
export const note = component({ image }, ({ text }: { text: string }) => `noted ${text}`);

/** One task or several in a branch, else-if, branches in branches, conditions over parameters and outputs. */
export const branches = pipeline(
  { name: "branches" },
  ({ text = "hello", mode = "fast" as "fast" | "exact", loud = false, limit = 3.5 }) => {
    const { size, first } = measure({ text });
    if (size > limit) note({ text: "long" });
    else note({ text: "short" });
    if (size >= 100) {
      const { size: again } = measure({ text: `${text}${text}` });
      note({ text: `${size} and ${again}` });
    } else if (mode === "fast") {
      note({ text: "fast" });
      if (loud && first === "h") note({ text: "loud" });
      else if (first !== "") note({ text: first });
      else note({ text: "nothing" });
    } else if (!loud) {
      note({ text: mode });
    }
    if ((loud || size === 0) && mode !== "exact") note({ text: "either" });
    if (!(size <= limit) || loud) {
      note({ text: "first" });
      note({ text: `second ${limit}` });
    }
    return { size, first, isLoud: loud };
  },
);

export const runs = {
  branches: [
    {},
    { text: "", loud: true },
    { mode: "exact" },
    { mode: "exact", loud: true, text: "{{x}}" },
    { text: "abcdefghij".repeat(10), limit: 0 },
    { text: "xyz", limit: 3 },
  ],
};
