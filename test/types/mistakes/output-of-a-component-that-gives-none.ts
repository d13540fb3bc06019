import { pipeline, type Model } from "argots";
import { deploy } from "../prelude.ts";

export const wrong = pipeline({ name: "wrong" }, ({ model }: { model: Model }) => {
  // @ts-expect-error TS2339 Property 'url' does not exist on type 'void'
  const { url } = deploy({ model });
  return { url: String(url) };
});
