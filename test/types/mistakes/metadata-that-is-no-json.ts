import { component, type Model } from "argots";

export const wrong = component({ image: "node:24-slim" }, (_: object, { model }: { model: Model }) => {
  // @ts-expect-error TS2322 is not assignable to type 'Json'
  model.metadata["trained"] = new Date();
});
