import { container, pipeline } from "argots";

const loadData = container(({ datasetUrl }: { datasetUrl: string }) => ({
  image: "example.com/load:1.4",
  command: ["load"],
  args: [datasetUrl],
}));

/** A template is applied under its own name, the second time as the first. */
export const loading = pipeline({ name: "ml-training-v2" }, ({ datasetUrl = "https://example.com/data.csv" }) => {
  loadData({ datasetUrl });
});
