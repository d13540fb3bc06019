import { component, pipeline, type Model } from "argots";
import { deploy } from "../prelude.ts";

const copy = component({ image: "node:24-slim" }, ({ model }: { model: Model }) => ({ model }));

export const wrong = pipeline({ name: "wrong" }, ({ model }: { model: Model }) => {
  // @ts-expect-error TS2339 artifacts are not returned but written
  deploy({ model: copy({ model }).model });
});
