import { component } from "argots";

export const wrong = component(
  { image: "node:24-slim" },
  // @ts-expect-error TS2345 the input `callback` is neither text, a number, a boolean, JSON nor an artifact
  ({ callback }: { callback: () => void }) => callback(),
);
