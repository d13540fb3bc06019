import { container, type Model } from "argots";

// @ts-expect-error TS2345 Type 'Model' is not assignable to type
export const wrong = container(({ model }: { model: Model }) => ({
  image: "alpine:3.20",
  command: ["cat"],
  args: [model],
}));
