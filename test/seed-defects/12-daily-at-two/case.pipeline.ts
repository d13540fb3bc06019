import { container, cron, pipeline } from "argots";

const loadData = container(({ datasetUrl }: { datasetUrl: string }) => ({
  image: "example.com/load:1.4",
  command: ["load"],
  args: [datasetUrl],
}));

export const loading = pipeline({ name: "loading" }, ({ datasetUrl = "https://example.com/data.csv" }) => {
  loadData({ datasetUrl });
});

/** Every day at two, and not every hour. */
export const nightly = cron(loading, { schedule: "0 2 * * *", timezone: "Asia/Seoul", concurrency: "Forbid" });
