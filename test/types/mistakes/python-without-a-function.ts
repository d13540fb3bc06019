import { python } from "argots";

// @ts-expect-error TS2345 is not assignable to parameter of type '`${string}.py#${string}`'
export const wrong = python<{ a: number }, number>("./train.py");
