import { pipeline, python, type Dataset, type Model } from "argots";

export const loadData = python<{ datasetUrl: string }, { outputDataset: Dataset }>("./components.py#load_data");
export const trainModel = python<
  { trainDataset: Dataset; nEstimators?: number; maxDepth?: number; learningRate?: number },
  { modelOutput: Model }
>("./components.py#train_model");

export const hpSearch = pipeline({ name: "hp-search" }, ({ datasetUrl = "https://example.com/data.csv" }) => {
  const { outputDataset } = loadData({ datasetUrl });
  trainModel({ trainDataset: loadTask.outputDataset }); // <- mistake
  return { outputDataset };
});
