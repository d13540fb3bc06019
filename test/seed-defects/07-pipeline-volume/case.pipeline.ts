import { PipelineVolume, pipeline, python, type Dataset, type NoInputs } from "argots"; // <- mistake

export const processLargeData = python<NoInputs, { outputData: Dataset }>("./components.py#process_large_data");

export const largeData = pipeline({ name: "large-data" }, () => {
  processLargeData({}, { volumes: { "/mnt/data": PipelineVolume("data-pvc") } });
});
