import { pipeline, python, type Artifact, type Dataset } from "argots";

const makeArtifact = python<{ data: string }, { artifact: Artifact }>("./components.py#make_artifact");
const makeDataset = python<{ data: string }, { dataset: Dataset }>("./components.py#make_dataset");
const printArtifactName = python<{ artifact: Artifact }, string>("./components.py#print_artifact_name");

const words = ["Good", " ", "morning", "!"];

const makeArtifacts = pipeline({ name: "make-artifacts" }, ({ texts = words }) => ({
  artifacts: texts.map((data) => makeArtifact({ data }).artifact),
}));

const makeDatasets = pipeline({ name: "make-datasets" }, ({ texts = words }) => ({
  datasets: texts.map((data) => makeDataset({ data }).dataset),
}));

/** Loops over the artifacts that other loops made. */
export const listArtifacts = pipeline({ name: "parallelfor-list-artifacts" }, () => {
  for (const artifact of makeArtifacts().artifacts) printArtifactName({ artifact });
  for (const artifact of makeDatasets().datasets) printArtifactName({ artifact });
});
