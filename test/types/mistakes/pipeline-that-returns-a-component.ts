import { pipeline } from "argots";
import { hello } from "../prelude.ts";

const inner = pipeline({ name: "inner" }, () => ({ hello }));

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2339 what is returned is neither text, a number, a boolean, JSON nor an artifact
  return { text: String(inner().hello) };
});
