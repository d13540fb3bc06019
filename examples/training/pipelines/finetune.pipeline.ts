import { pipeline, python, type Dataset, type Model } from "argots";
import { loadData } from "./training.pipeline.ts";

/** Needs a GPU, and asks for one: a node selector alone would only choose the node. */
export const finetune = python<{ modelName: string; trainDataset: Dataset; epochs?: number; batchSize?: number }, { outputModel: Model }>(
  "../components/finetune.py#finetune_llm",
  {
    resources: { gpu: 1, cpu: "8", memory: "32Gi" },
    nodeSelector: { "cloud.google.com/gke-accelerator": "nvidia-tesla-t4" },
  },
);

/** Fine-tunes a language model. */
export const llmFinetuning = pipeline(
  { name: "llm-finetuning" },
  ({ modelName = "distilbert-base-uncased", datasetUrl = "https://example.com/reviews.csv", epochs = 3, batchSize = 8 }) => {
    const { outputDataset } = loadData({ datasetUrl });
    finetune({ modelName, trainDataset: outputDataset, epochs, batchSize });
  },
);
