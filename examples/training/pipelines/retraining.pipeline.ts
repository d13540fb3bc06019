import { component, pipeline, run } from "argots";
import { deploy, evaluate, loadData, preprocess, train } from "./training.pipeline.ts";

/** Tells whoever is on duty. */
export const notify = component({ image: "node:24-slim" }, async ({ text, webhook }: { text: string; webhook: string }) => {
  const { ok, status } = await fetch(webhook, { method: "POST", body: JSON.stringify({ text }) });
  if (!ok) throw new Error(`${webhook} answered ${status}.`);
});

/** Grows the forest until the model is good enough, and deploys it. Whoever is on duty hears of runs that find none. */
export const trainUntilGood = pipeline(
  { name: "train-until-good" },
  async ({
    datasetUrl = "https://example.com/data.csv",
    accuracyThreshold = 0.85,
    mostRounds = 5,
    webhook = "https://example.com/hooks/on-duty",
  }) => {
    try {
      const { outputDataset } = loadData({ datasetUrl });
      const { trainDataset, testDataset } = preprocess({ inputDataset: outputDataset });
      for (let round = 1; round <= mostRounds; round++) {
        const { modelOutput: model } = await train({ trainDataset, nEstimators: 100 * round });
        const { accuracy } = await evaluate({ testDataset, modelInput: model });
        if (accuracy < accuracyThreshold) continue;
        await deploy({ model, accuracy });
        return { accuracy };
      }
      throw new Error(`No model reached an accuracy of ${accuracyThreshold}.`);
    } finally {
      if (run.status !== "Succeeded") notify({ text: `${run.name}: ${run.status}`, webhook });
    }
  },
);
