import { pipeline } from "argots";

// @ts-expect-error TS2554 Expected 2 arguments, but got 1
export const wrong = pipeline({ name: "wrong" });
