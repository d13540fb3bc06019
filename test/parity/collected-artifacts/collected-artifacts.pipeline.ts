import { pipeline, python, type Artifact, type Dataset, type Directory, type Model } from "argots";

const createFile = python<{ content: string }, { file: Artifact }>("./components.py#create_file");
const readSingleFile = python<{ file: Artifact }, string>("./components.py#read_single_file");
const createDataset = python<{ content: string }, { data: Dataset }>("./components.py#create_dataset");
const readDatasets = python<{ data: Directory }, string>("./components.py#read_datasets");
const readSingleDatasetGenerateModel = python<{ data: Dataset; id: string }, { results: Model }>(
  "./components.py#read_single_dataset_generate_model",
);
const readModels = python<{ models: Directory }, string>("./components.py#read_models");

const singleNodeDag = pipeline({ name: "single-node-dag" }, ({ char }: { char: string }) => createDataset({ content: char }));

/** A model for every pair of an id and a letter, and in between whatever an id's letters gave. */
const collectingArtifacts = pipeline({ name: "collecting-artifacts" }, ({ modelIds = "", modelChars = "" }) => {
  const models = modelIds.split(",").map((id) => {
    readSingleFile(createFile({ content: id }));

    const made = modelChars.split(",").map((char) => {
      const { data } = singleNodeDag({ char });
      const { results } = readSingleDatasetGenerateModel({ data, id });
      return { data, results };
    });
    readDatasets({ data: made.map(({ data }) => data) });
    const models = made.map(({ results }) => results);
    readModels({ models });
    return models;
  });
  return { models };
});

export const collectedArtifacts = pipeline({ name: "collected-artifacts", cache: false }, () => {
  readModels(collectingArtifacts({ modelIds: "s1,s2,s3", modelChars: "x,y,z" }));
});
