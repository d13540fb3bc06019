import { pipeline, python, type Dataset } from "argots";

export const loadData = python<{ datasetUrl: string }, { outputDataset: Dataset }>("./components.py#load_data");

const loadTask = loadData({ datasetUrl: "https://example.com/data.csv" }, { cache: false }); // <- mistake

export const loading = pipeline({ name: "loading" }, ({ datasetUrl = "https://example.com/data.csv" }) => ({
  data: loadData({ datasetUrl }).outputDataset,
}));
