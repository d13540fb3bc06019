import { pipeline, secret } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2554 Expected 2-3 arguments, but got 1
  hello({}, { env: { TOKEN: secret("api") } });
});
