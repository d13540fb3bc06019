import { container, pipeline } from "argots";

const train = container(({ nEstimators, maxDepth, learningRate }: { nEstimators: number; maxDepth: number; learningRate: number }) => ({
  image: "example.com/train:1.4",
  command: ["train"],
  args: ["--n-estimators", nEstimators, "--max-depth", maxDepth, "--learning-rate", learningRate],
}));

/** Keys of different types: 100 is no reason to call 0.1 an integer. */
export const hpSearch = pipeline({ name: "hp-search" }, () => {
  for (const config of [
    { nEstimators: 100, maxDepth: 4, lr: 0.1 },
    { nEstimators: 200, maxDepth: 6, lr: 0.05 },
    { nEstimators: 300, maxDepth: 8, lr: 0.01 },
  ]) {
    train({ nEstimators: config.nEstimators, maxDepth: config.maxDepth, learningRate: config.lr });
  }
});
