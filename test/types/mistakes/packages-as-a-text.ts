import { python } from "argots";

// @ts-expect-error TS2322 Type 'string' is not assignable to type 'readonly string[]'
export const wrong = python<{ a: number }, number>("./train.py#train", { packages: "pandas" });
