import { pipeline, python, type Dataset } from "argots";

export const loadData = python<{ datasetUrl: string }, { outputDataset: Dataset }>("./components.py#load_data");

export const loading = pipeline({ name: "loading" }, ({ datasetUrl = "https://example.com/data.csv" }) => {
  loadData({ datasetUrl }).setCachingOptions(false); // <- mistake
});
