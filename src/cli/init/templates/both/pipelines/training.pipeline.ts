import { readFile } from "node:fs/promises";
import { component, pipeline, python, type Metrics, type Model } from "argots";

/** A component in Python: `npx argots stubs components/train.py` prints such declarations. */
export const train = python<{ samples: number; noise: number }, { model: Model; metrics: Metrics; accuracy: number }>(
  "../components/train.py#train",
  { image: "python:3.13-slim" },
);

/** A component in TypeScript: its body runs in the container. */
export const deploy = component({ image: "node:24-slim" }, async ({ model, accuracy }: { model: Model; accuracy: number }) => {
  const { border } = JSON.parse(await readFile(model.path, "utf8")) as { border: number };
  console.log(`deploying the border ${border.toFixed(3)}, right in ${(accuracy * 100).toFixed(1)}% of all cases`);
});

/** Trains a model, and deploys it if it is good enough. */
export const training = pipeline({ name: "training" }, ({ samples = 200, noise = 0.25, threshold = 0.9 }) => {
  const { model, accuracy } = train({ samples, noise });
  if (accuracy >= threshold) deploy({ model, accuracy });
  return { accuracy };
});
