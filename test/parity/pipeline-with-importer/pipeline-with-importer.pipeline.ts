import { container, pipeline, python, type Dataset, type Model } from "argots";

const importer = container(({ uri }: { uri: string }, { artifact }: { artifact: Dataset }) => ({
  image: "google/cloud-sdk:500.0.0-slim",
  command: ["gcloud", "storage", "cp"],
  args: [uri, artifact.path],
}));

const train = python<{ dataset: Dataset }, { scalar: string; model: Model }>("./components.py#train");

/** Trains with data from elsewhere, and again with other data if the first model asks for it. */
export const withImporter = pipeline(
  { name: "pipeline-with-importer" },
  ({ dataset2 = "gs://ml-pipeline-playground/shakespeare2.txt" }) => {
    const { scalar } = train({ dataset: importer({ uri: "gs://ml-pipeline-playground/shakespeare1.txt" }, { cache: true }).artifact });
    if (scalar === "123") train({ dataset: importer({ uri: dataset2 }).artifact });
  },
);
