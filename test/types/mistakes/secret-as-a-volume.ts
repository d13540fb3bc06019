import { pipeline, secret } from "argots";
import { hello } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2322 is not assignable to type 'Volume'
  hello({}, { volumes: { "/etc/tls": secret("tls", "crt") } });
});
