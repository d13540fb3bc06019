import { component, pipeline, python, type Model } from "argots";
import { evaluate, loadData, preprocess, train } from "./training.pipeline.ts";

interface Configuration {
  nEstimators: number;
  maxDepth: number;
  learningRate: number;
}

/** What is tried. Known when the pipeline is compiled, so the manifest lists it. */
const configurations: Configuration[] = [
  { nEstimators: 100, maxDepth: 4, learningRate: 0.1 },
  { nEstimators: 200, maxDepth: 6, learningRate: 0.05 },
  { nEstimators: 300, maxDepth: 8, learningRate: 0.01 },
];

/** Trains every configuration in parallel: one pod each. */
export const hpSearch = pipeline({ name: "hyperparameter-search" }, ({ datasetUrl = "https://example.com/data.csv" }) => {
  const { outputDataset } = loadData({ datasetUrl });
  configurations.map((configuration) => train({ trainDataset: outputDataset, ...configuration }));
});

/** The configuration whose model was the most accurate. */
export const chooseBest = component(
  { image: "node:24-slim" },
  ({ tried, accuracies }: { tried: Configuration[]; accuracies: number[] }): { best: Configuration } => {
    const best = tried[accuracies.indexOf(Math.max(...accuracies))];
    if (best === undefined) throw new Error("Nothing was tried.");
    return { best };
  },
);

export const deployModel = python<{ modelInput: Model; accuracy: number }>("../components/deploy.py#deploy_model");

/** Goes on where the search stops: compares the models, trains with the best configuration again, and deploys the result if it is good enough. */
export const searchAndDeploy = pipeline(
  { name: "search-and-deploy" },
  ({ datasetUrl = "https://example.com/data.csv", accuracyThreshold = 0.85 }) => {
    const { outputDataset } = loadData({ datasetUrl });
    const { trainDataset, testDataset } = preprocess({ inputDataset: outputDataset });

    const accuracies = configurations.map((configuration) => {
      const { modelOutput } = train({ trainDataset, ...configuration });
      return evaluate({ testDataset, modelInput: modelOutput }).accuracy;
    });

    const { best } = chooseBest({ tried: configurations, accuracies });
    const { modelOutput: model } = train({
      trainDataset,
      nEstimators: best.nEstimators,
      maxDepth: best.maxDepth,
      learningRate: best.learningRate,
    });
    const { accuracy } = evaluate({ testDataset, modelInput: model });
    if (accuracy >= accuracyThreshold) deployModel({ modelInput: model, accuracy });
    return { accuracy };
  },
);
