import { pipeline, python, type Metrics, type Model } from "argots";

const image = "python:3.13-slim";

// `npx argots stubs components/train.py` prints such declarations.
export const train = python<{ samples: number; noise: number }, { model: Model; metrics: Metrics; accuracy: number }>(
  "../components/train.py#train",
  { image },
);

export const deploy = python<{ model: Model; accuracy: number }>("../components/deploy.py#deploy", { image });

/** Trains a model, and deploys it if it is good enough. */
export const training = pipeline({ name: "training" }, ({ samples = 200, noise = 0.25, threshold = 0.9 }) => {
  const { model, accuracy } = train({ samples, noise });
  if (accuracy >= threshold) deploy({ model, accuracy });
  return { accuracy };
});
