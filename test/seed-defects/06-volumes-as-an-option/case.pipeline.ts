import { container, pipeline, pvc } from "argots";

const processLargeData = container(() => ({ image: "example.com/process:1.4", command: ["process"] }));

export const largeData = pipeline({ name: "large-data" }, () => {
  processLargeData({}, { volumes: { "/mnt/data": pvc("data-pvc") } });
});
