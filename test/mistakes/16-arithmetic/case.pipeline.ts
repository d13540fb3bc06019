import { container, pipeline } from "argots";

const train = container(({ epochs }: { epochs: number }) => ({
  image: "example.com/train:1.4",
  command: ["train"],
  args: ["--epochs", epochs],
}));

/** 7 becomes 14, not 77. */
export const training = pipeline({ name: "training" }, ({ n = 7 }) => {
  train({ epochs: n * 2 });
});
