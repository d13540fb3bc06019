import { pipeline, pvc, python, type Dataset } from "argots";

export const processLargeData = python<{}, { outputData: Dataset }>("../components/large_data.py#process_large_data");

/** Works on data that lies on a volume. */
export const largeData = pipeline({ name: "large-data" }, () => {
  processLargeData({}, { volumes: { "/mnt/data": pvc("data-pvc") } });
});
