import { pipeline, pvc, python, type Dataset, type NoInputs } from "argots";

export const processLargeData = python<NoInputs, { outputData: Dataset }>("./components.py#process_large_data");

export const largeData = pipeline({ name: "large-data" }, () => {
  const processTask = processLargeData();
  processTask.add_pvolumes({ "/mnt/data": pvc("data-pvc") }); // <- mistake
});
