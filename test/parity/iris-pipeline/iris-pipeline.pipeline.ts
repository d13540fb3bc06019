import { pipeline, python, type ClassificationMetrics, type Dataset, type Model, type NoInputs } from "argots";

const createDataset = python<NoInputs, { irisDataset: Dataset }>("./components.py#create_dataset");

const normalizeDataset = python<{ inputIrisDataset: Dataset; standardScaler: boolean }, { normalizedIrisDataset: Dataset }>(
  "./components.py#normalize_dataset",
);

const trainModel = python<{ normalizedIrisDataset: Dataset; nNeighbors: number }, { model: Model; metrics: ClassificationMetrics }>(
  "./components.py#train_model",
);

/** Classifies irises by their nearest neighbours. */
export const irisTraining = pipeline({ name: "iris-training" }, ({ neighbors = 3, standardScaler = true }) => {
  const { irisDataset } = createDataset();
  const { normalizedIrisDataset } = normalizeDataset({ inputIrisDataset: irisDataset, standardScaler });
  trainModel({ normalizedIrisDataset, nNeighbors: neighbors });
});
