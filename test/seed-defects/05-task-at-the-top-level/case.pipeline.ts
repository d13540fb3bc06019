import { pipeline, pvc, python, type Dataset, type NoInputs } from "argots";

export const processLargeData = python<NoInputs, { outputData: Dataset }>("./components.py#process_large_data");

const processTask = processLargeData({}, { volumes: { "/mnt/data": pvc("data-pvc") } }); // <- mistake

export const largeData = pipeline({ name: "large-data" }, () => ({ data: processTask.outputData }));
