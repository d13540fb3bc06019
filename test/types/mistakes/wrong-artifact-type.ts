import { pipeline } from "argots";
import { deploy, load } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ url = "" }) => {
  const { data } = load({ url });
  // @ts-expect-error TS2322 Type 'Dataset' is not assignable to type 'Model'
  deploy({ model: data });
});
