import { component } from "argots";

export const wrong = component(
  { image: "node:24-slim" },
  // @ts-expect-error TS2345 the second parameter holds the artifacts that are written
  (_: object, { score }: { score: number }) => console.log(score),
);
