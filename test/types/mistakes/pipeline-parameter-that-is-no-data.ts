import { pipeline } from "argots";

export const wrong = pipeline(
  { name: "wrong" },
  // @ts-expect-error TS2345 the input `since` is neither text, a number, a boolean, JSON nor an artifact
  ({ since = new Date() }) => ({ text: String(since) }),
);
