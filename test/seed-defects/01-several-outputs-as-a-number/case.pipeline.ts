import { pipeline, python, type ClassificationMetrics, type Dataset, type Metrics } from "argots";

export const loadData = python<{ datasetUrl: string }, { outputDataset: Dataset }>("./components.py#load_data");
export const evaluateModel = python<
  { testDataset: Dataset },
  { metricsOutput: ClassificationMetrics; evalMetrics: Metrics; accuracy: number }
>("./components.py#evaluate_model");
export const deployModel = python<{ accuracy: number }>("./components.py#deploy_model");

export const mlTraining = pipeline({ name: "ml-training" }, ({ datasetUrl = "https://example.com/data.csv", threshold = 0.85 }) => {
  const { outputDataset } = loadData({ datasetUrl });
  const evaluation = evaluateModel({ testDataset: outputDataset });
  // prettier-ignore
  if (evaluation >= threshold) deployModel({ accuracy: evaluation.accuracy }); // <- mistake
});
