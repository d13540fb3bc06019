import { component, field, pipeline, type TaskOptions } from "argots";

/** Compares what it is told with what it finds in its environment. */
const validatePodMetadata = component({ image: "node:24-slim" }, ({ expected }: { expected: Record<string, string> }): boolean => {
  for (const [name, value] of Object.entries(expected)) {
    if (process.env[name] !== value) throw new Error(`${name} is ${process.env[name]}, not ${value}`);
  }
  return true;
});

/** So many annotations and labels, which the pod sees as `POD_TASK_ANNOTATION_1`, `POD_TASK_LABEL_1` and so on. */
function metadata(annotations: number, labels: number): TaskOptions {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return {
    annotations: Object.fromEntries(upTo(annotations).map((number) => [`task-annotation-${number}`, `annotation-${number}`])),
    labels: Object.fromEntries(upTo(labels).map((number) => [`task-label-${number}`, `label-${number}`])),
    env: {
      ...Object.fromEntries(
        upTo(annotations).map((number) => [`POD_TASK_ANNOTATION_${number}`, field(`metadata.annotations['task-annotation-${number}']`)]),
      ),
      ...Object.fromEntries(upTo(labels).map((number) => [`POD_TASK_LABEL_${number}`, field(`metadata.labels['task-label-${number}']`)])),
    },
  };
}

/** Annotations and labels of pods, seen from inside. */
export const podMetadata = pipeline({ name: "pod-metadata", cache: false }, () => {
  validatePodMetadata({ expected: { POD_TASK_ANNOTATION_1: "annotation-1", POD_TASK_LABEL_2: "label-2" } }, metadata(1, 2));
  validatePodMetadata({ expected: { POD_TASK_ANNOTATION_4: "annotation-4", POD_TASK_LABEL_3: "label-3" } }, metadata(4, 3));
  validatePodMetadata({ expected: { POD_TASK_ANNOTATION_2: "annotation-2" } }, metadata(2, 0));
  validatePodMetadata({ expected: { POD_TASK_LABEL_3: "label-3" } }, metadata(0, 3));
  validatePodMetadata({ expected: { POD_TASK_LABEL_1: "" } }, { env: { POD_TASK_LABEL_1: field("metadata.labels['task-label-1']") } });
});
