import { pipeline } from "argots";
import { load } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ sources = [{ text: "a", weight: 1 }] }) => {
  for (const source of sources) {
    // @ts-expect-error TS2339 Property 'txet' does not exist on type
    load({ url: source.txet });
  }
});
