import { component, type Model } from "argots";

export const wrong = component({ image: "node:24-slim" }, ({ model }: { model: Model }) => {
  // @ts-expect-error TS2322 Type 'string' is not assignable to type 'number'
  const size: number = model.path;
  return size;
});
