import { pipeline, python, type Dataset, type NoInputs } from "argots";

export const processLargeData = python<NoInputs, { outputData: Dataset }>("./components.py#process_large_data");

export const largeData = pipeline({ name: "large-data" }, () => {
  processLargeData().addNodeSelectorConstraint("cloud.google.com/gke-accelerator", "NVIDIA_TESLA_T4"); // <- mistake
});
