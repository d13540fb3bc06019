import { component, pipeline } from "argots";

const count = component({ image: "node:24-slim" }, () => ({ counts: new Map([["a", 1]]) }));

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2339 what is returned is neither text, a number, a boolean, JSON nor an artifact
  return { counts: String(count().counts) };
});
