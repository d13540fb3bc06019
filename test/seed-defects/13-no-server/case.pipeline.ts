import { container, pipeline } from "argots";

const loadData = container(({ datasetUrl }: { datasetUrl: string }) => ({
  image: "example.com/load:1.4",
  command: ["load"],
  args: [datasetUrl],
}));

/** Compiling needs no server, so none can be missing. */
export const loading = pipeline({ name: "loading" }, ({ datasetUrl = "https://example.com/data.csv" }) => {
  loadData({ datasetUrl });
});
