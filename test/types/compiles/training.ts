/* eslint-disable @typescript-eslint/no-unused-vars -- the sample of the design, word for word */
// pipelines/training.pipeline.ts
import { component, cron, pipeline, pvc, python, type ClassificationMetrics, type Dataset, type Metrics, type Model } from "argots";

/** Loads the raw data. */
export const loadData = python<{ datasetUrl: string }, { outputDataset: Dataset }>("./components/data.py#load_data", {
  image: "python:3.11-slim",
  packages: ["pandas==2.1.4"],
});

export const preprocess = python<{ inputDataset: Dataset; testSize?: number }, { trainDataset: Dataset; testDataset: Dataset }>(
  "./components/data.py#preprocess_data",
  { image: "python:3.11-slim" },
);

export const train = python<
  { trainDataset: Dataset; nEstimators?: number; maxDepth?: number; learningRate?: number },
  { modelOutput: Model; metricsOutput: Metrics }
>("./components/train.py#train_model"); // image and packages come from its @dsl.component

export const evaluate = python<
  { testDataset: Dataset; modelInput: Model },
  { metricsOutput: ClassificationMetrics; evalMetrics: Metrics; accuracy: number }
>("./components/evaluate.py#evaluate_model");

/** A component written here, in TypeScript; its body runs in the container. */
export const deploy = component({ image: "node:24-slim" }, async ({ model, accuracy }: { model: Model; accuracy: number }) => {
  console.log(`Deploying ${model.path} at accuracy ${accuracy.toFixed(4)}`);
});

/** Loads, splits, trains, evaluates, and deploys when the model is good enough. */
export const mlTraining = pipeline(
  { name: "ml-training" },
  ({ datasetUrl = "https://example.com/data.csv", testSize = 0.2, nEstimators = 100, threshold = 0.85 }) => {
    const { outputDataset } = loadData({ datasetUrl });
    const { trainDataset, testDataset } = preprocess({ inputDataset: outputDataset, testSize });
    const { modelOutput: model } = train(
      { trainDataset, nEstimators },
      { resources: { cpu: "4", memory: "8Gi" }, nodeSelector: { "cloud.google.com/gke-accelerator": "nvidia-tesla-t4" } },
    );
    const { accuracy } = evaluate({ testDataset, modelInput: model });
    if (accuracy >= threshold) deploy({ model, accuracy });
    return { accuracy };
  },
);

export const nightly = cron(mlTraining, {
  schedule: "0 2 * * *",
  timezone: "Asia/Seoul",
  concurrency: "Forbid",
  params: { datasetUrl: "gs://my-bucket/latest-data.csv" },
});
