import { pipeline, type Model } from "argots";
import { inspect } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ model }: { model: Model }) => {
  // @ts-expect-error TS2339 Property 'rank' does not exist on type
  return { rank: inspect({ model }).best.rank };
});
