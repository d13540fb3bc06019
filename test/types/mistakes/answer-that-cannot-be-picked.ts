import { approval, pipeline } from "argots";
import { hello } from "../prelude.ts";

const signOff = approval({ choices: ["deploy", "discard"] });

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2367 have no overlap
  if (signOff() === "yes") hello();
});
