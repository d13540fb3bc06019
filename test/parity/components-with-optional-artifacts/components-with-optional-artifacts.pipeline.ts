import { component, container, pipeline, python, type Artifact, type Dataset } from "argots";

const importer = container(({ uri }: { uri: string }, { artifact }: { artifact: Dataset }) => ({
  image: "google/cloud-sdk:500.0.0-slim",
  command: ["gcloud", "storage", "cp"],
  args: [uri, artifact.path],
}));

const pythonArtifactPrinter = python<{ artifact?: Artifact }>("./components.py#python_artifact_printer");

const customArtifactPrinter = component({ image: "node:24-slim" }, ({ artifact }: { artifact?: Artifact }) => {
  console.log(artifact?.uri ?? "There is nothing to print");
});

const innerPipeline = pipeline({ name: "inner" }, ({ dataset }: { dataset?: Dataset }) => {
  pythonArtifactPrinter({ artifact: dataset });
});

/** Artifacts that may be absent, through a component, a container and a pipeline. */
export const optionalArtifacts = pipeline({ name: "optional-artifacts" }, ({ dataset1 }: { dataset1?: Dataset }) => {
  const { artifact: dataset } = importer({ uri: "gs://ml-pipeline-playground/shakespeare1.txt" });
  innerPipeline({ dataset });
  innerPipeline({});
  customArtifactPrinter({ artifact: dataset1 });
  customArtifactPrinter({});
});
