import { pipeline } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2561 Did you mean to write 'podSpecPatch'?
  hello({}, { patch: { podSpecPach: "{}" } });
});
