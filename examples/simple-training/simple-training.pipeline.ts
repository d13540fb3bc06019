import { pipeline, python, type Dataset, type Model } from "argots";

export const preprocessData = python<{ rawDataPath: string }, { processedData: Dataset }>("./components.py#preprocess_data");

export const trainModel = python<{ dataset: Dataset }, { modelOutput: Model }>("./components.py#train_model", {
  // It imports pandas, and its decorator lists no packages.
  packages: ["pandas==1.3.5"],
});

/** A demonstration pipeline that preprocesses data and trains a model. */
export const simpleTraining = pipeline({ name: "simple-training-pipeline" }, ({ dataUrl }: { dataUrl: string }) => {
  const { processedData } = preprocessData({ rawDataPath: dataUrl });
  trainModel(
    { dataset: processedData },
    {
      resources: { cpu: "2", memory: "4G", gpu: 1 },
      nodeSelector: { "cloud.google.com/gke-accelerator": "nvidia-tesla-t4" },
    },
  );
});
