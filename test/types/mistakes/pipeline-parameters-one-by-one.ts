import { pipeline } from "argots";

// @ts-expect-error TS2345 takes one object of inputs
export const wrong = pipeline({ name: "wrong" }, (url: string) => ({ url }));
