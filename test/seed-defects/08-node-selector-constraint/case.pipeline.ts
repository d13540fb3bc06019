import { pipeline, python, type Dataset, type NoInputs } from "argots";

export const processLargeData = python<NoInputs, { outputData: Dataset }>("./components.py#process_large_data");

export const largeData = pipeline({ name: "large-data" }, () => {
  processLargeData({}, { nodeSelectors: { "cloud.google.com/gke-accelerator": "nvidia-tesla-t4" } }); // <- mistake
});
