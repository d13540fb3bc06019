import { component, cron, pipeline, python, type ClassificationMetrics, type Dataset, type Metrics, type Model } from "argots";

/** Loads the raw data. */
export const loadData = python<{ datasetUrl: string }, { outputDataset: Dataset }>("../components/data.py#load_data", {
  // pandas reads gs:// through gcsfs; the list replaces that of the decorator.
  packages: ["pandas==2.1.4", "gcsfs==2024.2.0"],
});

export const preprocess = python<{ inputDataset: Dataset; testSize?: number }, { trainDataset: Dataset; testDataset: Dataset }>(
  "../components/data.py#preprocess_data",
);

export const train = python<
  { trainDataset: Dataset; nEstimators?: number; maxDepth?: number; learningRate?: number },
  { modelOutput: Model; metricsOutput: Metrics }
>("../components/train.py#train_model");

export const evaluate = python<
  { testDataset: Dataset; modelInput: Model },
  { metricsOutput: ClassificationMetrics; evalMetrics: Metrics; accuracy: number }
>("../components/evaluate.py#evaluate_model");

/** A component written in TypeScript; its body runs in the container. */
export const deploy = component({ image: "node:24-slim" }, async ({ model, accuracy }: { model: Model; accuracy: number }) => {
  console.log(`Deploying ${model.path} at accuracy ${accuracy.toFixed(4)}`);
});

/** Loads, splits, trains, evaluates, and deploys when the model is good enough. */
export const mlTraining = pipeline(
  { name: "ml-training", cache: true },
  ({
    datasetUrl = "https://example.com/data.csv",
    testSize = 0.2,
    nEstimators = 100,
    maxDepth = 6,
    learningRate = 0.1,
    accuracyThreshold = 0.85,
  }) => {
    // What lies behind the URL changes, so this is never taken from the cache.
    const { outputDataset } = loadData({ datasetUrl }, { cache: false });
    const { trainDataset, testDataset } = preprocess({ inputDataset: outputDataset, testSize });
    const { modelOutput: model } = train({ trainDataset, nEstimators, maxDepth, learningRate }, { resources: { cpu: "4", memory: "8Gi" } });
    const { accuracy } = evaluate({ testDataset, modelInput: model });
    if (accuracy >= accuracyThreshold) deploy({ model, accuracy }, { cache: false });
    return { accuracy };
  },
);

/** Retrains every night at two. */
export const nightly = cron(mlTraining, {
  schedule: "0 2 * * *",
  timezone: "Asia/Seoul",
  concurrency: "Forbid",
  params: { datasetUrl: "gs://my-bucket/latest-data.csv", accuracyThreshold: 0.85 },
});
